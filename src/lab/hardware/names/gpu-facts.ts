import type { NameFacts, Source } from './decoded-name.ts';
import {
  NOT_IN_TABLES,
  unread,
  vendorPart,
  type PartReading,
  type Reading,
  type Rest,
} from './rule.ts';
import type { Found, GpuRow } from './table.ts';

/** A card that was found in a table. */
export type FoundCard = Found<GpuRow>;

/** Where VRAM is to be read instead. */
const READ_IT = 'The driver knows: nvidia-smi, Task Manager or System Information show it.';

const HIDDEN_END =
  'The screen cut the name off. What followed, Ti or Laptop GPU for instance, is unknown; nvidia-smi -L shows whole names.';

/** Sizes in GB, as a person lists them: 8 or 16. */
const SIZES = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The gigabytes that a name ends in, `80GB` or `480 GB`. */
export function gigabytes(text: string | undefined): number | null {
  return text === undefined ? null : parseInt(text.replace(/^\D+/, ''), 10);
}

/** A card's facts and what is left open, when the tables have its name. */
export interface CardReading {
  readonly facts: Partial<NameFacts>;
  readonly unknown: readonly string[];
  readonly memory: PartReading;
  readonly source: Source;
}

/**
 * What the tables say of a card.
 *
 * @param saidGb the size of VRAM in the name itself, if it has one
 * @param isCut whether the name goes on behind the edge of the screen, so that neither place nor VRAM are certain
 */
export function readCard(
  { row, model }: FoundCard,
  saidGb: number | null,
  isCut = false,
): CardReading {
  const { architecture, series, year, place, source } = row;
  // A size that the table doesn't have may be something else: GH200's 480 GB are its CPU's.
  const agrees = saidGb === null || model.includes(saidGb);
  const sizes = saidGb === null ? model : [saidGb];
  const memoryGb = isCut || !agrees ? [] : sizes;
  return {
    facts: {
      architecture,
      generation: series,
      year,
      yearOf: 'family',
      place: isCut ? null : place,
      memoryGb,
    },
    unknown: [
      ...(isCut ? [HIDDEN_END] : []),
      ...(memoryGb.length === 0 ? [`How much VRAM it has is not in the name. ${READ_IT}`] : []),
      ...(memoryGb.length > 1
        ? [
            `It was sold with ${SIZES.format(memoryGb.map(String))} GB of VRAM, and the name doesn’t say which. ${READ_IT}`,
          ]
        : []),
    ],
    memory: {
      group: 'memory',
      what: 'memory',
      meaning: agrees && saidGb !== null ? `${String(saidGb)} GB of VRAM` : null,
    },
    source,
  };
}

/** A card of a line that we know, whose number our tables don't have. */
export function unlistedGpu(
  vendor: string,
  line: readonly PartReading[],
  rest: Rest,
  source: Source,
): Reading {
  return {
    kind: 'gpu',
    vendor,
    parts: [vendorPart(vendor), ...line, ...unread(rest), CUT],
    unknown: [NOT_IN_TABLES],
    source,
  };
}

/** The dots where a table of `nvidia-smi` had no room for more. */
export const CUT: PartReading = { group: 'cut', what: 'cut', meaning: null };
