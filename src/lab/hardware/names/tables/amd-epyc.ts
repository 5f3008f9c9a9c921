import { models, type CpuRow } from '../table.ts';

/**
 * AMD's EPYC processors: the number, then cores/threads.
 * An architecture is followed by AMD's code name. Numbers, cores and threads up to 2023 are AMD's own list's.
 */
export const AMD_EPYC: readonly CpuRow[] = [
  {
    architecture: 'Zen (Naples)',
    year: 2017,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Epyc',
      address: 'https://en.wikipedia.org/wiki/Epyc',
    },
    models: models(`
      7601:32/64 7551P:32/64 7551:32/64 7501:32/64 7451:24/48 7401P:24/48 7401:24/48 7371:16/32 7351P:16/32
      7351:16/32 7301:16/32 7281:16/32 7261:8/16 7251:8/16
    `),
  },
  {
    architecture: 'Zen 2 (Rome)',
    year: 2019,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Epyc',
      address: 'https://en.wikipedia.org/wiki/Epyc',
    },
    models: models(`
      7F72:24/48 7F52:16/32 7F32:8/16 7H12:64/128 7742:64/128 7702:64/128 7702P:64/128 7662:64/128
      7642:48/96 7552:48/96 7542:32/64 7532:32/64 7502:32/64 7502P:32/64 7452:32/64 7402:24/48 7402P:24/48
      7352:24/48 7302:16/32 7302P:16/32 7282:16/32 7272:12/24 7262:8/16 7252:8/16 7232P:8/16
    `),
  },
  {
    architecture: 'Zen 3 (Milan)',
    year: 2021,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Epyc',
      address: 'https://en.wikipedia.org/wiki/Epyc',
    },
    models: models(`
      7763:64/128 7713P:64/128 7713:64/128 7663:56/112 7643:48/96 75F3:32/64 7543P:32/64 7543:32/64
      7513:32/64 7453:28/56 74F3:24/48 7443P:24/48 7443:24/48 7413:24/48 73F3:16/32 7343:16/32 7313P:16/32
      7313:16/32 72F3:8/16
    `),
  },
  {
    architecture: 'Zen 3 (Milan-X)',
    year: 2022,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Epyc',
      address: 'https://en.wikipedia.org/wiki/Epyc',
    },
    models: models(`
      7773X:64/128 7573X:32/64 7473X:24/48 7373X:16/32
    `),
  },
  {
    architecture: 'Zen 4 (Genoa)',
    year: 2022,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Epyc',
      address: 'https://en.wikipedia.org/wiki/Epyc',
    },
    models: models(`
      9654P:96/192 9654:96/192 9634:84/168 9554P:64/128 9554:64/128 9534:64/128 9474F:48/96 9454P:48/96
      9454:48/96 9374F:32/64 9354P:32/64 9354:32/64 9334:32/64 9274F:24/48 9254:24/48 9224:24/48 9174F:16/32
      9124:16/32
    `),
  },
  {
    architecture: 'Zen 4 (Genoa-X)',
    year: 2023,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Epyc',
      address: 'https://en.wikipedia.org/wiki/Epyc',
    },
    models: models(`
      9684X:96/192 9384X:32/64 9184X:16/32
    `),
  },
  {
    architecture: 'Zen 4c (Bergamo)',
    year: 2023,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Epyc',
      address: 'https://en.wikipedia.org/wiki/Epyc',
    },
    models: models(`
      9754:128/256 9754S:128/128 9734:112/224
    `),
  },
  {
    architecture: 'Zen 4c (Siena)',
    year: 2023,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Epyc',
      address: 'https://en.wikipedia.org/wiki/Epyc',
    },
    models: models(`
      8534P:64/128 8534PN:64/128 8434P:48/96 8434PN:48/96 8324P:32/64 8324PN:32/64 8224P:24/48 8224PN:24/48
      8124P:16/32 8124PN:16/32 8024P:8/16 8024PN:8/16
    `),
  },
  {
    architecture: 'Zen 4 (Raphael)',
    year: 2024,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Epyc',
      address: 'https://en.wikipedia.org/wiki/Epyc',
    },
    models: models(`
      4124P:4/8 4244P:6/12 4344P:8/16 4364P:8/16 4464P:12/24 4484PX:12/24 4564P:16/32 4584PX:16/32
    `),
  },
  {
    architecture: 'Zen 5 (Turin)',
    year: 2024,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Epyc',
      address: 'https://en.wikipedia.org/wiki/Epyc',
    },
    models: models(`
      9755:128/256 9655:96/192 9655P:96/192 9565:72/144 9575F:64/128 9555:64/128 9555P:64/128 9535:64/128
      9475F:48/96 9455:48/96 9455P:48/96 9365:36/72 9375F:32/64 9355:32/64 9355P:32/64 9335:32/64
      9275F:24/48 9255:24/48 9175F:16/32 9135:16/32 9115:16/32 9015:8/16
    `),
  },
  {
    architecture: 'Zen 5c (Turin Dense)',
    year: 2024,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Epyc',
      address: 'https://en.wikipedia.org/wiki/Epyc',
    },
    models: models(`
      9965:192/384 9845:160/320 9825:144/288 9745:128/256 9645:96/192
    `),
  },
  {
    architecture: 'Zen 5 (Grado)',
    year: 2025,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Epyc',
      address: 'https://en.wikipedia.org/wiki/Epyc',
    },
    models: models(`
      4245P:6/12 4345P:8/16 4465P:12/24 4545P:16/32 4565P:16/32 4585PX:16/32
    `),
  },
];
