import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultRacePlan } from '../../src/lab/measure/plan.ts';
import { type Progress, type RunRequest, startRun } from '../../src/lab/worker/client.ts';
import { PROTOCOL_VERSION, type ToWorker } from '../../src/lab/worker/protocol.ts';
import { around, reportOf, samplesOf } from './fakes/reports.ts';

/** Stands where the browser's `Worker` would: a test speaks for the program inside. */
class FakeWorker extends EventTarget {
  static last: FakeWorker;
  readonly received: ToWorker[] = [];
  isTerminated = false;

  constructor() {
    super();
    FakeWorker.last = this;
  }

  postMessage(message: ToWorker): void {
    this.received.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  /** Sends a message to the page, and lets the page deal with it. */
  async say(data: unknown): Promise<void> {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
    await vi.advanceTimersByTimeAsync(0);
  }

  get heard(): string[] {
    return this.received.map(({ kind }) => kind);
  }
}

const progress: Progress = {
  phase: 'measuring',
  arm: null,
  fraction: 0,
  timeLeftMs: 6000,
  losses: [],
  samples: [],
};
const ready = { kind: 'ready', version: PROTOCOL_VERSION };

/** A run with the worker's side in a test's hands, and the id that the page gave it. */
async function started(draw: RunRequest['draw'] = () => Promise.resolve({ wasHidden: false })) {
  const run = startRun({ plan: defaultRacePlan, arms: ['cpu'], draw });
  const worker = FakeWorker.last;
  await worker.say(ready);
  const runId = worker.received[0]?.runId;
  return { run, worker, runId };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a run in a worker', () => {
  it('asks for the plan once the worker is ready', async () => {
    const { worker } = await started();
    expect(worker.received).toMatchObject([
      { kind: 'run', version: PROTOCOL_VERSION, plan: defaultRacePlan, arms: ['cpu'] },
    ]);
  });

  it('lets the worker go on only when the page has drawn', async () => {
    let drawn: (answer: { wasHidden: boolean }) => void = () => undefined;
    const { worker, runId } = await started(() => new Promise((resolve) => (drawn = resolve)));
    await worker.say({ kind: 'progress', runId, progress });
    expect(worker.heard).toEqual(['run']);
    drawn({ wasHidden: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(worker.received.at(-1)).toEqual({ kind: 'continue', runId, wasHidden: true });
  });

  it('ends with what the worker reports, and ends the worker', async () => {
    const { run, worker, runId } = await started();
    const report = reportOf(samplesOf('cpu', around(1, 5)));
    await worker.say({ kind: 'ended', runId, outcome: 'done', report, message: null });
    expect(await run.ended).toMatchObject({ outcome: 'done', report });
    expect(worker.isTerminated).toBe(true);
  });

  it('draws nothing that arrives after its end', async () => {
    const draw = vi.fn<RunRequest['draw']>(() => Promise.resolve({ wasHidden: false }));
    const { run, worker, runId } = await started(draw);
    run.abandon();
    await run.ended;
    await worker.say({ kind: 'progress', runId, progress });
    expect(draw).not.toHaveBeenCalled();
  });
});

describe('a run that is stopped', () => {
  it('ends with what was measured until then', async () => {
    const { run, worker, runId } = await started();
    const report = reportOf(samplesOf('cpu', around(1, 5)));
    run.stop();
    expect(worker.heard.at(-1)).toBe('cancel');
    await worker.say({ kind: 'ended', runId, outcome: 'cancelled', report, message: null });
    expect(await run.ended).toMatchObject({ outcome: 'cancelled', report });
  });

  it('waits some seconds for what was measured, where the machine is slow', async () => {
    const { run, worker, runId } = await started();
    const report = reportOf(samplesOf('cpu', around(1, 5)));
    run.stop();
    await vi.advanceTimersByTimeAsync(3000);
    await worker.say({ kind: 'ended', runId, outcome: 'cancelled', report, message: null });
    expect(await run.ended).toMatchObject({ outcome: 'cancelled', report });
  });

  it('ends without an answer where the worker is too busy to give one', async () => {
    const { run, worker } = await started();
    run.stop();
    await vi.advanceTimersByTimeAsync(6000);
    expect(await run.ended).toMatchObject({ outcome: 'cancelled', report: null });
    expect(worker.isTerminated).toBe(true);
  });

  it('before the worker is ready never asks it for anything', async () => {
    const run = startRun({
      plan: defaultRacePlan,
      arms: ['cpu'],
      draw: () => Promise.resolve({ wasHidden: false }),
    });
    run.stop();
    await FakeWorker.last.say(ready);
    expect(await run.ended).toMatchObject({ outcome: 'cancelled', report: null });
    expect(FakeWorker.last.heard).not.toContain('run');
  });
});

describe('a run whose worker does not work', () => {
  it('fails with a sentence where workers are forbidden', async () => {
    vi.stubGlobal('Worker', function forbidden(): never {
      throw new Error('SecurityError');
    });
    const run = startRun({
      plan: defaultRacePlan,
      arms: ['cpu'],
      draw: () => Promise.resolve({ wasHidden: false }),
    });
    run.stop();
    run.abandon();
    expect(await run.ended).toMatchObject({ outcome: 'failed' });
    expect((await run.ended).message).toMatch(/^The measuring program could not start.*\.$/);
  });

  it('fails with the same sentence where the script can’t be loaded', async () => {
    const draw = () => Promise.resolve({ wasHidden: false });
    const unloaded = startRun({ plan: defaultRacePlan, arms: ['cpu'], draw });
    FakeWorker.last.dispatchEvent(new Event('error'));
    expect((await unloaded.ended).outcome).toBe('failed');
    expect((await unloaded.ended).message).toMatch(/could not start/);
  });

  it('waits for a script on a slow connection, and says so where it never comes', async () => {
    const draw = () => Promise.resolve({ wasHidden: false });
    const slow = startRun({ plan: defaultRacePlan, arms: ['cpu'], draw });
    const arriving = FakeWorker.last;
    const silent = startRun({ plan: defaultRacePlan, arms: ['cpu'], draw });
    await vi.advanceTimersByTimeAsync(45_000);
    await arriving.say(ready);
    expect(arriving.heard).toEqual(['run']);
    await vi.advanceTimersByTimeAsync(30_000);
    expect((await silent.ended).outcome).toBe('failed');
    expect((await silent.ended).message).toMatch(/has not come.*connection.*\.$/);
    slow.abandon();
  });

  it.each([{ kind: 'ready', version: PROTOCOL_VERSION + 1 }, { kind: 'hello' }, 'ready'])(
    'fails with a sentence where the worker is of another build: %o',
    async (message) => {
      const { run, worker } = await started();
      await worker.say(message);
      expect((await run.ended).outcome).toBe('failed');
      expect((await run.ended).message).toMatch(/unreadable.*\.$/);
    },
  );
});
