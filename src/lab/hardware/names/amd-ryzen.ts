import { cpuFacts, cpuUnknown, unlistedCpu } from './cpu-facts.ts';
import type { Source } from './decoded-name.ts';
import { vendorPart, type NameRule, type PartReading } from './rule.ts';
import { lookUp } from './table.ts';
import { AMD_RYZEN } from './tables/amd-ryzen.ts';
import { AMD_THREADRIPPER } from './tables/amd-threadripper.ts';
import { ryzenDigits, ryzenSuffix } from './ryzen-number.ts';

/** Where AMD's numbers are listed. */
const RYZEN_LIST: Source = {
  title: 'Wikipedia: AMD’s Ryzen processors',
  address: 'https://en.wikipedia.org/wiki/List_of_AMD_Ryzen_processors',
};

const findRyzen = lookUp(AMD_RYZEN);
const findThreadripper = lookUp(AMD_THREADRIPPER);

const VENDOR = vendorPart('AMD');
const PRO: PartReading = {
  group: 'pro',
  what: 'edition',
  meaning: 'for companies: management and security features',
};
const GRAPHICS: PartReading = {
  group: 'graphics',
  what: 'graphics',
  meaning: 'a GPU is on the chip; which one is not said',
};
const FAMILY: PartReading = {
  group: 'family',
  what: 'family',
  meaning: 'AMD’s line for laptops and desktops',
};

const MODEL = 'the model within the series';

function tierPart(tier: string): PartReading {
  return { group: 'tier', what: 'tier', meaning: `tier ${tier} of 3, 5, 7 and 9` };
}

/** AMD's Ryzen with four digits: `Ryzen 9 7945HX`, `Ryzen 7 PRO 5850U`. */
export const AMD_RYZEN_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>AMD) )?(?<family>Ryzen) (?<tier>[3579]) (?:(?<pro>PRO) )?(?<number>\d{4})(?<suffix>[A-Z]{0,2}(?:3D)?)(?:(?: \w{1,8}-Core)? Processor| (?<graphics>with Radeon Graphics))?(?![\w-])/dgi,
  read: ({ tier = '', pro, number = '', suffix = '' }) => {
    const line = [FAMILY, tierPart(tier), PRO];
    const found = findRyzen(`${tier} ${pro ? 'PRO ' : ''}${number}${suffix}`);
    if (!found) {
      return unlistedCpu(
        'AMD',
        line,
        { number: 'number', suffix: 'suffix' },
        `Ryzen ${tier}`,
        RYZEN_LIST,
      );
    }
    const letters = ryzenSuffix(suffix.toUpperCase());
    return {
      kind: 'cpu',
      vendor: 'AMD',
      parts: [
        VENDOR,
        ...line,
        ...ryzenDigits(number, letters?.place === 'laptop', found.row.architecture),
        { group: 'suffix', what: 'suffix', meaning: letters?.meaning ?? null },
        GRAPHICS,
      ],
      facts: {
        ...cpuFacts(found),
        generation: `Ryzen ${number.charAt(0)}000 series`,
        tier: `Ryzen ${tier}`,
        place: letters?.place ?? null,
      },
      unknown: cpuUnknown(found),
      source: found.row.source,
    };
  },
};

/** AMD's laptops without an NPU in the name, since 2025: `Ryzen 7 260`, `Ryzen 5 PRO 220`, in China `Ryzen 7 H 255`. */
export const AMD_RYZEN_HUNDREDS_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>AMD) )?(?<family>Ryzen) (?<tier>[3579]) (?:(?<pro>PRO) )?(?:(?<suffix>H) )?(?<number>\d{3})(?![\w-])/dgi,
  read: ({ tier = '', pro, suffix, number = '' }) => {
    const line = [FAMILY, tierPart(tier), PRO];
    const found = findRyzen(`${tier} ${pro ? 'PRO ' : ''}${suffix ? 'H ' : ''}${number}`);
    if (!found) {
      return unlistedCpu(
        'AMD',
        line,
        { suffix: 'suffix', number: 'number' },
        `Ryzen ${tier}`,
        RYZEN_LIST,
      );
    }
    const series = `${number.charAt(0)}00`;
    return {
      kind: 'cpu',
      vendor: 'AMD',
      parts: [
        VENDOR,
        ...line,
        { group: 'suffix', what: 'suffix', meaning: 'the name under which it is sold in China' },
        {
          group: 'number',
          slice: [0, 1],
          what: 'generation',
          meaning: `the ${series} series: ${found.row.architecture}, an earlier chip under a new number`,
        },
        { group: 'number', slice: [1, 3], what: 'number', meaning: MODEL },
      ],
      facts: {
        ...cpuFacts(found),
        generation: `Ryzen ${series} series`,
        tier: `Ryzen ${tier}`,
        place: 'laptop',
      },
      unknown: cpuUnknown(found),
      source: found.row.source,
    };
  },
};

