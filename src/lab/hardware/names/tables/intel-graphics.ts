import type { Source } from '../decoded-name.ts';
import { cards, type GpuRow } from '../table.ts';

const ARC: Source = {
  title: 'Wikipedia: Intel Arc',
  address: 'https://en.wikipedia.org/wiki/Intel_Arc',
};
const PCI: Source = {
  title: 'PCI ID Repository: Intel',
  address: 'https://pci-ids.ucw.cz/read/PC/8086',
};

const ON_CHIP = 'on the processor';

/** Intel's Arc, with the sizes of VRAM in GB. The last rows are on a processor's chip, B or not. */
export const INTEL_ARC: readonly GpuRow[] = [
  {
    architecture: 'Xe-HPG (Alchemist)',
    series: 'Arc A series',
    year: 2022,
    place: 'desktop',
    source: ARC,
    models: cards('A310 = 4 | A380 = 6 | A580 = 8 | A750 = 8 | A770 = 8 16'),
  },
  {
    architecture: 'Xe-HPG (Alchemist)',
    series: 'Arc A series, laptop',
    year: 2022,
    place: 'laptop',
    source: ARC,
    models: cards(
      'A350M = 4 | A370M = 4 | A530M = 4 8 | A550M = 8 | A570M | A730M = 12 | A770M = 16',
    ),
  },
  {
    architecture: 'Xe-HPG (Alchemist)',
    series: 'Arc Pro A series',
    year: 2022,
    place: 'workstation',
    source: ARC,
    models: cards('PRO A30M = 4 | PRO A40 = 6 | PRO A50 = 6 | PRO A60 = 12 | PRO A60M = 8'),
  },
  {
    architecture: 'Xe2-HPG (Battlemage)',
    series: 'Arc B series',
    year: 2024,
    place: 'desktop',
    source: ARC,
    models: cards('B570 = 10 | B580 = 12'),
  },
  {
    architecture: 'Xe2-HPG (Battlemage)',
    series: 'Arc Pro B series',
    year: null,
    place: 'workstation',
    source: PCI,
    models: cards('PRO B50 | PRO B60 | PRO B65 | PRO B70'),
  },
  {
    architecture: 'Xe2-LPG (Lunar Lake)',
    series: 'Arc 130V and 140V',
    year: 2024,
    place: ON_CHIP,
    source: PCI,
    models: cards('130V | 140V'),
  },
  {
    architecture: 'Xe-LPG+ (Arrow Lake)',
    series: 'Arc 130T and 140T',
    year: 2025,
    place: ON_CHIP,
    source: PCI,
    models: cards('130T | 140T | PRO 130T | PRO 140T'),
  },
  {
    architecture: 'Xe3-LPG (Panther Lake)',
    series: 'Arc B370 and B390',
    year: 2026,
    place: ON_CHIP,
    source: PCI,
    models: cards('B370 | B390 | PRO B370 | PRO B390'),
  },
];

/** Intel's GPUs for data centres. */
export const INTEL_DATACENTRE_GPU: readonly GpuRow[] = [
  {
    architecture: 'Xe-HPC (Ponte Vecchio)',
    series: 'Max series',
    year: 2023,
    place: 'server',
    source: {
      title: 'Wikipedia: Intel Xe, Ponte Vecchio',
      address: 'https://en.wikipedia.org/wiki/Intel_Xe',
    },
    models: cards('MAX 1100 | MAX 1350 | MAX 1450 | MAX 1550'),
  },
  {
    architecture: 'Xe-HPG (Arctic Sound-M)',
    series: 'Flex series',
    year: 2022,
    place: 'server',
    source: {
      title: 'Wikipedia: Intel Xe, Arctic Sound',
      address: 'https://en.wikipedia.org/wiki/Intel_Xe',
    },
    models: cards('FLEX 140 | FLEX 170'),
  },
];

