import { describe, expect, it } from 'vitest';
import { decodeName } from '../../../src/lab/hardware/names/find-names.ts';
import { CPU_DUMPS } from './cpu-dumps.ts';
import { CPU_NAMES } from './cpu-names.ts';
import { NVIDIA_NAMES } from './nvidia-names.ts';
import { OTHER_GPU_NAMES } from './other-gpu-names.ts';

const ALL = [...CPU_DUMPS, ...CPU_NAMES, ...NVIDIA_NAMES, ...OTHER_GPU_NAMES];

describe('real names', () => {
  it('are more than 150, each once and each with the address of its source', () => {
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
    expect(ALL.length).toBeGreaterThan(150);
    expect(ALL.filter(({ source }) => !URL.canParse(source))).toEqual([]);
  });

  it.each(ALL)('$name is $architecture', ({ name, vendor, architecture, tier, year, place }) => {
    const decoded = decodeName(name);
    expect(decoded).toMatchObject({ vendor, nature: 'device' });
    const facts = decoded?.facts;
    expect(facts?.architecture).toContain(architecture);
    if (tier !== null) expect(facts?.tier).toBe(tier);
    if (year !== null) expect(facts?.year).toBe(year);
    if (place !== null) expect(facts?.place).toBe(place);
    expect(decoded?.source?.address).toMatch(/^https:/);
  });

  it.each(ALL)('$name has each of its parts explained, or left open', ({ name }) => {
    const decoded = decodeName(name);
    const parts = decoded?.parts ?? [];
    expect(parts.length).toBeGreaterThan(0);
    let after = decoded?.start ?? 0;
    for (const { start, end, meaning } of parts) {
      expect(start).toBeGreaterThanOrEqual(after);
      expect(end).toBeGreaterThan(start);
      expect(meaning).not.toBe('');
      after = end;
    }
    expect(after).toBe(decoded?.end);
  });
});
