/** Of `lscpu` on a virtual machine. */
export const LSCPU = `Architecture:                    x86_64
CPU op-mode(s):                  32-bit, 64-bit
Byte Order:                      Little Endian
CPU(s):                          2
Vendor ID:                       AuthenticAMD
CPU family:                      25
Model:                           1
Model name:                      AMD EPYC 7763 64-Core Processor
Thread(s) per core:              2
Hypervisor vendor:               Microsoft
L1d cache:                       32 KiB
Flags:                           fpu vme de pse tsc msr pae mce cx8 apic sep mtrr pge mca cmov pat`;

const CPUINFO_PROCESSOR = `processor	: 0
vendor_id	: GenuineIntel
cpu family	: 6
model		: 142
model name	: Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz
stepping	: 10
cpu MHz		: 1800.000
cache size	: 6144 KB
`;

/** `/proc/cpuinfo` of a processor with eight threads. */
export const PROC_CPUINFO = CPUINFO_PROCESSOR.repeat(8);

/** The table of `nvidia-smi`, whose column is too narrow for some names. */
export const NVIDIA_SMI = `+-----------------------------------------------------------------------------+
| NVIDIA-SMI 470.57.02    Driver Version: 470.57.02    CUDA Version: 11.4     |
|-------------------------------+----------------------+----------------------+
| GPU  Name        Persistence-M| Bus-Id        Disp.A | Volatile Uncorr. ECC |
| Fan  Temp  Perf  Pwr:Usage/Cap|         Memory-Usage | GPU-Util  Compute M. |
|===============================+======================+======================|
|   0  NVIDIA GeForce RTX 3080 ...  Off  | 00000000:01:00.0  On |          N/A |
| 30%   41C    P8    22W / 320W |    512MiB / 10240MiB |      3%      Default |
|   1  NVIDIA A100-SXM4-40GB  On   | 00000000:00:1E.0 Off |                    0 |
|   2  NVIDIA GeForce ...  Off  | 00000000:65:00.0 Off |                  N/A |
+-----------------------------------------------------------------------------+`;

/** `lspci` on a laptop, and a line of a chip that is in several cards. */
export const LSPCI = `00:02.0 VGA compatible controller: Intel Corporation Raptor Lake-S GT1 [UHD Graphics 770] (rev 04)
01:00.0 VGA compatible controller: NVIDIA Corporation GA104M [GeForce RTX 3070 Mobile / Max-Q] (rev a1)
03:00.0 VGA compatible controller: AMD/ATI Navi 22 [Radeon RX 6700/6700 XT/6750 XT / 6800M/6850M XT]`;

/** Lines of `dxdiag`. */
export const DXDIAG = `         Operating System: Windows 11 Pro 64-bit (10.0, Build 22631)
                Processor: 12th Gen Intel(R) Core(TM) i9-12900KF (24 CPUs), ~3.2GHz
                   Memory: 32768MB RAM
           Card name: NVIDIA GeForce RTX 3080 Ti
        Manufacturer: NVIDIA
      Display Memory: 28519 MB
    Dedicated Memory: 12108 MB`;

/** `system_profiler SPHardwareDataType SPDisplaysDataType`. */
export const SYSTEM_PROFILER = `Hardware:

    Hardware Overview:

      Model Name: MacBook Pro
      Chip: Apple M1 Max
      Total Number of Cores: 10 (8 performance and 2 efficiency)
      Memory: 64 GB

Graphics/Displays:

    Apple M1 Max:

      Chipset Model: Apple M1 Max
      Type: GPU
      Total Number of Cores: 32
      Vendor: Apple (0x106b)
      Metal Support: Metal 3`;