/** Intel's GPUs on a processor's chip, by whole name, where the name belongs to one generation. */
export const INTEL_ON_CHIP: readonly GpuRow[] = [
  {
    architecture: 'Gen7 (Ivy Bridge)',
    series: 'HD Graphics 4000',
    year: 2012,
    place: ON_CHIP,
    source: PCI,
    models: cards('HD Graphics 4000'),
  },
  {
    architecture: 'Gen8 (Broadwell)',
    series: 'HD Graphics 5000 and 6000 numbers',
    year: null,
    place: ON_CHIP,
    source: PCI,
    models: cards(`
      HD Graphics 5300 | HD Graphics 5500 | HD Graphics 5600 | HD Graphics 6000 | Iris Graphics 6100 |
      Iris Pro Graphics 6200 | Iris Pro Graphics P6300
    `),
  },
  {
    architecture: 'Gen9 (Skylake)',
    series: 'HD Graphics 500 numbers',
    year: 2015,
    place: ON_CHIP,
    source: PCI,
    models: cards(`
      HD Graphics 510 | HD Graphics 515 | HD Graphics 520 | HD Graphics 530 | HD Graphics P530 |
      Iris Graphics 540 | Iris Graphics 550 | Iris Pro Graphics 580 | Iris Pro Graphics P580
    `),
  },
  {
    architecture: 'Gen9 (Apollo Lake)',
    series: 'HD Graphics 500 numbers',
    year: null,
    place: ON_CHIP,
    source: PCI,
    models: cards('HD Graphics 500 | HD Graphics 505'),
  },
  {
    architecture: 'Gen9.5 (Kaby Lake)',
    series: 'HD Graphics 600 numbers',
    year: 2016,
    place: ON_CHIP,
    source: PCI,
    models: cards(`
      HD Graphics 610 | HD Graphics 615 | HD Graphics 620 | HD Graphics 630 | HD Graphics P630 |
      Iris Plus Graphics 640 | Iris Plus Graphics 650
    `),
  },
  {
    architecture: 'Gen9.5 (Gemini Lake)',
    series: 'UHD Graphics 600 numbers',
    year: null,
    place: ON_CHIP,
    source: PCI,
    models: cards('UHD Graphics 600 | UHD Graphics 605'),
  },
  {
    architecture: 'Gen9.5 (Kaby Lake R to Comet Lake)',
    series: 'UHD Graphics 600 numbers',
    year: 2017,
    place: ON_CHIP,
    source: PCI,
    models: cards(`
      UHD Graphics 610 | UHD Graphics 615 | UHD Graphics 617 | UHD Graphics 620 | UHD Graphics 630 |
      UHD Graphics P630 | Iris Plus Graphics 645 | Iris Plus Graphics 655
    `),
  },
  {
    architecture: 'Gen11 (Ice Lake)',
    series: 'Iris Plus Graphics',
    year: 2019,
    place: ON_CHIP,
    source: PCI,
    models: cards('Iris Plus Graphics G1 | Iris Plus Graphics G4 | Iris Plus Graphics G7'),
  },
  {
    architecture: 'Xe-LP (Rocket Lake)',
    series: 'UHD Graphics 700 numbers',
    year: 2021,
    place: ON_CHIP,
    source: PCI,
    models: cards('UHD Graphics 750 | UHD Graphics P750'),
  },
  {
    architecture: 'Xe-LP (Rocket Lake or Alder Lake)',
    series: 'UHD Graphics 700 numbers',
    year: 2021,
    place: ON_CHIP,
    source: PCI,
    models: cards('UHD Graphics 730'),
  },
  {
    architecture: 'Xe-LP (Alder Lake or Raptor Lake)',
    series: 'UHD Graphics 700 numbers',
    year: 2021,
    place: ON_CHIP,
    source: PCI,
    models: cards('UHD Graphics 710 | UHD Graphics 770'),
  },
  {
    architecture: 'Xe-LP (Tiger Lake, Alder Lake or Raptor Lake)',
    series: 'Iris Xe Graphics',
    year: 2020,
    place: ON_CHIP,
    source: PCI,
    models: cards('Iris Xe Graphics'),
  },
  {
    architecture: 'Xe-LP (DG1)',
    series: 'Iris Xe MAX Graphics',
    year: 2020,
    place: 'laptop',
    source: PCI,
    models: cards('Iris Xe MAX Graphics'),
  },
];
