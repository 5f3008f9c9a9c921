import { cpuFacts, cpuUnknown, unlistedCpu } from './cpu-facts.ts';
import { INTEL_NUMBERS } from './intel-suffixes.ts';
import { CLOCK, ordinal, vendorPart, type NameRule, type PartReading } from './rule.ts';
import { lookUp } from './table.ts';
import { INTEL_XEON } from './tables/intel-xeon.ts';

const find = lookUp(INTEL_XEON);

/** What stands before a Xeon's number. */
const TIERS: Readonly<Record<string, string>> = {
  PLATINUM: 'the highest of the tiers Bronze, Silver, Gold and Platinum',
  GOLD: 'the second highest of the tiers Bronze, Silver, Gold and Platinum',
  SILVER: 'the second lowest of the tiers Bronze, Silver, Gold and Platinum',
  BRONZE: 'the lowest of the tiers Bronze, Silver, Gold and Platinum',
  MAX: 'with high-bandwidth memory in the package',
  'E3-': 'for small servers and workstations with one socket',
  'E5-': 'the main line for servers, before 2017',
  'E7-': 'for large servers with four or more sockets, before 2017',
  'E-': 'for small servers with one socket',
  'D-': 'for small and dense servers, soldered to the board',
  'W-': 'for workstations',
  'W3-': 'for workstations: the lowest of the tiers w3, w5, w7 and w9',
  'W5-': 'for workstations: the second of the tiers w3, w5, w7 and w9',
  'W7-': 'for workstations: the third of the tiers w3, w5, w7 and w9',
  'W9-': 'for workstations: the highest of the tiers w3, w5, w7 and w9',
};

const SCALABLE = /^(?:PLATINUM|GOLD|SILVER|BRONZE)$/;

/** Intel's Xeon with a number: `Xeon Gold 6148`, `Xeon CPU E5-2680 v4`, `Xeon w9-3495X`, `Xeon 6980P`. */
export const INTEL_XEON_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>Intel) )?(?<family>Xeon)(?: CPU)?(?: 6(?= \d))? (?:(?<tier>Platinum|Gold|Silver|Bronze|Max) |(?<line>E[357]-|[EWD]-|w[3579]-))?(?<number>\d{4,5})(?<suffix>[A-Z]{0,4}\+?)(?: (?<version>v[2-6]|0)(?![\w.]))?(?: CPU)?(?: Processor)?(?: @ (?<clock>\d\.\d{1,2} ?GHz))?(?![\w+-])/dgi,
  read: ({ tier, line, number = '', suffix = '', version }) => {
    const prefix = (tier ?? line ?? '').toUpperCase();
    const family: readonly PartReading[] = [
      { group: 'family', what: 'family', meaning: 'Intel’s line for servers and workstations' },
      { group: 'tier', what: 'tier', meaning: TIERS[prefix] ?? null },
      { group: 'line', what: 'tier', meaning: TIERS[prefix] ?? null },
    ];
    const name = `${prefix}${tier ? ' ' : ''}${number}${suffix}`;
    // The first version has none, or a 0.
    const found = find(version === undefined || version === '0' ? name : `${name} ${version}`);
    if (!found) {
      return unlistedCpu(
        'Intel',
        family,
        { number: 'number', suffix: 'suffix', version: 'version' },
        tier ?? null,
        INTEL_NUMBERS,
      );
    }
    const { architecture, source } = found.row;
    const isScalable = SCALABLE.test(prefix);
    const scalable = isScalable
      ? `${ordinal(Number(number.charAt(1)))} generation of Xeon Scalable`
      : null;
    const is6 = prefix === '';
    return {
      kind: 'cpu',
      vendor: 'Intel',
      parts: [
        vendorPart('Intel'),
        ...family,
        ...(isScalable ? scalableDigits(scalable) : [plainNumber(is6)]),
        {
          group: 'suffix',
          what: 'suffix',
          meaning: is6 ? (XEON_6_CORES[suffix.toUpperCase()] ?? null) : null,
        },
        {
          group: 'version',
          what: 'version',
          meaning: version === '0' ? 'the first version' : `the version: ${architecture}`,
        },
        CLOCK,
      ],
      facts: {
        ...cpuFacts(found),
        generation:
          scalable ??
          (is6 ? 'Xeon 6' : version === undefined ? null : `Xeon ${prefix.slice(0, 2)} ${version}`),
        tier: tier ?? null,
        place: /^(?:W|D)/.test(prefix) || prefix === 'E3-' ? null : 'server',
      },
      unknown: cpuUnknown(found),
      source,
    };
  },
};

/** Which cores a Xeon 6 has. */
const XEON_6_CORES: Readonly<Record<string, string>> = {
  P: 'performance cores',
  E: 'efficient cores',
};

function scalableDigits(generation: string | null): readonly PartReading[] {
  return [
    { group: 'number', slice: [0, 1], what: 'tier', meaning: 'the tier once more, as a digit' },
    { group: 'number', slice: [1, 2], what: 'generation', meaning: generation },
    {
      group: 'number',
      slice: [2, 4],
      what: 'number',
      meaning: 'Intel’s number within the tier: a higher one is mostly the faster',
    },
  ];
}

function plainNumber(is6: boolean): PartReading {
  return {
    group: 'number',
    what: 'number',
    meaning: is6
      ? 'a number of Xeon 6, which has four digits and no tier'
      : 'Intel’s number within the line',
  };
}
