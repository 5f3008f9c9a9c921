import { CUT, gigabytes, readCard, unlistedGpu } from './gpu-facts.ts';
import { NVIDIA_LIST } from './nvidia-geforce.ts';
import { vendorPart, type NameRule, type PartReading } from './rule.ts';
import { lookUp } from './table.ts';
import { NVIDIA_DATACENTRE } from './tables/nvidia-datacentre.ts';

const find = lookUp(NVIDIA_DATACENTRE);

const CONNECTIONS: Readonly<Record<string, string>> = {
  SXM: 'a module on a server’s board, joined to its neighbours by NVLink',
  PCI: 'a card on PCI Express',
  NVL: 'cards on PCI Express, joined by NVLink',
};

function connection(group: string, words: string | undefined): PartReading {
  return {
    group,
    what: 'connection',
    meaning: CONNECTIONS[(words ?? '').slice(0, 3).toUpperCase()] ?? null,
  };
}

/** `Tesla V100-SXM2-16GB`, `NVIDIA A100 80GB PCIe`, `NVIDIA H100 80GB HBM3`, `NVIDIA L40S`. */
export const NVIDIA_DATACENTRE_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?<vendor>NVIDIA) )?(?:(?<brand>Tesla) )?(?<number>(?:G?[HB]|[KMPVTAL])\d{1,3}[GMSX]?)(?:[- ](?<first>SXM\d?|PCIe?|NVL\d{0,2}))?(?:[- ](?<memory>\d{2,3} ?GB?))?(?: (?<chips>HBM\de?))?(?: (?<last>SXM\d|PCIe))?(?: ?(?<cut>\.{3}|…))?(?![\w-])/dgi,
  read: ({ vendor, brand, number = '', first, memory, chips, last, cut }) => {
    // A letter and a number are anything: something beside them must say that it is a card.
    if (!(vendor ?? brand ?? first ?? chips)) return null;
    const found = find(number);
    const line: readonly PartReading[] = [
      { group: 'brand', what: 'brand', meaning: 'NVIDIA’s name for data-centre cards until 2020' },
    ];
    if (!found) {
      return (vendor ?? brand)
        ? unlistedGpu(
            'NVIDIA',
            line,
            {
              number: 'number',
              first: 'connection',
              memory: 'memory',
              chips: 'memory',
              last: 'connection',
            },
            NVIDIA_LIST,
          )
        : null;
    }
    const isCut = cut !== undefined;
    const card = readCard(found, gigabytes(memory), isCut);
    const letters = number.replace(/\d.*$/, '');
    const model = [letters.length, number.length] as const;
    return {
      kind: 'gpu',
      vendor: 'NVIDIA',
      parts: [
        vendorPart('NVIDIA'),
        ...line,
        {
          group: 'number',
          slice: [0, letters.length],
          what: 'generation',
          meaning: found.row.architecture,
        },
        {
          group: 'number',
          slice: model,
          what: 'number',
          meaning: 'the card within the generation: 100 and above are the largest',
        },
        connection('first', first),
        card.memory,
        { group: 'chips', what: 'memory', meaning: 'memory chips stacked beside the GPU' },
        connection('last', last),
        CUT,
      ],
      facts: { ...card.facts, tier: number.toUpperCase(), place: 'server' },
      unknown: card.unknown,
      source: card.source,
    };
  },
};
