import { describe, expect, it } from 'vitest';
import { classifyOutliers, reportOutliers } from '../../src/lab/measure/outliers.ts';
import { reportOf, samplesOf } from './fakes/reports.ts';

describe('outliers', () => {
  // NumPy 1.24.2: np.quantile(samples, [.25, .75]) is [12.25, 23.25], so the fences are at
  // -4.25 and 39.75 (mild), and at -20.75 and 56.25 (severe).
  const samples = [10, 11, 12, 13, 14, 15, 16, 17, 18, 25, 26, 33, 34, -5];

  it('are classed by Tukey’s fences, mild from 1.5 and severe from 3 interquartile ranges on', () => {
    expect(classifyOutliers(samples)).toEqual({
      classes: [...new Array<string>(13).fill('none'), 'low-mild'],
      mild: 1,
      severe: 0,
    });
    const quiet = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
    const { classes, mild, severe } = classifyOutliers([...quiet, 29, 50, -30]);
    expect(classes.slice(0, quiet.length)).toEqual(quiet.map(() => 'none'));
    expect(classes.slice(quiet.length)).toEqual(['high-mild', 'high-severe', 'low-severe']);
    expect([mild, severe]).toEqual([1, 2]);
  });

  it('are flagged where they stand, and nothing is dropped', () => {
    const { classes } = classifyOutliers([900, 1, 2, 3, 2, 1, 2]);
    expect(classes).toEqual(['high-severe', ...new Array<string>(6).fill('none')]);
  });

  it('are not made by the clock: a step more or less is none', () => {
    const ms = [100, 100, 100, 100, 100, 101, 104];
    expect(classifyOutliers(ms, 1).classes.slice(-2)).toEqual(['none', 'high-severe']);
  });

  it('are not found among none, one or equal samples', () => {
    expect(classifyOutliers([])).toEqual({ classes: [], mild: 0, severe: 0 });
    expect(classifyOutliers([3]).classes).toEqual(['none']);
    expect(classifyOutliers([3, 3, 3]).classes).toEqual(['none', 'none', 'none']);
  });
});

describe('the outliers of a report', () => {
  const quiet = [10, 10.1, 10.2, 10.3, 10.4, 10.5];
  const cpu = samplesOf('cpu', [...quiet, 30]);
  const gpu = samplesOf('gpu', [...quiet, 11.0]);

  it('are counted for each arm that has blocks, in the order of the arms', () => {
    expect(reportOutliers(reportOf([...gpu, ...cpu]))).toEqual([
      { arm: 'cpu', blocks: 7, mild: 0, severe: 1 },
      { arm: 'gpu', blocks: 7, mild: 1, severe: 0 },
    ]);
    expect(reportOutliers(reportOf(cpu))).toHaveLength(1);
    expect(reportOutliers(reportOf([]))).toEqual([]);
  });

  it('are found among times per epoch, however long the blocks', () => {
    const longer = cpu.slice(0, -1).map((sample, i) => {
      const times = 1 + (i % 3);
      return { ...sample, epochs: sample.epochs * times, ms: sample.ms * times };
    });
    expect(reportOutliers(reportOf(longer))).toEqual([
      { arm: 'cpu', blocks: 6, mild: 0, severe: 0 },
    ]);
  });

  it('are found among blocks of the same level alone', () => {
    const slower = gpu.map((sample) => ({ ...sample, level: 2, ms: sample.ms * 40 }));
    expect(reportOutliers(reportOf([...gpu, ...slower]))).toEqual([
      { arm: 'gpu', blocks: 14, mild: 2, severe: 0 },
    ]);
  });

  it('leave out the sweeps, whose levels differ on purpose', () => {
    const swept = cpu.map((sample) => ({ ...sample, arm: 'sweep.reads' as const, ms: 10_000 }));
    expect(reportOutliers(reportOf([...cpu, ...swept]))).toEqual(reportOutliers(reportOf(cpu)));
    expect(reportOutliers(reportOf(swept))).toEqual([]);
  });

  it('are not made by the clock, a step of which is less the longer the block', () => {
    const report = reportOf(gpu);
    const under = (clockStepMs: number | null) =>
      reportOutliers({ ...report, environment: { ...report.environment, clockStepMs } })[0]?.mild;
    // Blocks of ten epochs: the odd one is 6.5 ms longer than its quartile.
    expect([null, 1, 7].map(under)).toEqual([1, 1, 0]);
  });
});
