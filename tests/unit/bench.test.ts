import { describe, expect, it } from 'vitest';
import type { TimedBlock } from '../../src/lab/measure/collector.ts';
import { problemOf } from '../../src/lab/model/problem.ts';
import { parseBenchArguments } from '../../tools/bench/arguments.ts';
import { environmentLines } from '../../tools/bench/environment.ts';
import { startPyTorch } from '../../tools/bench/pytorch.ts';
import { arePrecise, benchRows, type Subject } from '../../tools/bench/rows.ts';
import { tableLines } from '../../tools/bench/table.ts';
import { ReportedClock, TimedArm } from '../../tools/bench/timed-arm.ts';
import { ALL_TRAINERS } from '../../tools/harness/trainer-choice.ts';
import { around, CARD, SWIFTSHADER } from './fakes/reports.ts';

/** Blocks of ten epochs, one a round, from the time of an epoch in each. */
const blocksOf = (arm: string, epochTimesMs: readonly number[]): TimedBlock<string>[] =>
  epochTimesMs.map((epochMs, round) => ({
    arm,
    round,
    epochs: 10,
    ms: epochMs * 10,
    startedAtMs: 0,
  }));

const timed = (id: string): Subject => ({ id, device: 'cpu', reason: null });
const absent = (id: string): Subject => ({ id, device: 'gpu', reason: 'There is no GPU here.' });

describe('the rows of the bench', () => {
  const blocks = [
    ...blocksOf('pytorch-cpu', around(0.12, 20)),
    ...blocksOf('tfjs-cpu', around(0.6, 20, 2)),
    ...blocksOf('typescript', around(0.02, 20, 3)),
  ];
  const subjects = [timed('pytorch-cpu'), timed('tfjs-cpu'), timed('typescript')];

  it('hold the median of the blocks with its interval around it', () => {
    const [, , row] = benchRows(subjects, blocks);
    const { value, low, high, n } = row!.epochMs;
    expect(value).toBeCloseTo(0.02, 3);
    expect(low).toBeLessThanOrEqual(value!);
    expect(high).toBeGreaterThanOrEqual(value!);
    expect(n).toBe(20);
  });

  it('say how many times faster than each yardstick a trainer is, but not than itself', () => {
    const rows = benchRows(subjects, blocks);
    expect(rows[2]?.timesFasterThan['pytorch-cpu']?.value).toBeCloseTo(6, 0);
    expect(rows[2]?.timesFasterThan['tfjs-cpu']?.value).toBeCloseTo(30, 0);
    expect(rows[1]?.timesFasterThan['pytorch-cpu']?.value).toBeCloseTo(0.2, 1);
    expect(rows[1]?.timesFasterThan['tfjs-cpu']).toBeUndefined();
  });

  it('name the reason of what is absent, and give it no figure', () => {
    const [row] = benchRows([absent('tfjs-webgpu')], []);
    expect(row).toMatchObject({
      epochMs: { value: null, low: null, high: null, n: 0 },
      timesFasterThan: {},
      reason: 'There is no GPU here.',
    });
  });

  it('leave out the blocks of an arm that failed, its ratios too', () => {
    const failed = { ...timed('tfjs-cpu'), reason: 'The worker ended.' };
    const [broken, row] = benchRows([failed, timed('typescript')], blocks);
    expect(broken?.epochMs.value).toBeNull();
    expect(row?.timesFasterThan['tfjs-cpu']).toBeUndefined();
  });

  it('fit a terminal of 80 characters, reasons apart', () => {
    const lines = tableLines(benchRows([...subjects, absent('tfjs-webgpu')], blocks));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.find((line) => line.startsWith('typescript'))).toMatch(/20\.\d.µs.* 20 .*×.*×$/);
    expect(lines.find((line) => line.startsWith('tfjs-webgpu'))).toMatch(/GPU +absent +–/);
    expect(lines.at(-1)).toBe('tfjs-webgpu: There is no GPU here.');
  });

  it('are precise once every arm has ten close blocks', () => {
    expect(arePrecise(['typescript', 'tfjs-cpu'], blocks)).toBe(true);
    expect(arePrecise(['typescript'], blocksOf('typescript', around(0.02, 9)))).toBe(false);
    const wild = Array.from({ length: 20 }, (_, i) => (i % 2 ? 1 : 2));
    expect(arePrecise(['typescript'], blocksOf('typescript', wild))).toBe(false);
  });
});