/** AMD's numbering since 2024: `Ryzen AI 9 HX 370`, `Ryzen AI Max+ 395`. And the handhelds' `Ryzen Z1 Extreme`. */
export const AMD_RYZEN_AI_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>AMD) )?(?<family>Ryzen AI) (?<tier>[3579]|Max\+?) (?:(?<suffix>HX) )?(?:(?<pro>PRO) )?(?<number>\d{3})(?![\w-])/dgi,
  read: ({ tier = '', pro, number = '', suffix }) => {
    const isMax = /^Max/i.test(tier);
    const line: readonly PartReading[] = [
      {
        group: 'family',
        what: 'family',
        meaning: 'AMD’s laptop processors with an NPU, since 2024',
      },
      isMax
        ? { group: 'tier', what: 'tier', meaning: 'the line with the largest graphics on the chip' }
        : tierPart(tier),
      PRO,
    ];
    const name = `Ryzen AI ${tier}`;
    const series = `${number.charAt(0)}00`;
    const found = findRyzen(`AI ${tier} ${suffix ? 'HX ' : ''}${pro ? 'PRO ' : ''}${number}`);
    if (!found)
      return unlistedCpu('AMD', line, { suffix: 'suffix', number: 'number' }, name, RYZEN_LIST);
    return {
      kind: 'cpu',
      vendor: 'AMD',
      parts: [
        VENDOR,
        ...line,
        { group: 'suffix', what: 'suffix', meaning: ryzenSuffix('HX')?.meaning ?? null },
        {
          group: 'number',
          slice: [0, 1],
          what: 'generation',
          meaning: `the ${series} series: ${found.row.architecture}`,
        },
        { group: 'number', slice: [1, 3], what: 'number', meaning: MODEL },
      ],
      facts: {
        ...cpuFacts(found),
        generation: `Ryzen AI ${series} series`,
        tier: name,
        place: 'laptop',
      },
      unknown: cpuUnknown(found),
      source: found.row.source,
    };
  },
};

/** `Ryzen Z1`, `Ryzen Z1 Extreme`. */
export const AMD_RYZEN_Z_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>AMD) )?(?<family>Ryzen) (?<number>Z\d)(?: (?<suffix>Extreme|Go|A))?(?![\w-])/dgi,
  read: ({ number = '', suffix }) => {
    const line = [FAMILY];
    const found = findRyzen(`${number}${suffix ? ` ${suffix}` : ''}`);
    if (!found)
      return unlistedCpu('AMD', line, { number: 'number', suffix: 'suffix' }, null, RYZEN_LIST);
    return {
      kind: 'cpu',
      vendor: 'AMD',
      parts: [
        VENDOR,
        ...line,
        {
          group: 'number',
          what: 'generation',
          meaning: 'the first processors for handheld consoles',
        },
        { group: 'suffix', what: 'suffix', meaning: 'the faster of the two, with more cores' },
      ],
      facts: { ...cpuFacts(found), generation: 'Ryzen Z1 series', place: 'handheld' },
      source: found.row.source,
    };
  },
};

/** `Ryzen Threadripper 3970X`, `Ryzen Threadripper PRO 7975WX`. */
export const AMD_THREADRIPPER_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>AMD) )?(?<family>(?:Ryzen )?Threadripper) (?:(?<pro>PRO) )?(?<number>\d{4})(?<suffix>[A-Z]{0,2})(?: \d{1,3}-Cores?(?: Processor)?)?(?![\w-])/dgi,
  read: ({ pro, number = '', suffix = '' }) => {
    const line: readonly PartReading[] = [
      { group: 'family', what: 'family', meaning: 'AMD’s line for workstations' },
      PRO,
    ];
    const found = findThreadripper(`${pro ? 'PRO ' : ''}${number}${suffix}`);
    if (!found)
      return unlistedCpu('AMD', line, { number: 'number', suffix: 'suffix' }, null, RYZEN_LIST);
    const generation = `Threadripper ${number.charAt(0)}000 series`;
    return {
      kind: 'cpu',
      vendor: 'AMD',
      parts: [
        VENDOR,
        ...line,
        {
          group: 'number',
          slice: [0, 1],
          what: 'generation',
          meaning: `the ${number.charAt(0)}000 series`,
        },
        {
          group: 'number',
          slice: [1, 4],
          what: 'number',
          meaning: 'AMD’s number within the series: a higher one has mostly more cores',
        },
        {
          group: 'suffix',
          what: 'suffix',
          meaning: suffix.toUpperCase() === 'WX' ? 'for workstations' : 'for enthusiasts’ desktops',
        },
      ],
      facts: { ...cpuFacts(found), generation, place: 'workstation' },
      unknown: cpuUnknown(found),
      source: found.row.source,
    };
  },
};
