import type { Source } from './decoded-name.ts';
import { CUT, gigabytes, readCard, unlistedGpu, type FoundCard } from './gpu-facts.ts';
import { vendorPart, type Groups, type NameRule, type PartReading, type Reading } from './rule.ts';
import { lookUp } from './table.ts';
import { NVIDIA_GEFORCE } from './tables/nvidia-geforce.ts';

const find = lookUp(NVIDIA_GEFORCE);

/** Where NVIDIA's cards are listed. */
export const NVIDIA_LIST: Source = {
  title: 'Wikipedia: NVIDIA’s graphics processors',
  address: 'https://en.wikipedia.org/wiki/List_of_Nvidia_graphics_processing_units',
};

const LINE: readonly PartReading[] = [
  { group: 'brand', what: 'brand', meaning: 'NVIDIA’s cards for everyone' },
];

const FAMILIES: Readonly<Record<string, string>> = {
  RTX: 'with units for ray tracing and matrices',
  GTX: 'without units for ray tracing and matrices',
  GT: 'the smallest cards',
  MX: 'the smallest laptop chips',
};

const SUFFIXES: Readonly<Record<string, string>> = {
  TI: 'a faster version of the number',
  SUPER: 'a later and faster version of the number',
  D: 'the version for China',
  V2: 'the second version',
  A: 'another chip under the same number',
};

/** From this series on the names of laptops' GPUs end in "Laptop GPU". */
const UNLABELLED =
  'Up to the 20 series NVIDIA gave a desktop’s card and a laptop’s GPU the same name: which it is, is unknown.';

/** NVIDIA's GeForce from the 900 series on: `NVIDIA GeForce RTX 3080 Ti Laptop GPU`, `GeForce MX450`. */
export const NVIDIA_GEFORCE_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>NVIDIA) )?(?:(?<brand>GeForce) )?(?:(?<family>RTX|GTX|GT|MX) ?)?(?<number>\d{3,4}(?:MX?)?)(?: ?(?<first>Ti|SUPER|D|A(?= Laptop)))?(?: ?(?<second>SUPER|V2))?(?: (?<memory>\d{1,2} ?GB))?(?: (?<place>Laptop GPU|Laptop|Mobile(?: \/ Max-Q)?|(?:with )?Max-Q(?: Design)?))?(?: ?(?<cut>\.{3}|…))?(?![\w-])(?! ?\/ ?\d)/dgi,
  read: (groups) => {
    const { vendor, brand, family = '' } = groups;
    // A bare number is any number, and GT and MX are common letters.
    if (family === '' && brand === undefined) return null;
    if (/^(?:GT|MX)$/i.test(family) && brand === undefined && vendor === undefined) return null;
    const found = findCard(groups);
    return found ? listed(groups, found) : unlisted(groups);
  },
};

function findCard({ family = '', number = '', first, second, place }: Groups): FoundCard | null {
  const isMx = /^MX$/i.test(family);
  const name = [isMx ? `MX${number}` : `${family} ${number}`, first, second]
    .filter(Boolean)
    .join(' ')
    .trim();
  if (place === undefined) return find(name);
  const labelled = find(`${name} LAPTOP`);
  if (labelled) return labelled;
  const plain = find(name);
  // Only a row that holds both kinds of one name, or laptops alone, has a laptop's GPU under its plain name.
  return plain && plain.row.place !== 'desktop' ? plain : null;
}

function suffixPart(group: string, text: string | undefined): PartReading {
  return { group, what: 'suffix', meaning: SUFFIXES[text?.toUpperCase() ?? ''] ?? null };
}

