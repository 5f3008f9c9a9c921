import { describe, expect, it } from 'vitest';
import {
  HOST_TRAINERS,
  type HostEvidence,
  hostReadings,
  hostWarnings,
  isHostKnown,
  LARGE_BATCH_FACTOR,
} from '../../src/lab/measure/host-readings.ts';
import { defaultHostPlan } from '../../src/lab/measure/plan.ts';
import type { Sample } from '../../src/lab/measure/report.ts';
import type { TrainerId } from '../../src/lab/measure/trainer-table.ts';
import { around, samplesOf } from './fakes/reports.ts';

/** Blocks of a trainer against a null GPU, one a round. */
function nullBlocks(trainer: TrainerId, epochTimesMs: readonly number[], batch = 120): Sample[] {
  return samplesOf(trainer, epochTimesMs).map((block) => ({
    ...block,
    arm: 'sweep.null' as const,
    level: 0,
    trainer,
    batch,
  }));
}

function evidence(samples: readonly Sample[], more: Partial<HostEvidence> = {}): HostEvidence {
  return {
    plan: defaultHostPlan,
    samples,
    clockStepMs: 0.005,
    launches: {},
    launchesLargeBatch: null,
    unavailable: {},
    largeBatchUnavailable: null,
    ...more,
  };
}

/** Twelve rounds of all that is compared: a host of 0.84 ms, an epoch of 2 ms, a plain epoch of 0.03 ms. */
const ROUNDS: readonly Sample[] = [
  ...nullBlocks('tfjs-webgpu', around(0.84, 12)),
  ...nullBlocks('tfjs-webgpu', around(0.9, 12, 2), 120 * LARGE_BATCH_FACTOR),
  ...samplesOf('tfjs-webgpu', around(2, 12, 3)),
  ...samplesOf('typescript', around(0.03, 12, 4)),
];

describe('the host’s readings', () => {
  it('are the work on a null GPU, the epoch, and how they stand to one another', () => {
    const readings = hostReadings(evidence(ROUNDS, { launches: { 'tfjs-webgpu': 42 } }));
    const known = {
      'tfjs-webgpu.hostMs': 0.84,
      'tfjs-webgpu.epochMs': 2,
      'tfjs-webgpu.hostShare': 0.42,
      'tfjs-webgpu.hostInPlainEpochs': 28,
      'tfjs-webgpu.hostPerLaunchMs': 0.02,
      'tfjs-webgpu.launches': 42,
      'tfjs-webgpu.hostMsLargeBatch': 0.9,
      'tfjs-webgpu.largeBatchRatio': 0.9 / 0.84,
      'typescript.epochMs': 0.03,
    };
    for (const [name, value] of Object.entries(known)) {
      expect(readings[name]?.value, name).toBeGreaterThan(0.98 * value);
      expect(readings[name]?.value, name).toBeLessThan(1.02 * value);
    }
    expect(readings['tfjs-webgpu.launches']).toMatchObject({ unit: 'count', low: null });
    expect(readings['tfjs-webgpu.hostShare']).toMatchObject({ unit: 'fraction', n: 12 });
    for (const name of ['hostMs', 'hostShare', 'hostInPlainEpochs', 'largeBatchRatio']) {
      const { value, low, high } = readings[`tfjs-webgpu.${name}`]!;
      expect(low, name).toBeLessThan(value!);
      expect(high, name).toBeGreaterThan(value!);
    }
  });

  it('pair the blocks of a round, so that a machine that slows down moves no ratio', () => {
    const slowing = (ms: number): number[] => Array.from({ length: 12 }, (_, i) => ms * 1.2 ** i);
    const readings = hostReadings(
      evidence([
        ...nullBlocks('jax-webgpu', slowing(0.5)),
        ...samplesOf('jax-webgpu', slowing(1)),
        // Rounds in which the null GPU had no turn.
        ...samplesOf('jax-webgpu', [900, 900]).map((block) => ({ ...block, round: 90 })),
      ]),
    );
    const { value, low, high } = readings['jax-webgpu.hostShare']!;
    expect(value).toBeCloseTo(0.5, 10);
    expect(low).toBeGreaterThan(0.49);
    expect(high).toBeLessThan(0.51);
  });

  it('leave out what has no blocks, and give the reason for what could not be had', () => {
    const reason = 'There is no GPU here.';
    const unavailable = Object.fromEntries(HOST_TRAINERS.map((id) => [id, reason]));
    const readings = hostReadings(
      evidence(samplesOf('typescript', around(0.03, 6)), { unavailable }),
    );
    for (const id of HOST_TRAINERS) {
      expect(readings[`${id}.hostMs`]).toMatchObject({ value: null, reason });
      expect(readings[`${id}.epochMs`]).toMatchObject({ value: null, reason });
      expect(readings).not.toHaveProperty([`${id}.hostShare`]);
    }
    expect(readings['tfjs-webgl.hostMs']?.reason).toMatch(/WebGL/);
    expect(readings).not.toHaveProperty('tfjs-cpu.epochMs');
    expect(readings['typescript.epochMs']?.value).toBeGreaterThan(0);
  });

  it('give the reason where a trainer on the CPU or the large batch could not be had', () => {
    const readings = hostReadings(
      evidence([], {
        unavailable: { 'wasm-simd': 'No SIMD.' },
        largeBatchUnavailable: 'No room.',
      }),
    );
    expect(readings['wasm-simd.epochMs']).toMatchObject({ value: null, reason: 'No SIMD.' });
    expect(readings).not.toHaveProperty('wasm-simd.hostMs');
    expect(readings['tfjs-webgpu.hostMsLargeBatch']).toMatchObject({ reason: 'No room.' });
  });

  it('are unavailable where the clock can’t time the blocks, and never 0', () => {
    const still = nullBlocks(
      'wgsl-steps',
      Array.from({ length: 12 }, () => 0),
    );
    const readings = hostReadings(
      evidence([...still, ...samplesOf('wgsl-steps', around(1, 12))], {
        launches: { 'wgsl-steps': 5 },
      }),
    );
    for (const name of ['hostMs', 'hostShare', 'hostPerLaunchMs']) {
      const reading = readings[`wgsl-steps.${name}`];
      expect(reading?.value, name).toBeNull();
      expect(reading?.reason, name).toMatch(/did not move/);
    }
  });

  it('warn where waiting for an idle GPU takes as long as a timer of the browser', () => {
    const syncs = (ms: number): Sample[] =>
      samplesOf('cpu', around(ms, 6)).map((block) => ({
        ...block,
        arm: 'sweep.sync' as const,
        level: 10,
        epochs: 0,
      }));
    expect(hostWarnings(hostReadings(evidence(syncs(100))))).toContain('browser-timer');
    expect(hostWarnings(hostReadings(evidence(syncs(0.1))))).not.toContain('browser-timer');
  });

  it('are known once every arm is, each by itself', () => {
    expect(isHostKnown(ROUNDS, 0.005)).toBe(true);
    const rough = nullBlocks('wgsl-fused', [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
    expect(isHostKnown([...ROUNDS, ...rough], 0.005)).toBe(false);
    expect(isHostKnown(ROUNDS.slice(0, -3), 0.005)).toBe(false);
  });
});
