import type { Source } from './decoded-name.ts';
import { vendorPart, type NameRule, type PartReading } from './rule.ts';
import { cpuFacts, unlistedCpu } from './cpu-facts.ts';
import { lookUp } from './table.ts';
import { QUALCOMM } from './tables/qualcomm.ts';

const find = lookUp(QUALCOMM);

const LIST: Source = {
  title: 'Wikipedia: Qualcomm’s Snapdragon',
  address: 'https://en.wikipedia.org/wiki/List_of_Qualcomm_Snapdragon_systems_on_chips',
};

const FAMILY: PartReading = {
  group: 'family',
  what: 'family',
  meaning: 'Qualcomm’s chips with Arm cores; CPU and GPU share the chip and its RAM',
};

const GPU_FAMILY: PartReading = {
  group: 'family',
  what: 'family',
  meaning: 'Qualcomm’s GPUs, on the same chip as the CPU',
};

const NO_VRAM = 'It has no VRAM of its own: how much of the RAM it may use is not in the name.';

const TIERS: Readonly<Record<string, string>> = {
  E: 'Elite: the upper tier',
  P: 'Plus: the middle tier',
  '': 'the lower tier',
};

/** `Snapdragon X Elite - X1E78100`, `Snapdragon X Plus X1P-64-100`, `Snapdragon X2 Elite Extreme X2E-96-100`. */
export const QUALCOMM_X_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>Qualcomm) )?(?:(?<family>Snapdragon) )?(?:(?<tier>X2?(?: Elite Extreme| Elite| Plus)?)[ :(-]{1,3})?(?<line>X\d)(?<letter>[EP])?-?(?<number>\d{2}-?\w{3})(?![\w-])/dgi,
  read: ({ vendor, family, line = '', letter = '', number = '' }) => {
    const name = `${line}${letter}-${number.slice(0, 2)}-${number.slice(-3)}`;
    const found = find(name);
    if (!found) {
      return (vendor ?? family)
        ? unlistedCpu(
            'Qualcomm',
            [FAMILY],
            { tier: 'tier', line: 'line', letter: 'tier', number: 'number' },
            null,
            LIST,
          )
        : null;
    }
    return {
      kind: 'chip',
      vendor: 'Qualcomm',
      parts: [
        vendorPart('Qualcomm'),
        FAMILY,
        { group: 'tier', what: 'tier', meaning: 'generation and tier in words' },
        { group: 'line', what: 'generation', meaning: `Snapdragon X, generation ${line.slice(1)}` },
        { group: 'letter', what: 'tier', meaning: TIERS[letter.toUpperCase()] ?? null },
        {
          group: 'number',
          slice: [0, 2],
          what: 'number',
          meaning: 'the model: a higher one is mostly the faster',
        },
        {
          group: 'number',
          slice: [2, number.length],
          what: 'variant',
          meaning: 'the variant of the chip',
        },
      ],
      facts: {
        ...cpuFacts(found),
        generation: `Snapdragon X, generation ${line.slice(1)}`,
        tier: (TIERS[letter.toUpperCase()] ?? '').split(':')[0] ?? null,
        place: 'laptop',
      },
      unknown: [
        'How much memory there is: CPU and GPU share the RAM, and the name doesn’t say how much it is.',
      ],
      source: found.row.source,
    };
  },
};

/** Names without a number: `Snapdragon X Elite`, `Snapdragon 8cx Gen 3`. */
export const QUALCOMM_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>Qualcomm) )?(?<family>Snapdragon) (?<number>8cx|X2?)(?: (?<suffix>Gen \d|Elite Extreme|Elite|Plus))?(?![\w-])/dgi,
  read: ({ number = '', suffix }) => {
    const found = find(`${number}${suffix ? ` ${suffix}` : ''}`);
    if (!found) {
      return unlistedCpu('Qualcomm', [FAMILY], { number: 'number', suffix: 'suffix' }, null, LIST);
    }
    const { model } = found;
    return {
      kind: 'chip',
      vendor: 'Qualcomm',
      parts: [
        vendorPart('Qualcomm'),
        FAMILY,
        { group: 'number', what: 'line', meaning: found.row.architecture },
        {
          group: 'suffix',
          what: /^Gen/i.test(suffix ?? '') ? 'generation' : 'tier',
          meaning: 'the generation or tier, in words',
        },
      ],
      facts: { ...cpuFacts(found), place: 'laptop' },
      unknown:
        model.cores === null
          ? ['How many cores it has depends on the model number, which is not in this name.']
          : [],
      source: found.row.source,
    };
  },
};

/** `Adreno X1-85 GPU`: the GPU of a Snapdragon X, as Windows names it. */
export const QUALCOMM_GPU_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>Qualcomm) )?(?<family>Adreno) (?<line>X[12])-(?<number>\d{2})(?: GPU)?(?![\w-])/dgi,
  read: ({ line = '' }) => {
    const generation = line.charAt(1);
    return {
      kind: 'gpu',
      vendor: 'Qualcomm',
      parts: [
        vendorPart('Qualcomm'),
        GPU_FAMILY,
        { group: 'line', what: 'generation', meaning: `of Snapdragon X, generation ${generation}` },
        { group: 'number', what: 'number', meaning: 'the size of the GPU: a higher one is faster' },
      ],
      facts: {
        architecture: `Adreno ${line.toUpperCase()}`,
        generation: `Snapdragon X, generation ${generation}`,
        place: 'on the processor',
      },
      unknown: [NO_VRAM],
      source: LIST,
    };
  },
};

/** `Adreno (TM) 740`: the GPU of a phone or tablet, as its WebGL renderer names it. */
export const QUALCOMM_PHONE_GPU_RULE: NameRule = {
  pattern: /(?<![\w-])(?:(?<vendor>Qualcomm) )?(?<family>Adreno) (?<number>[2-8]\d{2})(?![\w-])/dgi,
  read: ({ number = '' }) => {
    const generation = `Adreno ${number.charAt(0)}00 series`;
    return {
      kind: 'gpu',
      vendor: 'Qualcomm',
      parts: [
        vendorPart('Qualcomm'),
        GPU_FAMILY,
        { group: 'number', slice: [0, 1], what: 'generation', meaning: `the ${generation}` },
        {
          group: 'number',
          slice: [1, 3],
          what: 'number',
          meaning: 'the model within the series: a higher one is mostly the faster',
        },
      ],
      facts: { generation, place: 'on the processor' },
      unknown: ['Which Snapdragon it is part of is not in the name.', NO_VRAM],
      source: LIST,
    };
  },
};
