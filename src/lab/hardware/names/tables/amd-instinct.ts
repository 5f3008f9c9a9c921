import type { Source } from '../decoded-name.ts';
import { cards, type GpuRow } from '../table.ts';

const LIST: Source = {
  title: 'Wikipedia: AMD Instinct',
  address: 'https://en.wikipedia.org/wiki/AMD_Instinct',
};
const ROCM: Source = {
  title: 'ROCm: AMD GPU specifications',
  address: 'https://rocm.docs.amd.com/en/latest/reference/gpu-specs.html',
};

/** AMD's Instinct, with the memory in GB. */
export const AMD_INSTINCT: readonly GpuRow[] = [
  {
    architecture: 'GCN 5 (Vega 10)',
    series: 'Instinct MI25',
    year: 2017,
    place: 'server',
    source: LIST,
    models: cards('MI25 = 16'),
  },
  {
    architecture: 'GCN 5 (Vega 20)',
    series: 'Instinct MI50 and MI60',
    year: 2018,
    place: 'server',
    source: LIST,
    models: cards('MI50 = 16 32 | MI60 = 32'),
  },
  {
    architecture: 'CDNA',
    series: 'Instinct MI100',
    year: 2020,
    place: 'server',
    source: LIST,
    models: cards('MI100 = 32'),
  },
  {
    architecture: 'CDNA 2',
    series: 'Instinct MI200 series',
    year: 2021,
    place: 'server',
    source: LIST,
    models: cards('MI210 = 64 | MI250 = 128 | MI250X = 128'),
  },
  {
    architecture: 'CDNA 3',
    series: 'Instinct MI300 series',
    year: 2023,
    place: 'server',
    source: LIST,
    models: cards('MI300A = 128 | MI300X = 192'),
  },
  {
    architecture: 'CDNA 3',
    series: 'Instinct MI300 series',
    year: 2024,
    place: 'server',
    source: ROCM,
    models: cards('MI325X = 256'),
  },
  {
    architecture: 'CDNA 4',
    series: 'Instinct MI350 series',
    year: 2025,
    place: 'server',
    source: ROCM,
    models: cards('MI350X = 288 | MI355X = 288'),
  },
];
