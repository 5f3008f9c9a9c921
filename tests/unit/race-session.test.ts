import { describe, expect, it } from 'vitest';
import { createRaceSession } from '../../src/components/runner/race-session.ts';
import { defaultRacePlan } from '../../src/lab/measure/plan.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import type { Side } from '../../src/lab/measure/trainer-table.ts';
import type { Progress, Run, RunEnd, RunRequest } from '../../src/lab/worker/client.ts';
import { around, reportOf, samplesOf } from './fakes/reports.ts';

/** A run in a test's hands: what was asked for, what the page did with it, and its end. */
class HeldRun implements Run {
  readonly request: RunRequest;
  readonly ended: Promise<RunEnd>;
  wasStopped = false;
  wasAbandoned = false;
  #end: (end: RunEnd) => void = () => undefined;

  constructor(request: RunRequest) {
    this.request = request;
    this.ended = new Promise((resolve) => (this.#end = resolve));
  }

  readonly stop = (): void => {
    this.wasStopped = true;
  };

  readonly abandon = (): void => {
    this.wasAbandoned = true;
  };

  end(outcome: RunEnd['outcome'], report: Report | null = null, message: string | null = null) {
    this.#end({ outcome, report, message });
  }
}

/** A session whose runs a test ends. */
function session() {
  const runs: HeldRun[] = [];
  const made = createRaceSession(
    () => Promise.resolve({ wasHidden: false }),
    (request) => {
      const run = new HeldRun(request);
      runs.push(run);
      return run;
    },
  );
  const last = (): HeldRun => {
    const run = runs[runs.length - 1];
    if (!run) throw new Error('No run was started.');
    return run;
  };
  const start = (sides: readonly Side[]) => made.run(defaultRacePlan, sides);
  /** Runs to an end. */
  const run = async (sides: readonly Side[], ...end: Parameters<HeldRun['end']>) => {
    const ended = start(sides);
    last().end(...end);
    await ended;
  };
  return { ...made, runs, last, start, run, state: () => made.$state.get() };
}

const progress = (changes: Partial<Progress> = {}): Progress => ({
  phase: 'measuring',
  arm: null,
  fraction: 0.1,
  timeLeftMs: 5000,
  losses: [],
  samples: [],
  ...changes,
});

const cpuReport = reportOf(samplesOf('cpu', around(2, 6)));
const gpuReport = reportOf(samplesOf('gpu', around(40, 6)));
const bothReport = reportOf([
  ...samplesOf('cpu', around(2, 6)),
  ...samplesOf('gpu', around(40, 6)),
]);
const partial = reportOf(samplesOf('cpu', [2]), {}, { warnings: ['stopped-early'] });

describe('a race session', () => {
  it('goes from idle through preparing and measuring to done, with the report', async () => {
    const { start, last, state, $state } = session();
    expect(state()).toMatchObject({ status: 'idle', report: null });
    const seen: string[] = [];
    $state.listen(({ status }) => seen.push(status));
    const ended = start(['cpu', 'gpu']);
    await last().request.draw(progress({ phase: 'compiling' }));
    await last().request.draw(progress());
    await last().request.draw(progress({ phase: 'checking' }));
    last().end('done', bothReport);
    await ended;
    expect([...new Set(seen)]).toEqual(['preparing', 'measuring', 'done']);
    expect(state()).toMatchObject({ report: bothReport, progress: null, message: null });
  });

  it('grows the curve with every loss it hears of, and starts anew with the next run', async () => {
    const { start, last, state } = session();
    const ended = start(['cpu']);
    const loss = (epoch: number) => ({ arm: 'cpu' as const, epoch, loss: 1 / epoch });
    await last().request.draw(progress({ losses: [loss(1), loss(2)] }));
    await last().request.draw(progress({ losses: [loss(3)] }));
    expect(state().liveLosses.cpu).toEqual({ epochs: [1, 2, 3], values: [1, 1 / 2, 1 / 3] });
    last().end('done', cpuReport);
    await ended;
    void start(['cpu']);
    expect(state().liveLosses).toEqual({});
    last().end('cancelled');
  });

  it('starts one run for two presses', async () => {
    const { start, runs, last, state } = session();
    const first = start(['cpu']);
    await start(['cpu', 'gpu']);
    expect(runs).toHaveLength(1);
    last().end('done', cpuReport);
    await first;
    expect(state().report).toBe(cpuReport);
  });

  it('lets no second runner of the page measure at the same time, and says so', async () => {
    const one = session();
    const other = session();
    const ended = one.start(['cpu']);
    await other.start(['cpu']);
    expect(other.runs).toHaveLength(0);
    expect(other.state().status).toBe('failed');
    expect(other.state().message).toMatch(/^Another runner on this page .*\.$/);
    one.last().end('done', cpuReport);
    await ended;
    await other.run(['cpu'], 'done', cpuReport);
    expect(other.state()).toMatchObject({ status: 'done', message: null });
  });

  it('hands Stop and leaving on to the run, says so, and to none where none is under way', async () => {
    const made = session();
    made.stop();
    made.leave();
    expect(made.state().message).toBeNull();
    const ended = made.start(['cpu']);
    made.stop();
    expect(made.state()).toMatchObject({ status: 'preparing', message: 'Stopping.' });
    made.leave();
    expect(made.last()).toMatchObject({ wasStopped: true, wasAbandoned: true });
    made.last().end('cancelled');
    await ended;
  });
});

describe('what a race session keeps', () => {
  it.each(['cancelled', 'failed', 'unavailable'] as const)(
    'is the last whole result, when a later run is %s',
    async (outcome) => {
      const { run, state } = session();
      await run(['cpu', 'gpu'], 'done', bothReport);
      await run(['cpu', 'gpu'], outcome, null, 'A sentence.');
      expect(state()).toMatchObject({ status: outcome, report: bothReport });
      await run(['cpu', 'gpu'], outcome, partial, 'A sentence.');
      expect(state()).toMatchObject({ status: outcome, report: bothReport });
      expect(state().message).not.toBeNull();
    },
  );

  it('is what a run measured before it was cut short, where there is nothing better', async () => {
    const { run, state } = session();
    await run(['cpu'], 'cancelled', partial);
    expect(state()).toMatchObject({ status: 'cancelled', report: partial });
    expect(state().message).toMatch(/stopped early/);
    await run(['cpu'], 'failed', null, 'The GPU was lost.');
    expect(state()).toMatchObject({ report: partial, message: 'The GPU was lost.' });
    await run(['cpu'], 'done', cpuReport);
    expect(state().report).toBe(cpuReport);
  });

  it('says what a stopped run leaves on the page', async () => {
    const { run, state } = session();
    await run(['cpu'], 'cancelled');
    expect(state().message).toBe('Stopped before a block was timed.');
    await run(['cpu'], 'done', cpuReport);
    await run(['cpu'], 'cancelled');
    expect(state().message).toMatch(/still stands/);
  });
});

describe('one side and later the other', () => {
  it('are compared, and the comparison is labelled', async () => {
    const { run, state } = session();
    await run(['cpu'], 'done', cpuReport);
    expect(state().report).toBe(cpuReport);
    await run(['gpu'], 'done', gpuReport);
    expect(state().report?.readings['ratio']?.value).toBeCloseTo(20, -1);
    expect(state().report?.warnings).toContain('not-interleaved');
  });

  it('are compared with the newest run of the other side, from a run of both too', async () => {
    const { run, state } = session();
    await run(['cpu', 'gpu'], 'done', bothReport);
    const slower = reportOf(samplesOf('cpu', around(4, 6)));
    await run(['cpu'], 'done', slower);
    expect(state().report?.readings['ratio']?.value).toBeCloseTo(10, -1);
    expect(state().report?.warnings).toContain('not-interleaved');
  });

  it('are not compared where they trained different jobs', async () => {
    const { run, state } = session();
    await run(['cpu'], 'done', cpuReport);
    const other = reportOf(samplesOf('gpu', around(40, 6)), { hidden: 64 });
    await run(['gpu'], 'done', other);
    expect(state().report).toBe(other);
  });

  it('shows a report out of a file until the next run, and keeps it through one that was stopped', async () => {
    const made = session();
    const { run, state } = made;
    made.open(bothReport);
    expect(state()).toMatchObject({ status: 'done', report: bothReport, opened: true });
    await run(['cpu'], 'cancelled', partial);
    expect(state()).toMatchObject({ report: bothReport, opened: true });
    expect(state().message).toBe('Stopped. The report that you opened still stands.');
    await run(['cpu'], 'done', cpuReport);
    expect(state()).toMatchObject({ report: cpuReport, opened: false });
  });

  it('never joins a side of its own with one out of a file: that was another machine', async () => {
    const made = session();
    const { run, state } = made;
    made.open(gpuReport);
    await run(['cpu'], 'done', cpuReport);
    expect(state().report).toBe(cpuReport);
  });

  it('opens nothing while a run is under way', async () => {
    const made = session();
    const { start, last, state } = made;
    const ended = start(['cpu']);
    made.open(bothReport);
    expect(state()).toMatchObject({ status: 'preparing', report: null });
    last().end('done', cpuReport);
    await ended;
    expect(state().report).toBe(cpuReport);
  });

  it('gives an opened report that was cut short up for one of its own that was, too', async () => {
    const made = session();
    const { run, state } = made;
    made.open({ ...partial });
    await run(['cpu'], 'cancelled', partial);
    expect(state()).toMatchObject({ report: partial, opened: false });
  });
});
