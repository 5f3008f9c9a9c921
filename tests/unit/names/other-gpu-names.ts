import { knownNames } from './known-name.ts';

/**
 * AMD's and Intel's GPUs, with the architecture of the chip that the PCI ID Repository gives the device.
 */
export const OTHER_GPU_NAMES = knownNames(`
  AMD Radeon RX 480 | AMD | GCN 4 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/67df
  Radeon RX 580 Series | AMD | GCN 4 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/67df
  Radeon RX 570 | AMD | GCN 4 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/67df
  Radeon RX 550 | AMD | GCN 4 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/699f
  Radeon RX Vega 64 | AMD | GCN 5 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/687f
  AMD Radeon VII | AMD | GCN 5 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/66af
  AMD Radeon RX 5700 XT | AMD | RDNA ( | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/731f
  AMD Radeon RX 5500M | AMD | RDNA ( | - | - | laptop | https://pci-ids.ucw.cz/read/PC/1002/7340
  AMD Radeon RX 6400 | AMD | RDNA 2 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/743f
  AMD Radeon RX 6600 XT | AMD | RDNA 2 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/73ff
  AMD Radeon RX 6700 XT | AMD | RDNA 2 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/73df
  AMD Radeon RX 6800M | AMD | RDNA 2 | - | - | laptop | https://pci-ids.ucw.cz/read/PC/1002/73df
  AMD Radeon RX 6700S | AMD | RDNA 2 | - | - | laptop | https://pci-ids.ucw.cz/read/PC/1002/73ef
  AMD Radeon RX 6900 XT | AMD | RDNA 2 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/73bf
  AMD Radeon RX 7600 | AMD | RDNA 3 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/7480
  AMD Radeon RX 7800 XT | AMD | RDNA 3 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/747e
  Radeon RX 7900 XTX | AMD | RDNA 3 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/744c
  AMD Radeon RX 7900 GRE | AMD | RDNA 3 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/744c
  AMD Radeon RX 7600M XT | AMD | RDNA 3 | - | - | laptop | https://pci-ids.ucw.cz/read/PC/1002/7483
  AMD Radeon RX 9070 XT | AMD | RDNA 4 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/7550
  AMD Radeon RX 9060 XT | AMD | RDNA 4 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/7590
  AMD Radeon PRO W7900 | AMD | RDNA 3 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/7448
  AMD Radeon Pro W6800 | AMD | RDNA 2 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/73a3
  AMD Radeon Pro 5500M | AMD | Navi 14 | - | 2019 | laptop | https://en.wikipedia.org/wiki/Radeon_Pro
  AMD Radeon Pro 5600M | AMD | Navi 12 | - | 2020 | laptop | https://en.wikipedia.org/wiki/Radeon_Pro
  AMD Radeon Pro 560X | AMD | Polaris | - | 2018 | laptop | https://en.wikipedia.org/wiki/Radeon_Pro
  AMD Radeon Pro 5700 XT | AMD | RDNA | - | 2020 | desktop | https://en.wikipedia.org/wiki/Radeon_Pro
  AMD Radeon Pro Vega 20 | AMD | Vega | - | 2018 | laptop | https://en.wikipedia.org/wiki/Radeon_Pro
  Radeon Pro WX 7100 | AMD | GCN 4 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/67c4
  AMD Radeon AI PRO R9700 | AMD | RDNA 4 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/7551
  AMD Radeon 680M | AMD | RDNA 2 | - | - | on the processor | https://pci-ids.ucw.cz/read/PC/1002/1681
  AMD Radeon(TM) 890M Graphics | AMD | RDNA 3.5 | - | - | on the processor | https://pci-ids.ucw.cz/read/PC/1002/150e
  AMD Radeon 610M | AMD | RDNA 2 | - | - | on the processor | https://pci-ids.ucw.cz/read/PC/1002/1506
  AMD Instinct MI50 | AMD | GCN 5 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/66a1
  AMD Instinct MI100 | AMD | CDNA | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/738c
  AMD Instinct MI210 | AMD | CDNA 2 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/740f
  AMD Instinct MI250X | AMD | CDNA 2 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/7408
  AMD Instinct MI300X | AMD | CDNA 3 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/74a1
  AMD Instinct MI325X | AMD | CDNA 3 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/74a5
  AMD Instinct MI355X | AMD | CDNA 4 | - | - | - | https://pci-ids.ucw.cz/read/PC/1002/75a3
  Intel(R) Arc(TM) A770 Graphics | Intel | Alchemist | - | - | desktop | https://pci-ids.ucw.cz/read/PC/8086/56a0
  Intel(R) Arc(TM) A380 Graphics | Intel | Alchemist | - | - | desktop | https://pci-ids.ucw.cz/read/PC/8086/56a5
  Intel(R) Arc(TM) A370M Graphics | Intel | Alchemist | - | - | laptop | https://pci-ids.ucw.cz/read/PC/8086/5693
  Intel(R) Arc(TM) B580 Graphics | Intel | Battlemage | - | - | desktop | https://pci-ids.ucw.cz/read/PC/8086/e20b
  Intel(R) Arc(TM) Pro B60 Graphics | Intel | Battlemage | - | - | workstation | https://pci-ids.ucw.cz/read/PC/8086/e211
  Intel(R) Arc(TM) 140V GPU (16GB) | Intel | Lunar Lake | - | - | on the processor | https://pci-ids.ucw.cz/read/PC/8086/64a0
  Intel(R) Arc(TM) B390 GPU | Intel | Panther Lake | - | - | on the processor | https://pci-ids.ucw.cz/read/PC/8086/b080
  Intel(R) UHD Graphics 630 | Intel | Gen9.5 | - | - | on the processor | https://pci-ids.ucw.cz/read/PC/8086/3e92
  Intel(R) UHD Graphics 620 | Intel | Gen9.5 | - | - | on the processor | https://pci-ids.ucw.cz/read/PC/8086/3ea0
  Intel(R) UHD Graphics 770 | Intel | Alder Lake | - | - | on the processor | https://pci-ids.ucw.cz/read/PC/8086/4680
  Intel(R) HD Graphics 530 | Intel | Skylake | - | - | on the processor | https://pci-ids.ucw.cz/read/PC/8086/1912
  Intel(R) HD Graphics 4000 | Intel | Ivy Bridge | - | - | on the processor | https://pci-ids.ucw.cz/read/PC/8086/0166
  Intel(R) Iris(R) Xe Graphics | Intel | Tiger Lake | - | - | on the processor | https://pci-ids.ucw.cz/read/PC/8086/9a49
  Intel(R) Iris(R) Plus Graphics 655 | Intel | Gen9.5 | - | - | on the processor | https://pci-ids.ucw.cz/read/PC/8086/3ea5
  Intel(R) Iris(R) Xe MAX Graphics | Intel | DG1 | - | - | laptop | https://pci-ids.ucw.cz/read/PC/8086/4905
  Intel(R) Data Center GPU Max 1550 | Intel | Ponte Vecchio | - | - | server | https://pci-ids.ucw.cz/read/PC/8086/0bd5
  Intel(R) Data Center GPU Flex 170 | Intel | Arctic Sound | - | - | server | https://pci-ids.ucw.cz/read/PC/8086/56c0
`);
