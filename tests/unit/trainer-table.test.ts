import { describe, expect, it } from 'vitest';
import {
  CPU_TRAINERS,
  GPU_TRAINERS,
  TRAINER_TABLE,
  trainerFacts,
  type TrainerId,
} from '../../src/lab/measure/trainer-table.ts';
import { registry } from '../../src/lab/trainers/registry.ts';

describe('the table of trainers', () => {
  const ids = Object.keys(TRAINER_TABLE) as TrainerId[];

  it('names the trainers that the registry loads, each on the same device', () => {
    const devicesOf = (entries: Record<string, { device: string }>) =>
      Object.fromEntries(Object.entries(entries).map(([id, { device }]) => [id, device]));
    expect(devicesOf(TRAINER_TABLE)).toEqual(devicesOf(registry));
  });

  it('puts every trainer on one side', () => {
    expect([...CPU_TRAINERS, ...GPU_TRAINERS].sort()).toEqual([...ids].sort());
    for (const id of CPU_TRAINERS) expect(trainerFacts(id).device).toBe('cpu');
    for (const id of GPU_TRAINERS) expect(trainerFacts(id).device).toBe('gpu');
  });

  it('gives every trainer a name of its own', () => {
    expect(new Set(ids.map((id) => trainerFacts(id).name)).size).toBe(ids.length);
  });
});
