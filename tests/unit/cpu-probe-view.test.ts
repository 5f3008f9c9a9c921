import { describe, expect, it } from 'vitest';
import { coresWords, oneThreadWords } from '../../src/components/measured/cpu-words.ts';
import { cpuProbeCharts, cpuProbeView } from '../../src/components/runner/cpu-probe-view.ts';
import { cpuProbeVerdict } from '../../src/lab/measure/cpu-probe-verdict.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import { probeReport } from './fakes/cpu-probes.ts';
import { words } from './fakes/words.ts';

const TWO = probeReport();
const THREADS = probeReport({
  logical: 8,
  knee: 4,
  kneeInterval: [4, 4.5],
  slope: 0.25,
  mostWorkers: 16,
});
const HYBRID = probeReport({
  logical: 16,
  knee: 8,
  kneeInterval: [8, 8],
  slope: 0.55,
  mostWorkers: 16,
});
const ONE = probeReport({ logical: 1, knee: 1, kneeInterval: [1, 1], mostWorkers: 2 });
const UNCLEAR = probeReport({ knee: 1.25, kneeInterval: [1, 4] });
const FEWER = probeReport({ knee: 1, kneeInterval: [1, 1], warnings: ['fewer-turns'] });
const NO_KNEE = probeReport({ logical: 128, knee: null, mostWorkers: 16 });
const BUSY = probeReport({ knee: 1.25, kneeInterval: [1, 4], warnings: ['machine-busy'] });
const REFUSED = probeReport({ knee: null, workersReason: 'This browser starts no workers here.' });

const answerOf = (report: Report): string => words(cpuProbeView(report, 'reader').answer);

describe('the verdict of a CPU probe', () => {
  it('tells nothing more, second threads and slower cores by the slope after the knee', () => {
    const afterOf = (report: Report) => {
      const { scaling } = cpuProbeVerdict(report);
      return scaling.kind === 'knee' ? [scaling.workers, scaling.after] : scaling.kind;
    };
    expect(afterOf(TWO)).toEqual([2, 'nothing']);
    expect(afterOf(THREADS)).toEqual([4, 'threads']);
    expect(afterOf(HYBRID)).toEqual([8, 'slower']);
    expect(afterOf(ONE)).toEqual([1, 'nothing']);
  });

  it('claims no cores where there is no knee, other programs had turns, or workers were refused', () => {
    expect(cpuProbeVerdict(NO_KNEE).scaling).toEqual({ kind: 'no-knee', most: 16 });
    expect(cpuProbeVerdict(UNCLEAR).scaling).toEqual({ kind: 'unclear', low: 1, high: 4, most: 4 });
    expect(cpuProbeVerdict(BUSY).scaling).toEqual({ kind: 'busy', most: 4 });
    expect(cpuProbeVerdict(REFUSED).scaling).toEqual({
      kind: 'unmeasured',
      reason: 'This browser starts no workers here.',
    });
  });

  it('prices the notes’ epoch at the speed of one thread', () => {
    expect(cpuProbeVerdict(TWO).notesEpochMs).toBeCloseTo(40_800 / 40e6, 9);
    expect(cpuProbeVerdict({ ...TWO, readings: {} })).toMatchObject({
      notesEpochMs: null,
      scaling: { kind: 'unmeasured', reason: null },
      memory: { kind: 'unmeasured', reason: null },
    });
  });

  it('takes the steps in memory from their readings, however many the report says there are', () => {
    const levels = { ...TWO.readings['cache.levels']!, value: 2 ** 40 };
    const { memory } = cpuProbeVerdict({
      ...TWO,
      readings: { ...TWO.readings, 'cache.levels': levels },
    });
    expect(memory).toEqual(cpuProbeVerdict(TWO).memory);
  });
});

describe('the answer of a CPU probe', () => {
  it('says on two virtual cores: two, and no more than that', () => {
    expect(answerOf(TWO)).toBe(
      'This browser names 2 logical processors, and 2 workers do all the work there is to share: more of them add nothing. Whether these are cores or threads of cores, no browser can tell. One thread computes 40.0 GFLOP/s and moves 12.0 GB/s when it copies. A step in memory takes 1.40 ns near by and 90.0 ns in 64 MiB, with clear steps between 48 KiB and 64 KiB, and between 1.50 MiB and 4 MiB.',
    );
  });

  it('does not call the browser of another machine this one', () => {
    const { answer } = cpuProbeView(TWO, 'recording');
    expect(words(answer)).toMatch(/^The browser names 2 logical processors, and /);
  });

  it('says it on one core in the singular', () => {
    expect(answerOf(ONE)).toContain(
      'names 1 logical processor, and 1 worker does all the work there is to share: one more adds nothing',
    );
  });

  it('names the sign of second threads, and that of slower cores or heat', () => {
    expect(answerOf(THREADS)).toContain(
      '4 workers (4 to 5) at once have a core each: each one after that adds 25 % of a core’s work, as second threads of busy cores do.',
    );
    expect(answerOf(HYBRID)).toContain('adds 55 % as much, as slower cores do, or all cores when');
  });

  it('says so where no knee is seen, or none can be told', () => {
    expect(answerOf(NO_KNEE)).toContain('no knee is to be seen: 16 workers did as many times');
    expect(answerOf(BUSY)).toContain('other programs had turns while up to 4 workers computed');
    expect(answerOf(FEWER)).toContain(
      'and the workers together had the turns of 4: other programs',
    );
    expect(answerOf(UNCLEAR)).toContain(
      'can’t be told: by the curve, between 1 and 4. Run it again',
    );
    expect(answerOf(BUSY)).not.toMatch(/do all the work|add nothing/);
    expect(answerOf(REFUSED)).toContain(
      'was not measured. This browser starts no workers here. One thread computes 40.0 GFLOP/s',
    );
  });

  it('names no number where the browser names none', () => {
    expect(answerOf(probeReport({ logical: null }))).toMatch(
      /^This browser names no number of processors, and 2 workers do/,
    );
  });

  it('names steps in memory only where they are clear', () => {
    expect(answerOf(probeReport({ steps: [] }))).toContain(
      'in 64 MiB, with no clear step in between.',
    );
    expect(answerOf(probeReport({ steps: [[49_152, 65_536]] }))).toContain(
      'with a clear step between 48 KiB and 64 KiB.',
    );
    expect(answerOf(probeReport({ steps: null }))).toMatch(/90\.0 ns in 64 MiB\.$/);
  });
});

