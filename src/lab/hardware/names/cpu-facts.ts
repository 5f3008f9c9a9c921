import type { NameFacts, Source } from './decoded-name.ts';
import {
  CLOCK,
  NOT_IN_TABLES,
  unread,
  vendorPart,
  type PartReading,
  type Reading,
  type Rest,
} from './rule.ts';
import type { CpuRow, Found } from './table.ts';

/** What a row says of one of its CPUs. */
export function cpuFacts({ row, model }: Found<CpuRow>): Partial<NameFacts> {
  const { architecture, year, yearOf = 'model' } = row;
  return { architecture, year, yearOf, ...model };
}

/** What a row leaves open. */
export function cpuUnknown({ model }: Found<CpuRow>): readonly string[] {
  return model.cores === null ? ['How many cores it has is not in our table.'] : [];
}

/** A CPU of a line that we know, whose number our tables don't have: what the line says, and no more. */
export function unlistedCpu(
  vendor: string,
  line: readonly PartReading[],
  rest: Rest,
  tier: string | null,
  source: Source,
): Reading {
  return {
    kind: 'cpu',
    vendor,
    parts: [vendorPart(vendor), ...line, ...unread(rest), CLOCK],
    facts: { tier },
    unknown: [NOT_IN_TABLES],
    source,
  };
}
