import { models, type CpuRow } from '../table.ts';

/** Qualcomm's chips for laptops with Windows: the name, then the CPU's cores. */
export const QUALCOMM: readonly CpuRow[] = [
  {
    architecture: 'Kryo 495',
    year: 2018,
    yearOf: 'family',
    source: {
      title: 'Techquila: Snapdragon 8cx',
      address: 'https://www.techquila.co.in/qualcomm-snapdragon-8cx/',
    },
    models: models('8cx:8'),
  },
  {
    architecture: 'Cortex-X1C and Cortex-A78C',
    year: 2021,
    source: {
      title: 'Linux: the device tree of SC8280XP, which is the Snapdragon 8cx Gen 3',
      address:
        'https://github.com/torvalds/linux/blob/master/arch/arm64/boot/dts/qcom/sc8280xp.dtsi',
    },
    models: models('8cx_Gen_3:8'),
  },
  {
    architecture: 'Oryon, first generation',
    year: 2024,
    yearOf: 'family',
    source: {
      title: 'Digit: variants of Snapdragon X explained',
      address: 'https://www.digit.in/?p=921910',
    },
    models: models(`
      X1E-00-1DE:12 X1E-84-100:12 X1E-80-100:12 X1E-78-100:12 X1P-66-100:10 X1P-64-100:10 X1P-46-100:8
      X1P-42-100:8 X1-26-100:8 X X_Elite:12 X_Plus
    `),
  },
  {
    architecture: 'Oryon, third generation',
    year: 2025,
    yearOf: 'family',
    source: {
      title: 'Windows Report: Snapdragon X2 Elite and X2 Elite Extreme',
      address:
        'https://windowsreport.com/qualcomm-announces-snapdragon-x2-elite-x2-elite-extreme-socs-for-next-gen-windows-pcs/',
    },
    models: models('X2E-96-100:18 X2E-88-100:18 X2E-80-100:12 X2_Elite X2_Elite_Extreme:18'),
  },
];
