import { cpuFacts, cpuUnknown, unlistedCpu } from './cpu-facts.ts';
import { coreSuffix, INTEL_NUMBERS } from './intel-suffixes.ts';
import { CLOCK, vendorPart, type NameRule, type PartReading } from './rule.ts';
import { lookUp } from './table.ts';
import { INTEL_CORE_ULTRA } from './tables/intel-core-ultra.ts';
import { INTEL_PROCESSOR } from './tables/intel-processor.ts';

const findCore = lookUp(INTEL_CORE_ULTRA);
const findProcessor = lookUp(INTEL_PROCESSOR);

/** Intel's numbering since 2023: `Core Ultra 7 155H`, `Core 5 120U`, `Core 3 N355`. */
export const INTEL_CORE_ULTRA_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>Intel) )?(?<family>Core(?: Ultra)?) (?<tier>X?[3579])(?: processor)? (?<number>N?\d{3})(?<suffix>[A-Z]{0,3})(?![\w-])/dgi,
  read: ({ family = '', tier = '', number = '', suffix = '' }) => {
    const isUltra = /Ultra/i.test(family);
    const isN = /^N/i.test(number);
    const line: readonly PartReading[] = [
      {
        group: 'family',
        what: 'family',
        meaning: isUltra
          ? 'Intel’s upper line for laptops and desktops since 2023'
          : 'Intel’s line below Core Ultra',
      },
      {
        group: 'tier',
        what: 'tier',
        meaning: /^X/i.test(tier) ? null : `tier ${tier} of 3, 5, 7 and 9`,
      },
    ];
    const name = `${isUltra ? 'Core Ultra' : 'Core'} ${tier.toUpperCase()}`;
    const found = findCore(`${isUltra ? 'Ultra ' : ''}${tier} ${number}${suffix}`);
    if (!found)
      return unlistedCpu(
        'Intel',
        line,
        { number: 'number', suffix: 'suffix' },
        name,
        INTEL_NUMBERS,
      );
    const series = isN ? null : `${isUltra ? 'Core Ultra' : 'Core'}, series ${number.charAt(0)}`;
    const letters = isN ? null : coreSuffix(suffix.toUpperCase(), null);
    return {
      kind: 'cpu',
      vendor: 'Intel',
      parts: [
        vendorPart('Intel'),
        ...line,
        {
          group: 'number',
          slice: [0, 1],
          what: isN ? 'line' : 'generation',
          meaning: isN ? 'small processors with efficient cores only' : series,
        },
        {
          group: 'number',
          slice: [1, number.length],
          what: 'number',
          meaning: 'Intel’s number within the series: a higher one is mostly the faster',
        },
        { group: 'suffix', what: 'suffix', meaning: letters?.meaning ?? null },
      ],
      facts: { ...cpuFacts(found), generation: series, tier: name, place: letters?.place ?? null },
      unknown: cpuUnknown(found),
      source: found.row.source,
    };
  },
};

/** Intel's smallest processors: `Intel N100`, `Intel Processor U300`. */
export const INTEL_PROCESSOR_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>Intel) (?:Processor )?|^)(?<number>[NU]\d{2,3})(?<suffix>E?)(?: CPU)?(?: @ (?<clock>\d\.\d{1,2} ?GHz))?(?=$|[^\w-])/dgim,
  read: ({ number = '', suffix = '', vendor }) => {
    const line: readonly PartReading[] = [];
    const found = findProcessor(number + suffix);
    if (!found) {
      return vendor === undefined
        ? null
        : unlistedCpu('Intel', line, { number: 'number', suffix: 'suffix' }, null, INTEL_NUMBERS);
    }
    return {
      kind: 'cpu',
      vendor: 'Intel',
      parts: [
        vendorPart('Intel'),
        {
          group: 'number',
          slice: [0, 1],
          what: 'line',
          meaning: /^N/i.test(number)
            ? 'the smallest processors, with efficient cores only'
            : 'small processors for thin laptops',
        },
        {
          group: 'number',
          slice: [1, number.length],
          what: 'number',
          meaning: 'Intel’s number within the line',
        },
        {
          group: 'suffix',
          what: 'suffix',
          meaning: coreSuffix(suffix.toUpperCase(), null)?.meaning ?? null,
        },
        CLOCK,
      ],
      facts: { ...cpuFacts(found), tier: 'Intel Processor' },
      unknown: cpuUnknown(found),
      source: found.row.source,
    };
  },
};
