import type { Source } from '../decoded-name.ts';
import { cards, type GpuRow } from '../table.ts';

const QUADRO: Source = {
  title: 'Wikipedia: Quadro',
  address: 'https://en.wikipedia.org/wiki/Quadro',
};
const RTX: Source = {
  title: 'Wikipedia: NVIDIA RTX',
  address: 'https://en.wikipedia.org/wiki/Nvidia_RTX',
};
const DRIVER: Source = {
  title: 'NVIDIA: GPUs that the open kernel modules support',
  address: 'https://github.com/NVIDIA/open-gpu-kernel-modules#compatible-gpus',
};

/** NVIDIA's cards for workstations, with the sizes of their VRAM in GB. */
export const NVIDIA_PROFESSIONAL: readonly GpuRow[] = [
  {
    architecture: 'Maxwell',
    series: 'Quadro M series',
    year: 2015,
    place: 'workstation',
    source: QUADRO,
    models: cards(`
      QUADRO M2000 = 4 | QUADRO M4000 = 8 | QUADRO M5000 = 8 | QUADRO M6000 = 12 24
    `),
  },
  {
    architecture: 'Maxwell',
    series: 'Quadro M series, laptop',
    year: 2015,
    place: 'laptop',
    source: QUADRO,
    models: cards(`
      QUADRO M500M = 2 | QUADRO M600M = 2 | QUADRO M1000M | QUADRO M2000M = 4 | QUADRO M3000M = 4 |
      QUADRO M4000M = 4 | QUADRO M5000M = 8
    `),
  },
  {
    architecture: 'Pascal',
    series: 'Quadro P series',
    year: 2016,
    place: 'workstation',
    source: QUADRO,
    models: cards(`
      QUADRO P400 = 2 | QUADRO P620 = 2 | QUADRO P2200 = 5 | QUADRO P6000 = 24 | QUADRO GP100 = 16
    `),
  },
  {
    architecture: 'Pascal',
    series: 'Quadro P series',
    year: 2016,
    place: null,
    source: QUADRO,
    models: cards(`
      QUADRO P600 = 2 | QUADRO P1000 = 4 | QUADRO P2000 = 4 5 | QUADRO P4000 = 8 | QUADRO P5000 = 16
    `),
  },
  {
    architecture: 'Pascal',
    series: 'Quadro P series, laptop',
    year: 2017,
    place: 'laptop',
    source: QUADRO,
    models: cards(`
      QUADRO P500 = 2 | QUADRO P520 | QUADRO P3000 = 6 | QUADRO P3200 = 6 | QUADRO P4200 = 8 |
      QUADRO P5200 = 16
    `),
  },
  {
    architecture: 'Volta',
    series: 'Quadro GV series',
    year: null,
    place: 'workstation',
    source: {
      title: 'PCI ID Repository: GV100GL, Quadro GV100',
      address: 'https://pci-ids.ucw.cz/read/PC/10de',
    },
    models: cards('QUADRO GV100'),
  },
  {
    architecture: 'Turing',
    series: 'Quadro RTX series',
    year: 2018,
    place: null,
    source: QUADRO,
    models: cards(`
      QUADRO RTX 4000 = 8 | QUADRO RTX 5000 = 16 | QUADRO RTX 6000 = 24
    `),
  },
  {
    architecture: 'Turing',
    series: 'Quadro RTX series',
    year: 2018,
    place: 'workstation',
    source: QUADRO,
    models: cards('QUADRO RTX 8000 = 48'),
  },
  {
    architecture: 'Turing',
    series: 'Quadro RTX series, laptop',
    year: 2019,
    place: 'laptop',
    source: QUADRO,
    models: cards(`
      QUADRO RTX 3000 = 6 | QUADRO RTX 3000 LAPTOP = 6 | QUADRO RTX 4000 LAPTOP = 8 |
      QUADRO RTX 5000 LAPTOP = 16
    `),
  },
  {
    architecture: 'Turing',
    series: 'Quadro T series, laptop',
    year: 2019,
    place: 'laptop',
    source: QUADRO,
    models: cards(`
      QUADRO T500 = 2 4 | QUADRO T1000 = 4 | QUADRO T1200 = 4 | QUADRO T2000 = 4 |
      QUADRO T500 LAPTOP = 2 4 | QUADRO T1000 LAPTOP = 4 | QUADRO T2000 LAPTOP = 4
    `),
  },
  {
    architecture: 'Turing',
    series: 'T series',
    year: null,
    place: null,
    source: DRIVER,
    models: cards('T400 = 2 4 | T400E | T500 | T600 | T1000 = 4 8'),
  },
  {
    architecture: 'Turing',
    series: 'T series, laptop',
    year: null,
    place: 'laptop',
    source: DRIVER,
    models: cards('T550 LAPTOP | T600 LAPTOP | T1200 LAPTOP'),
  },
  {
    architecture: 'Ampere',
    series: 'RTX A series',
    year: 2020,
    place: 'workstation',
    source: RTX,
    models: cards(`
      RTX A400 = 4 | RTX A1000 = 8 | RTX A2000 = 6 12 | RTX A4000 = 16 | RTX A4500 = 20 | RTX A5000 = 24 |
      RTX A5500 = 24 | RTX A6000 = 48
    `),
  },
  {
    architecture: 'Ampere',
    series: 'RTX A series, laptop',
    year: 2021,
    place: 'laptop',
    source: RTX,
    models: cards(`
      RTX A500 LAPTOP = 4 | RTX A1000 LAPTOP = 4 6 | RTX A2000 LAPTOP = 4 8 | RTX A3000 LAPTOP = 6 12 |
      RTX A4000 LAPTOP = 8 | RTX A4500 LAPTOP = 16 | RTX A5000 LAPTOP = 16 | RTX A5500 LAPTOP = 16
    `),
  },
  {
    architecture: 'Ampere',
    series: 'RTX A series, embedded',
    year: null,
    place: null,
    source: DRIVER,
    models: cards(`
      RTX A500 EMBEDDED | RTX A1000 EMBEDDED | RTX A2000 EMBEDDED | RTX A4500 EMBEDDED
    `),
  },
  {
    architecture: 'Ada Lovelace',
    series: 'RTX Ada Generation',
    year: 2022,
    place: 'workstation',
    source: RTX,
    models: cards(`
      RTX 2000 ADA = 16 | RTX 2000E ADA | RTX 4000 SFF ADA = 20 | RTX 4000 ADA = 20 | RTX 4500 ADA = 24 |
      RTX 5000 ADA = 32 | RTX 5880 ADA = 48 | RTX 6000 ADA = 48
    `),
  },
  {
    architecture: 'Ada Lovelace',
    series: 'RTX Ada Generation, laptop',
    year: 2023,
    place: 'laptop',
    source: RTX,
    models: cards(`
      RTX 500 ADA LAPTOP = 4 | RTX 1000 ADA LAPTOP = 6 | RTX 2000 ADA LAPTOP = 8 | RTX 3000 ADA LAPTOP = 8 |
      RTX 3500 ADA LAPTOP = 12 | RTX 4000 ADA LAPTOP = 12 | RTX 5000 ADA LAPTOP = 16
    `),
  },
  {
    architecture: 'Ada Lovelace',
    series: 'RTX Ada Generation, embedded',
    year: null,
    place: null,
    source: DRIVER,
    models: cards('RTX 2000 ADA EMBEDDED | RTX 3500 ADA EMBEDDED | RTX 5000 ADA EMBEDDED'),
  },
  {
    architecture: 'Blackwell',
    series: 'RTX PRO Blackwell',
    year: 2025,
    place: 'workstation',
    source: RTX,
    models: cards(`
      RTX PRO 2000 BLACKWELL | RTX PRO 4000 BLACKWELL = 24 | RTX PRO 4500 BLACKWELL = 32 |
      RTX PRO 5000 BLACKWELL = 48 72 | RTX PRO 6000 BLACKWELL = 96
    `),
  },
  {
    architecture: 'Blackwell',
    series: 'RTX PRO Blackwell, laptop',
    year: 2025,
    place: 'laptop',
    source: DRIVER,
    models: cards(`
      RTX PRO 500 BLACKWELL LAPTOP = 6 | RTX PRO 1000 BLACKWELL LAPTOP = 8 |
      RTX PRO 2000 BLACKWELL LAPTOP = 8 | RTX PRO 3000 BLACKWELL LAPTOP = 12 |
      RTX PRO 4000 BLACKWELL LAPTOP = 16 | RTX PRO 5000 BLACKWELL LAPTOP = 24
    `),
  },
  {
    architecture: 'Blackwell',
    series: 'RTX PRO Blackwell, embedded',
    year: null,
    place: null,
    source: DRIVER,
    models: cards(`
      RTX PRO 500 BLACKWELL EMBEDDED | RTX PRO 2000 BLACKWELL EMBEDDED | RTX PRO 4000 BLACKWELL EMBEDDED |
      RTX PRO 5000 BLACKWELL EMBEDDED
    `),
  },
];
