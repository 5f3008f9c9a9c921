import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { died, type PythonJob } from '../../src/lab/python/job.ts';
import type { FromWorker, ToWorker } from '../../src/lab/python/protocol.ts';
import { createPythonRuns, type WorkerEvents } from '../../src/lab/python/python-runs.ts';

const job: PythonJob = {
  interpreter: 'micropython',
  code: 'x',
  check: null,
  modules: {},
  reads: [],
};

/** A worker that says what the test has it say. */
class FakeWorker {
  readonly got: ToWorker[] = [];
  hasEnded = false;
  readonly events: WorkerEvents;

  constructor(events: WorkerEvents) {
    this.events = events;
  }

  post(message: ToWorker): void {
    this.got.push(message);
  }

  end(): void {
    this.hasEnded = true;
  }

  say(message: FromWorker): void {
    this.events.message(message);
  }

  ready(): void {
    this.say({ kind: 'ready', name: 'MicroPython 9', files: null });
  }

  finish(value: string): void {
    this.say({ kind: 'ended', end: { ...died(''), outcome: 'done', value, message: null } });
  }
}

function runsWithWorkers() {
  const workers: FakeWorker[] = [];
  const runs = createPythonRuns({
    timeLimitMs: 5000,
    openWorker: (events) => {
      const worker = new FakeWorker(events);
      workers.push(worker);
      return worker;
    },
  });
  return { runs, workers, start: () => runs.start(job, () => undefined) };
}

const nth = (workers: readonly FakeWorker[], at: number): FakeWorker => {
  const worker = workers[at];
  if (!worker) throw new Error(`There is no worker ${String(at)}.`);
  return worker;
};

describe('a Python run', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('opens a worker, gives it the job when it is ready, and ends it with the run', async () => {
    const { workers, start } = runsWithWorkers();
    const run = start();
    const worker = nth(workers, 0);
    expect(worker.got.map(({ kind }) => kind)).toEqual(['open']);
    worker.ready();
    expect(worker.got.map(({ kind }) => kind)).toEqual(['open', 'run']);
    worker.say({ kind: 'started' });
    worker.say({ kind: 'output', text: 'a' });
    worker.say({ kind: 'output', text: 'b' });
    worker.finish('7');
    const result = await run.ended;
    expect(result).toMatchObject({
      outcome: 'done',
      value: '7',
      output: 'ab',
      interpreter: 'MicroPython 9',
    });
    expect(worker.hasEnded).toBe(true);
  });

  it('takes the worker that the run before left ready', async () => {
    const { workers, start } = runsWithWorkers();
    const first = start();
    nth(workers, 0).ready();
    nth(workers, 0).finish('1');
    await first.ended;
    nth(workers, 1).ready();
    const second = start();
    expect(workers).toHaveLength(2);
    expect(nth(workers, 1).got.map(({ kind }) => kind)).toEqual(['open', 'run']);
    nth(workers, 1).finish('2');
    expect((await second.ended).value).toBe('2');
  });

  it('gives later workers the files of the first', async () => {
    const { workers, start } = runsWithWorkers();
    const run = start();
    const files = { library: new Uint8Array(3) };
    nth(workers, 0).say({ kind: 'ready', name: 'MicroPython 9', files });
    nth(workers, 0).finish('1');
    await run.ended;
    expect(nth(workers, 1).got[0]).toMatchObject({ kind: 'open', files });
  });

  it('is ended after five seconds of the program, loading not counted, and keeps what was printed', async () => {
    const { workers, start } = runsWithWorkers();
    const run = start();
    vi.advanceTimersByTime(30_000);
    nth(workers, 0).ready();
    nth(workers, 0).say({ kind: 'started' });
    nth(workers, 0).say({ kind: 'output', text: 'still here' });
    vi.advanceTimersByTime(4999);
    expect(nth(workers, 0).hasEnded).toBe(false);
    vi.advanceTimersByTime(1);
    const result = await run.ended;
    expect(result).toMatchObject({ outcome: 'time-limit', output: 'still here' });
    expect(result.message).toContain('5 seconds');
    expect(nth(workers, 0).hasEnded).toBe(true);
  });

  it('is ended by the worker that says the output is full', async () => {
    const { workers, start } = runsWithWorkers();
    const run = start();
    nth(workers, 0).ready();
    nth(workers, 0).say({ kind: 'output', text: 'much' });
    nth(workers, 0).say({ kind: 'output-limit' });
    nth(workers, 0).say({ kind: 'output', text: 'more' });
    expect(await run.ended).toMatchObject({ outcome: 'output-limit', output: 'much' });
    expect(nth(workers, 0).hasEnded).toBe(true);
  });

  it('can be stopped while it loads and while it runs', async () => {
    const { workers, start } = runsWithWorkers();
    const loading = start();
    loading.stop();
    expect((await loading.ended).outcome).toBe('stopped');
    const running = start();
    nth(workers, 1).ready();
    nth(workers, 1).say({ kind: 'started' });
    running.stop();
    expect((await running.ended).outcome).toBe('stopped');
    expect(nth(workers, 1).hasEnded).toBe(true);
  });

  it('says what could not be loaded, opens no further worker by itself, and the next run tries again', async () => {
    const { workers, start } = runsWithWorkers();
    const run = start();
    nth(workers, 0).say({ kind: 'failed', message: 'It did not come.' });
    expect(await run.ended).toMatchObject({ outcome: 'failed', message: 'It did not come.' });
    expect(workers).toHaveLength(1);
    const next = start();
    nth(workers, 1).ready();
    nth(workers, 1).finish('1');
    expect((await next.ended).outcome).toBe('done');
  });

  it('does not take a worker that failed while it waited', async () => {
    const { workers, start } = runsWithWorkers();
    const first = start();
    nth(workers, 0).ready();
    nth(workers, 0).finish('1');
    await first.ended;
    nth(workers, 1).events.broken('out of memory');
    const second = start();
    nth(workers, 2).ready();
    nth(workers, 2).finish('2');
    expect((await second.ended).value).toBe('2');
    expect(nth(workers, 1).hasEnded).toBe(true);
  });

  it('fails with a sentence where no worker can start', async () => {
    const runs = createPythonRuns({
      openWorker: () => {
        throw new Error('not in this frame');
      },
    });
    const result = await runs.start(job, () => undefined).ended;
    expect(result.outcome).toBe('failed');
    expect(result.message).toContain('open it in a tab of its own');
  });

  it('fails with a sentence when the worker never speaks', async () => {
    const { start } = runsWithWorkers();
    const run = start();
    vi.advanceTimersByTime(60_000);
    expect(await run.ended).toMatchObject({ outcome: 'failed', interpreter: 'MicroPython' });
  });

  it('fails with a sentence when the worker speaks nonsense', async () => {
    const { workers, start } = runsWithWorkers();
    const run = start();
    nth(workers, 0).events.message({ kind: 'ended', end: { outcome: 'splendid' } });
    expect((await run.ended).message).toContain('unreadable');
  });

  it('leaves no worker behind when the place for runs is closed', async () => {
    const { runs, workers, start } = runsWithWorkers();
    const run = start();
    nth(workers, 0).ready();
    nth(workers, 0).finish('1');
    await run.ended;
    runs.close();
    expect(workers.map(({ hasEnded }) => hasEnded)).toEqual([true, true]);
  });
});
