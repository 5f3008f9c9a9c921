import { describe, expect, it } from 'vitest';
import { findNames } from '../../../src/lab/hardware/names/find-names.ts';
import { LONGEST_TEXT } from '../../../src/lab/hardware/names/longest-text.ts';
import { NVIDIA_SMI, PROC_CPUINFO, SYSTEM_PROFILER, DXDIAG, LSCPU, LSPCI } from './screens.ts';

const found = (text: string): string[] => findNames(text).names.map((name) => name.text);

describe('whole screens', () => {
  it('lscpu: the model, once', () => {
    expect(found(LSCPU)).toEqual(['AMD EPYC 7763']);
  });

  it('/proc/cpuinfo: one name for all of its processors', () => {
    expect(found(PROC_CPUINFO)).toEqual(['Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz']);
  });

  it('nvidia-smi: whole names, and names that the table cut off', () => {
    const { names } = findNames(NVIDIA_SMI);
    expect(names.map(({ text }) => text)).toEqual([
      'NVIDIA GeForce RTX 3080 ...',
      'NVIDIA A100-SXM4-40GB',
      'NVIDIA GeForce ...',
    ]);
    expect(names[0]?.facts).toMatchObject({ architecture: 'Ampere', place: null, memoryGb: [] });
    expect(names[0]?.unknown.join(' ')).toContain('nvidia-smi -L');
    expect(names[2]?.facts.architecture).toBeNull();
  });

  it('nvidia-smi -L: each kind of card once', () => {
    expect(
      found(
        'GPU 0: NVIDIA H100 80GB HBM3 (UUID: GPU-1)\nGPU 1: NVIDIA H100 80GB HBM3 (UUID: GPU-2)\nGPU 2: NVIDIA L40S (UUID: GPU-3)',
      ),
    ).toEqual(['NVIDIA H100 80GB HBM3', 'NVIDIA L40S']);
  });

  it('lspci: GPUs in brackets, and none where several cards share a chip', () => {
    expect(found(LSPCI)).toEqual(['UHD Graphics 770', 'GeForce RTX 3070 Mobile / Max-Q']);
  });

  it('dxdiag, and what Task Manager says', () => {
    expect(found(DXDIAG)).toEqual([
      '12th Gen Intel(R) Core(TM) i9-12900KF',
      'NVIDIA GeForce RTX 3080 Ti',
    ]);
  });

  it('system_profiler: the chip, once, though it is CPU and GPU', () => {
    expect(found(SYSTEM_PROFILER)).toEqual(['Apple M1 Max']);
  });

  it('renderer strings of browsers', () => {
    expect(
      found(
        'ANGLE (NVIDIA, NVIDIA GeForce RTX 3080 Ti (0x00002208) Direct3D11 vs_5_0 ps_5_0, D3D11)',
      ),
    ).toEqual(['NVIDIA GeForce RTX 3080 Ti']);
    expect(found('ANGLE (Apple, ANGLE Metal Renderer: Apple M1 Pro, Unspecified Version)')).toEqual(
      ['Apple M1 Pro'],
    );
    expect(found('ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)')).toEqual([
      'Intel(R) UHD Graphics 620',
    ]);
  });

  it('a CPU that names its GPU: both', () => {
    const { names } = findNames('AMD Ryzen 7 8845HS w/ Radeon 780M Graphics');
    expect(names.map(({ kind, facts }) => [kind, facts.architecture])).toEqual([
      ['cpu', 'Zen 4 (Hawk Point)'],
      ['gpu', 'RDNA 3'],
    ]);
  });
});

describe('how names are written', () => {
  it.each([
    'Intel® Core™ i7-13700K',
    'INTEL(R) CORE(TM) I7-13700K',
    'intel core i7-13700k',
    'i7 13700K',
    'Intel(R)  Core(TM)\ti7-13700K',
    'Intel\u00a0Core\u200b i7-13700K',
  ])('%j is a Raptor Lake', (text) => {
    expect(findNames(text).names.map(({ facts }) => facts.architecture)).toEqual(['Raptor Lake']);
  });

  it('two spellings of one name are one name', () => {
    expect(found('NVIDIA GeForce RTX 3060\nGeForce RTX 3060\nRTX 3060 Ti')).toEqual(
      ['NVIDIA GeForce RTX 3060', 'GeForce RTX 3060', 'RTX 3060 Ti'].filter(
        (name) => name !== 'GeForce RTX 3060',
      ),
    );
  });

  it('spans are places of the text as it was pasted', () => {
    const text = '😀  CPU:\tIntel(R)   Core(TM)  i5-8250U   <b>';
    const [name] = findNames(text).names;
    expect(name && text.slice(name.start, name.end)).toBe('Intel(R)   Core(TM)  i5-8250U');
    expect(name?.parts.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Intel',
      'Core',
      'i5',
      '8',
      '250',
      'U',
    ]);
  });
});

describe('long texts', () => {
  it('are read up to a limit, and it is said', () => {
    const name = 'Intel Core i7-13700K';
    expect(findNames(name)).toMatchObject({ isCut: false });
    const late = findNames(`${' '.repeat(LONGEST_TEXT)}${name}`);
    expect(late).toEqual({ names: [], isCut: true });
    expect(findNames(`${name}${' '.repeat(LONGEST_TEXT)}`)).toMatchObject({ isCut: true });
    expect(found(`${name}${' '.repeat(LONGEST_TEXT)}`)).toEqual([name]);
  });

  /** A megabyte of what looks like the beginning of a name, again and again: a pattern that goes back would not return. */
  it.each([
    ' ',
    '(R)',
    '(((((',
    '9',
    '.',
    'Core ',
    'NVIDIA ',
    'Intel Core i7-',
    '13th Gen ',
    'Ryzen 7 PRO ',
    'Snapdragon X Elite - - ',
    'Xeon Processor (AAAAAAAAAAAAAAAA ',
    'RTX 3080 Ti SUPER ',
    'Tesla V100-SXM2-',
    'Core RTX i7 Radeon 9900 Ti ',
    '😀',
  ])('a megabyte of %j comes back', (piece) => {
    const text = piece.repeat(Math.ceil(1_048_576 / piece.length));
    expect(findNames(text).isCut).toBe(true);
  });
});