describe('what a CPU probe shows', () => {
  it('has a line for every figure, its interval, and what to keep in mind', () => {
    const figures = words(cpuProbeView(TWO, 'reader').figures);
    expect(figures).toContain('One thread Vectors of four numbers');
    expect(figures).toContain('40.0 GFLOP/s 39.2 GFLOP/s to 40.8 GFLOP/s');
    expect(figures).toContain('Safari names 4 or 8');
    expect(figures).toContain('2 counted');
    expect(words(cpuProbeView(THREADS, 'reader').figures)).toMatch(/0\.25 0\.\d\d to 0\.\d\d /);
  });

  it('says nothing of a training in the details, for there is none', () => {
    expect(words(cpuProbeView(TWO, 'reader').details)).not.toMatch(/Loss read|Batch/);
  });

  it('has the reason in the place of what to keep in mind', () => {
    const { figures, ...view } = cpuProbeView(REFUSED, 'reader');
    expect(words(figures)).toContain('Knee of the curve This browser starts no workers here. –');
    expect(words(view['scaling-table'])).toBe(
      'This was not timed. This browser starts no workers here.',
    );
  });

  it('draws the pieces and the knee, and neither where other programs had turns', () => {
    const waiting = {
      ...TWO,
      samples: TWO.samples.map((sample) =>
        sample.arm === 'sweep.workers' ? { ...sample, waitedMs: sample.ms / 4 } : sample,
      ),
    };
    expect(cpuProbeView(TWO, 'reader').scaling.text).toContain('>knee<');
    expect(cpuProbeView(TWO, 'reader').scaling.text).toContain('oh-fit');
    expect(cpuProbeView(waiting, 'reader').scaling.text).not.toMatch(/>knee<|oh-fit/);
  });

  it('has the numbers behind both pictures in tables', () => {
    const view = cpuProbeView(TWO, 'reader');
    expect(words(view['scaling-table'])).toContain('2 76.8 GFLOP/s');
    expect(words(view['scaling-table'])).toContain('2.00×');
    expect(words(view['staircase-table'])).toContain('4 KiB 1.40 ns');
  });

  it('has labels for so many workers as the axis has room for, whatever a report says', () => {
    const [first] = TWO.samples.filter(({ arm }) => arm === 'sweep.workers');
    const { scaling } = cpuProbeCharts([...TWO.samples, { ...first!, level: 5000 }]);
    expect(scaling.text.match(/<text/g)?.length).toBeLessThan(60);
  });

  it('draws empty pictures before anything was timed', () => {
    const { scaling, staircase } = cpuProbeCharts([]);
    expect(scaling.text).not.toContain('<circle');
    expect(staircase.text).not.toMatch(/<circle|NaN/);
  });
});

describe('what the chapter says of the cores and of one thread', () => {
  it('in every world', () => {
    expect(words(coresWords(TWO, 'reader'))).toBe(
      'On your machine the knee is at 2, and what comes after it is flat.',
    );
    expect(words(coresWords(THREADS, 'recording'))).toContain(
      'There the knee is at 4, and a worker more adds 25 % of a core',
    );
    expect(words(coresWords(HYBRID, 'reader'))).toContain('55 % of the first: slower cores');
    expect(words(coresWords(NO_KNEE, 'reader'))).toContain('straight up to 16 workers');
    expect(words(coresWords(BUSY, 'reader'))).toContain('other programs had turns');
    expect(words(coresWords(FEWER, 'reader'))).toContain('had the turns of 4, which is fewer');
    expect(words(coresWords(UNCLEAR, 'reader'))).toContain('the knee is between 1 and 4');
    expect(words(coresWords(REFUSED, 'reader'))).toContain('were not timed');
    expect(words(oneThreadWords(TWO, 'reader'))).toBe(
      'On your machine one thread computes 40.0 GFLOP/s. At that rate an epoch’s 40,800 operations take 1.02 µs.',
    );
    expect(words(oneThreadWords({ ...TWO, readings: {} }, 'recording'))).toBe(
      'There one thread was not timed.',
    );
  });
});
