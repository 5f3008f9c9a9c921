import type { Source } from './decoded-name.ts';
import { gigabytes, readCard, unlistedGpu } from './gpu-facts.ts';
import { vendorPart, type NameRule, type PartReading } from './rule.ts';
import { lookUp } from './table.ts';
import { AMD_RADEON, AMD_RADEON_ON_CHIP, AMD_RADEON_PRO } from './tables/amd-radeon.ts';

/** Where AMD's cards are listed. */
export const AMD_LIST: Source = {
  title: 'Wikipedia: AMD’s graphics processors',
  address: 'https://en.wikipedia.org/wiki/List_of_AMD_graphics_processing_units',
};

const findCard = lookUp(AMD_RADEON);
const findPro = lookUp(AMD_RADEON_PRO);
const findOnChip = lookUp(AMD_RADEON_ON_CHIP);

const BRAND: PartReading = { group: 'brand', what: 'brand', meaning: 'AMD’s GPUs' };

const SUFFIXES: Readonly<Record<string, string>> = {
  XT: 'a faster version of the number',
  XTX: 'the fastest version of the number',
  GRE: 'a slower version than XT, first sold in China',
  M: 'for laptops',
  'M XT': 'for laptops, a faster version',
  S: 'for thin laptops',
  X: 'a second edition of the number',
};

/** `Radeon RX 7900 XTX`, `RX 6800M`, `Radeon RX 580`. A list of numbers with a slash between is a chip's, no card's. */
export const AMD_RADEON_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>AMD) )?(?:(?<brand>Radeon) )?(?<family>RX) ?(?<number>\d{3,4})(?<suffix>M XT|M|S|X| ?XTX| ?XT| ?GRE)?(?: (?<memory>\d{1,2} ?GB))?(?: Series)?(?![\w-])(?! ?\/ ?\d)(?! \d{3,4}SP)/dgi,
  read: ({ number = '', suffix = '', memory }) => {
    const letters = suffix.trim().toUpperCase();
    const line: readonly PartReading[] = [
      BRAND,
      { group: 'family', what: 'family', meaning: 'cards and laptops’ GPUs for everyone' },
    ];
    const joined = /^(?:XT|XTX|GRE)$/.test(letters) ? ` ${letters}` : letters;
    const found = findCard(`RX ${number}${joined}`);
    if (!found) {
      return unlistedGpu(
        'AMD',
        line,
        { number: 'number', suffix: 'suffix', memory: 'memory' },
        AMD_LIST,
      );
    }
    const card = readCard(found, gigabytes(memory));
    return {
      kind: 'gpu',
      vendor: 'AMD',
      parts: [
        vendorPart('AMD'),
        ...line,
        {
          group: 'number',
          slice: [0, 1],
          what: 'generation',
          meaning: `${found.row.series}: ${found.row.architecture}`,
        },
        {
          group: 'number',
          slice: [1, number.length],
          what: 'tier',
          meaning: 'the tier within the series: a higher one is faster',
        },
        { group: 'suffix', what: 'suffix', meaning: SUFFIXES[letters] ?? null },
        card.memory,
      ],
      facts: { ...card.facts, tier: `${number}${joined}` },
      unknown: card.unknown,
      source: card.source,
    };
  },
};

/** `Radeon RX Vega 64`, `Radeon VII`, `Radeon Vega Frontier Edition`. */
export const AMD_VEGA_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>AMD) )?(?<brand>Radeon) (?<number>RX Vega (?:56|64)|Vega Frontier Edition|VII)(?![\w-])/dgi,
  read: ({ number = '' }) => {
    const found = findCard(number);
    if (!found) return null;
    const card = readCard(found, null);
    return {
      kind: 'gpu',
      vendor: 'AMD',
      parts: [
        vendorPart('AMD'),
        BRAND,
        {
          group: 'number',
          what: 'generation',
          meaning: `${found.row.series}: ${found.row.architecture}`,
        },
      ],
      facts: card.facts,
      unknown: card.unknown,
      source: card.source,
    };
  },
};

