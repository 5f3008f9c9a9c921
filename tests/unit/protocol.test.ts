import { describe, expect, it } from 'vitest';
import { defaultRacePlan } from '../../src/lab/measure/plan.ts';
import {
  type FromWorker,
  parseFromWorker,
  parseToWorker,
  PROTOCOL_VERSION,
  type ToWorker,
} from '../../src/lab/worker/protocol.ts';
import { around, reportOf, samplesOf } from './fakes/reports.ts';

const run: ToWorker = {
  kind: 'run',
  version: PROTOCOL_VERSION,
  runId: 1,
  plan: defaultRacePlan,
  arms: ['cpu', 'gpu'],
};

describe('the worker’s protocol', () => {
  it.each<ToWorker>([
    run,
    { kind: 'continue', runId: 1, wasHidden: false },
    { kind: 'cancel', runId: 1 },
  ])('takes what the page says: $kind', (message) => {
    expect(parseToWorker(structuredClone(message))).toEqual(message);
  });

  it.each<FromWorker>([
    { kind: 'ready', version: PROTOCOL_VERSION },
    {
      kind: 'progress',
      runId: 1,
      progress: {
        phase: 'measuring',
        arm: null,
        fraction: 0.5,
        timeLeftMs: 3000,
        losses: [{ arm: 'cpu', epoch: 1, loss: 1.1 }],
        samples: [],
      },
    },
    {
      kind: 'ended',
      runId: 1,
      outcome: 'done',
      report: reportOf(samplesOf('cpu', around(1, 5))),
      message: null,
    },
  ])('takes what the worker says: $kind', (message) => {
    expect(parseFromWorker(structuredClone(message))).toEqual(message);
  });

  it.each([PROTOCOL_VERSION + 1, PROTOCOL_VERSION - 1, String(PROTOCOL_VERSION), undefined])(
    'refuses a half of another build, version %s',
    (version) => {
      expect(() => parseToWorker({ ...run, version })).toThrow();
      expect(() => parseFromWorker({ kind: 'ready', version })).toThrow();
    },
  );

  it.each([
    null,
    'ready',
    {},
    { kind: 'hello' },
    { ...run, arms: [] },
    { ...run, arms: ['tpu'] },
    { ...run, plan: { ...defaultRacePlan, epochs: 0 } },
  ])('refuses anything else: %o', (message) => {
    expect(() => parseToWorker(message)).toThrow();
    expect(() => parseFromWorker(message)).toThrow();
  });
});