describe('an arm of the bench', () => {
  const armWith = (timeBlock: (epochs: number) => Promise<number>) => {
    const clock = new ReportedClock();
    const dispose = () => Promise.resolve();
    return { clock, arm: new TimedArm('typescript', { timeBlock, dispose }, clock, 0.005) };
  };

  it('makes its blocks as long as the clock of the other process demands', async () => {
    const { arm } = armWith((epochs) => Promise.resolve(epochs * 0.02));
    await arm.warmUp();
    expect(arm.nextBlock()).toBe(2500);
  });

  it('never trains more in one block than the notes do', async () => {
    const { arm } = armWith((epochs) => Promise.resolve(epochs * 0.001));
    await arm.warmUp();
    expect(arm.nextBlock()).toBe(20_000);
  });

  it('moves the shared clock by the reported time alone', async () => {
    const { arm, clock } = armWith((epochs) => Promise.resolve(epochs * 2));
    await arm.run(7);
    expect(clock.now()).toBe(14);
  });

  it('takes part no longer once it has failed', async () => {
    const { arm, clock } = armWith(() => Promise.reject(new Error('The browser lost the GPU.')));
    await arm.run(1);
    expect(arm.failure).toBe('The browser lost the GPU.');
    expect(arm.nextBlock()).toBeNull();
    expect(clock.now()).toBe(0);
  });
});

describe('native PyTorch', () => {
  it('is absent, with the reason, where the program is not there', async () => {
    await expect(startPyTorch(problemOf(), 0, 'no-such-python')).rejects.toThrow('ENOENT');
  });

  it('is absent, with its last words, where the program ends without an answer', async () => {
    // Node takes the Python source for a module, and says what it thinks of it.
    await expect(startPyTorch(problemOf(), 0, process.execPath)).rejects.toThrow(/\S/);
  });
});

describe('the environment of the bench', () => {
  const environment = {
    cpu: 'A Processor',
    platform: 'linux x64',
    userAgent: 'a browser',
    hardwareConcurrency: 2,
    crossOriginIsolated: true,
    browser: 'Chromium 1',
    clockStepMs: 0.005,
    gpuIsSoftware: true,
    versions: { node: '24.0.0', pytorch: null },
    pytorchThreads: null,
    job: { batch: 120, hidden: 10, lr: 0.01, readEvery: 1 as const },
  };

  it('names a software adapter for what it is', () => {
    const software = environmentLines({ ...environment, gpu: SWIFTSHADER }).join('\n');
    expect(software).toContain('google swiftshader: a software adapter, the CPU playing GPU');
    const card = environmentLines({ ...environment, gpu: CARD }).join('\n');
    expect(card).toContain('nvidia ada-lovelace');
    expect(card).not.toContain('software');
  });
});

describe('the command line of the bench', () => {
  it('times every trainer for 40 s unless told otherwise', () => {
    expect(parseBenchArguments([])).toEqual({
      json: null,
      trainers: ALL_TRAINERS,
      budgetMs: 40_000,
      gpu: 'software',
    });
    expect(parseBenchArguments(['--seconds', '2', '--gpu', 'machine'])).toMatchObject({
      budgetMs: 2000,
      gpu: 'machine',
    });
  });

  it.each([
    [['--seconds', '0'], '--seconds must be'],
    [['--trainers', ''], 'There is no trainer ""'],
    [['extra'], 'extra'],
  ])('refuses %j with a sentence', (values, sentence) => {
    expect(() => parseBenchArguments(values)).toThrow(sentence);
  });
});
