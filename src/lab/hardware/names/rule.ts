import type { NameFacts, NameKind, NameNature, Source } from './decoded-name.ts';

/** A named group of a rule's pattern, or a slice of one, and what it says. */
export interface PartReading {
  readonly group: string;
  /** Characters of the group; the whole group without it. */
  readonly slice?: readonly [from: number, to: number];
  readonly what: string;
  readonly meaning: string | null;
}

/** What a rule makes of a match. Groups that took no part in the match are left out of the parts. */
export interface Reading {
  readonly kind: NameKind;
  readonly nature?: NameNature;
  readonly vendor: string;
  readonly parts: readonly PartReading[];
  readonly facts?: Partial<NameFacts>;
  readonly unknown?: readonly string[];
  readonly remark?: string;
  readonly source?: Source;
}

/** The text of each named group; undefined where the group took no part. */
export type Groups = Readonly<Record<string, string | undefined>>;

/**
 * How the names of one family are read. A pattern has the flags d, g and i, named groups for the parts, and only bounded
 * repetitions, so that no text makes it slow.
 */
export interface NameRule {
  readonly pattern: RegExp;
  /** Null when the text only looks like a name. */
  readonly read: (groups: Groups) => Reading | null;
}

/** The groups that every rule's vendor and clock have. */
export function vendorPart(vendor: string): PartReading {
  return { group: 'vendor', what: 'vendor', meaning: `${vendor}, the maker` };
}

/** A clock that the name ends in, as Intel's older ones do. */
export const CLOCK: PartReading = {
  group: 'clock',
  what: 'clock',
  meaning: 'the clock at which the maker specifies it',
};

/** `1st`, `2nd`, `13th`. */
export function ordinal(count: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return `${String(count)}${ending[ORDINALS.select(count)]}`;
}

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });

/** What is said of a number that the tables don't have. */
export const NOT_IN_TABLES =
  'The number is not in our tables: it may be newer than they are, made for one customer, or no number at all.';

/** Groups of which nothing is known, each with what kind of part it is. */
export type Rest = Readonly<Record<string, string>>;

/** The parts of a name that stay unread. */
export function unread(rest: Rest): readonly PartReading[] {
  return Object.entries(rest).map(([group, what]) => ({ group, what, meaning: null }));
}
