import { models, type CpuRow } from '../table.ts';

/**
 * AMD's Ryzen Threadripper processors: the number, then cores/threads.
 * An architecture is followed by AMD's code name. Numbers, cores and threads up to 2023 are AMD's own list's.
 */
export const AMD_THREADRIPPER: readonly CpuRow[] = [
  {
    architecture: 'Zen (Whitehaven)',
    year: 2017,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen, first generation',
      address: 'https://en.wikipedia.org/wiki/Zen_(first_generation)',
    },
    models: models(`
      1950X:16/32 1920X:12/24 1900X:8/16
    `),
  },
  {
    architecture: 'Zen+ (Colfax)',
    year: 2018,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen+',
      address: 'https://en.wikipedia.org/wiki/Zen%2B',
    },
    models: models(`
      2990WX:32/64 2970WX:24/48 2950X:16/32 2920X:12/24
    `),
  },
  {
    architecture: 'Zen 2 (Castle Peak)',
    year: 2019,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 2',
      address: 'https://en.wikipedia.org/wiki/Zen_2',
    },
    models: models(`
      PRO_3995WX:64/128 PRO_3975WX:32/64 PRO_3955WX:16/32 PRO_3945WX:12/24 3990X:64/128 3970X:32/64
      3960X:24/48
    `),
  },
  {
    architecture: 'Zen 3 (Chagall)',
    year: 2022,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 3',
      address: 'https://en.wikipedia.org/wiki/Zen_3',
    },
    models: models(`
      PRO_5995WX:64/128 PRO_5975WX:32/64 PRO_5965WX:24/48 PRO_5955WX:16/32 PRO_5945WX:12/24
    `),
  },
  {
    architecture: 'Zen 4 (Storm Peak)',
    year: 2023,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 4',
      address: 'https://en.wikipedia.org/wiki/Zen_4',
    },
    models: models(`
      7960X:24/48 7970X:32/64 7980X:64/128 PRO_7945WX:12/24 PRO_7955WX:16/32 PRO_7965WX:24/48
      PRO_7975WX:32/64 PRO_7985WX:64/128 PRO_7995WX:96/192
    `),
  },
  {
    architecture: 'Zen 5 (Shimada Peak)',
    year: 2025,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 5',
      address: 'https://en.wikipedia.org/wiki/Zen_5',
    },
    models: models(`
      9960X:24/48 9970X:32/64 9980X:64/128 PRO_9945WX:12/24 PRO_9955WX:16/32 PRO_9965WX:24/48
      PRO_9975WX:32/64 PRO_9985WX:64/128 PRO_9995WX:96/192
    `),
  },
];
