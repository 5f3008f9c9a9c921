/** Where a fact was read. */
export interface Source {
  readonly title: string;
  readonly address: string;
}

/** A part of a name, as a span of the text that was pasted. */
export interface NamePart {
  /** Index of its first character. */
  readonly start: number;
  /** Index after its last character. */
  readonly end: number;
  /** What kind of part it is: vendor, family, tier, generation, number, suffix … */
  readonly what: string;
  /** What it says of the device, or null where the tables don't know. */
  readonly meaning: string | null;
}

/** Apple's and Qualcomm's names are a whole chip's, CPU and GPU together. */
export type NameKind = 'cpu' | 'gpu' | 'chip';

/**
 * What runs under the name: a device, a virtual machine's stand-in for one, or a program on the CPU that plays one.
 */
export type NameNature = 'device' | 'virtual' | 'software';

/** What the tables hold of a device; null, or an empty list, where they hold nothing. */
export interface NameFacts {
  readonly generation: string | null;
  readonly architecture: string | null;
  readonly tier: string | null;
  /** When it came out. */
  readonly year: number | null;
  /** Whether that is the model's own year, or that of the first of its family. */
  readonly yearOf: 'model' | 'family';
  /** Desktop, laptop, server …, where the name tells. */
  readonly place: string | null;
  readonly cores: number | null;
  readonly threads: number | null;
  /** Sizes of VRAM in which the card was sold, in GB; one of them where the name says which. */
  readonly memoryGb: readonly number[];
}

/** A name that was found in a text, with what it tells. */
export interface DecodedName {
  /** The name as it was pasted. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
  readonly nature: NameNature;
  readonly vendor: string;
  /** In the order of the text, and never overlapping. */
  readonly parts: readonly NamePart[];
  readonly facts: NameFacts;
  /** Sentences: what can't be known from this name. */
  readonly unknown: readonly string[];
  /** A sentence that must stand beside the answer, or null. */
  readonly remark: string | null;
  /** The table's row, or null where no row was used. */
  readonly source: Source | null;
}

/** Whether the tables know what is inside the device of that name. */
export function isKnown({ facts }: DecodedName): boolean {
  return facts.architecture !== null;
}
