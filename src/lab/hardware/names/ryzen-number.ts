import type { PartReading } from './rule.ts';

/** What AMD's letters mean, and where such a processor sits. */
const SUFFIXES: Readonly<Record<string, { meaning: string; place: string | null }>> = {
  '': { meaning: '', place: 'desktop' },
  X: { meaning: 'a faster version of the number, with higher clocks', place: 'desktop' },
  XT: { meaning: 'a faster version of the number, above X', place: 'desktop' },
  X3D: { meaning: 'more cache, stacked on the cores', place: 'desktop' },
  F: { meaning: 'has no graphics on the chip', place: 'desktop' },
  G: { meaning: 'has larger graphics on the chip', place: 'desktop' },
  GE: { meaning: 'has larger graphics on the chip, and draws less power', place: 'desktop' },
  GT: { meaning: 'has larger graphics on the chip, and higher clocks', place: 'desktop' },
  E: { meaning: 'draws less power', place: 'desktop' },
  H: { meaning: 'high performance, for laptops', place: 'laptop' },
  HS: { meaning: 'high performance, for thin laptops', place: 'laptop' },
  HX: { meaning: 'the highest performance for laptops', place: 'laptop' },
  HX3D: { meaning: 'the highest performance for laptops, and more cache', place: 'laptop' },
  U: { meaning: 'low power, for thin laptops', place: 'laptop' },
  C: { meaning: 'for Chromebooks', place: 'laptop' },
};

/** What a suffix of a Ryzen says; null where we have no source. */
export function ryzenSuffix(letters: string): { meaning: string; place: string | null } | null {
  return SUFFIXES[letters] ?? null;
}

/** From this year's first digit on, a laptop's four digits mean something each. */
const FIRST_NEW_SERIES = 7;

/**
 * The second digit of the new scheme, by AMD's announcement for 2023 and after:
 * https://www.thefpsreview.com/2022/09/07/amd-details-new-model-numbering-system-for-2023-ryzen-mobile-cpus/
 */
const SEGMENTS: Readonly<Record<string, string>> = {
  '1': 'Athlon',
  '2': 'Athlon',
  '3': 'Ryzen 3',
  '4': 'Ryzen 3',
  '5': 'Ryzen 5',
  '6': 'Ryzen 5',
  '7': 'Ryzen 7',
  '8': 'Ryzen 7 or 9',
  '9': 'Ryzen 9',
};

/** The digits of a number that is in the tables. A laptop's of 2023 and after name the architecture with the third. */
export function ryzenDigits(
  number: string,
  isLaptop: boolean,
  architecture: string,
): readonly PartReading[] {
  const [series = '', segment = '', core = '', model = ''] = number;
  const group = 'number';
  if (!isLaptop || Number(series) < FIRST_NEW_SERIES) {
    return [
      { group, slice: [0, 1], what: 'generation', meaning: `the ${series}000 series` },
      {
        group,
        slice: [1, 4],
        what: 'number',
        meaning: 'AMD’s number within the series: a higher one is mostly the faster',
      },
    ];
  }
  return [
    {
      group,
      slice: [0, 1],
      what: 'year',
      meaning: `AMD’s laptops of ${String(2016 + Number(series))}, as it sold them`,
    },
    { group, slice: [1, 2], what: 'tier', meaning: `a ${SEGMENTS[segment] ?? ''}` },
    // 7736U is Zen 3+ and ends in a 6: the row knows better than the scheme.
    {
      group,
      slice: [2, 3],
      what: 'architecture',
      meaning: `Zen ${core}: the core is ${architecture}`,
    },
    {
      group,
      slice: [3, 4],
      what: 'model',
      meaning: model === '0' ? 'the lower model of two' : 'the upper model',
    },
  ];
}
