import { describe, expect, it, vi } from 'vitest';
import { createPythonSession } from '../../src/components/python/python-session.ts';
import { resultView } from '../../src/components/python/python-view.ts';
import { died, type PythonJob, type PythonResult } from '../../src/lab/python/job.ts';
import type { PythonProgress } from '../../src/lab/python/python-runs.ts';

const job: PythonJob = {
  interpreter: 'cpython',
  code: '1',
  check: null,
  modules: {},
  reads: [],
};
const result = (change: Partial<PythonResult> = {}): PythonResult => ({
  ...died(''),
  outcome: 'done',
  message: null,
  interpreter: 'CPython 9',
  output: '',
  ...change,
});

/** Runs that end when the test says so. */
function handRun() {
  let progress: (one: PythonProgress) => void = () => undefined;
  let finish: (end: PythonResult) => void = () => undefined;
  let started = Promise.withResolvers<undefined>();
  const stop = vi.fn(() => {
    finish(result({ outcome: 'stopped', message: 'Stopped.' }));
  });
  const session = createPythonSession((_, onProgress) => {
    progress = onProgress;
    started.resolve(undefined);
    return { ended: new Promise((resolve) => (finish = resolve)), stop };
  });
  return {
    session,
    stop,
    /** Waits until the run has its job. */
    start: async () => {
      await started.promise;
      started = Promise.withResolvers();
    },
    tell: (one: PythonProgress) => {
      progress(one);
    },
    end: (how: PythonResult) => {
      finish(how);
    },
  };
}

describe('a Python runner', () => {
  it('goes from idle over preparing and measuring to done', async () => {
    const { session, start, tell, end } = handRun();
    const states: string[] = [];
    session.$state.subscribe(({ status }) => {
      if (states.at(-1) !== status) states.push(status);
    });
    const run = session.run('cpython', () => Promise.resolve(job));
    await start();
    tell({ kind: 'loading', loadedBytes: 1, totalBytes: 4 });
    expect(session.$state.get().loaded).toBe(0.25);
    tell({ kind: 'running' });
    tell({ kind: 'output', output: 'a\n' });
    expect(session.$state.get().output).toBe('a\n');
    end(result({ value: '1' }));
    await run;
    expect(states).toEqual(['idle', 'preparing', 'measuring', 'done']);
    expect(session.$state.get().result?.value).toBe('1');
  });

  it.each([
    ['done', 'done'],
    ['error', 'done'],
    ['time-limit', 'cancelled'],
    ['output-limit', 'cancelled'],
    ['failed', 'failed'],
  ] as const)('that ends by %s is %s', async (outcome, status) => {
    const { session, start, end } = handRun();
    const run = session.run('cpython', () => Promise.resolve(job));
    await start();
    end(result({ outcome, message: 'A sentence.' }));
    await run;
    expect(session.$state.get()).toMatchObject({ status, message: 'A sentence.' });
  });

  it('is stopped, even before its program was fetched', async () => {
    const { session, start, stop } = handRun();
    const run = session.run('cpython', () => Promise.resolve(job));
    session.stop();
    await run;
    expect(session.$state.get().status).toBe('cancelled');
    expect(stop).not.toHaveBeenCalled();
    const next = session.run('cpython', () => Promise.resolve(job));
    await start();
    session.stop();
    await next;
    expect(session.$state.get()).toMatchObject({ status: 'cancelled', message: 'Stopped.' });
  });

  it('is stopped while its program does not come, and the next one runs', async () => {
    const { session, start, end } = handRun();
    const run = session.run('cpython', () => new Promise<never>(() => undefined));
    session.stop();
    await run;
    expect(session.$state.get()).toMatchObject({ status: 'cancelled', message: 'Stopped.' });
    const next = session.run('cpython', () => Promise.resolve(job));
    await start();
    end(result());
    await next;
    expect(session.$state.get().status).toBe('done');
  });

  it('waits while another runner of the page has the place, and says so', async () => {
    const first = handRun();
    const second = handRun();
    const run = first.session.run('cpython', () => Promise.resolve(job));
    await first.start();
    await second.session.run('cpython', () => Promise.resolve(job));
    expect(second.session.$state.get().status).toBe('failed');
    expect(second.session.$state.get().message).toContain('Something else on this page is running');
    first.end(result());
    await run;
    const next = second.session.run('cpython', () => Promise.resolve(job));
    await second.start();
    second.end(result());
    await next;
    expect(second.session.$state.get().status).toBe('done');
  });

  it('fails with a sentence when a file of its program does not come, and gives the place back', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { session, start, end } = handRun();
    await session.run('cpython', () => Promise.reject(new Error('offline')));
    expect(session.$state.get().status).toBe('failed');
    expect(session.$state.get().message).toContain('Check the connection');
    const next = session.run('cpython', () => Promise.resolve(job));
    await start();
    end(result());
    await next;
    expect(session.$state.get().status).toBe('done');
    vi.restoreAllMocks();
  });
});

describe('what a run gave', () => {
  it('is escaped, and names who gave it', () => {
    const { text } = resultView(result({ output: '<b>\n', value: "'&'" }));
    expect(text).toContain('CPython 9 printed');
    expect(text).toContain('&lt;b&gt;\n');
    expect(text).toContain('&#39;&amp;&#39;');
  });

  it('keeps every space and line of the output', () => {
    expect(resultView(result({ output: 'a   b\n\n  c\n' })).text).toContain('a   b\n\n  c\n');
  });

  it("has the check's sentence, or that it is right", () => {
    expect(resultView(result({ checked: 'passed' })).text).toContain('Right.');
    const { text } = resultView(result({ checked: 'failed', checkMessage: 'x is 3.' }));
    expect(text).toContain('x is 3.');
    expect(text).not.toContain('Right.');
  });

  it('says that nothing was printed', () => {
    expect(resultView(result()).text).toContain('Nothing was printed.');
  });
});
