import { describe, expect, it } from 'vitest';
import { EXAMPLE_NAMES } from '../../../src/components/hardware/example-names.ts';
import { namesView } from '../../../src/components/hardware/names-view.ts';
import { findNames } from '../../../src/lab/hardware/names/find-names.ts';

const view = (text: string) => {
  const { summary, answer } = namesView(text, findNames(text));
  return { summary, answer: answer.text };
};

/** HTML without its tags, as one reads it. */
const read = (html: string): string => html.replace(/<[^>]*>/g, '');

describe('the line above the answer', () => {
  it.each([
    ['', 'Paste or pick a name.'],
    ['  \n', 'Paste or pick a name.'],
    ['my computer', 'There is no name of a CPU or GPU in this text that we know how to read.'],
    ['Intel Core i9-12900KF', 'Alder Lake: 12th generation of Core. Out since 2021.'],
    ['RTX 4090', 'Ada Lovelace: GeForce 40 series. The family came out in 2022.'],
    ['nvidia ampere', 'Ampere.'],
    ['RTX 6090', 'A name of NVIDIA’s. What is inside is unknown.'],
    ['llvmpipe', 'Virtual or software: your CPU, playing GPU.'],
    ['RIVA TNT', 'Older than our tables.'],
    ['RTX 4090 and Core i9-12900KF', '2 names found.'],
  ])('%j: %s', (text, summary) => {
    expect(view(text).summary).toBe(summary);
  });

  it('says that a text was cut, and that not all names are shown', () => {
    expect(view(`RTX 4090${' '.repeat(70_000)}`).summary).toMatch(
      /Only the first 64 KB of the text were read\.$/,
    );
    const many = ['3050', '3060', '3070', '3080', '3090', '4060', '4070', '4080', '4090']
      .map((number) => `RTX ${number}`)
      .join('\n');
    expect(view(many).summary).toBe('9 names found. The first 8 are shown.');
    expect(view(many).answer.match(/role="group"/g)).toHaveLength(8);
  });
});

describe('a name’s card', () => {
  it('shows the name as it was pasted, its parts in the order of their numbers', () => {
    const { answer } = view('Intel(R) Core(TM)  i9-12900KF');
    expect(read(answer.slice(0, answer.indexOf('<ol')))).toContain(
      'Intel1(R) Core2(TM)  i93-1249005KF6',
    );
    expect(answer.match(/<li>\s*<b>([^<]*)/g)?.map((item) => read(item).trim())).toEqual([
      'Intel',
      'Core',
      'i9',
      '12',
      '900',
      'KF',
    ]);
  });

  it('says "unknown" of a part and a fact that the tables don’t have, and marks the part', () => {
    const { answer } = view('Intel Core i7-15700K');
    expect(answer).toMatch(/oh-name-part is-unknown"\s*><u>15700</);
    expect(answer).toMatch(/<dt>Architecture<\/dt>\s*<dd><span[^>]*>unknown/);
    expect(answer).toMatch(/<dt>Cores and threads<\/dt>\s*<dd><span[^>]*>unknown/);
  });

  it('says nothing of the generation of what is no device', () => {
    expect(read(view('llvmpipe').answer)).not.toMatch(/Generation|Architecture|VRAM/);
  });

  it('marks a chip as CPU and GPU', () => {
    const { answer } = view('Apple M3');
    expect(answer).toMatch(/data-side="cpu".*data-side="gpu"/s);
  });

  it('lists the sizes of VRAM, and has none for a GPU on the processor', () => {
    expect(read(view('GeForce RTX 3080').answer)).toContain('10 or 12 GB');
    expect(view('Intel UHD Graphics 630').answer).not.toContain('<dt>VRAM');
  });

  it('shows what was pasted as text', () => {
    const { answer } = view('Intel Core i7-13700K"><img src=x onerror=alert(1)>');
    expect(answer).not.toContain('<img');
    expect(view('<b>RTX 4090</b>').answer).not.toContain('<b>RTX 4090</b>');
  });

  it('links the source', () => {
    expect(view('RTX 4090').answer).toContain(
      '<a href="https://en.wikipedia.org/wiki/GeForce_RTX_40_series"',
    );
  });
});

describe('the names to pick', () => {
  it.each([...EXAMPLE_NAMES.cpu, ...EXAMPLE_NAMES.gpu])('%s is found', (name) => {
    expect(findNames(name).names.length).toBeGreaterThan(0);
  });
});
