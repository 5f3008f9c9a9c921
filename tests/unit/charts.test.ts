import { describe, expect, it } from 'vitest';
import { epochBarsChart } from '../../src/components/charts/epoch-bars.ts';
import { type LossCurves, lossCurveChart } from '../../src/components/charts/loss-curve.ts';
import { type Reading, readingOf, unavailableReading } from '../../src/lab/measure/report.ts';

/** What no drawing may hold: a coordinate that is none, or a value that was not there. */
const BROKEN = /NaN|Infinity|undefined|null|\[object/;

/** The two sizes in which a chart is drawn. */
const viewBoxes = (svg: string): string[] =>
  [...svg.matchAll(/viewBox="([^"]*)"/g)].map(([, box = '']) => box);

/** Every label that a screen reader speaks. */
const labels = (svg: string): string[] =>
  [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label = '']) => label.replace(/\s+/g, ' '));

const epochMs = (value: number, low: number | null, high: number | null): Reading =>
  readingOf(
    { value, interval: low !== null && high !== null ? { low, high } : null, n: 5 },
    'ms',
    0.1,
  );

/** The widths of the bars in the wide drawing, in order. */
const barWidths = (svg: string): number[] =>
  [...(svg.split('<svg')[2] ?? '').matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) =>
    Number(width),
  );

describe('the bars of the time per epoch', () => {
  it('are drawn in two sizes, each with the values in words', () => {
    const svg = epochBarsChart({ cpu: epochMs(1, 0.9, 1.1), gpu: epochMs(40, 38, 42) }).text;
    expect(viewBoxes(svg).map((box) => box.split(' ')[2])).toEqual(['320', '640']);
    for (const label of labels(svg)) {
      expect(label).toBe('Time per epoch. CPU 1.00\u00a0ms; GPU 40.0\u00a0ms.'.replace(/\s/g, ' '));
    }
    expect(svg).not.toMatch(BROKEN);
  });

  it('are as long as the times are, from zero', () => {
    const [cpu = 0, gpu = 0] = barWidths(
      epochBarsChart({ cpu: epochMs(10, null, null), gpu: epochMs(40, null, null) }).text,
    );
    expect(gpu / cpu).toBeCloseTo(4, 2);
  });

  it('of no time at all are the shortest that can be seen', () => {
    const nothing = { cpu: epochMs(0, 0, 0), gpu: epochMs(0, 0, 0) };
    expect(barWidths(epochBarsChart(nothing).text)).toEqual([1.5, 1.5]);
  });

  it('have a whisker for the interval, and none without one', () => {
    const whiskers = (reading: Reading) =>
      epochBarsChart({ cpu: reading }).text.match(/oh-whisker/g)?.length ?? 0;
    expect(whiskers(epochMs(1, 0.9, 1.1))).toBe(2);
    expect(whiskers(epochMs(1, null, null))).toBe(0);
  });

  it.each<[string, Parameters<typeof epochBarsChart>[0]]>([
    ['no side', {}],
    ['one side', { cpu: epochMs(1, 0.9, 1.1) }],
    ['a side that could not be had', { gpu: unavailableReading('ms', 'no GPU') }],
    ['times of nothing', { cpu: epochMs(0, 0, 0), gpu: epochMs(0, 0, 0) }],
    ['times far apart', { cpu: epochMs(1e-9, null, null), gpu: epochMs(1e9, 1e8, 1e10) }],
  ])('can be drawn of %s', (_, readings) => {
    const svg = epochBarsChart(readings).text;
    expect(viewBoxes(svg)).toHaveLength(2);
    expect(svg).not.toMatch(BROKEN);
  });

  it('say which side was not measured', () => {
    const svg = epochBarsChart({ cpu: epochMs(1, 0.9, 1.1) }).text;
    expect(labels(svg)[0]).toMatch(/GPU not measured\.$/);
    expect(svg).toContain('GPU: not measured');
  });
});

describe('the loss curve', () => {
  const curves: LossCurves = {
    cpu: { epochs: [1, 10, 100], values: [1.12, 0.9, 0.4] },
    gpu: { epochs: [1, 10], values: [1.12, 0.9] },
  };

  it('is drawn in two sizes, each with its end in words', () => {
    const svg = lossCurveChart(curves, 20_000).text;
    expect(viewBoxes(svg).map((box) => box.split(' ')[2])).toEqual(['320', '640']);
    for (const label of labels(svg)) {
      expect(label).toBe('Loss against epoch. CPU 0.400 at epoch 100; GPU 0.900 at epoch 10.');
    }
    expect(svg).not.toMatch(BROKEN);
  });

  it('tells the sides apart by shape: a circle for the CPU, a square for the GPU', () => {
    const [, cpu = '', gpu = ''] = lossCurveChart(curves, 20_000).text.split(
      '<g class="oh-series"',
    );
    expect(cpu).toMatch(/data-side="cpu".*<circle/s);
    expect(gpu.split('</g>')[0]).toMatch(/data-side="gpu".*<rect/s);
  });

  it('grows into its place: a point stands where it will stand at the end', () => {
    const start = (all: LossCurves) =>
      /class="oh-series".*?d="(M[\d.,]+)/s.exec(lossCurveChart(all, 20_000).text)?.[1];
    expect(start({ cpu: { epochs: [1, 2], values: [1.1, 1] } })).toBe(
      start({ cpu: { epochs: [1, 20_000], values: [1.1, 0.06] } }),
    );
  });

  it.each<[string, LossCurves, number]>([
    ['no side', {}, 20_000],
    ['a side that has read nothing', { cpu: { epochs: [], values: [] } }, 20_000],
    ['one point', { gpu: { epochs: [1], values: [1.1] } }, 1],
    ['a loss that ran away', { cpu: { epochs: [1, 2], values: [1.1, 3e38] } }, 2],
    ['a loss of nothing', { cpu: { epochs: [1, 2], values: [0, 0] } }, 1_000_000],
    ['epochs and values that do not match', { cpu: { epochs: [1, 2], values: [1] } }, 10],
  ])('can be drawn of %s', (_, some, lastEpoch) => {
    const svg = lossCurveChart(some, lastEpoch).text;
    expect(viewBoxes(svg)).toHaveLength(2);
    expect(svg).not.toMatch(BROKEN);
  });

  it('says that nothing was measured yet', () => {
    expect(labels(lossCurveChart({}, 10).text)[0]).toBe(
      'Loss against epoch: nothing measured yet.',
    );
  });
});
