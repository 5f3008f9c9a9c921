import { cpuFacts, cpuUnknown, unlistedCpu } from './cpu-facts.ts';
import { coreSuffix, INTEL_NUMBERS } from './intel-suffixes.ts';
import {
  CLOCK,
  ordinal,
  vendorPart,
  type Groups,
  type NameRule,
  type PartReading,
  type Reading,
} from './rule.ts';
import { lookUp } from './table.ts';
import { INTEL_CORE_I } from './tables/intel-core-i.ts';

const find = lookUp(INTEL_CORE_I);

const FAMILY: PartReading = {
  group: 'family',
  what: 'family',
  meaning: 'Intel’s main line for laptops and desktops',
};

/** What i3 to i9 are among themselves. */
const TIERS: Readonly<Record<string, string>> = {
  i3: 'the lowest of the tiers i3, i5, i7 and i9',
  i5: 'the second of the tiers i3, i5, i7 and i9',
  i7: 'the third of the tiers i3, i5, i7 and i9',
  i9: 'the highest of the tiers i3, i5, i7 and i9',
};
const TIER_M = 'a tier for tablets and laptops without a fan';

/** Intel's Core i3 to i9, and Core m: `13th Gen Intel Core i7-13700K`, `Core m3-6Y30`. */
export const INTEL_CORE_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<generation>\d{1,2}(?:st|nd|rd|th) Gen) )?(?:(?<vendor>Intel) )?(?:(?<family>Core) )?(?<tier>i[3579]|m[357]?)[- ](?<number>\d{3,5}|[NL]\d{2,3}|\dY\d\d)(?<suffix>G\d[A-Z]?|[A-Z]{0,3})(?: CPU)?(?: @ (?<clock>\d\.\d{1,2} ?GHz))?(?![\w-])/dgi,
  read: (groups) => {
    const { tier = '', number = '', suffix = '', family } = groups;
    // "M-100" is anything; Core m has a Y in its number or behind it.
    if (/^m/i.test(tier) && !(family && /Y/i.test(number + suffix))) return null;
    const found = find(`${tier}-${number}${suffix}`);
    return found ? listed(groups, found) : unlisted(groups);
  },
};

function tierPart(tier: string): PartReading {
  return { group: 'tier', what: 'tier', meaning: TIERS[tier.toLowerCase()] ?? TIER_M };
}

/** How many digits of a number name the generation: one of 2600, two of 13700, 1065G7 and 1235U, none of N305. */
function generationDigits(number: string): number {
  if (/^\D/.test(number)) return 0;
  return number.length === 5 || number.startsWith('1') ? 2 : 1;
}

function listed(groups: Groups, found: NonNullable<ReturnType<typeof find>>): Reading {
  const { tier = '', number = '', suffix = '', generation: said } = groups;
  const { row } = found;
  const digits = generationDigits(number);
  const generation = digits === 0 ? null : Number(number.slice(0, digits));
  const inWords = generation === null ? null : `${ordinal(generation)} generation of Core`;
  // Y within a number is the Y that other numbers end in; N and L stand for other kinds of processors.
  const middle = /\D/.exec(number)?.[0].toUpperCase();
  const letters =
    middle === undefined || middle === 'Y'
      ? coreSuffix(middle ?? suffix.toUpperCase(), generation)
      : null;
  const fits = said === undefined || parseInt(said, 10) === generation;
  const inNumber =
    row.series === undefined
      ? inWords
      : `the ${String(generation)}000 numbers, which in this line are ${row.architecture}`;
  return {
    kind: 'cpu',
    vendor: 'Intel',
    parts: [
      { group: 'generation', what: 'generation', meaning: fits ? 'the generation in words' : null },
      vendorPart('Intel'),
      FAMILY,
      tierPart(tier),
      { group: 'number', slice: [0, digits], what: 'generation', meaning: inNumber },
      {
        group: 'number',
        slice: [digits, number.length],
        what: 'number',
        meaning: 'Intel’s number within the generation: a higher one is mostly the faster',
      },
      {
        group: 'suffix',
        what: 'suffix',
        meaning: middle === undefined ? (letters?.meaning ?? null) : null,
      },
      CLOCK,
    ],
    facts: {
      ...cpuFacts(found),
      generation: row.series ?? inWords,
      tier: tier.toLowerCase(),
      place: letters?.place ?? null,
    },
    unknown: [
      ...cpuUnknown(found),
      ...(fits ? [] : ['The generation in words is not the one that the number names.']),
    ],
    source: row.source,
  };
}

function unlisted({ tier = '', number = '' }: Groups): Reading {
  const reading = unlistedCpu(
    'Intel',
    [FAMILY, tierPart(tier)],
    { generation: 'generation', number: 'number', suffix: 'suffix' },
    tier.toLowerCase(),
    INTEL_NUMBERS,
  );
  return /^\d{3}$/.test(number)
    ? {
        ...reading,
        unknown: [],
        remark:
          'Older than our tables, which begin with the 2nd generation: its numbers have four digits.',
      }
    : reading;
}
