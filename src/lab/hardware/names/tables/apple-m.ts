import { models, type CpuRow } from '../table.ts';

/**
 * Apple's chips for Macs. The architecture is Apple silicon with Arm's instruction set; Apple gives its cores no name in
 * public that would tell one generation from the next. Cores are left out: most chips came in several sizes.
 */
export const APPLE_M: readonly CpuRow[] = [
  {
    architecture: 'Apple silicon, M1',
    year: 2020,
    source: {
      title: 'Apple Newsroom: Apple unleashes M1',
      address: 'https://www.apple.com/newsroom/2020/11/apple-unleashes-m1/',
    },
    models: models('M1'),
  },
  {
    architecture: 'Apple silicon, M1',
    year: 2021,
    source: {
      title: 'Apple Newsroom: Introducing M1 Pro and M1 Max',
      address:
        'https://www.apple.com/newsroom/2021/10/introducing-m1-pro-and-m1-max-the-most-powerful-chips-apple-has-ever-built/',
    },
    models: models('M1_Pro M1_Max'),
  },
  {
    architecture: 'Apple silicon, M1',
    year: 2022,
    source: {
      title: 'Apple Newsroom: Apple unveils M1 Ultra',
      address:
        'https://www.apple.com/newsroom/2022/03/apple-unveils-m1-ultra-the-worlds-most-powerful-chip-for-a-personal-computer/',
    },
    models: models('M1_Ultra'),
  },
  {
    architecture: 'Apple silicon, M2',
    year: 2022,
    source: {
      title: 'Apple Newsroom: Apple unveils M2',
      address:
        'https://www.apple.com/newsroom/2022/06/apple-unveils-m2-with-breakthrough-performance-and-capabilities/',
    },
    models: models('M2'),
  },
  {
    architecture: 'Apple silicon, M2',
    year: 2023,
    source: {
      title: 'Wikipedia: Apple M2',
      address: 'https://en.wikipedia.org/wiki/Apple_M2',
    },
    models: models('M2_Pro M2_Max M2_Ultra'),
  },
  {
    architecture: 'Apple silicon, M3',
    year: 2023,
    source: {
      title: 'Apple Newsroom: Apple unveils M3, M3 Pro, and M3 Max',
      address:
        'https://www.apple.com/newsroom/2023/10/apple-unveils-m3-m3-pro-and-m3-max-the-most-advanced-chips-for-a-personal-computer/',
    },
    models: models('M3 M3_Pro M3_Max'),
  },
  {
    architecture: 'Apple silicon, M3',
    year: 2025,
    source: {
      title: 'Wikipedia: Apple M3',
      address: 'https://en.wikipedia.org/wiki/Apple_M3',
    },
    models: models('M3_Ultra'),
  },
  {
    architecture: 'Apple silicon, M4',
    year: 2024,
    source: {
      title: 'Wikipedia: Apple M4',
      address: 'https://en.wikipedia.org/wiki/Apple_M4',
    },
    models: models('M4 M4_Pro M4_Max'),
  },
  {
    architecture: 'Apple silicon, M5',
    year: 2025,
    source: {
      title: 'Wikipedia: Apple M5',
      address: 'https://en.wikipedia.org/wiki/Apple_M5',
    },
    models: models('M5'),
  },
  {
    architecture: 'Apple silicon, M5',
    year: 2026,
    source: {
      title: 'Nasdaq: Apple launches M5 Pro and M5 Max',
      address:
        'https://www.nasdaq.com/articles/apple-launches-m5-pro-and-m5-max-major-performance-boost',
    },
    models: models('M5_Pro M5_Max'),
  },
];
