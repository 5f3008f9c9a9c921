import { readCard, unlistedGpu } from './gpu-facts.ts';
import { AMD_LIST } from './amd-radeon.ts';
import { vendorPart, type NameRule, type PartReading } from './rule.ts';
import { lookUp } from './table.ts';
import { AMD_INSTINCT } from './tables/amd-instinct.ts';

const find = lookUp(AMD_INSTINCT);

/** AMD's cards for data centres: `AMD Instinct MI300X`, `Radeon Instinct MI50`, `MI210`. */
export const AMD_INSTINCT_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>AMD) )?(?:(?<brand>(?:Radeon )?Instinct) )?(?<number>MI\d{1,3})(?<suffix>[AXP])?(?: OAM)?(?![\w-])(?! ?\/ ?MI)/dgi,
  read: ({ vendor, brand, number = '', suffix = '' }) => {
    const line: readonly PartReading[] = [
      { group: 'brand', what: 'brand', meaning: 'AMD’s cards for data centres' },
    ];
    const found = find(number + suffix);
    if (!found) {
      return (vendor ?? brand)
        ? unlistedGpu('AMD', line, { number: 'number', suffix: 'suffix' }, AMD_LIST)
        : null;
    }
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
          meaning:
            suffix.toUpperCase() === 'A' ? 'with CPU cores in the package' : 'with GPU dies only',
        },
      ],
      facts: { ...card.facts, tier: number + suffix },
      unknown: card.unknown,
      source: card.source,
    };
  },
};
