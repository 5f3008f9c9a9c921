import { models, type CpuRow } from '../table.ts';

/**
 * Intel's smallest processors, which have a letter and a number alone: the number, then cores/threads.
 */
export const INTEL_PROCESSOR: readonly CpuRow[] = [
  {
    architecture: 'Twin Lake',
    year: 2025,
    source: {
      title: 'Intel ARK’s figures, collected by toUpperCase78',
      address: 'https://github.com/toUpperCase78/intel-processors',
    },
    models: models(`
      N150:4/4 N250:4/4
    `),
  },
  {
    architecture: 'Alder Lake-N',
    year: 2023,
    source: {
      title: 'Intel ARK’s figures, collected by toUpperCase78',
      address: 'https://github.com/toUpperCase78/intel-processors',
    },
    models: models(`
      N100:4/4 N200:4/4 N50:2 N97:4
    `),
  },
  {
    architecture: 'Raptor Lake',
    year: 2024,
    source: {
      title: 'Intel ARK’s figures, collected by toUpperCase78',
      address: 'https://github.com/toUpperCase78/intel-processors',
    },
    models: models(`
      U300L:5/6 U301L:5/6 U302L:5/6 U303L:5/6
    `),
  },
  {
    architecture: 'Raptor Lake',
    year: 2023,
    source: {
      title: 'Intel ARK’s figures, collected by toUpperCase78',
      address: 'https://github.com/toUpperCase78/intel-processors',
    },
    models: models(`
      U300:5/6 U300E:5/6
    `),
  },
  {
    architecture: 'Alder Lake-N',
    year: 2023,
    source: {
      title: 'libcpuid: a dump of an N95',
      address:
        'https://github.com/anrieff/libcpuid/blob/master/tests/intel/x86-64/x86-atom/gracemont/intel-n95.test',
    },
    models: models(`
      N95:4/4
    `),
  },
];
