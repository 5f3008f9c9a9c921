import { cards, type GpuRow } from '../table.ts';

/**
 * NVIDIA's GeForce from the 900 series on. A name stands with the sizes of its VRAM in GB. `LAPTOP` is for the names that
 * end in "Laptop GPU", which is so from the 30 series on; before, one name may be a desktop's card or a laptop's GPU.
 */
export const NVIDIA_GEFORCE: readonly GpuRow[] = [
  {
    architecture: 'Maxwell',
    series: 'GeForce 900 series',
    year: 2014,
    place: 'desktop',
    source: {
      title: 'Wikipedia: GeForce 900 series',
      address: 'https://en.wikipedia.org/wiki/GeForce_900_series',
    },
    models: cards(`
      GTX 950 = 2 | GTX 960 = 2 3 4 | GTX 970 = 4 | GTX 980 Ti = 6 | GTX TITAN X = 12
    `),
  },
  {
    architecture: 'Maxwell',
    series: 'GeForce 900 series',
    year: 2014,
    place: null,
    source: {
      title: 'Wikipedia: GeForce 900 series',
      address: 'https://en.wikipedia.org/wiki/GeForce_900_series',
    },
    models: cards('GTX 980 = 4 8'),
  },
  {
    architecture: 'Maxwell',
    series: 'GeForce 900M series',
    year: 2014,
    place: 'laptop',
    source: {
      title: 'Wikipedia: GeForce 900 series',
      address: 'https://en.wikipedia.org/wiki/GeForce_900_series',
    },
    models: cards(`
      920MX | 930M | 930MX | 940M | 940MX | GTX 950M = 2 4 | GTX 960M = 2 4 | GTX 965M = 2 4 |
      GTX 970M = 3 6 | GTX 980M = 4 8
    `),
  },
  {
    architecture: 'Maxwell',
    series: 'GeForce MX100 series',
    year: 2017,
    place: 'laptop',
    source: {
      title: 'PCI ID Repository: GM108M, GeForce MX110 and MX130',
      address: 'https://pci-ids.ucw.cz/read/PC/10de',
    },
    models: cards('MX110 | MX130'),
  },
  {
    architecture: 'Pascal',
    series: 'GeForce 10 series',
    year: 2016,
    place: 'desktop',
    source: {
      title: 'Wikipedia: GeForce 10 series',
      address: 'https://en.wikipedia.org/wiki/GeForce_10_series',
    },
    models: cards(`
      GT 1010 = 2 | GT 1030 = 2 | GTX 1070 Ti = 8 | GTX 1080 Ti = 11 | TITAN X PASCAL = 12 | TITAN Xp = 12
    `),
  },
  {
    architecture: 'Pascal',
    series: 'GeForce 10 series',
    year: 2016,
    place: null,
    source: {
      title: 'Wikipedia: GeForce 10 series',
      address: 'https://en.wikipedia.org/wiki/GeForce_10_series',
    },
    models: cards(`
      GTX 1050 = 2 3 4 | GTX 1050 Ti = 4 | GTX 1060 = 3 5 6 | GTX 1070 = 8 | GTX 1080 = 8
    `),
  },
  {
    architecture: 'Pascal',
    series: 'GeForce MX100 to MX300 series',
    year: 2017,
    place: 'laptop',
    source: {
      title: 'PCI ID Repository: GP107M and GP108M, GeForce MX150 to MX350',
      address: 'https://pci-ids.ucw.cz/read/PC/10de',
    },
    models: cards('MX150 | MX230 | MX250 | MX330 | MX350'),
  },
  {
    architecture: 'Volta',
    series: 'Titan',
    year: 2017,
    place: 'desktop',
    source: {
      title: 'Wikipedia: Volta',
      address: 'https://en.wikipedia.org/wiki/Volta_(microarchitecture)',
    },
    models: cards('TITAN V = 12'),
  },
  {
    architecture: 'Turing',
    series: 'GeForce 20 series',
    year: 2018,
    place: 'desktop',
    source: {
      title: 'Wikipedia: GeForce RTX 20 series',
      address: 'https://en.wikipedia.org/wiki/GeForce_RTX_20_series',
    },
    models: cards('RTX 2060 SUPER = 8 | RTX 2080 Ti = 11 | TITAN RTX = 24'),
  },
  {
    architecture: 'Turing',
    series: 'GeForce 20 series',
    year: 2018,
    place: null,
    source: {
      title: 'Wikipedia: GeForce RTX 20 series',
      address: 'https://en.wikipedia.org/wiki/GeForce_RTX_20_series',
    },
    models: cards(`
      RTX 2060 = 6 12 | RTX 2070 = 8 | RTX 2070 SUPER = 8 | RTX 2080 = 8 | RTX 2080 SUPER = 8
    `),
  },
  {
    architecture: 'Turing',
    series: 'GeForce 16 series',
    year: 2019,
    place: 'desktop',
    source: {
      title: 'Wikipedia: GeForce GTX 16 series',
      address: 'https://en.wikipedia.org/wiki/GeForce_GTX_16_series',
    },
    models: cards('GTX 1630 = 4 | GTX 1650 SUPER = 4 | GTX 1660 SUPER = 6'),
  },
  {
    architecture: 'Turing',
    series: 'GeForce 16 series',
    year: 2019,
    place: null,
    source: {
      title: 'Wikipedia: GeForce GTX 16 series',
      address: 'https://en.wikipedia.org/wiki/GeForce_GTX_16_series',
    },
    models: cards('GTX 1650 = 4 | GTX 1660 = 6 | GTX 1660 Ti = 6'),
  },
  {
    architecture: 'Turing',
    series: 'GeForce 16 series',
    year: 2019,
    place: 'laptop',
    source: {
      title: 'Wikipedia: GeForce GTX 16 series',
      address: 'https://en.wikipedia.org/wiki/GeForce_GTX_16_series',
    },
    models: cards('GTX 1650 Ti = 4'),
  },
  {
    architecture: 'Turing',
    series: 'GeForce MX400 and MX500 series',
    year: null,
    place: 'laptop',
    source: {
      title: 'PCI ID Repository: TU117M, GeForce MX450 and MX550',
      address: 'https://pci-ids.ucw.cz/read/PC/10de',
    },
    models: cards('MX450 | MX550'),
  },
  {
    architecture: 'Ampere',
    series: 'GeForce 30 series',
    year: 2020,
    place: 'desktop',
    source: {
      title: 'Wikipedia: GeForce RTX 30 series',
      address: 'https://en.wikipedia.org/wiki/GeForce_RTX_30_series',
    },
    models: cards(`
      RTX 3050 = 6 8 | RTX 3060 = 8 12 | RTX 3060 Ti = 8 | RTX 3070 = 8 | RTX 3070 Ti = 8 |
      RTX 3080 = 10 12 | RTX 3080 Ti = 12 | RTX 3090 = 24 | RTX 3090 Ti = 24
    `),
  },
  {
    architecture: 'Ampere',
    series: 'GeForce 30 series, laptop',
    year: 2021,
    place: 'laptop',
    source: {
      title: 'Wikipedia: GeForce RTX 30 series',
      address: 'https://en.wikipedia.org/wiki/GeForce_RTX_30_series',
    },
    models: cards(`
      RTX 3050 LAPTOP = 4 6 | RTX 3050 Ti LAPTOP = 4 | RTX 3060 LAPTOP = 6 | RTX 3070 LAPTOP = 8 |
      RTX 3070 Ti LAPTOP = 8 | RTX 3080 LAPTOP = 8 16 | RTX 3080 Ti LAPTOP = 16
    `),
  },
  {
    architecture: 'Ampere',
    series: 'GeForce 20 series, with the 30 series’ chip',
    year: 2022,
    place: 'laptop',
    source: {
      title: 'PCI ID Repository: GA107, GeForce RTX 2050',
      address: 'https://pci-ids.ucw.cz/read/PC/10de',
    },
    models: cards('RTX 2050 = 4'),
  },
  {
    architecture: 'Ampere',
    series: 'GeForce MX500 series, with the 30 series’ chip',
    year: null,
    place: 'laptop',
    source: {
      title: 'PCI ID Repository: GA107M, GeForce MX570',
      address: 'https://pci-ids.ucw.cz/read/PC/10de',
    },
    models: cards('MX570'),
  },
  {
    architecture: 'Ada Lovelace',
    series: 'GeForce 30 series, with the 40 series’ chip',
    year: null,
    place: 'laptop',
    source: {
      title: 'PCI ID Repository: AD106M and AD107M, GeForce RTX 3050 A',
      address: 'https://pci-ids.ucw.cz/read/PC/10de',
    },
    models: cards('RTX 3050 A LAPTOP'),
  },
  {
    architecture: 'Ada Lovelace',
    series: 'GeForce 40 series',
    year: 2022,
    place: 'desktop',
    source: {
      title: 'Wikipedia: GeForce RTX 40 series',
      address: 'https://en.wikipedia.org/wiki/GeForce_RTX_40_series',
    },
    models: cards(`
      RTX 4060 = 8 | RTX 4060 Ti = 8 16 | RTX 4070 = 12 | RTX 4070 SUPER = 12 | RTX 4070 Ti = 12 |
      RTX 4070 Ti SUPER = 16 | RTX 4080 = 16 | RTX 4080 SUPER = 16 | RTX 4090 = 24 | RTX 4090 D = 24
    `),
  },
  {
    architecture: 'Ada Lovelace',
    series: 'GeForce 40 series, laptop',
    year: 2023,
    place: 'laptop',
    source: {
      title: 'Wikipedia: GeForce RTX 40 series',
      address: 'https://en.wikipedia.org/wiki/GeForce_RTX_40_series',
    },
    models: cards(`
      RTX 4050 LAPTOP = 6 | RTX 4060 LAPTOP = 8 | RTX 4070 LAPTOP = 8 | RTX 4080 LAPTOP = 12 |
      RTX 4090 LAPTOP = 16
    `),
  },
  {
    architecture: 'Blackwell',
    series: 'GeForce 50 series',
    year: 2025,
    place: 'desktop',
    source: {
      title: 'Wikipedia: GeForce RTX 50 series',
      address: 'https://en.wikipedia.org/wiki/GeForce_RTX_50_series',
    },
    models: cards(`
      RTX 5050 = 8 | RTX 5060 = 8 | RTX 5060 Ti = 8 16 | RTX 5070 = 12 | RTX 5070 Ti = 16 | RTX 5080 = 16 |
      RTX 5090 = 32 | RTX 5090 D | RTX 5090 D V2
    `),
  },
  {
    architecture: 'Blackwell',
    series: 'GeForce 50 series, laptop',
    year: 2025,
    place: 'laptop',
    source: {
      title: 'NVIDIA: GPUs that the open kernel modules support',
      address: 'https://github.com/NVIDIA/open-gpu-kernel-modules#compatible-gpus',
    },
    models: cards(`
      RTX 5050 LAPTOP | RTX 5060 LAPTOP | RTX 5070 LAPTOP | RTX 5070 Ti LAPTOP | RTX 5080 LAPTOP |
      RTX 5090 LAPTOP = 24
    `),
  },
];