/** `Radeon Pro 5500M`, `Radeon Pro 580X`, `Radeon Pro Vega 20`: the GPUs of Apple's computers until 2020. */
export const AMD_RADEON_APPLE_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>AMD) )?(?<brand>Radeon) (?<family>Pro) (?<number>(?:Vega )?\d{2}|\d{3,4})(?<suffix>M|X| XT)?(?![\w-])(?! ?\/ ?\d)/dgi,
  read: ({ number = '', suffix = '' }) => {
    const line: readonly PartReading[] = [
      BRAND,
      { group: 'family', what: 'family', meaning: 'in Apple’s computers' },
    ];
    const found = findPro(`Pro ${number}${suffix}`);
    // Bare numbers are cards for workstations, too, and of other years.
    if (!found) return null;
    const card = readCard(found, null);
    return {
      kind: 'gpu',
      vendor: 'AMD',
      parts: [
        vendorPart('AMD'),
        ...line,
        {
          group: 'number',
          what: 'number',
          meaning: `${found.row.series}: ${found.row.architecture}`,
        },
        {
          group: 'suffix',
          what: 'suffix',
          meaning: SUFFIXES[suffix.trim().toUpperCase()] ?? null,
        },
      ],
      facts: { ...card.facts, tier: `Pro ${number}${suffix}` },
      unknown: card.unknown,
      source: card.source,
    };
  },
};

/** `Radeon PRO W7900`, `Radeon Pro WX 7100`, `Radeon AI PRO R9700`. */
export const AMD_RADEON_PRO_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>AMD) )?(?<brand>Radeon) (?<family>(?:AI )?Pro) (?<number>W\d{4}X?|WX ?\d{4}|R\d{4})(?<suffix>M)?(?: (?<memory>\d{2} ?GB))?(?![\w-])(?! ?\/ ?\d)/dgi,
  read: ({ number = '', suffix = '', memory }) => {
    const line: readonly PartReading[] = [
      BRAND,
      { group: 'family', what: 'family', meaning: 'for workstations' },
    ];
    const found = findPro(number + suffix);
    if (!found) {
      return unlistedGpu(
        'AMD',
        line,
        { number: 'number', suffix: 'suffix', memory: 'memory' },
        AMD_LIST,
      );
    }
    const card = readCard(found, gigabytes(memory));
    return {
      kind: 'gpu',
      vendor: 'AMD',
      parts: [
        vendorPart('AMD'),
        ...line,
        {
          group: 'number',
          what: 'number',
          meaning: `${found.row.series}: ${found.row.architecture}`,
        },
        { group: 'suffix', what: 'suffix', meaning: 'for laptops' },
        card.memory,
      ],
      facts: { ...card.facts, tier: number.toUpperCase() },
      unknown: card.unknown,
      source: card.source,
    };
  },
};

/** GPUs on a processor's chip: `Radeon 780M Graphics`, `Radeon Vega 8 Graphics`, and the `Radeon Graphics` without a number. */
export const AMD_ON_CHIP_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>AMD) )?(?<brand>Radeon)(?: RX)?(?: (?<number>[6-8]\d0M|80[456]0S|Vega \d{1,2}))?(?: (?<family>Mobile Gfx|Graphics))?(?![\w-])(?! ?\/ ?\d)/dgi,
  read: ({ number, family }) => {
    const onChip: PartReading = {
      group: 'family',
      what: 'family',
      meaning: 'a GPU on the processor’s chip, which uses the computer’s RAM',
    };
    if (number === undefined) {
      if (family === undefined) return null;
      return {
        kind: 'gpu',
        vendor: 'AMD',
        parts: [vendorPart('AMD'), BRAND, onChip],
        facts: { place: 'on the processor' },
        unknown: [
          'The name has no number, so the generation is unknown. The processor’s name tells more.',
        ],
        source: AMD_LIST,
      };
    }
    const found = findOnChip(number);
    if (!found)
      return unlistedGpu('AMD', [BRAND], { number: 'number', family: 'family' }, AMD_LIST);
    const { facts, source } = readCard(found, null);
    return {
      kind: 'gpu',
      vendor: 'AMD',
      parts: [
        vendorPart('AMD'),
        BRAND,
        {
          group: 'number',
          what: 'number',
          meaning: `${found.row.series}: ${found.row.architecture}`,
        },
        onChip,
      ],
      facts: { ...facts, tier: number.toUpperCase() },
      unknown: ['It has no VRAM of its own: how much of the RAM it may use is not in the name.'],
      source,
    };
  },
};
