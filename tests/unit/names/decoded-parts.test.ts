import { describe, expect, it } from 'vitest';
import { decodeName } from '../../../src/lab/hardware/names/find-names.ts';

/** Each part of a name as `text: kind, meaning`; a part that stays unknown has no meaning. */
function parts(text: string): string[] {
  return (decodeName(text)?.parts ?? []).map(
    ({ start, end, what, meaning }) =>
      `${text.slice(start, end)}: ${what}${meaning === null ? '' : `, ${meaning}`}`,
  );
}

describe('the parts of a CPU’s name', () => {
  it('Intel Core: generation twice, tier, number, suffix', () => {
    expect(parts('13th Gen Intel(R) Core(TM) i7-13700K')).toEqual([
      '13th Gen: generation, the generation in words',
      'Intel: vendor, Intel, the maker',
      'Core: family, Intel’s main line for laptops and desktops',
      'i7: tier, the third of the tiers i3, i5, i7 and i9',
      '13: generation, 13th generation of Core',
      '700: number, Intel’s number within the generation: a higher one is mostly the faster',
      'K: suffix, may be overclocked',
    ]);
  });

  it('Intel Core of four digits: two of them are the generation where the number begins with 1', () => {
    const generation = (name: string) => parts(name).find((part) => part.includes(': generation'));
    expect(generation('Core i5-8250U')).toBe('8: generation, 8th generation of Core');
    expect(generation('Core i7-1065G7')).toBe('10: generation, 10th generation of Core');
    expect(generation('Core i7-1370P')).toBe('13: generation, 13th generation of Core');
  });

  it('Intel’s enthusiast line: the digits are not the architecture’s', () => {
    expect(parts('Core i7-6800K')).toContain(
      '6: generation, the 6000 numbers, which in this line are Broadwell-E',
    );
  });

  it('Xeon Scalable: the second digit is the generation', () => {
    expect(parts('Intel(R) Xeon(R) Gold 6148 CPU @ 2.40GHz').slice(2)).toEqual([
      'Gold: tier, the second highest of the tiers Bronze, Silver, Gold and Platinum',
      '6: tier, the tier once more, as a digit',
      '1: generation, 1st generation of Xeon Scalable',
      '48: number, Intel’s number within the tier: a higher one is mostly the faster',
      '2.40GHz: clock, the clock at which the maker specifies it',
    ]);
  });

  it('AMD’s laptops since 2023: year, tier, architecture, model', () => {
    expect(parts('AMD Ryzen 9 7945HX').slice(3)).toEqual([
      '7: year, AMD’s laptops of 2023, as it sold them',
      '9: tier, a Ryzen 9',
      '4: architecture, Zen 4: the core is Zen 4 (Dragon Range)',
      '5: model, the upper model',
      'HX: suffix, the highest performance for laptops',
    ]);
    expect(parts('Ryzen 5 7520U')).toContain(
      '2: architecture, Zen 2: the core is Zen 2 (Mendocino)',
    );
  });

  it('AMD’s laptops before, and desktops: the first digit is the series', () => {
    for (const name of ['Ryzen 7 5800H', 'Ryzen 7 7700X']) {
      expect(parts(name)[2]).toMatch(/^[57]: generation, the [57]000 series$/);
    }
  });

  it('EPYC: the last digit is the generation', () => {
    expect(parts('EPYC 9654P')).toContain('4: generation, 4th generation of EPYC: Zen 4 (Genoa)');
    expect(parts('EPYC 9654P')).toContain('P: suffix, for one socket only');
  });

  it('Apple: a chip that is both CPU and GPU', () => {
    expect(decodeName('Apple M3 Pro')).toMatchObject({ kind: 'chip' });
    expect(parts('Apple M3 Pro').slice(2)).toEqual([
      '3: generation, generation 3 of M',
      'Pro: suffix, the next larger chip of the generation',
    ]);
  });
});

describe('the parts of a GPU’s name', () => {
  it('GeForce: family, series, tier, suffix, place', () => {
    expect(parts('NVIDIA GeForce RTX 3080 Ti Laptop GPU')).toEqual([
      'NVIDIA: vendor, NVIDIA, the maker',
      'GeForce: brand, NVIDIA’s cards for everyone',
      'RTX: family, with units for ray tracing and matrices',
      '30: generation, GeForce 30 series, laptop: Ampere',
      '80: tier, the tier within the series: a higher one is faster',
      'Ti: suffix, a faster version of the number',
      'Laptop GPU: place, the laptop’s version: a smaller chip or less power than the desktop card of that number',
    ]);
  });

  it('a data-centre card: generation, form, VRAM', () => {
    expect(parts('NVIDIA A100-SXM4-80GB').slice(1)).toEqual([
      'A: generation, Ampere',
      '100: number, the card within the generation: 100 and above are the largest',
      'SXM4: connection, a module on a server’s board, joined to its neighbours by NVLink',
      '80GB: memory, 80 GB of VRAM',
    ]);
  });

  it('Radeon: series, tier, suffix', () => {
    expect(parts('Radeon RX 7900 XTX').slice(2)).toEqual([
      '7: generation, Radeon RX 7000 series: RDNA 3 (Navi 3x)',
      '900: tier, the tier within the series: a higher one is faster',
      'XTX: suffix, the fastest version of the number',
    ]);
  });

  it('a phone’s GPU, of which the name tells no more than the series', () => {
    expect(parts('ANGLE (Qualcomm, Adreno (TM) 740, OpenGL ES 3.2)')).toEqual([
      'Adreno: family, Qualcomm’s GPUs, on the same chip as the CPU',
      '7: generation, the Adreno 700 series',
      '40: number, the model within the series: a higher one is mostly the faster',
    ]);
    expect(decodeName('Adreno (TM) 740')?.facts).toMatchObject({ architecture: null, year: null });
  });

  it('the words of a WebGPU adapter', () => {
    expect(parts('nvidia lovelace')).toEqual([
      'nvidia: vendor, NVIDIA, the maker',
      'lovelace: architecture, Ada Lovelace',
    ]);
  });
});

describe('VRAM', () => {
  it('is what the name says, if the card was sold so', () => {
    expect(decodeName('GeForce RTX 3060 12GB')?.facts.memoryGb).toEqual([12]);
    expect(decodeName('GeForce RTX 3060 99GB')?.facts.memoryGb).toEqual([]);
    // The CPU's memory in the same package.
    expect(decodeName('NVIDIA GH200 480GB')?.facts.memoryGb).toEqual([]);
  });

  it('is open where a card was sold with several sizes, and it says with which', () => {
    const card = decodeName('NVIDIA GeForce RTX 3080');
    expect(card?.facts.memoryGb).toEqual([10, 12]);
    expect(card?.unknown.join(' ')).toContain('10 or 12 GB');
  });

  it('is none of its own on a processor’s chip', () => {
    expect(decodeName('Intel(R) Arc(TM) 140V GPU (16GB)')?.facts.memoryGb).toEqual([]);
  });
});
