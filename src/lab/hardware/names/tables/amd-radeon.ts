import type { Source } from '../decoded-name.ts';
import { cards, type GpuRow } from '../table.ts';

const wikipedia = (title: string, page: string): Source => ({
  title: `Wikipedia: ${title}`,
  address: `https://en.wikipedia.org/wiki/${page}`,
});
const PCI: Source = {
  title: 'PCI ID Repository: AMD',
  address: 'https://pci-ids.ucw.cz/read/PC/1002',
};

const RX_400 = wikipedia('Radeon 400 series', 'Radeon_400_series');
const RX_500 = wikipedia('Radeon 500 series', 'Radeon_500_series');
const VEGA = wikipedia('Radeon RX Vega series', 'Radeon_RX_Vega_series');
const RX_5000 = wikipedia('Radeon RX 5000 series', 'Radeon_RX_5000_series');
const RX_6000 = wikipedia('Radeon RX 6000 series', 'Radeon_RX_6000_series');
const RX_7000 = wikipedia('Radeon RX 7000 series', 'Radeon_RX_7000_series');
const RX_9000 = wikipedia('Radeon RX 9000 series', 'Radeon_RX_9000_series');
const PRO = wikipedia('Radeon Pro', 'Radeon_Pro');

/**
 * AMD's Radeon cards and laptops' GPUs from the RX 400 on, with the sizes of their VRAM in GB. Numbers that hide several
 * chips under one name (RX 455, 520, 530) are left out.
 */
export const AMD_RADEON: readonly GpuRow[] = [
  {
    architecture: 'GCN 4 (Polaris)',
    series: 'Radeon RX 400 series',
    year: 2016,
    place: null,
    source: RX_400,
    models: cards('RX 460 = 2 4 | RX 470 = 4 8 | RX 480 = 4 8'),
  },
  {
    architecture: 'GCN 4 (Polaris)',
    series: 'Radeon RX 500 series',
    year: 2017,
    place: null,
    source: RX_500,
    models: cards(`
      RX 540 = 2 4 | RX 550 = 2 4 | RX 560 = 2 4 | RX 570 = 4 8 | RX 580 = 4 8 | RX 590 = 8 |
      RX 540X | RX 550X = 2 4 | RX 560X = 4 | RX 570X | RX 580X = 8
    `),
  },
  {
    architecture: 'GCN 5 (Vega)',
    series: 'Radeon RX Vega',
    year: 2017,
    place: 'desktop',
    source: VEGA,
    models: cards('RX Vega 56 = 8 | RX Vega 64 = 8 | Vega Frontier Edition = 16'),
  },
  {
    architecture: 'GCN 5 (Vega 20)',
    series: 'Radeon VII',
    year: 2019,
    place: 'desktop',
    source: VEGA,
    models: cards('VII'),
  },
  {
    architecture: 'RDNA (Navi 1x)',
    series: 'Radeon RX 5000 series',
    year: 2019,
    place: 'desktop',
    source: RX_5000,
    models: cards(`
      RX 5300 = 3 | RX 5500 = 4 | RX 5500 XT = 4 8 | RX 5600 = 6 | RX 5600 XT = 6 | RX 5700 = 8 |
      RX 5700 XT = 8
    `),
  },
  {
    architecture: 'RDNA (Navi 1x)',
    series: 'Radeon RX 5000 series, laptop',
    year: 2019,
    place: 'laptop',
    source: RX_5000,
    models: cards('RX 5500M'),
  },
  {
    architecture: 'RDNA 2 (Navi 2x)',
    series: 'Radeon RX 6000 series',
    year: 2020,
    place: 'desktop',
    source: RX_6000,
    models: cards(`
      RX 6300 = 2 | RX 6400 = 4 | RX 6500 XT = 4 8 | RX 6600 = 8 | RX 6600 XT = 8 | RX 6650 XT = 8 |
      RX 6700 = 10 | RX 6700 XT = 12 | RX 6750 XT = 12 | RX 6750 GRE = 10 12 | RX 6800 = 16 |
      RX 6800 XT = 16 | RX 6900 XT = 16 | RX 6950 XT = 16
    `),
  },
  {
    architecture: 'RDNA 2 (Navi 2x)',
    series: 'Radeon RX 6000 series, laptop',
    year: null,
    place: 'laptop',
    source: PCI,
    models: cards('RX 6500M | RX 6600M | RX 6700S | RX 6800M | RX 6800S | RX 6850M XT'),
  },
  {
    architecture: 'RDNA 3 (Navi 3x)',
    series: 'Radeon RX 7000 series',
    year: 2022,
    place: 'desktop',
    source: RX_7000,
    models: cards(`
      RX 7600 = 8 | RX 7600 XT = 16 | RX 7650 GRE = 8 | RX 7700 XT = 12 | RX 7800 XT = 16 |
      RX 7900 GRE = 16 | RX 7900 XT = 20 | RX 7900 XTX = 24
    `),
  },
  {
    architecture: 'RDNA 3 (Navi 3x)',
    series: 'Radeon RX 7000 series',
    year: null,
    place: null,
    source: PCI,
    models: cards('RX 7300 | RX 7400 | RX 7500'),
  },
  {
    architecture: 'RDNA 3 (Navi 3x)',
    series: 'Radeon RX 7000 series, laptop',
    year: null,
    place: 'laptop',
    source: PCI,
    models: cards('RX 7600M | RX 7600M XT | RX 7600S | RX 7700S | RX 7900M'),
  },
  {
    architecture: 'RDNA 4 (Navi 4x)',
    series: 'Radeon RX 9000 series',
    year: 2025,
    place: 'desktop',
    source: RX_9000,
    models: cards(
      'RX 9050 | RX 9060 XT = 8 16 | RX 9070 = 16 | RX 9070 GRE = 12 | RX 9070 XT = 16',
    ),
  },
];

