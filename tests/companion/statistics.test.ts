import { describe, expect, it } from 'vitest';
import { affineEstimate, type AffineEstimate } from '../../src/lab/measure/affine-fit.ts';
import { epochsPerBlock } from '../../src/lab/measure/blocks.ts';
import { cadenceReadings } from '../../src/lab/measure/cadence-readings.ts';
import { copyReadings } from '../../src/lab/measure/copy-readings.ts';
import { hasDrifted } from '../../src/lab/measure/drift.ts';
import { expandedTail } from '../../src/lab/measure/intervals.ts';
import { LossGrid } from '../../src/lab/measure/loss-grid.ts';
import { raceReadings } from '../../src/lab/measure/race-readings.ts';
import { seededRandom, shuffled } from '../../src/lab/measure/random.ts';
import type { Reading, Sample } from '../../src/lab/measure/report.ts';
import {
  type Estimate,
  median,
  medianEstimate,
  pairedRatioEstimate,
  unpairedRatioEstimate,
} from '../../src/lab/measure/statistics.ts';
import { studentQuantile } from '../../src/lab/measure/student-t.ts';
import { around, samplesOf } from '../unit/fakes/reports.ts';
import { askScript } from './run-python.ts';
import { expectSameReadings } from './same-readings.ts';

/** The script's estimate: value, low, high, n. */
type Four = [number, number | null, number | null, number];

/** One of the script's estimates is one of the site's, but for the last digits of a sum. */
function expectSame([value, low, high, n]: Four, estimate: Estimate): void {
  expect(n).toBe(estimate.n);
  expect(value).toBeCloseTo(estimate.value, 9);
  expect(low === null).toBe(estimate.interval === null);
  // The two sides approximate the normal distribution differently, by up to 1e-7 of a tail.
  expect(low ?? 0).toBeCloseTo(estimate.interval?.low ?? 0, 5);
  expect(high ?? 0).toBeCloseTo(estimate.interval?.high ?? 0, 5);
}

/** Times with spikes, as a busy machine gives them. */
const spiky = (middle: number, count: number, seed: number): number[] =>
  around(middle, count, seed).map((ms, i) => (i % 7 === 3 ? ms * 1.5 : ms));

