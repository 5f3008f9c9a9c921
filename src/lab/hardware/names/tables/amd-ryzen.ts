import type { Source } from '../decoded-name.ts';
import { models, type CpuRow } from '../table.ts';

/** Knows processors by the names that they give themselves, and which are the same chip under two numbers. */
const COREFREQ: Source = {
  title: 'CoreFreq: its list of AMD’s processors',
  address: 'https://github.com/cyring/CoreFreq/blob/master/x86_64/corefreqk.h',
};

/**
 * AMD's Ryzen processors: tier and number, then cores/threads.
 * An architecture is followed by AMD's code name. Numbers, cores and threads up to 2023 are AMD's own list's.
 */
export const AMD_RYZEN: readonly CpuRow[] = [
  {
    architecture: 'Zen (Raven Ridge)',
    year: 2017,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen, first generation',
      address: 'https://en.wikipedia.org/wiki/Zen_(first_generation)',
    },
    models: models(`
      7_2700U:4/8 5_2500U:4/8 3_2300U:4/4 3_2200U:2/4 7_PRO_2700U:4/8 5_PRO_2500U:4/8 3_PRO_2300U:4/4
    `),
  },
  {
    architecture: 'Zen (Summit Ridge)',
    year: 2017,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen, first generation',
      address: 'https://en.wikipedia.org/wiki/Zen_(first_generation)',
    },
    models: models(`
      7_1800X:8/16 7_1700X:8/16 7_1700:8/16 5_1600X:6/12 5_1500X:4/8 5_1400:4/8 3_1300X:4/4 3_1200:4/4
      7_PRO_1700X:8/16 7_PRO_1700:8/16 5_PRO_1600:6/12 5_PRO_1500:4/8 3_PRO_1300:4/4 3_PRO_1200:4/4
    `),
  },
  {
    architecture: 'Zen, or Zen+ in the later AF version of the same name',
    year: 2017,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen, first generation',
      address: 'https://en.wikipedia.org/wiki/Zen_(first_generation)',
    },
    models: models(`
      5_1600:6/12
    `),
  },
  {
    architecture: 'Zen (Raven Ridge)',
    year: 2018,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen, first generation',
      address: 'https://en.wikipedia.org/wiki/Zen_(first_generation)',
    },
    models: models(`
      5_2400G:4/8 5_2400GE:4/8 3_2200G:4/4 3_2200GE:4/4 7_2800H:4/8 5_2600H:4/8 5_PRO_2400G:4/8
      5_PRO_2400GE:4/8 3_PRO_2200G:4/4 3_PRO_2200GE:4/4
    `),
  },
  {
    architecture: 'Zen+ (Pinnacle Ridge)',
    year: 2018,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen+',
      address: 'https://en.wikipedia.org/wiki/Zen%2B',
    },
    models: models(`
      7_2700X:8/16 7_2700:8/16 7_2700E:8/16 5_2600X:6/12 5_2600:6/12 5_2600E:6/12 5_2500X:4/8 3_2300X:4/4
      7_PRO_2700X:8/16 7_PRO_2700:8/16 5_PRO_2600:6/12
    `),
  },
  {
    architecture: 'Zen (Dali)',
    year: 2019,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen, first generation',
      address: 'https://en.wikipedia.org/wiki/Zen_(first_generation)',
    },
    models: models(`
      3_3250U:2/4 3_3200U:2/4 3_3250C:2/4
    `),
  },
  {
    architecture: 'Zen 2 (Matisse)',
    year: 2019,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 2',
      address: 'https://en.wikipedia.org/wiki/Zen_2',
    },
    models: models(`
      9_3900XT:12/24 7_3800XT:8/16 5_3600XT:6/12 9_3950X:16/32 9_3900X:12/24 9_3900:12/24 7_3800X:8/16
      7_3700X:8/16 5_3600X:6/12 5_3600:6/12 3_3300X:4/8 3_3100:4/8 5_3500:6/6 9_PRO_3900:12/24
      7_PRO_3700:8/16 5_PRO_3600:6/12
    `),
  },
  {
    architecture: 'Zen+ (Picasso)',
    year: 2019,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen+',
      address: 'https://en.wikipedia.org/wiki/Zen%2B',
    },
    models: models(`
      5_3400G:4/8 5_3400GE:4/8 7_3780U:4/8 3_3200G:4/4 3_3200GE:4/4 7_3750H:4/8 5_3550H:4/8 7_3700U:4/8
      3_3350U:4/4 5_3500U:4/8 3_3300U:4/4 5_3580U:4/8 7_3700C:4/8 5_3450U:4/8 5_3500C:4/8 5_PRO_3400G:4/8
      5_PRO_3400GE:4/8 5_PRO_3350G:4/8 5_PRO_3350GE:4/4 3_PRO_3200G:4/4 3_PRO_3200GE:4/4 7_PRO_3700U:4/8
      5_PRO_3500U:4/8 3_PRO_3300U:4/4
    `),
  },
  {
    architecture: 'Zen 2 (Renoir)',
    year: 2020,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 2',
      address: 'https://en.wikipedia.org/wiki/Zen_2',
    },
    models: models(`
      5_4500:6/12 3_4100:4/8 7_4700G:8/16 5_4600G:6/12 3_4300G:4/8 7_4700GE:8/16 5_4600GE:6/12 3_4300GE:4/8
      9_4900H:8/16 9_4900HS:8/16 7_4800HS:8/16 7_4800H:8/16 5_4600H:6/12 7_4800U:8/16 7_4700U:8/8
      5_4600U:6/12 5_4500U:6/6 3_4300U:4/4 7_4980U:8/16 5_4680U:6/12 5_PRO_4655G:6/12 7_PRO_4750G:8/16
      7_PRO_4750GE:8/16 5_PRO_4655GE:6/12 3_PRO_4355G:4/8 5_PRO_4650G:6/12 5_PRO_4650GE:6/12
      3_PRO_4355GE:4/8 3_PRO_4350G:4/8 3_PRO_4350GE:4/8 7_PRO_4750U:8/16 5_PRO_4650U:6/12 3_PRO_4450U:4/8
    `),
  },
  {
    architecture: 'Zen 3 (Vermeer)',
    year: 2020,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 3',
      address: 'https://en.wikipedia.org/wiki/Zen_3',
    },
    models: models(`
      9_5950X:16/32 9_5900X:12/24 9_5900:12/24 7_5800X3D:8/16 7_5800X:8/16 7_5800:8/16 7_5700X:8/16
      5_5600X3D:6/12 5_5600X:6/12 5_5600:6/12 9_PRO_5945:12/24 7_PRO_5845:8/16 5_PRO_5645:6/12
      7_5700X3D:8/16
    `),
  },
  {
    architecture: 'Zen 2 (Lucienne)',
    year: 2021,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 2',
      address: 'https://en.wikipedia.org/wiki/Zen_2',
    },
    models: models(`
      7_5700U:8/16 5_5500U:6/12 3_5300U:4/8
    `),
  },
  {
    architecture: 'Zen 3 (Cezanne)',
    year: 2021,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 3',
      address: 'https://en.wikipedia.org/wiki/Zen_3',
    },
    models: models(`
      7_5700G:8/16 5_5600G:6/12 9_5980HX:8/16 9_5980HS:8/16 9_5900HX:8/16 9_5900HS:8/16 7_5800H:8/16
      7_5800HS:8/16 5_5600H:6/12 5_5600HS:6/12 7_5800U:8/16 5_5560U:6/12 5_5600U:6/12 3_5400U:4/8
      7_5700GE:8/16 5_5600GE:6/12 3_5300G:4/8 3_5300GE:4/8 7_PRO_5750G:8/16 7_PRO_5750GE:8/16
      5_PRO_5650G:6/12 5_PRO_5650GE:6/12 7_PRO_5850U:8/16 5_PRO_5650U:6/12 3_PRO_5450U:4/8 3_PRO_5350G:4/8
      3_PRO_5350GE:4/8
    `),
  },
  {
    architecture: 'Zen 2 (Mendocino)',
    year: 2022,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 2',
      address: 'https://en.wikipedia.org/wiki/Zen_2',
    },
    models: models(`
      5_7520C:4/8 3_7320C:4/8 5_7520U:4/8 3_7320U:4/8
    `),
  },
  {
    architecture: 'Zen 3 (Barceló)',
    year: 2022,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 3',
      address: 'https://en.wikipedia.org/wiki/Zen_3',
    },
    models: models(`
      7_5825U:8/16 7_5825C:8/16 5_5625U:6/12 5_5625C:6/12 3_5425U:4/8 3_5425C:4/8 3_5125C:2/4
      7_PRO_5875U:8/16 5_PRO_5675U:6/12 3_PRO_5475U:4/8
    `),
  },
  {
    architecture: 'Zen 3 (Cezanne)',
    year: 2022,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 3',
      address: 'https://en.wikipedia.org/wiki/Zen_3',
    },
    models: models(`
      5_5500:6/12
    `),
  },
  {
    architecture: 'Zen 3+ (Rembrandt)',
    year: 2022,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 3, and Zen 3+',
      address: 'https://en.wikipedia.org/wiki/Zen_3',
    },
    models: models(`
      9_6980HX:8/16 9_6980HS:8/16 9_6900HX:8/16 9_6900HS:8/16 7_6800H:8/16 7_6800HS:8/16 7_6800U:8/16
      5_6600H:6/12 5_6600HS:6/12 5_6600U:6/12 9_PRO_6950H:8/16 7_PRO_6860Z:8/16 9_PRO_6950HS:8/16
      7_PRO_6850H:8/16 7_PRO_6850HS:8/16 7_PRO_6850U:8/16 5_PRO_6650H:6/12 5_PRO_6650HS:6/12
      5_PRO_6650U:6/12
    `),
  },
  {
    architecture: 'Zen 4 (Raphael)',
    year: 2022,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 4',
      address: 'https://en.wikipedia.org/wiki/Zen_4',
    },
    models: models(`
      9_PRO_7945:12/24 7_PRO_7745:8/16 5_PRO_7645:6/12 9_7950X3D:16/32 9_7950X:16/32 9_7900X3D:12/24
      9_7900X:12/24 9_7900:12/24 7_7800X3D:8/16 7_7700X:8/16 7_7700:8/16 5_7600X:6/12 5_7600:6/12
      5_7500F:6/12
    `),
  },
  {
    architecture: 'Zen 3 (Barceló-R)',
    year: 2023,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 3',
      address: 'https://en.wikipedia.org/wiki/Zen_3',
    },
    models: models(`
      7_PRO_7730U:8/16 5_PRO_7530U:6/12 3_PRO_7330U:4/8 7_7730U:8/16 5_7530U:6/12 3_7330U:4/8
    `),
  },
  {
    architecture: 'Zen 3+ (Rembrandt-R)',
    year: 2023,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 3, and Zen 3+',
      address: 'https://en.wikipedia.org/wiki/Zen_3',
    },
    models: models(`
      7_7735HS:8/16 5_7535HS:6/12 7_7736U:8/16 7_7735U:8/16 5_7535U:6/12 3_7335U:4/8
    `),
  },
  {
    architecture: 'Zen 4 (Dragon Range)',
    year: 2023,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 4',
      address: 'https://en.wikipedia.org/wiki/Zen_4',
    },
    models: models(`
      9_7945HX:16/32 9_7845HX:12/24 7_7745HX:8/16 5_7645HX:6/12 9_7945HX3D:16/32
    `),
  },
  {
    architecture: 'Zen 4 (Phoenix)',
    year: 2023,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 4',
      address: 'https://en.wikipedia.org/wiki/Zen_4',
    },
    models: models(`
      Z1:6/12 Z1_Extreme:8/16 9_7940HS:8/16 7_7840HS:8/16 5_7640HS:6/12 9_PRO_7940HS:8/16 7_PRO_7840HS:8/16
      7_PRO_7840U:8/16 5_PRO_7540U:6/12 7_7840U:8/16 5_PRO_7640HS:6/12 5_PRO_7640U:6/12 5_7640U:6/12
      5_7540U:6/12 3_7440U:4/8 9_7940H:8/16
    `),
  },
  {
    architecture: 'Zen 3 (Cezanne)',
    year: 2024,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 3',
      address: 'https://en.wikipedia.org/wiki/Zen_3',
    },
    models: models(`
      5_5600GT:6/12 5_5500GT:6/12
    `),
  },
  {
    architecture: 'Zen 4 (Hawk Point)',
    year: 2024,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 4',
      address: 'https://en.wikipedia.org/wiki/Zen_4',
    },
    models: models(`
      9_8945HS:8/16 7_8845HS:8/16 7_8840HS:8/16 7_8840U:8/16 5_8645HS:6/12 5_8640HS:6/12 5_8640U:6/12
      5_8540U:6/12 3_8440U:4/8
    `),
  },
  {
    architecture: 'Zen 4 (Phoenix)',
    year: 2024,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 4',
      address: 'https://en.wikipedia.org/wiki/Zen_4',
    },
    models: models(`
      7_8700G:8/16 5_8600G:6/12 5_8500G:6/12 3_8300G:4/8 7_8700F:8/16 5_8400F:6/12
    `),
  },
  {
    architecture: 'Zen 5 (Granite Ridge)',
    year: 2024,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 5',
      address: 'https://en.wikipedia.org/wiki/Zen_5',
    },
    models: models(`
      9_9950X:16/32 9_9900X:12/24 7_9700X:8/16 5_9600X:6/12 7_9800X3D:8/16
    `),
  },
  {
    architecture: 'Zen 4 (Dragon Range)',
    year: 2025,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 4',
      address: 'https://en.wikipedia.org/wiki/Zen_4',
    },
    models: models(`
      9_8945HX:16/32 9_8940HX:16/32 7_8840HX:12/24 7_8745HX:8/16
    `),
  },
  {
    architecture: 'Zen 5 (Fire Range)',
    year: 2025,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 5',
      address: 'https://en.wikipedia.org/wiki/Zen_5',
    },
    models: models(`
      9_9955HX3D:16/32 9_9955HX:16/32 9_9850HX:12/24
    `),
  },
  {
    architecture: 'Zen 5 (Granite Ridge)',
    year: 2025,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 5',
      address: 'https://en.wikipedia.org/wiki/Zen_5',
    },
    models: models(`
      9_9950X3D:16/32 9_9900X3D:12/24
    `),
  },
  {
    architecture: 'Zen 5 (Strix Point)',
    year: 2024,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 5',
      address: 'https://en.wikipedia.org/wiki/Zen_5',
    },
    models: models(`
      AI_9_HX_375:12/24 AI_9_HX_370:12/24 AI_9_365:10/20 AI_9_HX_PRO_375:12/24 AI_9_HX_PRO_370:12/24
      AI_7_PRO_360:8/16
    `),
  },
  {
    architecture: 'Zen 5 (Krackan Point)',
    year: 2025,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 5',
      address: 'https://en.wikipedia.org/wiki/Zen_5',
    },
    models: models(`
      AI_7_350:8/16 AI_5_340:6/12 AI_7_PRO_350:8/16 AI_5_PRO_340:6/12
    `),
  },
  {
    architecture: 'Zen 5 (Strix Halo)',
    year: 2025,
    yearOf: 'family',
    source: {
      title: 'Wikipedia: Zen 5',
      address: 'https://en.wikipedia.org/wiki/Zen_5',
    },
    models: models(`
      AI_Max+_395:16/32 AI_Max_390:12/24 AI_Max_385:8/16 AI_Max+_PRO_395:16/32 AI_Max_PRO_390:12/24
      AI_Max_PRO_385:8/16
    `),
  },
  {
    architecture: 'Zen 5 (Gorgon Point)',
    year: 2026,
    yearOf: 'family',
    source: COREFREQ,
    models: models(`
      AI_9_HX_475 AI_9_HX_470:12/24 AI_9_465 AI_7_450 AI_9_HX_PRO_475 AI_9_HX_PRO_470 AI_9_PRO_465
      AI_7_PRO_450
    `),
  },
  {
    architecture: 'Zen 4 (Hawk Point)',
    year: 2025,
    yearOf: 'family',
    source: COREFREQ,
    models: models(`
      9_270:8/16 7_260:8/16 7_255:8/16 7_250:8/16 5_240:6/12 5_230:6/12 5_220:6/12 3_210:4/8
      7_PRO_250:8/16 5_PRO_230:6/12 5_PRO_220:6/12 5_PRO_215 3_PRO_210:4/8
      9_H_270:8/16 7_H_260:8/16 7_H_255:8/16 7_H_250:8/16 5_H_240:6/12 5_H_230:6/12 5_H_220:6/12
    `),
  },
  {
    architecture: 'Zen 3+ (Rembrandt-R)',
    year: 2025,
    yearOf: 'family',
    source: COREFREQ,
    models: models(`
      7_170:8/16 7_160:8/16 5_150:6/12 5_130:6/12 3_110:4/8
    `),
  },
];
