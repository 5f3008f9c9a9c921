import { describe, expect, it } from 'vitest';
import {
  bestUseSentence,
  capacityAnswer,
  crossoverSentence,
  flatSentence,
  hiddenSentence,
  predictionSentence,
  softwareSentence,
  usedSentence,
} from '../../src/components/runner/capacity-answer.ts';
import { LiveCapacity } from '../../src/components/runner/capacity-live.ts';
import { capacityView } from '../../src/components/runner/capacity-view.ts';
import type { Html } from '../../src/components/runner/html.ts';
import { allSizes, type Size } from '../../src/lab/measure/capacity-sizes.ts';
import { defaultCapacityPlan } from '../../src/lab/measure/plan.ts';
import type { Report } from '../../src/lab/measure/report.ts';
import { SWIFTSHADER } from './fakes/reports.ts';
import { capacityReport, fullAt, sizedSamples, sweptSamples } from './fakes/sizes.ts';

/** What no drawing may hold: a coordinate that is none, or a value that was not there. */
const BROKEN = /NaN|Infinity|undefined|null|\[object/;

const SIZES = allSizes(defaultCapacityPlan);
const gpuMs = (size: Size): number => 0.1 + fullAt(48_000, 0.1)(size);
const SWEPT = sweptSamples(0.1, 0.1, 1e12);

/** A report in which the CPU takes so many nanoseconds for each row and hidden unit. */
const withCpu = (ns: number, changes: Parameters<typeof capacityReport>[1] = {}): Report => {
  const cpuMs = ({ batch, hidden }: Size): number => batch * hidden * ns * 1e-6;
  return capacityReport([...sizedSamples({ cpuMs, gpuMs, sizes: SIZES }), ...SWEPT], changes);
};

/** Both meet at 2,000 rows; the CPU is faster everywhere; the GPU is. */
const CROSSING = withCpu(10);
const CPU_WORLD = withCpu(0.1);
const GPU_WORLD = withCpu(1000);

/** The words as a reader sees them. */
const words = (part: Html): string =>
  part.text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('the answer', () => {
  it('names the share that is used, and where the GPU overtakes', () => {
    expect(words(capacityAnswer(CROSSING, 'reader'))).toMatch(
      /^At the notes’ 120 rows your GPU computes 20\d MFLOP\/s of the (1\.00 T|1,000 G)FLOP\/s that it can: 0\.02\d? %\. It overtakes your CPU at about (1,9|2,0)\d\d rows \([\d,]+ to [\d,]+ rows\)\.$/,
    );
  });

  it('says that the CPU is faster at every size, in its world', () => {
    expect(words(crossoverSentence(CPU_WORLD, 'reader'))).toBe(
      'your CPU is faster at every size up to 1,048,576 rows: no crossover up to there.',
    );
    expect(words(hiddenSentence(CPU_WORLD, 'reader'))).toContain('up to 4,096 hidden units');
  });

  it('says that the GPU is faster at every size, in its world', () => {
    expect(words(crossoverSentence(GPU_WORLD, 'reader'))).toBe(
      'It is faster than your CPU at every size measured, from 120 rows on.',
    );
    expect(words(hiddenSentence(GPU_WORLD, 'recording'))).toContain('than the CPU');
  });

  it('says so where this run can’t tell', () => {
    const samples = sizedSamples({ cpuMs: gpuMs, gpuMs, sizes: SIZES, scatter: 0.2 });
    expect(words(crossoverSentence(capacityReport(samples), 'reader'))).toContain(
      'can’t be told from this run',
    );
  });

  it('names a software adapter for what it is, and what its peak means', () => {
    const software = withCpu(10, { gpu: SWIFTSHADER });
    expect(words(usedSentence(software, 'reader'))).toContain(
      'the software adapter swiftshader (your CPU, playing GPU)',
    );
    expect(softwareSentence(software)).not.toBeNull();
    expect(softwareSentence(CROSSING)).toBeNull();
  });

  it('gives the CPU’s time and the reason where there is no GPU', () => {
    const cpuMs = (): number => 0.0016;
    const samples = sizedSamples({ cpuMs, gpuMs, sizes: SIZES }).filter(({ arm }) => arm === 'cpu');
    const none = capacityReport(samples, { gpuMissing: 'There is none here.' });
    expect(words(capacityAnswer(none, 'reader'))).toMatch(
      /^With 120 rows an epoch takes your CPU 1\.\d+ µs\. The GPU side could not run: There is none here\.$/,
    );
  });

  it('gives the rate alone where the peak is not known', () => {
    const samples = sizedSamples({ cpuMs: gpuMs, gpuMs, sizes: SIZES });
    const report = capacityReport(samples, { peakMissing: 'No peak.' });
    expect(words(usedSentence(report, 'reader'))).toMatch(
      /MFLOP\/s; how much it could is not known/,
    );
    expect(words(bestUseSentence(report))).toContain('not measured');
  });
});

describe('the lines below the charts', () => {
  it('say how long the epoch stays flat, or that it still is', () => {
    expect(words(flatSentence(CROSSING))).toMatch(/^From 120 rows to about (9|10),\d{3} rows/);
    const always = sizedSamples({ cpuMs: gpuMs, gpuMs: () => 0.2, sizes: SIZES });
    expect(words(flatSentence(capacityReport(always)))).toMatch(/^Up to 1,048,576 rows/);
  });

  it('say how many sizes lay in the foretold range, and how the others missed it', () => {
    expect(words(predictionSentence(CROSSING))).toBe(
      'Of 12 sizes the GPU’s epoch lay inside the foretold range at 12.',
    );
    const failing = (size: Size): number => gpuMs(size) + (size.batch > 1_000_000 ? 1e6 : 0);
    const samples = sizedSamples({ cpuMs: gpuMs, gpuMs: failing, sizes: SIZES });
    const report = capacityReport([...samples, ...SWEPT]);
    expect(words(predictionSentence(report))).toMatch(/at 11; 1 took longer\.$/);
    expect(words(predictionSentence(capacityReport(samples)))).toContain('could not be foretold');
  });

  it('name the size that uses most of the GPU', () => {
    expect(words(bestUseSentence(CROSSING))).toMatch(/with 1,048,576 rows and 10 hidden units/);
  });

  it('name what was left out, each reason once', () => {
    const leftOut = (['cpu', 'gpu'] as const).map((side) => ({
      side,
      size: { batch: 480, hidden: 10 },
      cause: 'time' as const,
      reason: 'No time.',
    }));
    const own = sizedSamples({ cpuMs: gpuMs, gpuMs, sizes: SIZES.slice(0, 1) });
    const { ends } = capacityView(capacityReport(own, { leftOut }), 'reader');
    expect(words(ends)).toBe('Left out: CPU from 480 rows on, GPU from 480 rows on. No time.');
    expect(words(capacityView(CROSSING, 'reader').ends)).toContain('Every size was measured');
  });
});

describe('the charts', () => {
  it.each<[string, Report]>([
    ['a crossing', CROSSING],
    ['the CPU’s world', CPU_WORLD],
    ['the GPU’s world', GPU_WORLD],
    ['one size', capacityReport(sizedSamples({ cpuMs: gpuMs, gpuMs, sizes: SIZES.slice(0, 1) }))],
    ['nothing', capacityReport([])],
  ])('can be drawn of %s', (_, report) => {
    for (const [name, part] of Object.entries(capacityView(report, 'reader'))) {
      expect(part.text, name).not.toMatch(BROKEN);
    }
  });

  it('point out the crossover, draw the foretold range and the peak, and tell sides apart by shape', () => {
    const view = capacityView(CROSSING, 'reader');
    const batch = view['batch-chart'].text;
    expect(batch).toMatch(/the GPU overtakes at (1,9|2,0)\d\d rows/);
    expect(batch).toContain('oh-marker-interval');
    expect(batch).toContain('oh-band');
    expect(batch).toMatch(/data-side="cpu".*<circle/s);
    expect(batch).toMatch(/data-side="gpu".*<rect class="is-square"/s);
    expect(view['rate-chart'].text).toContain('is-dashed');
    expect(capacityView(CPU_WORLD, 'reader')['batch-chart'].text).not.toContain('oh-marker');
  });

  it('have every number in a table, with what was foretold', () => {
    const view = capacityView(CROSSING, 'reader');
    expect(view['batch-table'].text.match(/<tr>/g)).toHaveLength(9);
    expect(view['hidden-table'].text.match(/<tr>/g)).toHaveLength(7);
    expect(words(view['batch-table'])).toContain('of its peak');
    expect(words(view['batch-table'])).toContain('1,048,576');
  });

  it('are drawn while the run goes on: points first, the range once the sweeps are over', () => {
    const live = new LiveCapacity();
    const own = sizedSamples({ cpuMs: gpuMs, gpuMs, sizes: SIZES.slice(0, 1) });
    const during = (phase: 'measuring' | 'sweeping', liveSamples = own) =>
      live.view(
        {
          liveSamples,
          progress: { phase, arm: null, fraction: 0, timeLeftMs: 1, losses: [], samples: [] },
        },
        defaultCapacityPlan,
      );
    expect(during('measuring')['batch-chart'].text).toContain('<circle');
    expect(during('measuring')['batch-chart'].text).not.toContain('oh-band');
    const swept = [...own, ...SWEPT];
    expect(during('sweeping', swept)['batch-chart'].text).not.toContain('oh-band');
    expect(during('measuring', swept)['batch-chart'].text).toContain('oh-band');
    expect(during('measuring', swept)['rate-chart'].text).toContain('is-dashed');
    for (const part of Object.values(during('measuring', swept))) {
      expect(part.text).not.toMatch(BROKEN);
    }
  });
});
