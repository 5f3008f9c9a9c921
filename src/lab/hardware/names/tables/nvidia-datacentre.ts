import type { Source } from '../decoded-name.ts';
import { cards, type GpuRow } from '../table.ts';

const LIST: Source = {
  title: 'Wikipedia: NVIDIA Tesla and data-centre GPUs',
  address: 'https://en.wikipedia.org/wiki/Nvidia_Tesla',
};
const DRIVER: Source = {
  title: 'NVIDIA: GPUs that the open kernel modules support',
  address: 'https://github.com/NVIDIA/open-gpu-kernel-modules#compatible-gpus',
};
const PCI: Source = {
  title: 'PCI ID Repository: NVIDIA',
  address: 'https://pci-ids.ucw.cz/read/PC/10de',
};

/** NVIDIA's cards for data centres, with the sizes of their VRAM in GB. */
export const NVIDIA_DATACENTRE: readonly GpuRow[] = [
  {
    architecture: 'Kepler',
    series: 'Tesla K series',
    year: 2012,
    place: 'server',
    source: LIST,
    models: cards('K10 | K20 = 5 | K20X = 6 | K40 = 12 | K80'),
  },
  {
    architecture: 'Maxwell',
    series: 'Tesla M series',
    year: 2015,
    place: 'server',
    source: LIST,
    models: cards('M4 = 4 | M6 = 8 | M10 | M40 = 12 24 | M60'),
  },
  {
    architecture: 'Pascal',
    series: 'Tesla P series',
    year: 2016,
    place: 'server',
    source: LIST,
    models: cards('P4 = 8 | P6 = 16 | P40 = 24 | P100 = 12 16'),
  },
  {
    architecture: 'Volta',
    series: 'Tesla V series',
    year: 2017,
    place: 'server',
    source: LIST,
    models: cards('V100 = 16 32 | V100S = 32'),
  },
  {
    architecture: 'Turing',
    series: 'Tesla T series',
    year: 2018,
    place: 'server',
    source: LIST,
    models: cards('T4 = 16'),
  },
  {
    architecture: 'Ampere',
    series: 'A series',
    year: 2020,
    place: 'server',
    source: LIST,
    models: cards(`
      A2 = 16 | A10 = 24 | A10G = 24 | A16 | A30 = 24 | A40 = 48 | A100 = 40 80 | A800 = 40 80
    `),
  },
  {
    architecture: 'Ada Lovelace',
    series: 'L series',
    year: 2022,
    place: 'server',
    source: LIST,
    models: cards('L2 | L4 = 24 | L20 | L40 = 48 | L40S = 48'),
  },
  {
    architecture: 'Hopper',
    series: 'H series',
    year: 2022,
    place: 'server',
    source: LIST,
    models: cards('H100 = 64 80 94 96 | H200 = 141 | H800'),
  },
  {
    architecture: 'Hopper',
    series: 'H series',
    year: null,
    place: 'server',
    source: DRIVER,
    models: cards('H20 | GH200'),
  },
  {
    architecture: 'Blackwell',
    series: 'B series',
    year: 2024,
    place: 'server',
    source: {
      title: 'Wikipedia: Blackwell',
      address: 'https://en.wikipedia.org/wiki/Blackwell_(microarchitecture)',
    },
    models: cards('B100 | B200 | GB200'),
  },
  {
    architecture: 'Blackwell',
    series: 'B series, second version',
    year: null,
    place: 'server',
    source: PCI,
    models: cards('B300 | GB300'),
  },
  {
    architecture: 'Blackwell',
    series: 'GB10',
    year: null,
    place: 'desktop',
    source: PCI,
    models: cards('GB10'),
  },
];
