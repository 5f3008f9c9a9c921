import { knownNames } from './known-name.ts';

/**
 * Names of CPUs as the CPUs themselves spell them, each with the code name that libcpuid, from the dump of a real one,
 * gives it; the year is Intel ARK's.
 */
export const CPU_DUMPS = knownNames(`
  AMD Ryzen 5 3500U with Radeon Vega Mobile Gfx | AMD | Picasso | Ryzen 5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen+/amd-ryzen-5-3500u-with-radeon-vega-mobile-gfx.test
  AMD Ryzen 5 3550H with Radeon Vega Mobile Gfx | AMD | Picasso | Ryzen 5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen+/amd-ryzen-5-3550h-with-radeon-vega-mobile-gfx.test
  AMD Ryzen 7 2700X Eight-Core Processor | AMD | Pinnacle Ridge | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen+/amd-ryzen-7-2700x-eight-core-processor.test
  AMD Ryzen Threadripper 2950X 16-Core Processor | AMD | Colfax | - | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen+/amd-ryzen-threadripper-2950x-16-core-processor.test
  AMD Ryzen 3 2200G with Radeon Vega Graphics | AMD | Raven Ridge | Ryzen 3 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen/amd-ryzen-3-2200g-with-radeon-vega-graphics.test
  AMD Ryzen 5 1500X Quad-Core Processor | AMD | Summit Ridge | Ryzen 5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen/amd-ryzen-5-1500x-quad-core-processor.test
  AMD Ryzen 5 2400G with Radeon Vega Graphics | AMD | Raven Ridge | Ryzen 5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen/amd-ryzen-5-2400g-with-radeon-vega-graphics.test
  AMD Ryzen 5 2500U with Radeon Vega Mobile Gfx | AMD | Raven Ridge | Ryzen 5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen/amd-ryzen-5-2500u-with-radeon-vega-mobile-gfx.test
  AMD Ryzen 7 1700X Eight-Core Processor | AMD | Summit Ridge | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen/amd-ryzen-7-1700x-eight-core-processor.test
  AMD Ryzen 7 1800X Eight-Core Processor | AMD | Summit Ridge | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen/amd-ryzen-7-1800x-eight-core-processor.test
  AMD Ryzen Threadripper 1920X 12-Core Processor | AMD | Whitehaven | - | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen/amd-ryzen-threadripper-1920x-12-core-processor.test
  AMD Ryzen Threadripper 1950X 16-Core Processor | AMD | Whitehaven | - | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen/amd-ryzen-threadripper-1950x-16-core-processor.test
  AMD Ryzen 3 3100 4-Core Processor | AMD | Matisse | Ryzen 3 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-3-3100-4-core-processor.test
  AMD Ryzen 3 7320U with Radeon Graphics | AMD | Mendocino | Ryzen 3 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-3-7320u-with-radeon-graphics.test
  AMD Ryzen 5 3600 6-Core Processor | AMD | Matisse | Ryzen 5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-5-3600-6-core-processor.test
  AMD Ryzen 5 3600X 6-Core Processor | AMD | Matisse | Ryzen 5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-5-3600x-6-core-processor.test
  AMD Ryzen 5 3600XT 6-Core Processor | AMD | Matisse | Ryzen 5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-5-3600xt-6-core-processor.test
  AMD Ryzen 5 4500U with Radeon Graphics | AMD | Renoir | Ryzen 5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-5-4500u-with-radeon-graphics.test
  AMD Ryzen 5 5500U with Radeon Graphics | AMD | Lucienne | Ryzen 5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-5-5500u-with-radeon-graphics.test
  AMD Ryzen 5 7520U with Radeon Graphics | AMD | Mendocino | Ryzen 5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-5-7520u-with-radeon-graphics.test
  AMD Ryzen 7 3700X 8-Core Processor | AMD | Matisse | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-7-3700x-8-core-processor.test
  AMD Ryzen 7 3800XT 8-Core Processor | AMD | Matisse | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-7-3800xt-8-core-processor.test
  AMD Ryzen 7 4800H with Radeon Graphics | AMD | Renoir | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-7-4800h-with-radeon-graphics.test
  AMD Ryzen 7 5700U with Radeon Graphics | AMD | Lucienne | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-7-5700u-with-radeon-graphics.test
  AMD Ryzen 9 3900X 12-Core Processor | AMD | Matisse | Ryzen 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-9-3900x-12-core-processor.test
  AMD Ryzen 9 3900XT 12-Core Processor | AMD | Matisse | Ryzen 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-9-3900xt-12-core-processor.test
  AMD Ryzen 9 3950X 16-Core Processor | AMD | Matisse | Ryzen 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-9-3950x-16-core-processor.test
  AMD Ryzen 9 PRO 3900 12-Core Processor | AMD | Matisse | Ryzen 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-9-pro-3900-12-core-processor.test
  AMD Ryzen Threadripper PRO 3955WX 16-Cores | AMD | Castle Peak | - | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen2/amd-ryzen-threadripper-pro-3955wx-16-cores.test
  AMD Ryzen 7 6800HS with Radeon Graphics | AMD | Rembrandt | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen3+/amd-ryzen-7-6800hs-with-radeon-graphics.test
  AMD Ryzen 7 7735HS with Radeon Graphics | AMD | Rembrandt-R | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen3+/amd-ryzen-7-7735hs-with-radeon-graphics.test
  AMD Ryzen 9 6900HX with Radeon Graphics | AMD | Rembrandt | Ryzen 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen3+/amd-ryzen-9-6900hx-with-radeon-graphics.test
  AMD Ryzen 5 5600X3D 6-Core Processor | AMD | Vermeer | Ryzen 5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen3/amd-ryzen-5-5600x3d-6-core-processor.test
  AMD Ryzen 7 5700X3D 8-Core Processor | AMD | Vermeer | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen3/amd-ryzen-7-5700x3d-8-core-processor.test
  AMD Ryzen 7 5800H with Radeon Graphics | AMD | Cezanne | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen3/amd-ryzen-7-5800h-with-radeon-graphics.test
  AMD Ryzen 7 5800HS Creator Edition | AMD | Cezanne | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen3/amd-ryzen-7-5800hs-creator-edition.test
  AMD Ryzen 7 5800X3D 8-Core Processor | AMD | Vermeer | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen3/amd-ryzen-7-5800x3d-8-core-processor.test
  AMD Ryzen 7 5825U with Radeon Graphics | AMD | Barceló | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen3/amd-ryzen-7-5825u-with-radeon-graphics.test
  AMD Ryzen 9 5900HS with Radeon Graphics | AMD | Cezanne | Ryzen 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen3/amd-ryzen-9-5900hs-with-radeon-graphics.test
  AMD Ryzen 9 5900X 12-Core Processor | AMD | Vermeer | Ryzen 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen3/amd-ryzen-9-5900x-12-core-processor.test
  AMD Ryzen 9 5950X 16-Core Processor | AMD | Vermeer | Ryzen 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen3/amd-ryzen-9-5950x-16-core-processor.test
  AMD Ryzen 5 7600X 6-Core Processor | AMD | Raphael | Ryzen 5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen4/amd-ryzen-5-7600x-6-core-processor.test
  AMD Ryzen 7 7700X 8-Core Processor | AMD | Raphael | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen4/amd-ryzen-7-7700x-8-core-processor.test
  AMD Ryzen 7 7800X3D 8-Core Processor | AMD | Raphael | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen4/amd-ryzen-7-7800x3d-8-core-processor.test
  AMD Ryzen 7 8700G w/ Radeon 780M Graphics | AMD | Phoenix | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen4/amd-ryzen-7-8700g-with-radeon-780m-graphics.test
  AMD Ryzen 7 8845HS w/ Radeon 780M Graphics | AMD | Hawk Point | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen4/amd-ryzen-7-8845hs-with-radeon-780m-graphics.test
  AMD Ryzen 9 7900X 12-Core Processor | AMD | Raphael | Ryzen 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen4/amd-ryzen-9-7900x-12-core-processor.test
  AMD Ryzen 9 7900X3D 12-Core Processor | AMD | Raphael | Ryzen 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen4/amd-ryzen-9-7900x3d-12-core-processor.test
  AMD Ryzen 9 7940H w/ Radeon 780M Graphics | AMD | Phoenix | Ryzen 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen4/amd-ryzen-9-7940h-with-radeon-780m-graphics.test
  AMD Ryzen Z1 | AMD | Phoenix | - | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen4/amd-ryzen-z1.test
  AMD Ryzen 7 9700X 8-Core Processor | AMD | Granite Ridge | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen5/amd-ryzen-7-9700x-8-core-processor.test
  AMD Ryzen 7 9800X3D 8-Core Processor | AMD | Granite Ridge | Ryzen 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen5/amd-ryzen-7-9800x3d-8-core-processor.test
  AMD Ryzen 9 9950X 16-Core Processor | AMD | Granite Ridge | Ryzen 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen5/amd-ryzen-9-9950x-16-core-processor.test
  AMD Ryzen AI 7 PRO 350 w/ Radeon 860M | AMD | Krackan Point | Ryzen AI 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen5/amd-ryzen-ai-7-pro-350-with-radeon-860m.test
  AMD Ryzen AI 7 PRO 360 w/ Radeon 880M | AMD | Strix Point | Ryzen AI 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen5/amd-ryzen-ai-7-pro-360-with-radeon-880m.test
  AMD Ryzen AI 9 HX 370 w/ Radeon 890M | AMD | Strix Point | Ryzen AI 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/amd/zen5/amd-ryzen-ai-9-hx-370-with-radeon-890m.test
  11th Gen Intel(R) Core(TM) i7-11700K @ 3.60GHz | Intel | Rocket Lake | i7 | 2021 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/cypress-cove/11th-gen-intel-core-i7-11700k.test
  11th Gen Intel(R) Core(TM) i7-11700KF @ 3.60GHz | Intel | Rocket Lake | i7 | 2021 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/cypress-cove/11th-gen-intel-core-i7-11700kf.test
  11th Gen Intel(R) Core(TM) i9-11900K @ 3.50GHz | Intel | Rocket Lake | i9 | 2021 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/cypress-cove/11th-gen-intel-core-i9-11900k.test
  12th Gen Intel(R) Core(TM) i3-1220P | Intel | Alder Lake | i3 | 2022 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/golden-cove/12th-gen-intel-core-i3-1220p.test
  12th Gen Intel(R) Core(TM) i5-12400 | Intel | Alder Lake | i5 | 2022 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/golden-cove/12th-gen-intel-core-i5-12400.test
  12th Gen Intel(R) Core(TM) i5-12500 | Intel | Alder Lake | i5 | 2022 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/golden-cove/12th-gen-intel-core-i5-12500.test
  12th Gen Intel(R) Core(TM) i7-12700H | Intel | Alder Lake | i7 | 2022 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/golden-cove/12th-gen-intel-core-i7-12700h.test
  12th Gen Intel(R) Core(TM) i7-12800HX | Intel | Alder Lake | i7 | 2022 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/golden-cove/12th-gen-intel-core-i7-12800hx.test
  12th Gen Intel(R) Core(TM) i9-12900H | Intel | Alder Lake | i9 | 2022 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/golden-cove/12th-gen-intel-core-i9-12900h.test
  12th Gen Intel(R) Core(TM) i9-12900HK | Intel | Alder Lake | i9 | 2022 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/golden-cove/12th-gen-intel-core-i9-12900hk.test
  12th Gen Intel(R) Core(TM) i9-12900K | Intel | Alder Lake | i9 | 2021 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/golden-cove/12th-gen-intel-core-i9-12900k.test
  Intel(R) Core(TM) i3-4130 CPU @ 3.40GHz | Intel | Haswell | i3 | 2013 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/haswell/intel-core-i3-4130-cpu.test
  Intel(R) Core(TM) i5-4258U CPU @ 2.40GHz | Intel | Haswell | i5 | 2013 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/haswell/intel-core-i5-4258u-cpu.test
  Intel(R) Core(TM) i5-5250U CPU @ 1.60GHz | Intel | Broadwell | i5 | 2015 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/haswell/intel-core-i5-5250u-cpu.test
  Intel(R) Core(TM) i7-4500U CPU @ 1.80GHz | Intel | Haswell | i7 | 2013 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/haswell/intel-core-i7-4500u-cpu.test
  Intel(R) Core(TM) i7-4710MQ CPU @ 2.50GHz | Intel | Haswell | i7 | 2014 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/haswell/intel-core-i7-4710mq-cpu.test
  Intel(R) Core(TM) i7-4750HQ CPU @ 2.00GHz | Intel | Haswell | i7 | 2013 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/haswell/intel-core-i7-4750hq-cpu.test
  Intel(R) Core(TM) i7-4765T CPU @ 2.00GHz | Intel | Haswell | i7 | 2013 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/haswell/intel-core-i7-4765t-cpu.test
  Intel(R) Core(TM) i7-4770 CPU @ 3.40GHz | Intel | Haswell | i7 | 2013 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/haswell/intel-core-i7-4770-cpu.test
  Intel(R) Core(TM) i7-5500U CPU @ 2.40GHz | Intel | Broadwell | i7 | 2015 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/haswell/intel-core-i7-5500u-cpu.test
  Intel(R) Core(TM) i7-5775C CPU @ 3.30GHz | Intel | Broadwell | i7 | 2015 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/haswell/intel-core-i7-5775c-cpu.test
  Intel(R) Core(TM) i7-5820K CPU @ 3.30GHz | Intel | Haswell | i7 | 2014 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/haswell/intel-core-i7-5820k-cpu.test
  Intel(R) Core(TM) i7-6800K CPU @ 3.40GHz | Intel | Broadwell-E | i7 | 2016 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/haswell/intel-core-i7-6800k-cpu.test
  Intel(R) Core(TM) i7-6850K CPU @ 3.60GHz | Intel | Broadwell-E | i7 | 2016 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/haswell/intel-core-i7-6850k-cpu.test
  Intel(R) Core(TM) i7-6950X CPU @ 3.00GHz | Intel | Broadwell-E | i7 | 2016 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/haswell/intel-core-i7-6950x-cpu.test
  Intel(R) Core(TM) Ultra 5 245K | Intel | Arrow Lake | Core Ultra 5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/lion-cove/intel-core-ultra-5-245k.test
  Intel(R) Core(TM) Ultra 7 265K | Intel | Arrow Lake | Core Ultra 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/lion-cove/intel-core-ultra-7-265k.test
  Intel(R) Core(TM) Ultra 7 265U | Intel | Arrow Lake | Core Ultra 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/lion-cove/intel-core-ultra-7-265u.test
  Intel(R) Core(TM) Ultra 9 275HX | Intel | Arrow Lake | Core Ultra 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/lion-cove/intel-core-ultra-9-275hx.test
  Intel(R) Core(TM) Ultra 9 285H | Intel | Arrow Lake | Core Ultra 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/lion-cove/intel-core-ultra-9-285h.test
  Intel(R) Core(TM) Ultra 9 288V | Intel | Lunar Lake | Core Ultra 9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/lion-cove/intel-core-ultra-9-288v.test
  13th Gen Intel(R) Core(TM) i5-13500 | Intel | Raptor Lake | i5 | 2023 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/raptor-cove/13th-gen-intel-core-i5-13500.test
  13th Gen Intel(R) Core(TM) i5-13600K | Intel | Raptor Lake | i5 | 2022 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/raptor-cove/13th-gen-intel-core-i5-13600k.test
  13th Gen Intel(R) Core(TM) i7-1365U | Intel | Raptor Lake | i7 | 2023 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/raptor-cove/13th-gen-intel-core-i7-1365u.test
  13th Gen Intel(R) Core(TM) i7-13700K | Intel | Raptor Lake | i7 | 2022 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/raptor-cove/13th-gen-intel-core-i7-13700k.test
  13th Gen Intel(R) Core(TM) i9-13900H | Intel | Raptor Lake | i9 | 2023 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/raptor-cove/13th-gen-intel-core-i9-13900h.test
  13th Gen Intel(R) Core(TM) i9-13900KF | Intel | Raptor Lake | i9 | 2022 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/raptor-cove/13th-gen-intel-core-i9-13900kf.test
  13th Gen Intel(R) CoreT i7-1370P | Intel | Raptor Lake | i7 | 2023 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/raptor-cove/13th-gen-intel-coret-i7-1370p.test
  Intel(R) Core(TM) i5-14600K | Intel | Raptor Lake | i5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/raptor-cove/intel-core-i5-14600k.test
  Intel(R) Core(TM) i7-14700K | Intel | Raptor Lake | i7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/raptor-cove/intel-core-i7-14700k.test
  Intel(R) Core(TM) i9-14900K | Intel | Raptor Lake | i9 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/raptor-cove/intel-core-i9-14900k.test
  Intel(R) Core(TM) Ultra 5 125H | Intel | Meteor Lake | Core Ultra 5 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/redwood-cove/intel-core-ultra-5-125h.test
  Intel(R) Core(TM) Ultra 7 155H | Intel | Meteor Lake | Core Ultra 7 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/redwood-cove/intel-core-ultra-7-155h.test
  Intel(R) Core(TM) i3-3220T CPU @ 2.80GHz | Intel | Ivy Bridge | i3 | 2012 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/sandy-bridge/intel-core-i3-3220t-cpu.test
  Intel(R) Core(TM) i5-2400 CPU @ 3.10GHz | Intel | Sandy Bridge | i5 | 2011 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/sandy-bridge/intel-core-i5-2400-cpu.test
  Intel(R) Core(TM) i5-3570K CPU @ 3.40GHz | Intel | Ivy Bridge | i5 | 2012 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/sandy-bridge/intel-core-i5-3570k-cpu.test
  Intel(R) Core(TM) i7-2600 CPU @ 3.40GHz | Intel | Sandy Bridge | i7 | 2011 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/sandy-bridge/intel-core-i7-2600-cpu.test
  Intel(R) Core(TM) i7-2600K CPU @ 3.40GHz | Intel | Sandy Bridge | i7 | 2011 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/sandy-bridge/intel-core-i7-2600k-cpu.test
  Intel(R) Core(TM) i7-3770K CPU @ 3.50GHz | Intel | Ivy Bridge | i7 | 2012 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/sandy-bridge/intel-core-i7-3770k-cpu.test
  Intel(R) Core(TM) i7-3930K CPU @ 3.20GHz | Intel | Sandy Bridge-E | i7 | 2011 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/sandy-bridge/intel-core-i7-3930k-cpu.test
  Intel(R) Core(TM) i7-3960X CPU @ 3.30GHz | Intel | Sandy Bridge-E | i7 | 2011 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/sandy-bridge/intel-core-i7-3960x-cpu.test
  Intel(R) Core(TM) i7-4930K CPU @ 3.40GHz | Intel | Ivy Bridge-E | i7 | 2013 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/sandy-bridge/intel-core-i7-4930k-cpu.test
  Intel(R) Core(TM) i3-10110U CPU @ 2.10GHz | Intel | Comet Lake | i3 | 2019 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i3-10110u-cpu.test
  Intel(R) Core(TM) i3-6100 CPU @ 3.70GHz | Intel | Skylake | i3 | 2015 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i3-6100-cpu.test
  Intel(R) Core(TM) i3-7100 CPU @ 3.90GHz | Intel | Kaby Lake | i3 | 2017 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i3-7100-cpu.test
  Intel(R) Core(TM) i3-8350K CPU @ 4.00GHz | Intel | Coffee Lake | i3 | 2017 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i3-8350k-cpu.test
  Intel(R) Core(TM) i5-10210U CPU @ 1.60GHz | Intel | Comet Lake | i5 | 2019 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i5-10210u-cpu.test
  Intel(R) Core(TM) i5-10600K CPU @ 4.10GHz | Intel | Comet Lake | i5 | 2020 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i5-10600k-cpu.test
  Intel(R) Core(TM) i5-6400T CPU @ 2.20GHz | Intel | Skylake | i5 | 2015 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i5-6400t-cpu.test
  Intel(R) Core(TM) i5-6600K CPU @ 3.50GHz | Intel | Skylake | i5 | 2015 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i5-6600k-cpu.test
  Intel(R) Core(TM) i5-7200U CPU @ 2.50GHz | Intel | Kaby Lake | i5 | 2016 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i5-7200u-cpu.test
  Intel(R) Core(TM) i5-7600K CPU @ 3.80GHz | Intel | Kaby Lake | i5 | 2017 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i5-7600k-cpu.test
  Intel(R) Core(TM) i5-8265U CPU @ 1.60GHz | Intel | Whiskey Lake | i5 | 2018 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i5-8265u-cpu.test
  Intel(R) Core(TM) i5-8350U CPU @ 1.70GHz | Intel | Kaby Lake | i5 | 2017 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i5-8350u-cpu.test
  Intel(R) Core(TM) i5-9600K CPU @ 3.70GHz | Intel | Coffee Lake | i5 | 2018 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i5-9600k-cpu.test
  Intel(R) Core(TM) i7-10610U CPU @ 1.80GHz | Intel | Comet Lake | i7 | 2020 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-10610u-cpu.test
  Intel(R) Core(TM) i7-10700K CPU @ 3.80GHz | Intel | Comet Lake | i7 | 2020 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-10700k-cpu.test
  Intel(R) Core(TM) i7-10710U CPU @ 1.10GHz | Intel | Comet Lake | i7 | 2019 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-10710u-cpu.test
  Intel(R) Core(TM) i7-10750H CPU @ 2.60GHz | Intel | Comet Lake | i7 | 2020 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-10750h-cpu.test
  Intel(R) Core(TM) i7-6500U CPU @ 2.50GHz | Intel | Skylake | i7 | 2015 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-6500u-cpu.test
  Intel(R) Core(TM) i7-6700K CPU @ 4.00GHz | Intel | Skylake | i7 | 2015 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-6700k-cpu.test
  Intel(R) Core(TM) i7-7500U CPU @ 2.70GHz | Intel | Kaby Lake | i7 | 2016 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-7500u-cpu.test
  Intel(R) Core(TM) i7-7700K CPU @ 4.20GHz | Intel | Kaby Lake | i7 | 2017 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-7700k-cpu.test
  Intel(R) Core(TM) i7-7740X CPU @ 4.30GHz | Intel | Kaby Lake | i7 | 2017 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-7740x-cpu.test
  Intel(R) Core(TM) i7-7800X CPU @ 3.50GHz | Intel | Skylake | i7 | 2017 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-7800x-cpu.test
  Intel(R) Core(TM) i7-8086K CPU @ 4.00GHz | Intel | Coffee Lake | i7 | 2018 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-8086k-cpu.test
  Intel(R) Core(TM) i7-8565U CPU @ 1.80GHz | Intel | Whiskey Lake | i7 | 2018 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-8565u-cpu.test
  Intel(R) Core(TM) i7-8700K CPU @ 3.70GHz | Intel | Coffee Lake | i7 | 2017 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-8700k-cpu.test
  Intel(R) Core(TM) i7-8705G CPU @ 3.10GHz | Intel | Kaby Lake | i7 | 2018 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-8705g-cpu.test
  Intel(R) Core(TM) i7-8750H CPU @ 2.20GHz | Intel | Coffee Lake | i7 | 2018 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-8750h-cpu.test
  Intel(R) Core(TM) i7-9750H CPU @ 2.60GHz | Intel | Coffee Lake | i7 | 2019 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i7-9750h-cpu.test
  Intel(R) Core(TM) i9-10900K CPU @ 3.70GHz | Intel | Comet Lake | i9 | 2020 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i9-10900k-cpu.test
  Intel(R) Core(TM) i9-10940X CPU @ 3.30GHz | Intel | Cascade Lake | i9 | 2019 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i9-10940x-cpu.test
  Intel(R) Core(TM) i9-10980XE CPU @ 3.00GHz | Intel | Cascade Lake | i9 | 2019 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i9-10980xe-cpu.test
  Intel(R) Core(TM) i9-7900X CPU @ 3.30GHz | Intel | Skylake | i9 | 2017 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i9-7900x-cpu.test
  Intel(R) Core(TM) i9-7980XE CPU @ 2.60GHz | Intel | Skylake | i9 | 2017 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i9-7980xe-cpu.test
  Intel(R) Core(TM) i9-9820X CPU @ 3.30GHz | Intel | Skylake | i9 | 2018 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i9-9820x-cpu.test
  Intel(R) Core(TM) i9-9900K CPU @ 3.60GHz | Intel | Coffee Lake | i9 | 2018 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-i9-9900k-cpu.test
  Intel(R) Core(TM) m3-6Y30 CPU @ 0.90GHz | Intel | Skylake | m3 | 2015 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-m3-6y30-cpu.test
  Intel(R) Core(TM) m3-7Y30 CPU @ 1.00GHz | Intel | Kaby Lake | m3 | 2016 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-m3-7y30-cpu.test
  Intel(R) Core(TM) m3-8100Y CPU @ 1.10GHz | Intel | Amber Lake | m3 | 2018 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/skylake/intel-core-m3-8100y-cpu.test
  Intel(R) Core(TM) i3-1005G1 CPU @ 1.20GHz | Intel | Ice Lake | i3 | 2019 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/sunny-cove/intel-core-i3-1005g1-cpu.test
  Intel(R) Core(TM) i5-1035G4 CPU @ 1.10GHz | Intel | Ice Lake | i5 | 2019 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/sunny-cove/intel-core-i5-1035g4-cpu.test
  Intel(R) Core(TM) i7-1065G7 CPU @ 1.30GHz | Intel | Ice Lake | i7 | 2019 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/sunny-cove/intel-core-i7-1065g7-cpu.test
  11th Gen Intel(R) Core(TM) i5-1135G7 @ 2.40GHz | Intel | Tiger Lake | i5 | 2020 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/willow-cove/11th-gen-intel-core-i5-1135g7.test
  11th Gen Intel(R) Core(TM) i7-11375H @ 3.30GHz | Intel | Tiger Lake | i7 | 2021 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/willow-cove/11th-gen-intel-core-i7-11375h.test
  11th Gen Intel(R) Core(TM) i7-1165G7 @ 2.80GHz | Intel | Tiger Lake | i7 | 2020 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/willow-cove/11th-gen-intel-core-i7-1165g7.test
  11th Gen Intel(R) Core(TM) i7-11800H @ 2.30GHz | Intel | Tiger Lake | i7 | 2021 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/willow-cove/11th-gen-intel-core-i7-11800h.test
  Intel(R) Core(TM) 3 N355 | Intel | Twin Lake | Core 3 | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-atom/gracemont/intel-core-3-n355.test
  Intel(R) Core(TM) i3-N305 | Intel | Alder Lake | i3 | 2023 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-atom/gracemont/intel-core-i3-n305.test
  Intel(R) N95 | Intel | Alder Lake | - | - | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-atom/gracemont/intel-n95.test
  Intel(R) Core(TM) i5-L16G7 CPU @ 1.40GHz | Intel | Lakefield | i5 | 2020 | - | https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-atom/tremont/intel-core-i5-l16g7-cpu.test
`);
