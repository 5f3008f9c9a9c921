import { cpuFacts, cpuUnknown, unlistedCpu } from './cpu-facts.ts';
import type { Source } from './decoded-name.ts';
import { ordinal, vendorPart, type NameRule, type PartReading } from './rule.ts';
import { lookUp } from './table.ts';
import { AMD_EPYC } from './tables/amd-epyc.ts';

const EPYC_LIST: Source = {
  title: 'Wikipedia: Epyc',
  address: 'https://en.wikipedia.org/wiki/Epyc',
};

const find = lookUp(AMD_EPYC);

/** What letters behind an EPYC's number mean. */
const SUFFIXES: Readonly<Record<string, string>> = {
  P: 'for one socket only',
  F: 'fewer cores with higher clocks',
  X: 'more cache, stacked on the cores',
  PX: 'for one socket only; more cache, stacked on the cores',
  PN: 'for one socket only; for telecommunication',
};

/** AMD's EPYC with a number: `AMD EPYC 7763 64-Core Processor`, `EPYC 9654P`. */
export const AMD_EPYC_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>AMD) )?(?<family>EPYC) (?<number>\d[\dFHRBVKJ][\dFHR]\d|\d[\dFHRBV]\d\d)(?<suffix>[A-Z]{0,2})(?: \d{1,3}-Core)?(?: Processor)?(?![\w-])/dgi,
  read: ({ number = '', suffix = '' }) => {
    const line: readonly PartReading[] = [
      { group: 'family', what: 'family', meaning: 'AMD’s line for servers' },
    ];
    const found = find(number + suffix);
    if (!found)
      return unlistedCpu('AMD', line, { number: 'number', suffix: 'suffix' }, null, EPYC_LIST);
    const series = `EPYC ${number.charAt(0)}00${number.charAt(3)} series`;
    return {
      kind: 'cpu',
      vendor: 'AMD',
      parts: [
        vendorPart('AMD'),
        ...line,
        {
          group: 'number',
          slice: [0, 1],
          what: 'series',
          meaning: `the ${number.charAt(0)}000 series`,
        },
        {
          group: 'number',
          slice: [1, 3],
          what: 'number',
          meaning: 'AMD’s number within the series',
        },
        {
          group: 'number',
          slice: [3, 4],
          what: 'generation',
          meaning: `${ordinal(Number(number.charAt(3)))} generation of EPYC: ${found.row.architecture}`,
        },
        { group: 'suffix', what: 'suffix', meaning: SUFFIXES[suffix.toUpperCase()] ?? null },
      ],
      facts: { ...cpuFacts(found), generation: series, place: 'server' },
      unknown: cpuUnknown(found),
      source: found.row.source,
    };
  },
};
