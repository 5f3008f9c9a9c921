import { describe, expect, it } from 'vitest';
import { decodeName, findNames } from '../../../src/lab/hardware/names/find-names.ts';
import { seededRandom, type Random } from '../../../src/lab/measure/random.ts';
import { MODELS, wrongClaims } from './claims.ts';

const COUNT = 1000;

/** Words of real names, which random recombinations may turn into nonsense. */
const WORDS =
  'Intel AMD NVIDIA Apple Qualcomm Core Ultra Xeon Gold Platinum i3 i5 i7 i9 Ryzen Threadripper EPYC PRO AI HX Radeon RX Pro Vega Instinct GeForce RTX GTX Quadro Tesla TITAN Arc Iris Xe UHD Graphics M1 M4 Max Snapdragon X Elite Ti SUPER XT XTX K KF U H X3D Laptop GPU Max-Q Ada Generation Blackwell 13th Gen v4 CPU @ 3.60GHz 9900 4090 6090 7763 12700 13700K 580 780M 80GB HBM3 A100 H100 w/ with Series / - ... (R) (TM)'.split(
    ' ',
  );

const pick = <T>(items: readonly T[], random: Random): T =>
  items[Math.floor(random() * items.length)] as T;

const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');

const LETTERS = 'abcdefghiklmnoprstuxABCHIKMPRTUX0123456789 -';

const letters = (random: Random): string =>
  Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
    LETTERS.charAt(Math.floor(random() * LETTERS.length)),
  ).join('');

/** Names of real families with a random number, most of which were never sold. */
const INVENTED: readonly ((random: Random) => string)[] = [
  (r) =>
    `Intel Core ${pick(['i3', 'i5', 'i7', 'i9'], r)}-${digits(pick([4, 5], r), r)}${pick(['', 'K', 'U', 'HX', 'G7', 'Z'], r)}`,
  (r) => `${digits(2, r)}th Gen Intel(R) Core(TM) i7-${digits(5, r)}K`,
  (r) =>
    `Intel Core Ultra ${pick(['5', '7', '9'], r)} ${digits(3, r)}${pick(['', 'H', 'U', 'V', 'K'], r)}`,
  (r) =>
    `Intel(R) Xeon(R) ${pick(['Gold', 'Silver', 'Platinum'], r)} ${digits(4, r)}${pick(['', 'Y', '+', 'N'], r)} CPU @ 2.00GHz`,
  (r) => `Intel(R) Xeon(R) CPU E5-${digits(4, r)} ${pick(['v2', 'v3', 'v4', 'v9'], r)}`,
  (r) =>
    `AMD Ryzen ${pick(['3', '5', '7', '9'], r)} ${pick(['', 'PRO '], r)}${digits(4, r)}${pick(['', 'X', 'X3D', 'U', 'HS', 'G'], r)}`,
  (r) => `AMD EPYC ${digits(4, r)}${pick(['', 'P', 'F', 'X'], r)} 64-Core Processor`,
  (r) => `Apple M${digits(pick([1, 2], r), r)} ${pick(['', 'Pro', 'Max', 'Ultra'], r)}`.trim(),
  (r) =>
    `NVIDIA GeForce ${pick(['RTX', 'GTX', 'GT', 'MX'], r)} ${digits(pick([3, 4], r), r)}${pick(['', ' Ti', ' SUPER', ' Laptop GPU', ' D', ' 16GB'], r)}`,
  (r) =>
    `NVIDIA RTX ${pick(['', 'A', 'PRO '], r)}${digits(4, r)}${pick(['', ' Ada Generation', ' Blackwell', ' Laptop GPU'], r)}`,
  (r) =>
    `${pick(['NVIDIA ', 'Tesla '], r)}${pick(['A', 'H', 'L', 'B', 'V', 'P', 'T', 'K'], r)}${digits(pick([1, 2, 3], r), r)}${pick(['', '-SXM4-80GB', ' 80GB HBM3', 'S'], r)}`,
  (r) => `AMD Radeon RX ${digits(4, r)}${pick(['', ' XT', ' XTX', 'M', 'S', ' GRE'], r)}`,
  (r) => `AMD Instinct MI${digits(3, r)}${pick(['', 'X', 'A'], r)}`,
  (r) => `Intel(R) Arc(TM) ${pick(['A', 'B'], r)}${digits(3, r)}${pick(['', 'M'], r)} Graphics`,
  (r) => `Intel(R) UHD Graphics ${digits(3, r)}`,
];

/** Many texts of one kind, the same ones in every run. */
function many(seed: number, text: (random: Random) => string): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: COUNT }, () => text(random));
}

const claimsOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => findNames(text).names.flatMap(wrongClaims));

describe('1,000 random strings give no wrong claim', () => {
  it('of letters and digits', () => {
    expect(claimsOf(many(1, letters))).toEqual([]);
  });

  it('of words of real names, recombined', () => {
    const texts = many(2, (random) =>
      Array.from({ length: 2 + Math.floor(random() * 6) }, () => pick(WORDS, random)).join(' '),
    );
    expect(claimsOf(texts)).toEqual([]);
    expect(texts.filter((text) => findNames(text).names.length > 0).length).toBeGreaterThan(50);
  });

  it('of families that exist and numbers that mostly don’t', () => {
    const texts = many(3, (random) => pick(INVENTED, random)(random));
    expect(claimsOf(texts)).toEqual([]);
    const unknown = texts.filter((text) => decodeName(text)?.facts.architecture === null);
    expect(unknown.length).toBeGreaterThan(COUNT / 2);
  });
});

describe('a model of the tables with one character too many', () => {
  it('is no longer that model', () => {
    const random = seededRandom(4);
    const texts = MODELS.map(({ key }) => `${key}${pick(['Q', '7', 'ZZ', '0'], random)}`);
    expect(claimsOf(texts)).toEqual([]);
  });
});

describe('the test of claims', () => {
  const real = decodeName('Intel Core i7-13700K');

  it('finds nothing wrong with a right one', () => {
    expect(real && wrongClaims(real)).toEqual([]);
  });

  it('finds a claim about a model that doesn’t exist, and a false one about one that does', () => {
    if (!real) throw new Error('A real name was not found.');
    expect(wrongClaims({ ...real, text: 'Intel Core i7-15700K' })).toHaveLength(1);
    expect(wrongClaims({ ...real, text: 'Intel Core i7-113700K' })).toHaveLength(1);
    const facts = { ...real.facts, architecture: 'Alder Lake' };
    expect(wrongClaims({ ...real, facts })).toHaveLength(1);
    expect(wrongClaims({ ...real, facts: { ...real.facts, year: 2023 } })).toHaveLength(1);
  });
});
