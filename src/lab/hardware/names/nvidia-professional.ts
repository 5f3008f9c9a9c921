import { CUT, gigabytes, readCard, unlistedGpu, type FoundCard } from './gpu-facts.ts';
import { NVIDIA_LIST } from './nvidia-geforce.ts';
import { vendorPart, type NameRule, type PartReading, type Reading } from './rule.ts';
import { lookUp } from './table.ts';
import { NVIDIA_PROFESSIONAL } from './tables/nvidia-professional.ts';

const find = lookUp(NVIDIA_PROFESSIONAL);

const WORKSTATIONS = 'NVIDIA’s cards for workstations';

const PLACES: Readonly<Record<string, string>> = {
  laptop: 'the version for laptops',
  embedded: 'the version for devices with a computer built in',
  other: 'the form of the card',
};

/** What kind of card the words at the end of a name say: a laptop's, an embedded one, or a form of the card. */
function placeOf(words: string | undefined): 'laptop' | 'embedded' | 'other' | null {
  if (words === undefined) return null;
  if (/Laptop|Mobile|Max-Q Design/i.test(words)) return 'laptop';
  return /Embedded/i.test(words) ? 'embedded' : 'other';
}

/** What a professional card's name tells, once its key is known. */
function read(
  line: readonly PartReading[],
  number: readonly PartReading[],
  key: string,
  memory: string | undefined,
  words: string | undefined,
  isCut: boolean,
): Reading {
  const place = placeOf(words);
  const found = findAt(key, place);
  if (!found) {
    return unlistedGpu(
      'NVIDIA',
      line,
      { number: 'number', edition: 'edition', memory: 'memory', place: 'place' },
      NVIDIA_LIST,
    );
  }
  const card = readCard(found, gigabytes(memory), isCut);
  return {
    kind: 'gpu',
    vendor: 'NVIDIA',
    parts: [
      vendorPart('NVIDIA'),
      ...line,
      ...number.map((part) =>
        part.what === 'generation'
          ? { ...part, meaning: `${found.row.series}: ${found.row.architecture}` }
          : part,
      ),
      card.memory,
      { group: 'place', what: 'place', meaning: PLACES[place ?? ''] ?? null },
      CUT,
    ],
    facts: {
      ...card.facts,
      tier: key.replace(/ (?:ADA|BLACKWELL)$/i, ''),
      place: isCut ? null : place === 'laptop' ? 'laptop' : found.row.place,
    },
    unknown: card.unknown,
    source: card.source,
  };
}

/** Laptops' and embedded cards are in the tables under names of their own. */
function findAt(key: string, place: ReturnType<typeof placeOf>): FoundCard | null {
  if (place === 'laptop') return find(`${key} LAPTOP`);
  return place === 'embedded' ? find(`${key} EMBEDDED`) : find(key);
}

const MODEL: PartReading = {
  group: 'number',
  what: 'number',
  meaning: 'the tier: a higher one is faster',
};

/** `Quadro P5000`, `Quadro M2000M`, `Quadro RTX 6000`, `Quadro RTX 5000 with Max-Q Design`. */
export const NVIDIA_QUADRO_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>NVIDIA) )?(?<family>Quadro) (?<edition>RTX(?= )|GP|GV|[MPT]) ?(?<number>\d{3,4}M?)(?: (?<memory>\d{1,2} ?GB))?(?: (?<place>Mobile(?: \/ Max-Q)?|with Max-Q Design))?(?: ?(?<cut>\.{3}|…))?(?![\w-])(?! ?\/ ?\d)/dgi,
  read: ({ edition = '', number = '', memory, place, cut }) => {
    const isM = /M$/i.test(number);
    return read(
      [{ group: 'family', what: 'family', meaning: WORKSTATIONS }],
      [
        { group: 'edition', what: 'generation', meaning: null },
        { ...MODEL, meaning: isM ? 'the tier, and M for laptops' : MODEL.meaning },
      ],
      `QUADRO ${edition}${/^RTX$/i.test(edition) ? ' ' : ''}${number}`,
      memory,
      place,
      cut !== undefined,
    );
  },
};

/** `RTX A4000`, `RTX A2000 8GB Laptop GPU`. */
export const NVIDIA_RTX_A_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>NVIDIA) )?(?<family>RTX) (?<edition>A)(?<number>\d{3,4})(?: (?<memory>\d{1,2} ?GB))?(?: (?<place>Laptop GPU|Embedded GPU|Mobile))?(?: ?(?<cut>\.{3}|…))?(?![\w-])/dgi,
  read: ({ number = '', memory, place, cut }) =>
    read(
      [
        {
          group: 'family',
          what: 'family',
          meaning: `${WORKSTATIONS}; the name Quadro before 2020`,
        },
      ],
      [{ group: 'edition', what: 'generation', meaning: null }, MODEL],
      `RTX A${number}`,
      memory,
      place,
      cut !== undefined,
    ),
};

/** `RTX 6000 Ada Generation`, `RTX 4000 SFF Ada Generation`, `RTX PRO 6000 Blackwell Workstation Edition`. */
export const NVIDIA_RTX_PRO_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>NVIDIA) )?(?<family>RTX(?: PRO)?) (?<number>\d{3,4}[DE]?)(?: (?<form>SFF))?(?: (?<memory>\d{2} ?GB))? (?<edition>(?:Ada|Blackwell)(?: Generation)?)(?: (?<place>Laptop GPU|Embedded GPU|Max-Q Workstation Edition|Workstation Edition|Server Edition|SFF Edition))?(?: ?(?<cut>\.{3}|…))?(?![\w-])/dgi,
  read: ({ family = '', number = '', form, memory, edition = '', place, cut }) =>
    read(
      [
        { group: 'family', what: 'family', meaning: WORKSTATIONS },
        { group: 'form', what: 'form', meaning: 'a small card' },
      ],
      [MODEL, { group: 'edition', what: 'generation', meaning: null }],
      `${family} ${number}${form ? ` ${form}` : ''} ${/^Ada/i.test(edition) ? 'ADA' : 'BLACKWELL'}`,
      memory,
      place,
      cut !== undefined,
    ),
};

/** `NVIDIA T1000 8GB`, `NVIDIA T600 Laptop GPU`: only behind NVIDIA's name, as a T and a number are anything. */
export const NVIDIA_T_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?<vendor>NVIDIA) (?<edition>T)(?<number>\d{3,4}E?)(?: (?<memory>\d{1,2} ?GB))?(?: (?<place>Laptop GPU|Mobile))?(?![\w-])/dgi,
  read: ({ number = '', memory, place }) =>
    read(
      [],
      [{ group: 'edition', what: 'generation', meaning: null }, MODEL],
      `T${number}`,
      memory,
      place,
      false,
    ),
};
