import type { DecodedName, NamePart } from './decoded-name.ts';
import { LONGEST_TEXT } from './longest-text.ts';
import { plainText, type PlainText } from './plain-text.ts';
import type { PartReading, Reading } from './rule.ts';
import { RULES } from './rules.ts';

/** The names in a text, and whether the text was too long to be read whole. */
export interface FoundNames {
  /** In the order of the text, each once. */
  readonly names: readonly DecodedName[];
  readonly isCut: boolean;
}

/** A reading at its place in the plain text. */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
  readonly parts: readonly NamePart[];
}

/** Parts that say nothing of the device, so that two spellings of one name are one name. */
const INCIDENTAL = new Set(['vendor', 'clock', 'cut']);

/**
 * Finds the names of CPUs and GPUs in a text: a line that someone typed, or a whole screen of `lscpu`, `nvidia-smi` or a
 * browser. Where two rules fit, the earlier and then the longer name is taken.
 */
export function findNames(text: string): FoundNames {
  const plain = plainText(text.slice(0, LONGEST_TEXT));
  const names = new Map<string, DecodedName>();
  let after = 0;
  for (const candidate of candidates(plain)) {
    if (candidate.start < after) continue;
    after = candidate.end;
    const name = toName(candidate, plain, text);
    const key = keyOf(name, text);
    if (!names.has(key)) names.set(key, name);
  }
  return { names: [...names.values()], isCut: text.length > LONGEST_TEXT };
}

/** Decodes a text that is expected to hold one name: the first, or null if there is none. */
export function decodeName(text: string): DecodedName | null {
  return findNames(text).names[0] ?? null;
}

function candidates({ text }: PlainText): Candidate[] {
  const found = RULES.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const reading = read(match.groups ?? {});
      const spans = match.indices?.groups ?? {};
      const parts = reading ? reading.parts.flatMap((part) => span(part, spans, text)) : [];
      parts.sort((a, b) => a.start - b.start);
      const [first, last] = [parts[0], parts.at(-1)];
      return reading && first && last
        ? [{ start: first.start, end: last.end, reading, parts }]
        : [];
    }),
  );
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A part's place in the plain text, or nothing if its group took no part in the match. */
function span(
  { group, slice, what, meaning }: PartReading,
  groups: Readonly<Record<string, [number, number] | undefined>>,
  text: string,
): NamePart[] {
  const whole = groups[group];
  if (!whole) return [];
  const [from, end] = slice ? [whole[0] + slice[0], whole[0] + slice[1]] : whole;
  // A group may begin with the space before an optional word.
  const start = text.charAt(from) === ' ' ? from + 1 : from;
  return start < end ? [{ start, end, what, meaning }] : [];
}

/** Puts a candidate's places back into the text as it was pasted. */
function toName(
  { start, end, reading, parts }: Candidate,
  plain: PlainText,
  text: string,
): DecodedName {
  const place = (part: { start: number; end: number }) => ({
    start: plain.origin(part.start),
    end: plain.origin(part.end - 1) + 1,
  });
  const whole = place({ start, end });
  const { facts, kind, vendor, nature = 'device', unknown = [], remark = null } = reading;
  return {
    text: text.slice(whole.start, whole.end),
    ...whole,
    kind,
    nature,
    vendor,
    parts: parts.map((part) => ({ ...part, ...place(part) })),
    facts: {
      generation: null,
      architecture: null,
      tier: null,
      year: null,
      yearOf: 'model',
      place: null,
      cores: null,
      threads: null,
      memoryGb: [],
      ...facts,
    },
    unknown,
    remark,
    source: reading.source ?? null,
  };
}

function keyOf({ parts, kind }: DecodedName, text: string): string {
  const words = parts
    .filter(({ what }) => !INCIDENTAL.has(what))
    .map(({ start, end }) => text.slice(start, end).toLowerCase());
  return [kind, ...words].join(' ');
}
