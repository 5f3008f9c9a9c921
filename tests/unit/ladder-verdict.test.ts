import { describe, expect, it } from 'vitest';
import { logAxis } from '../../src/components/charts/log-axis.ts';
import { LADDERS } from '../../src/components/runner/ladder-rungs.ts';
import { ladderView } from '../../src/components/runner/ladder-view.ts';
import { bought, commonCourse, extremes } from '../../src/lab/measure/ladder-verdict.ts';
import { defaultLadderPlan } from '../../src/lab/measure/plan.ts';
import { epochEstimate } from '../../src/lab/measure/precision.ts';
import { readingOf, type Report, unavailableReading } from '../../src/lab/measure/report.ts';
import { TRAINER_IDS, type TrainerId } from '../../src/lab/measure/trainer-table.ts';
import { around, reportOf, samplesOf } from './fakes/reports.ts';

/** A ladder's report in which trainers take so long for an epoch; null is unavailable. */
function ladderOf(times: Partial<Record<TrainerId, number | null>>): Report {
  const base = reportOf([]);
  const samples = Object.entries(times).flatMap(([id, ms], i) =>
    ms === null ? [] : samplesOf(id as TrainerId, around(ms, 20, i + 1)),
  );
  const readings = Object.fromEntries(
    Object.entries(times).map(([id, ms]) => [
      `${id}.epochMs`,
      ms === null
        ? unavailableReading('ms', 'It is not here.')
        : readingOf(epochEstimate(samples, id as TrainerId), 'ms', 0.1),
    ]),
  );
  return { ...base, runner: 'ladder', plan: defaultLadderPlan, samples, readings };
}

describe('what a rung bought', () => {
  it('is how many times faster it is than the rung before', () => {
    const report = ladderOf({ 'tfjs-webgpu': 40, 'wgsl-steps': 2 });
    const result = bought(report, 'tfjs-webgpu', 'wgsl-steps');
    expect(result.kind).toBe('faster');
    expect(result).toHaveProperty('factor', expect.closeTo(20, 0));
  });

  it('is named as slower, with a factor over 1, where it is slower', () => {
    const result = bought(ladderOf({ typescript: 1, 'wasm-simd': 3 }), 'typescript', 'wasm-simd');
    expect(result).toMatchObject({ kind: 'slower' });
    expect(result).toHaveProperty('factor', expect.closeTo(3, 1));
  });

  it('is nothing where the interval contains 1, and unknown where one did not run', () => {
    const report = ladderOf({ typescript: 1, 'wasm-simd': 1, 'wgsl-fused': null });
    expect(bought(report, 'typescript', 'wasm-simd')).toEqual({ kind: 'nothing' });
    expect(bought(report, 'typescript', 'wgsl-fused')).toEqual({ kind: 'unknown' });
  });
});

describe('the ends of the ladder', () => {
  it('are the fastest and the slowest trainer that ran', () => {
    const report = ladderOf({ 'tfjs-webgpu': 40, typescript: 0.01, 'wgsl-fused': null });
    expect(extremes(report)).toMatchObject({ fastest: 'typescript', slowest: 'tfjs-webgpu' });
    expect(extremes(ladderOf({ typescript: 1 }))).toBeNull();
  });
});

describe('the common course of the losses', () => {
  const withLosses = (values: Partial<Record<TrainerId, number[]>>): Report => ({
    ...ladderOf({}),
    losses: Object.fromEntries(
      Object.entries(values).map(([id, losses]) => [
        id,
        { epochs: losses.map((_, i) => i + 1), values: losses },
      ]),
    ),
  });

  it('compares every pair at the epochs that they share', () => {
    const close = withLosses({
      typescript: [1, 0.9, 0.8],
      'wasm-simd': [1, 0.9001],
      'jax-wasm': [1],
    });
    expect(commonCourse(close)).toMatchObject({ same: true, trainers: 3 });
    const far = withLosses({ typescript: [1, 0.9], 'wasm-simd': [1, 0.95] });
    expect(commonCourse(far)).toMatchObject({ same: false });
    expect(commonCourse(far)?.largestLossDifference).toBeCloseTo(0.05, 9);
  });

  it('is unknown with fewer than two trainers', () => {
    expect(commonCourse(withLosses({ typescript: [1] }))).toBeNull();
  });
});

describe('the ladder’s view', () => {
  it('has a rung for every trainer, each compared with a rung above it', () => {
    const rungs = LADDERS.flatMap((part) => part.rungs);
    expect(rungs.map(({ id }) => id).sort()).toEqual([...TRAINER_IDS].sort());
    for (const { rungs: part } of LADDERS) {
      part.forEach(({ from }, i) => {
        const above = part.slice(0, i).map(({ id }) => id);
        if (i === 0) expect(from).toBeNull();
        else expect(above).toContain(from);
      });
    }
  });

  it('shows the reason in the place of a trainer that is not there, and a link to every source', () => {
    const view = ladderView(ladderOf({ typescript: 0.01, 'wgsl-fused': null }), 'reader');
    expect(view.rungs.text).toContain('It is not here.');
    for (const id of TRAINER_IDS) expect(view.rungs.text).toContain(`/source/${id}/`);
    expect(view.rungs.text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('has an axis from the power of ten below to the one above', () => {
    const axis = logAxis([0.0026, 56]);
    expect(axis.decades.map((value) => Number(value.toPrecision(3)))).toEqual([
      0.001, 0.01, 0.1, 1, 10, 100,
    ]);
    expect(axis.percent(0.001)).toBeCloseTo(0, 9);
    expect(axis.percent(100)).toBeCloseTo(100, 9);
    expect(logAxis([]).decades.length).toBeGreaterThan(1);
  });
});
