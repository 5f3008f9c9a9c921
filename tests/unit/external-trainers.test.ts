import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { provenance } from '../../src/components/runner/provenance.ts';
import { raceView } from '../../src/components/runner/race-view.ts';
import { reportOutliers } from '../../src/lab/measure/outliers.ts';
import { planFromHash } from '../../src/lab/measure/plan-link.ts';
import { defaultRacePlan, planSchema, type ReportedPlan } from '../../src/lab/measure/plan.ts';
import { comparisonWarnings } from '../../src/lab/measure/race-readings.ts';
import { type Report, reportSchema } from '../../src/lab/measure/report.ts';
import {
  ARMS,
  CPU_TRAINERS,
  EXTERNAL_TRAINERS,
  GPU_TRAINERS,
  isExternal,
  REPORTED_TRAINER_IDS,
  trainerFacts,
} from '../../src/lab/measure/trainer-table.ts';
import { parseToWorker, PROTOCOL_VERSION } from '../../src/lab/worker/protocol.ts';
import { around, reportOf, samplesOf } from './fakes/reports.ts';

const PLAN: ReportedPlan = { ...defaultRacePlan, cpu: 'pytorch-cpu', gpu: 'pytorch-gpu' };

/** What the companion script writes, as far as it matters here. */
const report: Report = {
  ...reportOf([...samplesOf('cpu', around(0.1, 12)), ...samplesOf('gpu', around(0.5, 12, 2))]),
  plan: PLAN,
};

describe('a trainer outside the browser', () => {
  const ids = Object.keys(EXTERNAL_TRAINERS) as (keyof typeof EXTERNAL_TRAINERS)[];

  it('is on one side and has a name of its own', () => {
    const names = REPORTED_TRAINER_IDS.map((id) => trainerFacts(id).name);
    expect(new Set(names).size).toBe(REPORTED_TRAINER_IDS.length);
    for (const id of ids) expect(trainerFacts(id).device).toBe(id.split('-')[1]);
  });

  it('is offered by no control and run by no worker', () => {
    const onSite: readonly string[] = [...CPU_TRAINERS, ...GPU_TRAINERS, ...ARMS];
    for (const id of ids) expect(onSite).not.toContain(id);
    expect(onSite.filter((id) => id in EXTERNAL_TRAINERS)).toEqual([]);
    const message = { kind: 'run', version: PROTOCOL_VERSION, runId: 1, arms: ['cpu'] };
    expect(parseToWorker({ ...message, plan: defaultRacePlan })).toHaveProperty('plan');
    expect(() => parseToWorker({ ...message, plan: PLAN })).toThrow();
    const arms = ['pytorch-cpu'];
    expect(() => parseToWorker({ ...message, plan: defaultRacePlan, arms })).toThrow();
  });

  it('can’t be asked for by a link', () => {
    const link = planFromHash('#run=race&cpu=pytorch-cpu&gpu=pytorch-gpu', defaultRacePlan);
    expect(link?.plan).toEqual(defaultRacePlan);
    expect(link?.problems).toHaveLength(2);
    expect(v.is(planSchema, PLAN)).toBe(false);
  });

  it('is known by its id', () => {
    for (const id of ids) expect(isExternal(id)).toBe(true);
    for (const id of [...CPU_TRAINERS, ...GPU_TRAINERS]) expect(isExternal(id)).toBe(false);
  });
});

describe('a report from outside the browser', () => {
  it('is taken, its samples by trainer too', () => {
    const [cpu] = report.samples;
    const samples = [
      ...report.samples,
      { ...cpu, arm: 'pytorch-gpu-graph' },
      { ...cpu, arm: 'sweep.cadence', level: 0, trainer: 'pytorch-cpu' },
    ];
    expect(v.is(reportSchema, { ...report, samples })).toBe(true);
  });

  it.each([
    ['a trainer that nobody has', { plan: { ...PLAN, cpu: 'pytorch-tpu' } }],
    ['a trainer on the wrong side', { plan: { ...PLAN, cpu: 'pytorch-gpu' } }],
    ['a way to get time back for a side', { plan: { ...PLAN, gpu: 'pytorch-gpu-graph' } }],
    ['a sample of a trainer that nobody has', { samples: [{ arm: 'pytorch-tpu' }] }],
  ])('is refused with %s', (_, change) => {
    expect(v.is(reportSchema, { ...report, ...change })).toBe(false);
  });

  it('is shown with its trainers’ names, which lead nowhere', () => {
    const { table } = raceView(report, 'reader');
    expect(table.text).toContain('PyTorch, CPU');
    expect(table.text).toContain('PyTorch, GPU');
    expect(table.text).not.toContain('/source/');
  });

  it('is said to be measured outside the browser', () => {
    const line = provenance(report, null);
    expect(line).toMatch(/^Measured by overhead\.py, outside the browser: a browser\. GPU: nvidia/);
    expect(provenance(reportOf(report.samples), null)).toMatch(/^Measured in this browser\./);
  });

  it('compares a framework with itself, and shows the outliers of every arm', () => {
    expect(comparisonWarnings(PLAN, ['cpu', 'gpu'])).toEqual([]);
    const [first] = report.samples;
    const graph = report.samples.map((sample) => ({
      ...sample,
      arm: 'pytorch-gpu-graph' as const,
    }));
    const spike = { ...first!, arm: 'pytorch-gpu-graph' as const, ms: 1e6 };
    const found = reportOutliers({ ...report, samples: [...graph, spike] });
    expect(found).toMatchObject([{ arm: 'pytorch-gpu-graph', severe: 1 }]);
  });
});
