import type { Source } from './decoded-name.ts';

/** Where Intel explains its numbers and letters. */
export const INTEL_NUMBERS: Source = {
  title: 'Intel: processor names and numbers',
  address: 'https://www.intel.com/content/www/us/en/processors/processor-numbers.html',
};

/** What letters after a number mean, and where such a processor sits. */
export interface Suffix {
  readonly meaning: string;
  readonly place: string | null;
}

const LAPTOP = 'laptop';
const DESKTOP = 'desktop';
const EMBEDDED: Suffix = { meaning: 'for devices with a computer built in', place: null };

/** Letters with one meaning in all generations, by Intel's own list; K, F, H … combine as they stand here. */
const SUFFIXES: Readonly<Record<string, Suffix>> = {
  '': { meaning: '', place: DESKTOP },
  K: { meaning: 'may be overclocked', place: DESKTOP },
  KF: { meaning: 'may be overclocked, and has no graphics on the chip', place: DESKTOP },
  KS: { meaning: 'may be overclocked; an edition with higher clocks', place: DESKTOP },
  F: { meaning: 'has no graphics on the chip', place: DESKTOP },
  S: { meaning: 'for desktops that must draw less power', place: DESKTOP },
  T: { meaning: 'for desktops that must draw little power', place: DESKTOP },
  X: { meaning: 'may be overclocked; of the line for enthusiasts', place: DESKTOP },
  XE: { meaning: 'Extreme Edition: the top of the line for enthusiasts', place: DESKTOP },
  R: { meaning: 'soldered to a desktop’s board, with faster graphics', place: DESKTOP },
  H: { meaning: 'high performance, for laptops', place: LAPTOP },
  HK: { meaning: 'high performance, for laptops; may be overclocked', place: LAPTOP },
  HF: { meaning: 'high performance, for laptops; no graphics on the chip', place: LAPTOP },
  HX: { meaning: 'the highest performance for laptops', place: LAPTOP },
  HQ: { meaning: 'high performance, four cores, for laptops', place: LAPTOP },
  U: { meaning: 'low power, for thin laptops', place: LAPTOP },
  Y: { meaning: 'extremely low power, for tablets and laptops without a fan', place: LAPTOP },
  V: { meaning: 'low power, for thin laptops; the RAM is in the package', place: LAPTOP },
  M: { meaning: 'for laptops', place: LAPTOP },
  MQ: { meaning: 'four cores, for laptops', place: LAPTOP },
  QM: { meaning: 'four cores, for laptops', place: LAPTOP },
  MX: { meaning: 'Extreme Edition for laptops', place: LAPTOP },
  XM: { meaning: 'Extreme Edition for laptops', place: LAPTOP },
  G: { meaning: 'a Radeon graphics chip is in the package', place: LAPTOP },
  G1: { meaning: 'graphics on the chip: level 1 of 7', place: LAPTOP },
  G4: { meaning: 'graphics on the chip: level 4 of 7', place: LAPTOP },
  G7: { meaning: 'graphics on the chip: level 7 of 7', place: LAPTOP },
};

/** Letters that say "embedded", alone or after others. */
const EMBEDDED_SUFFIX = /^(?:[A-Z]{0,2}E|G\dE|E[CQ]|[HU]L)$/;

/** P is a laptop's from the 12th generation on. It meant other things before. */
const FIRST_WITH_P = 12;

/** What a suffix of a Core says; null where Intel's list doesn't say. */
export function coreSuffix(letters: string, generation: number | null): Suffix | null {
  if (letters === 'P') {
    return generation !== null && generation >= FIRST_WITH_P
      ? { meaning: 'for thin laptops, between U and H', place: LAPTOP }
      : null;
  }
  return SUFFIXES[letters] ?? (EMBEDDED_SUFFIX.test(letters) ? EMBEDDED : null);
}
