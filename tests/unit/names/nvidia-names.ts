import { knownNames } from './known-name.ts';

/**
 * NVIDIA's names as its driver spells them, each with the architecture of the chip that the PCI ID Repository gives the
 * device. Most names are from https://github.com/NVIDIA/open-gpu-kernel-modules#compatible-gpus.
 */
export const NVIDIA_NAMES = knownNames(`
  NVIDIA TITAN RTX | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1e02
  NVIDIA GeForce RTX 2080 Ti | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1e04
  NVIDIA GeForce RTX 2080 SUPER | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1e81
  NVIDIA GeForce RTX 2080 | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1e82
  NVIDIA GeForce RTX 2070 SUPER | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1e84
  NVIDIA GeForce RTX 2060 | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1e89
  NVIDIA GeForce RTX 2080 with Max-Q Design | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1e90
  NVIDIA GeForce RTX 2070 | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1f02
  NVIDIA GeForce RTX 2060 SUPER | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1f06
  NVIDIA GeForce GTX 1650 | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1f0a
  NVIDIA GeForce RTX 2070 with Max-Q Design | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1f10
  NVIDIA GeForce RTX 2060 with Max-Q Design | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1f12
  NVIDIA GeForce GTX 1630 | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1f83
  NVIDIA GeForce GTX 1650 with Max-Q Design | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1f91
  NVIDIA GeForce GTX 1650 Ti | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1f95
  NVIDIA GeForce GTX 1650 Ti with Max-Q Design | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1f95
  NVIDIA T1000 | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1fb0
  NVIDIA T600 | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1fb1
  NVIDIA T400 | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1fb2
  NVIDIA T600 Laptop GPU | NVIDIA | Turing | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/1fb6
  NVIDIA T550 Laptop GPU | NVIDIA | Turing | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/1fb7
  NVIDIA T1200 Laptop GPU | NVIDIA | Turing | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/1fbc
  NVIDIA T1000 8GB | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1ff0
  NVIDIA T400 4GB | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1ff2
  NVIDIA T400E | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1ff2
  NVIDIA A100-SXM4-40GB | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/20b0
  NVIDIA A100-SXM4-80GB | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/20b2
  NVIDIA A100 80GB PCIe | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/20b5
  NVIDIA A30 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/20b7
  NVIDIA A800-SXM4-40GB | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/20bd
  NVIDIA A100-PCIE-40GB | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/20f1
  NVIDIA A800-SXM4-80GB | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/20f3
  NVIDIA A800 80GB PCIe | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/20f5
  NVIDIA GeForce GTX 1660 Ti | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2182
  NVIDIA GeForce GTX 1660 | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2184
  NVIDIA GeForce GTX 1650 SUPER | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2187
  NVIDIA GeForce GTX 1660 Ti with Max-Q Design | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2191
  NVIDIA GeForce GTX 1660 SUPER | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/21c4
  NVIDIA GeForce RTX 3090 Ti | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2203
  NVIDIA GeForce RTX 3090 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2204
  NVIDIA GeForce RTX 3080 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2206
  NVIDIA GeForce RTX 3070 Ti | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2207
  NVIDIA GeForce RTX 3080 Ti | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2208
  NVIDIA RTX A6000 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2230
  NVIDIA RTX A5000 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2231
  NVIDIA RTX A4500 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2232
  NVIDIA RTX A5500 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2233
  NVIDIA A40 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2235
  NVIDIA A10 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2236
  NVIDIA A10G | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2237
  NVIDIA H100 NVL | NVIDIA | Hopper | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2321
  NVIDIA H800 PCIe | NVIDIA | Hopper | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2322
  NVIDIA H800 | NVIDIA | Hopper | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2324
  NVIDIA H20 | NVIDIA | Hopper | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2329
  NVIDIA H100 80GB HBM3 | NVIDIA | Hopper | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2330
  NVIDIA H100 PCIe | NVIDIA | Hopper | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2331
  NVIDIA H200 | NVIDIA | Hopper | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2335
  NVIDIA H100 | NVIDIA | Hopper | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2339
  NVIDIA H800 NVL | NVIDIA | Hopper | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/233a
  NVIDIA H200 NVL | NVIDIA | Hopper | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/233b
  NVIDIA GeForce RTX 3060 Ti | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2414
  NVIDIA GeForce RTX 3080 Ti Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2420
  NVIDIA RTX A5500 Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2438
  NVIDIA GeForce RTX 3070 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2484
  NVIDIA GeForce RTX 3060 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2487
  NVIDIA GeForce RTX 3080 Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/249c
  NVIDIA GeForce RTX 3060 Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/249c
  NVIDIA GeForce RTX 3070 Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/249d
  NVIDIA GeForce RTX 3070 Ti Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/24a0
  NVIDIA RTX A4000 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/24b0
  NVIDIA RTX A5000 Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/24b6
  NVIDIA RTX A4000 Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/24b7
  NVIDIA RTX A3000 Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/24b8
  NVIDIA RTX A3000 12GB Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/24b9
  NVIDIA RTX A4500 Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/24ba
  NVIDIA RTX A4500 Embedded GPU | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/24fa
  NVIDIA GeForce RTX 3050 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2507
  NVIDIA GeForce RTX 3050 OEM | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2508
  NVIDIA GeForce RTX 3050 Ti Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2523
  NVIDIA RTX A2000 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2531
  NVIDIA RTX A2000 12GB | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2571
  NVIDIA GeForce RTX 3050 Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/25a2
  NVIDIA GeForce RTX 2050 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/25a7
  NVIDIA GeForce RTX 3050 4GB Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/25ab
  NVIDIA GeForce RTX 3050 6GB Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/25ac
  NVIDIA RTX A1000 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/25b0
  NVIDIA RTX A400 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/25b2
  NVIDIA A16 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/25b6
  NVIDIA A2 | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/25b6
  NVIDIA RTX A2000 Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/25b8
  NVIDIA RTX A1000 Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/25b9
  NVIDIA RTX A2000 8GB Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/25ba
  NVIDIA RTX A500 Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/25bb
  NVIDIA RTX A1000 6GB Laptop GPU | NVIDIA | Ampere | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/25bc
  NVIDIA RTX A1000 Embedded GPU | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/25f9
  NVIDIA RTX A2000 Embedded GPU | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/25fa
  NVIDIA RTX A500 Embedded GPU | NVIDIA | Ampere | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/25fb
  NVIDIA GeForce RTX 4090 | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2684
  NVIDIA GeForce RTX 4090 D | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2685
  NVIDIA GeForce RTX 4070 Ti SUPER | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2689
  NVIDIA RTX 6000 Ada Generation | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/26b1
  NVIDIA RTX 5000 Ada Generation | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/26b2
  NVIDIA RTX 5880 Ada Generation | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/26b3
  NVIDIA L40 | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/26b5
  NVIDIA L40S | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/26b9
  NVIDIA L20 | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/26ba
  NVIDIA GeForce RTX 4080 SUPER | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2702
  NVIDIA GeForce RTX 4080 | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2704
  NVIDIA GeForce RTX 4070 | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2709
  NVIDIA GeForce RTX 4090 Laptop GPU | NVIDIA | Ada Lovelace | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2717
  NVIDIA RTX 5000 Ada Generation Laptop GPU | NVIDIA | Ada Lovelace | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2730
  NVIDIA RTX 5000 Ada Generation Embedded GPU | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2770
  NVIDIA GeForce RTX 4070 Ti | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2782
  NVIDIA GeForce RTX 4070 SUPER | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2783
  NVIDIA GeForce RTX 4060 Ti | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2788
  NVIDIA GeForce RTX 4080 Laptop GPU | NVIDIA | Ada Lovelace | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/27a0
  NVIDIA RTX 4000 SFF Ada Generation | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/27b0
  NVIDIA RTX 4500 Ada Generation | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/27b1
  NVIDIA RTX 4000 Ada Generation | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/27b2
  NVIDIA L4 | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/27b8
  NVIDIA RTX 4000 Ada Generation Laptop GPU | NVIDIA | Ada Lovelace | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/27ba
  NVIDIA RTX 3500 Ada Generation Laptop GPU | NVIDIA | Ada Lovelace | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/27bb
  NVIDIA RTX 3500 Ada Generation Embedded GPU | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/27fb
  NVIDIA GeForce RTX 4060 | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2808
  NVIDIA GeForce RTX 4070 Laptop GPU | NVIDIA | Ada Lovelace | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2820
  NVIDIA GeForce RTX 3050 A Laptop GPU | NVIDIA | Ada Lovelace | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2822
  NVIDIA RTX 3000 Ada Generation Laptop GPU | NVIDIA | Ada Lovelace | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2838
  NVIDIA GeForce RTX 4060 Laptop GPU | NVIDIA | Ada Lovelace | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/28a0
  NVIDIA GeForce RTX 4050 Laptop GPU | NVIDIA | Ada Lovelace | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/28a1
  NVIDIA RTX 2000 Ada Generation | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/28b0
  NVIDIA RTX 2000E Ada Generation | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/28b0
  NVIDIA RTX 2000 Ada Generation Laptop GPU | NVIDIA | Ada Lovelace | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/28b8
  NVIDIA RTX 1000 Ada Generation Laptop GPU | NVIDIA | Ada Lovelace | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/28b9
  NVIDIA RTX 500 Ada Generation Laptop GPU | NVIDIA | Ada Lovelace | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/28ba
  NVIDIA RTX 2000 Ada Generation Embedded GPU | NVIDIA | Ada Lovelace | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/28f8
  NVIDIA B200 | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2901
  NVIDIA GB200 | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2941
  NVIDIA GeForce RTX 5090 | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2b85
  NVIDIA GeForce RTX 5090 D | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2b87
  NVIDIA GeForce RTX 5090 D v2 | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2b8c
  NVIDIA RTX PRO 6000 Blackwell Workstation Edition | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2bb1
  NVIDIA RTX PRO 5000 Blackwell | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2bb3
  NVIDIA RTX PRO 5000 72GB Blackwell | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2bb3
  NVIDIA RTX PRO 6000 Blackwell Max-Q Workstation Edition | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2bb4
  NVIDIA RTX PRO 6000 Blackwell Server Edition | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2bb5
  NVIDIA GeForce RTX 5080 | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2c02
  NVIDIA GeForce RTX 5070 Ti | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2c05
  NVIDIA GeForce RTX 5090 Laptop GPU | NVIDIA | Blackwell | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2c18
  NVIDIA GeForce RTX 5080 Laptop GPU | NVIDIA | Blackwell | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2c19
  NVIDIA RTX PRO 4500 Blackwell | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2c31
  NVIDIA RTX PRO 4000 Blackwell SFF Edition | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2c33
  NVIDIA RTX PRO 4000 Blackwell | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2c34
  NVIDIA RTX PRO 5000 Blackwell Generation Laptop GPU | NVIDIA | Blackwell | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2c38
  NVIDIA RTX PRO 4000 Blackwell Generation Laptop GPU | NVIDIA | Blackwell | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2c39
  NVIDIA RTX PRO 5000 Blackwell Embedded GPU | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2c77
  NVIDIA RTX PRO 4000 Blackwell Embedded GPU | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2c79
  NVIDIA GeForce RTX 5060 Ti | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2d04
  NVIDIA GeForce RTX 5060 | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2d05
  NVIDIA GeForce RTX 5070 Laptop GPU | NVIDIA | Blackwell | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2d18
  NVIDIA GeForce RTX 5060 Laptop GPU | NVIDIA | Blackwell | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2d19
  NVIDIA RTX PRO 2000 Blackwell | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2d30
  NVIDIA RTX PRO 2000 Blackwell Generation Laptop GPU | NVIDIA | Blackwell | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2d39
  NVIDIA RTX PRO 2000 Blackwell Embedded GPU | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2d79
  NVIDIA GeForce RTX 5050 | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2d83
  NVIDIA GeForce RTX 5050 Laptop GPU | NVIDIA | Blackwell | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2d98
  NVIDIA RTX PRO 1000 Blackwell Generation Laptop GPU | NVIDIA | Blackwell | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2db8
  NVIDIA RTX PRO 500 Blackwell Generation Laptop GPU | NVIDIA | Blackwell | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2db9
  NVIDIA RTX PRO 500 Blackwell Embedded GPU | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2df9
  NVIDIA GB10 | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2e12
  NVIDIA GeForce RTX 5070 | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2f04
  NVIDIA GeForce RTX 5070 Ti Laptop GPU | NVIDIA | Blackwell | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2f18
  NVIDIA RTX PRO 3000 Blackwell Generation Laptop GPU | NVIDIA | Blackwell | - | - | laptop | https://pci-ids.ucw.cz/read/PC/10de/2f38
  NVIDIA B300 SXM6 AC | NVIDIA | Blackwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/3182
  NVIDIA GeForce GTX 950 | NVIDIA | Maxwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1402
  NVIDIA GeForce GTX 970 | NVIDIA | Maxwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/13c2
  NVIDIA GeForce GTX 980 Ti | NVIDIA | Maxwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/17c8
  NVIDIA GeForce 940MX | NVIDIA | Maxwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/134b
  NVIDIA GeForce GTX 1050 Ti | NVIDIA | Pascal | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1c82
  NVIDIA GeForce GTX 1060 6GB | NVIDIA | Pascal | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1c03
  NVIDIA GeForce GTX 1080 Ti | NVIDIA | Pascal | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1b06
  NVIDIA GeForce MX150 | NVIDIA | Pascal | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1d10
  NVIDIA GeForce MX450 | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1f97
  NVIDIA GeForce GT 1030 | NVIDIA | Pascal | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/0fc5
  NVIDIA TITAN V | NVIDIA | Volta | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1d81
  NVIDIA TITAN Xp | NVIDIA | Pascal | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1b02
  Quadro P5000 | NVIDIA | Pascal | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1bb0
  Quadro M4000 | NVIDIA | Maxwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/13f1
  Quadro GV100 | NVIDIA | Volta | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1dba
  Quadro RTX 8000 | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1e30
  Quadro RTX 4000 | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1eb1
  Tesla K80 | NVIDIA | Kepler | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/102d
  Tesla M40 | NVIDIA | Maxwell | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/17fd
  Tesla P100-PCIE-16GB | NVIDIA | Pascal | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/15f8
  Tesla P4 | NVIDIA | Pascal | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1bb3
  Tesla V100-SXM2-32GB | NVIDIA | Volta | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1db5
  Tesla V100S-PCIE-32GB | NVIDIA | Volta | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1df6
  Tesla T4 | NVIDIA | Turing | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/1eb8
  NVIDIA GH200 480GB | NVIDIA | Hopper | - | - | - | https://pci-ids.ucw.cz/read/PC/10de/2342
`);