describe('the statistics of the companion script are those of the site', () => {
  it('in the random numbers and the shuffles', async () => {
    const lines = `
draw = overhead.seeded_random(given)
answer = [[draw() for _ in range(50)], overhead.in_random_order(range(20), draw)]`;
    for (const seed of [0, 1, 20_250_522, 2 ** 32 - 1]) {
      const random = seededRandom(seed);
      const numbers = Array.from({ length: 50 }, () => random());
      const order = shuffled([...Array(20).keys()], random);
      expect(await askScript(lines, seed)).toEqual([numbers, order]);
    }
  });

  it('in Student’s t and the expanded tail', async () => {
    const degrees = [1, 2, 3, 4, 5, 9, 10, 29, 100, 501];
    const lines = `
answer = [[overhead.student_quantile(0.975, n), overhead.expanded_tail(n + 1)] for n in given]`;
    const answer = await askScript<[number, number][]>(lines, degrees);
    degrees.forEach((n, i) => {
      expect(answer[i]![0]).toBeCloseTo(studentQuantile(0.975, n), 7);
      expect(answer[i]![1]).toBeCloseTo(expandedTail(n + 1), 6);
    });
  });

  it.each([1, 2, 3, 4, 5, 12, 41])('in medians and ratios of %i samples', async (count) => {
    const [over, under] = [spiky(3, count, 5), spiky(2, count, 6)];
    const lines = `
over, under = given
answer = [
    overhead.median_estimate(over, overhead.seeded_random(7)),
    overhead.paired_ratio_estimate(over, under, overhead.seeded_random(7)),
    overhead.unpaired_ratio_estimate(over, under, overhead.seeded_random(7)),
    overhead.median(over),
]`;
    const [middle, paired, unpaired, plain] = await askScript<[Four, Four, Four, number]>(lines, [
      over,
      under,
    ]);
    expectSame(middle, medianEstimate(over, seededRandom(7)));
    expectSame(paired, pairedRatioEstimate(over, under, seededRandom(7)));
    expectSame(unpaired, unpairedRatioEstimate(over, under, seededRandom(7)));
    expect(plain).toBe(median(over));
  });

  it('in what counts as drift', async () => {
    const runs = [
      around(1, 8),
      around(1, 40),
      spiky(1, 40, 2),
      [...around(1, 20), ...around(1.3, 20)],
      [...around(1, 20), ...around(0.8, 20)],
      [...around(1, 20), ...around(1.05, 20)],
    ];
    const lines =
      'answer = [overhead.has_drifted(times, overhead.seeded_random(3)) for times in given]';
    const verdicts = runs.map((times) => hasDrifted(times, seededRandom(3)));
    expect(await askScript(lines, runs)).toEqual(verdicts);
    expect(verdicts).toContain(true);
    expect(verdicts).toContain(false);
  });

  it.each([
    ['a fixed cost and a rate', 0.02, 1e-6],
    ['no fixed cost', 0, 1e-6],
    ['no rate', 0.02, 0],
  ])('in the line of a copy: %s', async (_, fixedMs, perByteMs) => {
    const levels = [4, 4096, 262_144, 4_194_304].map((level, i) => ({
      level,
      ms: around(fixedMs + level * perByteMs, 6, i + 1),
    }));
    const lines = `
levels = {level["level"]: level["ms"] for level in given}
answer = overhead.affine_estimate(levels, overhead.seeded_random(9))`;
    const [fixed, perOne] = await askScript<[Four, Four]>(lines, levels);
    const line: AffineEstimate = affineEstimate(levels, seededRandom(9));
    expectSame(fixed, line.fixedMs);
    expectSame(perOne, line.perOneMs);
  });

  it('in the readings of a race', async () => {
    const samples = [
      ...samplesOf('cpu', spiky(0.1, 30, 1)),
      ...samplesOf('gpu', spiky(0.5, 28, 2)),
    ];
    const lines = 'answer = overhead.race_readings(given, 0.01)';
    const readings = await askScript<Record<string, Reading>>(lines, samples);
    expect(Object.keys(readings)).toEqual(['cpu.epochMs', 'gpu.epochMs', 'ratio']);
    expectSameReadings(readings, raceReadings(samples, 0.01));
  });

  it('in the readings of the cadences', async () => {
    const levels = [1, 2, 5, 10, 100, 0];
    const samples = levels.flatMap((level, i): Sample[] =>
      spiky(1, 8, i + 1).map((factor, round) => ({
        arm: 'sweep.cadence',
        trainer: 'pytorch-gpu',
        level,
        round,
        epochs: 100,
        ms: 100 * factor * (0.5 + (level === 0 ? 0 : 0.05 / level)),
        startedAtMs: 0,
      })),
    );
    const lines = 'answer = overhead.cadence_readings(given, "pytorch-gpu", 0.0001)';
    const readings = await askScript<Record<string, Reading>>(lines, samples);
    const ofSite = cadenceReadings(samples, 0.0001);
    const names = ['item.perReadMs', 'item.share'];
    expectSameReadings(readings, Object.fromEntries(names.map((name) => [name, ofSite[name]!])));
    expect(readings['gpu.unreadEpochMs']?.value).toBe(ofSite['gpu.unreadEpochMs']?.value);
  });

  it('in the readings of copies, those without a slope too', async () => {
    const copiesOf = (perByteMs: number): Sample[] =>
      [4, 4096, 262_144, 4_194_304].flatMap((level, i) =>
        around(0.02 + level * perByteMs, 6, i + 1).map((ms, round): Sample => ({
          arm: 'sweep.uploadBytes',
          level,
          times: 10,
          round,
          epochs: 0,
          ms: ms * 10,
          startedAtMs: 0,
        })),
      );
    const lines = 'answer = [overhead.copy_readings(run, "upload", 0.0001) for run in given]';
    const runs = [copiesOf(1e-7), copiesOf(1e-7).slice(0, 6)];
    const answers = await askScript<Record<string, Reading>[]>(lines, runs);
    expectSameReadings(answers[0]!, copyReadings(runs[0]!, 0.0001));
    expect(answers[1]?.['upload.bytesPerSecond']?.value).toBeNull();
    expect(copyReadings(runs[1]!, 0.0001)['upload.bytesPerSecond']?.value).toBeNull();
  });
});

describe('the companion script works as the site does', () => {
  it('in the losses that it keeps', async () => {
    const grid = new LossGrid();
    for (let epoch = 1; epoch <= 30_000; epoch++) grid.offer(epoch, epoch % 13 ? 1 : Number.NaN);
    const lines = `
grid = overhead.LossGrid()
for epoch in range(1, 30_001):
    grid.offer(epoch, 1 if epoch % 13 else math.nan)
answer = grid.epochs`;
    expect(await askScript(lines)).toEqual(grid.epochs);
  });

  it('in the length of a block', async () => {
    const cases = [
      [0.1, 50, 1],
      [0.1, 50, 0],
      [0.6, 50, 100],
      [10, 50, 100],
      [10, 50, 20],
      [900, 50, 1],
      [0, 50, 10],
    ] as const;
    const expected = cases.map(([epochMs, targetMs, readEvery]) =>
      epochsPerBlock(epochMs, targetMs, readEvery || 'never'),
    );
    expect(
      await askScript('answer = [overhead.epochs_per_block(*case) for case in given]', cases),
    ).toEqual(expected);
  });
});
