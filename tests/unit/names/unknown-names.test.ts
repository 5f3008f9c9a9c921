import { describe, expect, it } from 'vitest';
import { decodeName, findNames } from '../../../src/lab/hardware/names/find-names.ts';

/** That nothing is claimed of what is inside. */
const NOTHING = {
  architecture: null,
  generation: null,
  year: null,
  cores: null,
  threads: null,
  memoryGb: [],
};

describe('a number outside the tables', () => {
  it.each([
    ['Intel Core i7-15700K', ['i7'], ['15700', 'K']],
    ['Intel Core i7-12734', ['i7'], ['12734']],
    ['Intel Core Ultra 7 999H', ['Core Ultra'], ['999', 'H']],
    ['NVIDIA GeForce RTX 6090', ['RTX'], ['6090']],
    ['NVIDIA GeForce RTX 4090 Ti', ['RTX'], ['4090', 'Ti']],
    ['AMD Ryzen 7 290', ['Ryzen', '7'], ['290']],
    ['AMD Ryzen 7 1234X', ['Ryzen'], ['1234', 'X']],
    ['AMD EPYC 7B13', ['EPYC'], ['7B13']],
    ['Intel(R) Xeon(R) Platinum 8259CL CPU @ 2.50GHz', ['Platinum'], ['8259', 'CL']],
    ['AMD Radeon RX 8900 XT', ['RX'], ['8900']],
    ['Apple M9', ['Apple'], ['9']],
  ])('%s: what the line says is said, the rest is unknown', (name, known, open) => {
    const decoded = decodeName(name);
    expect(decoded?.facts).toMatchObject(NOTHING);
    expect(decoded?.unknown.length).toBeGreaterThan(0);
    const meaningOf = (text: string) =>
      decoded?.parts.find(({ start, end }) => name.slice(start, end).trim() === text)?.meaning;
    for (const text of known) expect(meaningOf(text)).toEqual(expect.any(String));
    for (const text of open) expect(meaningOf(text)).toBeNull();
  });

  it('a generation in words that doesn’t fit the number is not believed', () => {
    const decoded = decodeName('16th Gen Intel Core i9-12900K');
    expect(decoded?.facts.generation).toBe('12th generation of Core');
    expect(decoded?.parts[0]?.meaning).toBeNull();
    expect(decoded?.unknown).toHaveLength(1);
  });
});

describe('names that are older than the tables, or of other lines', () => {
  it.each([
    ['Intel Pentium II 300', 'Intel'],
    ['RIVA TNT', 'NVIDIA'],
    ['NVIDIA RIVA TNT2', 'NVIDIA'],
    ['Intel(R) Core(TM)2 Duo CPU     E8400  @ 3.00GHz', 'Intel'],
    ['Intel(R) Core(TM) i7 CPU         920  @ 2.67GHz', 'Intel'],
    ['Intel Core i7-920', 'Intel'],
    ['Intel(R) Xeon(R) CPU           X5650  @ 2.67GHz', 'Intel'],
    ['NVIDIA GeForce GTX 780', 'NVIDIA'],
    ['GeForce 8800 GTX', 'NVIDIA'],
    ['AMD Radeon HD 7970', 'AMD'],
    ['AMD Phenom(tm) II X4 955 Processor', 'AMD'],
    ['Voodoo3 3000', '3dfx'],
  ])('%s is said to be older, and nothing else', (name, vendor) => {
    const decoded = decodeName(name);
    expect(decoded).toMatchObject({ vendor, facts: NOTHING });
    expect(decoded?.remark).toMatch(/^Older than our tables/);
  });

  it.each(['Intel(R) Celeron(R) N4505 @ 2.00GHz', 'Intel(R) Pentium(R) Gold G5400 CPU @ 3.70GHz'])(
    '%s is a line that is not in the tables',
    (name) => {
      expect(decodeName(name)).toMatchObject({ facts: NOTHING });
      expect(decodeName(name)?.remark).toBe('A line that is not in our tables.');
    },
  );
});

describe('what is no device, or hides it', () => {
  it.each([
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'google swiftshader (fallback adapter: software)',
    'llvmpipe (LLVM 15.0.6, 256 bits)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver (0x0000008C) Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'microsoft warp',
    'mesa software',
  ])('%s is named for what it is: the CPU, playing GPU', (text) => {
    const { names } = findNames(text);
    expect(names).toHaveLength(1);
    expect(names[0]).toMatchObject({ kind: 'gpu', nature: 'software', facts: NOTHING });
    expect(names[0]?.remark).toBe('Virtual or software: your CPU, playing GPU.');
  });

  it.each([
    'QEMU Virtual CPU version 2.5+',
    'Common KVM processor',
    'AMD EPYC-Rome Processor',
    'Intel Xeon Processor (Skylake, IBRS)',
    'VMware SVGA 3D',
  ])('%s is a virtual machine’s, and what is behind it is unknown', (text) => {
    expect(decodeName(text)).toMatchObject({ nature: 'virtual', facts: NOTHING });
    expect(decodeName(text)?.unknown.length).toBeGreaterThan(0);
  });

  it.each([
    'AMD EPYC',
    'AMD EPYC Processor',
    'Intel(R) Xeon(R) Processor',
    'Intel(R) Xeon(R) CPU @ 2.20GHz',
  ])('%s has no number, and no more is said', (text) => {
    expect(decodeName(text)).toMatchObject({ facts: NOTHING });
    expect(decodeName(text)?.remark).toMatch(/Virtual machines/);
  });

  it.each([
    'AMD Radeon(TM) Graphics',
    'Intel(R) UHD Graphics',
    'Intel(R) Arc(TM) Graphics',
    'apple common-3',
  ])('%s stands for several generations', (text) => {
    expect(decodeName(text)).toMatchObject({ kind: 'gpu', facts: NOTHING });
  });
});

describe('texts without a name', () => {
  it.each([
    '',
    '   \n\t ',
    '😀🚀🖥️',
    '<script>alert(1)</script>',
    'My phone has an A15, my car a B200 and my keyboard is an MX 900.',
    'Room M3, shelf T4, row K80',
    'the core i like best is 7 years old',
    '[Radeon RX 6700/6700 XT/6750 XT / 6800M/6850M XT]',
    'null undefined NaN',
  ])('%j gives none', (text) => {
    expect(decodeName(text)).toBeNull();
  });
});