/** AMD's cards for workstations. */
export const AMD_RADEON_PRO: readonly GpuRow[] = [
  {
    architecture: 'GCN 4 (Polaris)',
    series: 'Radeon Pro WX',
    year: 2016,
    place: 'workstation',
    source: PRO,
    models: cards(
      'WX 2100 = 2 | WX 3100 = 4 | WX 3200 = 4 | WX 4100 = 4 | WX 5100 = 8 | WX 7100 = 8',
    ),
  },
  {
    architecture: 'GCN 5 (Vega)',
    series: 'Radeon Pro WX',
    year: 2017,
    place: 'workstation',
    source: PRO,
    models: cards('WX 8200 = 8 | WX 9100 = 16'),
  },
  {
    architecture: 'RDNA (Navi 1x)',
    series: 'Radeon Pro W5000',
    year: 2019,
    place: 'workstation',
    source: PRO,
    models: cards('W5500 = 8 | W5700 = 8'),
  },
  {
    architecture: 'RDNA 2 (Navi 2x)',
    series: 'Radeon Pro W6000',
    year: 2021,
    place: 'workstation',
    source: PRO,
    models: cards('W6300 = 2 | W6400 = 4 | W6600 = 8 | W6800 = 32'),
  },
  {
    architecture: 'RDNA 3 (Navi 3x)',
    series: 'Radeon Pro W7000',
    year: 2023,
    place: 'workstation',
    source: PRO,
    models: cards('W7500 | W7600 | W7700 | W7800 | W7900'),
  },
  {
    architecture: 'RDNA 4 (Navi 48)',
    series: 'Radeon AI Pro',
    year: null,
    place: 'workstation',
    source: PCI,
    models: cards('R9700'),
  },
  // Those of Apple's computers.
  {
    architecture: 'GCN 4 (Polaris)',
    series: 'Radeon Pro 400',
    year: 2016,
    place: 'laptop',
    source: PRO,
    models: cards('Pro 450 = 2 | Pro 455 = 2 | Pro 460 = 2 4'),
  },
  {
    architecture: 'GCN 4 (Polaris)',
    series: 'Radeon Pro 500',
    year: 2017,
    place: null,
    source: PRO,
    models: cards('Pro 555 = 2 | Pro 560 = 4 | Pro 570 = 4 | Pro 575 = 4 | Pro 580 = 8'),
  },
  {
    architecture: 'GCN 5 (Vega)',
    series: 'Radeon Pro Vega',
    year: 2017,
    place: 'desktop',
    source: PRO,
    models: cards('Pro Vega 56 = 8 | Pro Vega 64 = 16'),
  },
  {
    architecture: 'GCN 4 (Polaris)',
    series: 'Radeon Pro 500X',
    year: 2018,
    place: 'laptop',
    source: PRO,
    models: cards('Pro 555X = 4 | Pro 560X = 4'),
  },
  {
    architecture: 'GCN 5 (Vega)',
    series: 'Radeon Pro Vega',
    year: 2018,
    place: 'laptop',
    source: PRO,
    models: cards('Pro Vega 16 = 4 | Pro Vega 20 = 4'),
  },
  {
    architecture: 'GCN 4 (Polaris)',
    series: 'Radeon Pro 500X',
    year: 2019,
    place: 'desktop',
    source: PRO,
    models: cards('Pro 570X = 4 | Pro 575X = 4 | Pro 580X = 8'),
  },
  {
    architecture: 'GCN 5 (Vega)',
    series: 'Radeon Pro Vega',
    year: 2019,
    place: 'desktop',
    source: PRO,
    models: cards('Pro Vega 48 = 8'),
  },
  {
    architecture: 'RDNA (Navi 14)',
    series: 'Radeon Pro 5000M',
    year: 2019,
    place: 'laptop',
    source: PRO,
    models: cards('Pro 5300M = 4 | Pro 5500M = 4 8'),
  },
  {
    architecture: 'RDNA (Navi 12)',
    series: 'Radeon Pro 5000M',
    year: 2020,
    place: 'laptop',
    source: PRO,
    models: cards('Pro 5600M = 8'),
  },
  {
    architecture: 'RDNA (Navi 1x)',
    series: 'Radeon Pro 5000',
    year: 2020,
    place: 'desktop',
    source: PRO,
    models: cards('Pro 5300 = 4 | Pro 5500 XT = 8 | Pro 5700 = 8 | Pro 5700 XT = 16'),
  },
];

