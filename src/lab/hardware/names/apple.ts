import { vendorPart, type NameRule } from './rule.ts';
import { lookUp } from './table.ts';
import { APPLE_M } from './tables/apple-m.ts';

const find = lookUp(APPLE_M);

/** What follows an M and its number. */
const SIZES: Readonly<Record<string, string>> = {
  pro: 'the next larger chip of the generation',
  max: 'a larger chip than Pro, with about twice its graphics',
  ultra: 'the largest chip: two of Max in one package',
};

/** Apple's M chips, which hold CPU and GPU: `Apple M3 Pro`. Without "Apple" only on a line of its own. */
export const APPLE_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>Apple) |^)(?<family>M)(?<number>\d{1,2})(?: (?<suffix>Pro|Max|Ultra))?(?=$|[^\w-])/dgim,
  read: ({ vendor, number = '', suffix }) => {
    const found = find(`M${number}${suffix ? ` ${suffix}` : ''}`);
    if (!found && vendor === undefined) return null;
    const parts = [
      vendorPart('Apple'),
      {
        group: 'family',
        what: 'family',
        meaning: 'Apple’s chips for Macs and large iPads: CPU and GPU share one chip and its RAM',
      },
      { group: 'number', what: 'generation', meaning: found ? `generation ${number} of M` : null },
      {
        group: 'suffix',
        what: 'suffix',
        meaning: found ? (SIZES[suffix?.toLowerCase() ?? ''] ?? null) : null,
      },
    ];
    if (!found) {
      return {
        kind: 'chip',
        vendor: 'Apple',
        parts,
        unknown: ['This chip is not in our tables.'],
      };
    }
    const { row } = found;
    return {
      kind: 'chip',
      vendor: 'Apple',
      parts,
      facts: {
        generation: `M${number}`,
        architecture: row.architecture,
        tier: suffix ?? 'base',
        year: row.year,
      },
      unknown: [
        'How many cores CPU and GPU have: Apple sells most of its chips in several sizes under one name.',
        'How much memory there is: CPU and GPU share the RAM, and the name doesn’t say how much it is.',
      ],
      source: row.source,
    };
  },
};
