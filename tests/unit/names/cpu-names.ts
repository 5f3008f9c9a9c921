import { knownNames } from './known-name.ts';

/**
 * Names of CPUs from makers’ pages, dumps and, where there is nothing nearer, Wikipedia.
 */
export const CPU_NAMES = knownNames(`
  Intel(R) Xeon(R) Gold 6148 CPU @ 2.40GHz | Intel | Skylake | Gold | 2017 | - | https://ark.intel.com/content/www/us/en/ark/products/120489/intel-xeon-gold-6148-processor-27-5m-cache-2-40-ghz.html
  Intel(R) Xeon(R) Platinum 8280 CPU @ 2.70GHz | Intel | Cascade Lake | Platinum | 2019 | - | https://ark.intel.com/content/www/us/en/ark/products/192478/intel-xeon-platinum-8280-processor-38-5m-cache-2-70-ghz.html
  Intel(R) Xeon(R) Platinum 8380 CPU @ 2.30GHz | Intel | Ice Lake | Platinum | 2021 | - | https://ark.intel.com/content/www/us/en/ark/products/212287/intel-xeon-platinum-8380-processor-60m-cache-2-30-ghz.html
  Intel(R) Xeon(R) Platinum 8480+ | Intel | Sapphire Rapids | Platinum | 2023 | - | https://ark.intel.com/content/www/us/en/ark/products/231746/intel-xeon-platinum-8480-processor-105m-cache-2-00-ghz.html
  Intel(R) Xeon(R) Silver 4214 CPU @ 2.20GHz | Intel | Cascade Lake | Silver | 2019 | - | https://ark.intel.com/content/www/us/en/ark/products/193385/intel-xeon-silver-4214-processor-16-5m-cache-2-20-ghz.html
  Intel(R) Xeon(R) Bronze 3104 CPU @ 1.70GHz | Intel | Skylake | Bronze | 2017 | - | https://ark.intel.com/content/www/us/en/ark/products/123546/intel-xeon-bronze-3104-processor-8-25m-cache-1-70-ghz.html
  Intel(R) Xeon(R) CPU E5-2680 v4 @ 2.40GHz | Intel | Broadwell | - | 2016 | - | https://ark.intel.com/content/www/us/en/ark/products/91754/intel-xeon-processor-e52680-v4-35m-cache-2-40-ghz.html
  Intel(R) Xeon(R) CPU E5-2697 v2 @ 2.70GHz | Intel | Ivy Bridge-EP | - | 2013 | - | https://ark.intel.com/content/www/us/en/ark/products/75283/intel-xeon-processor-e52697-v2-30m-cache-2-70-ghz.html
  Intel(R) Xeon(R) CPU E3-1245 v3 @ 3.40GHz | Intel | Haswell | - | 2013 | - | https://ark.intel.com/content/www/us/en/ark/products/75462/intel-xeon-processor-e31245-v3-8m-cache-3-40-ghz.html
  Intel(R) Xeon(R) E-2226G CPU @ 3.40GHz | Intel | Coffee Lake | - | 2019 | - | https://ark.intel.com/content/www/us/en/ark/products/191038/intel-xeon-e2226g-processor-12m-cache-3-40-ghz.html
  Intel(R) Xeon(R) W-2155 CPU @ 3.30GHz | Intel | Skylake | - | 2017 | - | https://ark.intel.com/content/www/us/en/ark/products/125042/intel-xeon-w2155-processor-13-75m-cache-3-30-ghz.html
  Intel(R) Xeon(R) CPU Max 9480 | Intel | Sapphire Rapids | Max | 2023 | - | https://ark.intel.com/content/www/us/en/ark/products/232592/intel-xeon-cpu-max-9480-processor-112-5m-cache-1-90-ghz.html
  Intel(R) N100 | Intel | Alder Lake-N | - | 2023 | - | https://ark.intel.com/content/www/us/en/ark/products/231803/intel-processor-n100-6m-cache-up-to-3-40-ghz.html
  Intel Processor N200 | Intel | Alder Lake-N | - | 2023 | - | https://ark.intel.com/content/www/us/en/ark/products/231804/intel-processor-n200-6m-cache-up-to-3-70-ghz.html
  INTEL(R) XEON(R) GOLD 5520+ | Intel | Emerald Rapids | GOLD | 2023 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/raptor-cove/intel-xeon-gold-5520+.test.xz
  Intel(R) Xeon(R) 6980P | Intel | Granite Rapids | - | 2024 | - | https://en.wikipedia.org/wiki/Granite_Rapids
  Intel(R) Xeon(R) 6780E | Intel | Sierra Forest | - | 2024 | - | https://en.wikipedia.org/wiki/Sierra_Forest
  Intel(R) Core(TM) Ultra X9 388H | Intel | Panther Lake | - | 2026 | - | https://www.hardwareluxx.de/index.php/artikel/hardware/prozessoren/67976-panther-lake-im-zenbook-erste-leistungsanalysen-zum-intel-core-ultra-x9-388h.html
  AMD EPYC 7401P 24-Core Processor | AMD | Naples | - | 2017 | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen/amd-epyc-7401p-24-core-processor-dual.test.xz
  AMD EPYC 7742 64-Core Processor | AMD | Rome | - | 2019 | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-epyc-7742-64-core-processor-dual.test.xz
  AMD EPYC 7763 64-Core Processor | AMD | Milan | - | 2021 | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen3/amd-epyc-7763-64-core-processor-dual.test.xz
  AMD EPYC 9654 96-Core Processor | AMD | Genoa | - | 2022 | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen4/amd-epyc-9654-96-core-processor-dual.test.xz
  AMD EPYC 9655 96-Core Processor | AMD | Turin | - | 2024 | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen5/amd-epyc-9655-96-core-processor.test.xz
  AMD EPYC 9965 192-Core Processor | AMD | Turin Dense | - | 2024 | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen5/amd-epyc-9965-192-core-processor-dual.test.xz
  AMD Ryzen Threadripper 7960X 24-Cores | AMD | Storm Peak | - | 2023 | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen4/amd-ryzen-threadripper-7960x-24-cores.test.xz
  AMD Ryzen Threadripper PRO 9985WX 64-Cores | AMD | Shimada Peak | - | 2025 | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen5/amd-ryzen-threadripper-pro-9985wx-64-cores.test.xz
  AMD RYZEN AI MAX+ 395 w/ Radeon 8060S | AMD | Strix Halo | - | 2025 | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen5/amd-ryzen-ai-max+-395-with-radeon-8060s.test.xz
  AMD Ryzen 9 9950X3D 16-Core Processor | AMD | Granite Ridge | - | 2025 | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen5/amd-ryzen-9-9950x3d-16-core-processor.test.xz
  AMD Ryzen Threadripper 3970X 32-Core Processor | AMD | Castle Peak | - | 2019 | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-threadripper-3970x-32-core-processor.test.xz
  AMD Ryzen 9 7945HX | AMD | Dragon Range | Ryzen 9 | 2023 | - | https://esportstw.com/news/281165
  AMD Ryzen 7 260 w/ Radeon 780M Graphics | AMD | Hawk Point | Ryzen 7 | - | laptop | https://github.com/cyring/CoreFreq/blob/master/x86_64/corefreqk.h
  AMD Ryzen 9 270 w/ Radeon 780M Graphics | AMD | Hawk Point | Ryzen 9 | - | laptop | https://github.com/cyring/CoreFreq/blob/master/x86_64/corefreqk.h
  AMD Ryzen 5 PRO 220 | AMD | Hawk Point | Ryzen 5 | - | laptop | https://github.com/cyring/CoreFreq/blob/master/x86_64/corefreqk.h
  AMD Ryzen 7 H 255 w/ Radeon 780M Graphics | AMD | Hawk Point | Ryzen 7 | - | laptop | https://github.com/cyring/CoreFreq/blob/master/x86_64/corefreqk.h
  AMD Ryzen 7 170 | AMD | Rembrandt-R | Ryzen 7 | - | laptop | https://github.com/cyring/CoreFreq/blob/master/x86_64/corefreqk.h
  AMD Ryzen AI 9 HX 470 w/ Radeon 890M | AMD | Gorgon Point | Ryzen AI 9 | - | laptop | https://github.com/cyring/CoreFreq/blob/master/x86_64/corefreqk.h
  AMD Ryzen AI 7 450 w/ Radeon 860M | AMD | Gorgon Point | Ryzen AI 7 | - | laptop | https://github.com/cyring/CoreFreq/blob/master/x86_64/corefreqk.h
  Apple M1 | Apple | Apple silicon, M1 | base | 2020 | - | https://www.apple.com/newsroom/2020/11/apple-unleashes-m1/
  Apple M1 Pro | Apple | Apple silicon, M1 | Pro | 2021 | - | https://www.apple.com/newsroom/2021/10/introducing-m1-pro-and-m1-max-the-most-powerful-chips-apple-has-ever-built/
  Apple M1 Ultra | Apple | Apple silicon, M1 | Ultra | 2022 | - | https://www.apple.com/newsroom/2022/03/apple-unveils-m1-ultra-the-worlds-most-powerful-chip-for-a-personal-computer/
  Apple M2 | Apple | Apple silicon, M2 | base | 2022 | - | https://www.apple.com/newsroom/2022/06/apple-unveils-m2-with-breakthrough-performance-and-capabilities/
  Apple M2 Max | Apple | Apple silicon, M2 | Max | 2023 | - | https://en.wikipedia.org/wiki/Apple_M2
  Apple M3 Pro | Apple | Apple silicon, M3 | Pro | 2023 | - | https://www.apple.com/newsroom/2023/10/apple-unveils-m3-m3-pro-and-m3-max-the-most-advanced-chips-for-a-personal-computer/
  Apple M3 Ultra | Apple | Apple silicon, M3 | Ultra | 2025 | - | https://en.wikipedia.org/wiki/Apple_M3
  Apple M4 | Apple | Apple silicon, M4 | base | 2024 | - | https://en.wikipedia.org/wiki/Apple_M4
  Apple M4 Max | Apple | Apple silicon, M4 | Max | 2024 | - | https://en.wikipedia.org/wiki/Apple_M4
  Apple M5 | Apple | Apple silicon, M5 | base | 2025 | - | https://www.finanznachrichten.de/nachrichten-2025-10/66704648-apple-unveils-m5-adding-more-capabilities-to-macbook-pro-ipad-pro-apple-vision-pro-020.htm
  Apple M5 Max | Apple | Apple silicon, M5 | Max | 2026 | - | https://www.nasdaq.com/articles/apple-launches-m5-pro-and-m5-max-major-performance-boost
  Snapdragon(R) X Elite - X1E78100 - Qualcomm(R) Oryon(TM) CPU | Qualcomm | Oryon, first | - | 2024 | - | https://www.digit.in/?p=921910
  Snapdragon(R) X Plus - X1P64100 - Qualcomm(R) Oryon(TM) CPU | Qualcomm | Oryon, first | - | 2024 | - | https://www.digit.in/?p=921910
  Snapdragon X X1-26-100 | Qualcomm | Oryon, first | - | 2024 | - | https://www.digit.in/?p=921910
  Snapdragon X2 Elite Extreme X2E-96-100 | Qualcomm | Oryon, third | - | 2025 | - | https://windowsreport.com/qualcomm-announces-snapdragon-x2-elite-x2-elite-extreme-socs-for-next-gen-windows-pcs/
  Snapdragon 8cx Gen 3 | Qualcomm | Cortex-X1C | - | 2021 | - | https://github.com/torvalds/linux/blob/master/arch/arm64/boot/dts/qcom/sc8280xp.dtsi
  Qualcomm Snapdragon 8cx | Qualcomm | Kryo 495 | - | 2018 | - | https://www.techquila.co.in/qualcomm-snapdragon-8cx/
`);