const ON_CHIP = 'on the processor';

/** AMD's GPUs on a processor's chip. */
export const AMD_RADEON_ON_CHIP: readonly GpuRow[] = [
  {
    architecture: 'GCN 5 (Vega)',
    series: 'Radeon Vega on the chip',
    year: null,
    place: ON_CHIP,
    source: PCI,
    models: cards('Vega 3 | Vega 6 | Vega 7 | Vega 8 | Vega 9 | Vega 10 | Vega 11'),
  },
  {
    architecture: 'RDNA 2',
    series: 'Radeon 600M series',
    year: null,
    place: ON_CHIP,
    source: PCI,
    models: cards('610M | 680M'),
  },
  {
    architecture: 'RDNA 3',
    series: 'Radeon 700M series',
    year: 2023,
    place: ON_CHIP,
    source: {
      title: 'libcpuid: recognition of AMD’s CPUs, Phoenix with RDNA 3',
      address: 'https://github.com/anrieff/libcpuid/blob/master/libcpuid/recog_amd.c',
    },
    models: cards('760M | 780M'),
  },
  {
    architecture: 'RDNA 3.5',
    series: 'Radeon 800M series',
    year: null,
    place: ON_CHIP,
    source: {
      title: 'libcpuid: recognition of AMD’s CPUs, Strix and Krackan with RDNA 3.5',
      address: 'https://github.com/anrieff/libcpuid/blob/master/libcpuid/recog_amd.c',
    },
    models: cards('840M | 860M | 880M | 890M'),
  },
  {
    architecture: 'RDNA 3.5',
    series: 'Radeon 8000S series',
    year: 2025,
    place: ON_CHIP,
    source: {
      title: 'Svět hardware: AMD introduces Ryzen AI Max',
      address:
        'https://www.svethardware.cz/amd-predstavuje-ryzen-ai-max-strix-halo-s-az-16-jadry-a-gpu-se-40-cu/61477',
    },
    models: cards('8050S | 8060S'),
  },
];
