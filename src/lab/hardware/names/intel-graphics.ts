import type { Source } from './decoded-name.ts';
import { gigabytes, readCard, unlistedGpu } from './gpu-facts.ts';
import { vendorPart, type NameRule, type PartReading } from './rule.ts';
import { lookUp } from './table.ts';
import { INTEL_ARC, INTEL_DATACENTRE_GPU, INTEL_ON_CHIP } from './tables/intel-graphics.ts';

/** Where Intel's GPUs are listed. */
const INTEL_GPUS: Source = {
  title: 'Wikipedia: Intel’s graphics processors',
  address: 'https://en.wikipedia.org/wiki/List_of_Intel_graphics_processing_units',
};

const findArc = lookUp(INTEL_ARC);
const findOnChip = lookUp(INTEL_ON_CHIP);
const findDatacentre = lookUp(INTEL_DATACENTRE_GPU);

const ON_CHIP: PartReading = {
  group: 'graphics',
  what: 'family',
  meaning: 'a GPU on the processor’s chip, which uses the computer’s RAM',
};
const SHARED = 'It has no VRAM of its own: how much of the RAM it may use is not in the name.';

/** `Intel Arc A770`, `Arc A370M Graphics`, `Intel Arc Pro B60`, `Intel Arc 140V GPU`, `Intel Arc B390`. */
export const INTEL_ARC_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>Intel) )?(?<brand>Arc) (?:(?<pro>Pro) )?(?:Graphics )?(?<number>[AB]\d{2,3}|\d{3}[TV])(?<suffix>[ME])?(?: Graphics)?(?: GPU)?(?: (?<memory>\(?\d{1,2} ?GB\)?))?(?![\w-])/dgi,
  read: ({ pro, number = '', suffix = '', memory }) => {
    const line: readonly PartReading[] = [
      { group: 'brand', what: 'brand', meaning: 'Intel’s larger GPUs, since 2022' },
      { group: 'pro', what: 'edition', meaning: 'for workstations' },
    ];
    const found = findArc(`${pro ? 'PRO ' : ''}${number}${suffix}`);
    if (!found) {
      return unlistedGpu(
        'Intel',
        line,
        { number: 'number', suffix: 'suffix', memory: 'memory' },
        INTEL_GPUS,
      );
    }
    const { place, architecture, series } = found.row;
    const onChip = place === 'on the processor';
    const card = readCard(found, onChip ? null : gigabytes(memory));
    const isLetterFirst = /^[AB]/i.test(number) && !onChip;
    return {
      kind: 'gpu',
      vendor: 'Intel',
      parts: [
        vendorPart('Intel'),
        ...line,
        {
          group: 'number',
          slice: [0, isLetterFirst ? 1 : number.length],
          what: 'generation',
          meaning: `${series}: ${architecture}`,
        },
        {
          group: 'number',
          slice: [isLetterFirst ? 1 : number.length, number.length],
          what: 'tier',
          meaning: 'the tier within the series: a higher one is faster',
        },
        {
          group: 'suffix',
          what: 'suffix',
          meaning: suffix.toUpperCase() === 'M' ? 'for laptops' : null,
        },
        // "140V GPU (16GB)" is the computer's RAM.
        onChip
          ? {
              group: 'memory',
              what: 'memory',
              meaning: 'RAM of the computer, which the GPU shares',
            }
          : card.memory,
      ],
      facts: {
        ...card.facts,
        tier: number.toUpperCase(),
        place: suffix.toUpperCase() === 'M' ? 'laptop' : place,
      },
      unknown: onChip ? [SHARED] : card.unknown,
      source: card.source,
    };
  },
};

/** `Intel UHD Graphics 630`, `Iris Xe Graphics`, `HD Graphics 4000`, and the names without a number. */
export const INTEL_ON_CHIP_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>Intel) )?(?:(?<family>U?HD|Iris Xe MAX|Iris Xe|Iris Plus|Iris Pro|Iris|Arc) )?(?<graphics>Graphics)(?: (?:Family )?(?<number>P?\d{3,4}|G[147]))?(?![\w-])/dgi,
  read: ({ vendor, family, number }) => {
    if (family === undefined && vendor === undefined) return null;
    const name = [family, 'Graphics', number].filter(Boolean).join(' ');
    const found = findOnChip(name);
    if (found) {
      const { facts, source } = readCard(found, null);
      const isCard = found.row.place !== 'on the processor';
      const meaning = `${found.row.series}: ${found.row.architecture}`;
      return {
        kind: 'gpu',
        vendor: 'Intel',
        parts: [
          vendorPart('Intel'),
          {
            group: 'family',
            what: 'family',
            meaning: number === undefined ? meaning : familyMeaning(family),
          },
          isCard ? { ...ON_CHIP, meaning: 'a GPU of its own, for laptops' } : ON_CHIP,
          { group: 'number', what: 'number', meaning },
        ],
        facts,
        unknown: isCard ? [] : [SHARED],
        source,
      };
    }
    if (number !== undefined) {
      return unlistedGpu('Intel', [ON_CHIP], { family: 'family', number: 'number' }, INTEL_GPUS);
    }
    return {
      kind: 'gpu',
      vendor: 'Intel',
      parts: [
        vendorPart('Intel'),
        { group: 'family', what: 'family', meaning: familyMeaning(family) },
        ON_CHIP,
      ],
      facts: { place: 'on the processor' },
      unknown: [
        'The name has no number and stands for several generations. The processor’s name tells more.',
      ],
      source: INTEL_GPUS,
    };
  },
};

function familyMeaning(family: string | undefined): string | null {
  if (family === undefined) return null;
  return /^U?HD$/i.test(family) ? 'the smaller GPUs' : 'the larger GPUs of their generation';
}

/** `Intel Data Center GPU Max 1550`, `Intel Data Center GPU Flex 170`. */
export const INTEL_DATACENTRE_GPU_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>Intel) )?(?<family>Data Center GPU) (?<line>Max|Flex) (?<number>\d{3,4}[A-Z]{0,2})(?![\w-])/dgi,
  read: ({ line = '', number = '' }) => {
    const family: readonly PartReading[] = [
      { group: 'family', what: 'family', meaning: 'Intel’s GPUs for data centres' },
    ];
    const found = findDatacentre(`${line} ${number}`);
    if (!found) return unlistedGpu('Intel', family, { line: 'line', number: 'number' }, INTEL_GPUS);
    const card = readCard(found, null);
    return {
      kind: 'gpu',
      vendor: 'Intel',
      parts: [
        vendorPart('Intel'),
        ...family,
        { group: 'line', what: 'line', meaning: `${found.row.series}: ${found.row.architecture}` },
        { group: 'number', what: 'number', meaning: 'Intel’s number within the line' },
      ],
      facts: card.facts,
      unknown: card.unknown,
      source: card.source,
    };
  },
};