function listed(groups: Groups, found: FoundCard): Reading {
  const { family = '', number = '', first, second, place, memory, cut } = groups;
  const isCut = cut !== undefined;
  const card = readCard(found, gigabytes(memory), isCut);
  const inLaptop = place !== undefined || found.row.place === 'laptop';
  const isOpen = found.row.place === null && !inLaptop;
  // 30|80, 9|80M, 1|50.
  const split = /^\d+/.exec(number)![0].length - 2;
  const tier = number.slice(split);
  return {
    kind: 'gpu',
    vendor: 'NVIDIA',
    parts: [
      vendorPart('NVIDIA'),
      ...LINE,
      { group: 'family', what: 'family', meaning: FAMILIES[family.toUpperCase()] ?? null },
      {
        group: 'number',
        slice: [0, split],
        what: 'generation',
        meaning: `${found.row.series}: ${found.row.architecture}`,
      },
      {
        group: 'number',
        slice: [split, number.length],
        what: 'tier',
        meaning: /M/i.test(tier)
          ? 'the tier within the series, and M for laptops'
          : 'the tier within the series: a higher one is faster',
      },
      suffixPart('first', first),
      suffixPart('second', second),
      card.memory,
      {
        group: 'place',
        what: 'place',
        meaning: /Max-Q/i.test(place ?? '')
          ? 'for laptops; Max-Q is tuned for less power and heat'
          : 'the laptop’s version: a smaller chip or less power than the desktop card of that number',
      },
      CUT,
    ],
    facts: {
      ...card.facts,
      tier: [tier, first, second].filter(Boolean).join(' '),
      place: isCut ? null : inLaptop ? 'laptop' : found.row.place,
    },
    unknown: [...card.unknown, ...(isOpen && !isCut ? [UNLABELLED] : [])],
    source: card.source,
  };
}

function unlisted({ family = '', number = '', brand }: Groups): Reading {
  const known: readonly PartReading[] = [
    ...LINE,
    { group: 'family', what: 'family', meaning: FAMILIES[family.toUpperCase()] ?? null },
  ];
  const reading = unlistedGpu(
    'NVIDIA',
    known,
    { number: 'number', first: 'suffix', second: 'suffix', memory: 'memory', place: 'place' },
    NVIDIA_LIST,
  );
  const value = parseInt(number, 10);
  const isOld =
    (value >= 200 && value < 900) || (brand !== undefined && value >= 5000 && family === '');
  return isOld && family !== 'RTX'
    ? {
        ...reading,
        unknown: [],
        remark: 'Older than our tables, which begin with the 900 series of 2014.',
      }
    : reading;
}

/** NVIDIA's Titan cards, whose names have no number: `NVIDIA TITAN RTX`, `GeForce GTX TITAN X`. */
export const NVIDIA_TITAN_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>NVIDIA) )?(?:(?<brand>GeForce) )?(?:(?<family>GTX) )?(?<number>TITAN) (?<suffix>RTX|Xp|X \(Pascal\)|X Pascal|V|X)(?![\w-])/dgi,
  read: ({ family, suffix = '' }) => {
    const found = find(`${family ? 'GTX ' : ''}TITAN ${suffix.replace(/[()]/g, '')}`);
    const line: readonly PartReading[] = [
      ...LINE,
      { group: 'family', what: 'family', meaning: FAMILIES['GTX'] ?? null },
      { group: 'number', what: 'tier', meaning: 'the largest card of its time' },
    ];
    if (!found) return unlistedGpu('NVIDIA', line, { suffix: 'suffix' }, NVIDIA_LIST);
    const card = readCard(found, null);
    return {
      kind: 'gpu',
      vendor: 'NVIDIA',
      parts: [
        vendorPart('NVIDIA'),
        ...line,
        { group: 'suffix', what: 'generation', meaning: `the Titan of ${found.row.architecture}` },
      ],
      facts: { ...card.facts, tier: 'Titan', place: 'desktop' },
      unknown: card.unknown,
      source: card.source,
    };
  },
};

/** A name of which the screen left no number, as in a table of `nvidia-smi`: `NVIDIA GeForce ...`. */
export const NVIDIA_CUT_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?<vendor>NVIDIA) (?<brand>GeForce)?(?: ?(?<family>RTX|GTX|Quadro|TITAN))? ?(?<cut>\.{3}|…)/dgi,
  read: ({ family = '' }) => ({
    kind: 'gpu',
    vendor: 'NVIDIA',
    parts: [
      vendorPart('NVIDIA'),
      ...LINE,
      { group: 'family', what: 'family', meaning: FAMILIES[family.toUpperCase()] ?? null },
      CUT,
    ],
    unknown: ['The screen cut the number off: nvidia-smi -L shows whole names.'],
    source: NVIDIA_LIST,
  }),
};
