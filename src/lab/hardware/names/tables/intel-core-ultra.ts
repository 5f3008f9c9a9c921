import { models, type CpuRow } from '../table.ts';

/**
 * Intel's Core and Core Ultra processors of the numbering since 2023: tier and number, then cores/threads.
 * An architecture is Intel's code name; a year is that of the launch quarter.
 */
export const INTEL_CORE_ULTRA: readonly CpuRow[] = [
  {
    architecture: 'Meteor Lake',
    year: 2023,
    source: {
      title: 'Intel ARK’s figures, collected by toUpperCase78',
      address: 'https://github.com/toUpperCase78/intel-processors',
    },
    models: models(`
      Ultra_5_125H:14/18 Ultra_5_125U:12/14 Ultra_5_134U:12/14 Ultra_5_135H:14/18 Ultra_5_135U:12/14
      Ultra_7_155H:16/22 Ultra_7_155U:12/14 Ultra_7_164U:12/14 Ultra_7_165H:16/22 Ultra_7_165U:12/14
      Ultra_9_185H:16/22
    `),
  },
  {
    architecture: 'Arrow Lake',
    year: 2024,
    source: {
      title: 'Intel ARK’s figures, collected by toUpperCase78',
      address: 'https://github.com/toUpperCase78/intel-processors',
    },
    models: models(`
      Ultra_5_245K:14/14 Ultra_5_245KF:14/14 Ultra_7_265K:20/20 Ultra_7_265KF:20/20 Ultra_9_285K:24/24
    `),
  },
  {
    architecture: 'Lunar Lake',
    year: 2024,
    source: {
      title: 'Intel ARK’s figures, collected by toUpperCase78',
      address: 'https://github.com/toUpperCase78/intel-processors',
    },
    models: models(`
      Ultra_5_226V:8/8 Ultra_5_228V:8/8 Ultra_5_236V:8/8 Ultra_5_238V:8/8 Ultra_7_256V:8/8 Ultra_7_258V:8/8
      Ultra_7_266V:8/8 Ultra_7_268V:8/8 Ultra_9_288V:8/8
    `),
  },
  {
    architecture: 'Meteor Lake',
    year: 2024,
    source: {
      title: 'Intel ARK’s figures, collected by toUpperCase78',
      address: 'https://github.com/toUpperCase78/intel-processors',
    },
    models: models(`
      Ultra_3_105UL:8/10 Ultra_5_125HL:14/18 Ultra_5_125UL:12/14 Ultra_5_135HL:14/18 Ultra_5_135UL:12/14
      Ultra_7_155HL:16/22 Ultra_7_155UL:12/14 Ultra_7_165HL:16/22 Ultra_7_165UL:12/14
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
      3_100U:6/8 5_120U:10/12 7_150U:10/12
    `),
  },
  {
    architecture: 'Arrow Lake',
    year: 2025,
    source: {
      title: 'Intel ARK’s figures, collected by toUpperCase78',
      address: 'https://github.com/toUpperCase78/intel-processors',
    },
    models: models(`
      Ultra_5_225:10/10 Ultra_5_225F:10/10 Ultra_5_225H:14/14 Ultra_5_225T:10/10 Ultra_5_225U:12/14
      Ultra_5_235:14/14 Ultra_5_235H:14/14 Ultra_5_235HX:14/14 Ultra_5_235T:14/14 Ultra_5_235U:12/14
      Ultra_5_245:14/14 Ultra_5_245HX:14/14 Ultra_5_245T:14/14 Ultra_7_255H:16/16 Ultra_7_255HX:20/20
      Ultra_7_255U:12/14 Ultra_7_265:20/20 Ultra_7_265F:20/20 Ultra_7_265H:16/16 Ultra_7_265HX:20/20
      Ultra_7_265T:20/20 Ultra_7_265U:12/14 Ultra_9_275HX:24/24 Ultra_9_285:24/24 Ultra_9_285H:16/16
      Ultra_9_285HX:24/24 Ultra_9_285T:24/24
    `),
  },
  {
    architecture: 'Raptor Lake',
    year: 2025,
    source: {
      title: 'libcpuid: recognition of Intel’s CPUs',
      address: 'https://github.com/anrieff/libcpuid/blob/master/libcpuid/recog_intel.c',
    },
    models: models(`
      5_210H 5_220H 7_240H 7_250H 9_270H 5_220U 7_250U
    `),
  },
  {
    architecture: 'Twin Lake',
    year: 2025,
    source: {
      title: 'libcpuid: recognition of Intel’s CPUs',
      address: 'https://github.com/anrieff/libcpuid/blob/master/libcpuid/recog_intel.c',
    },
    models: models(`
      3_N350 3_N355
    `),
  },
  {
    architecture: 'Panther Lake',
    year: 2026,
    source: {
      title: 'Hardwareluxx: Panther Lake in the Zenbook',
      address:
        'https://www.hardwareluxx.de/index.php/artikel/hardware/prozessoren/67976-panther-lake-im-zenbook-erste-leistungsanalysen-zum-intel-core-ultra-x9-388h.html',
    },
    models: models(`
      Ultra_X9_388H:16
    `),
  },
];
