import { describe, expect, it } from 'vitest';
import { formatGigaTick } from '../../src/lab/measure/format.ts';
import {
  type ChartAxis,
  decadesAround,
  decadeTicks,
  pointsChart,
  pointsKey,
  timesFrom0,
  valuesFrom0,
} from '../../src/components/charts/points-chart.ts';

const X: ChartAxis = { scale: 'log', label: 'bytes', domain: [1, 100], ticks: [] };
const Y: ChartAxis = { scale: 'log', label: 'ms', domain: [1, 100], ticks: [] };

const narrow = (html: { text: string }): string => html.text.split('oh-wide')[0] ?? '';

describe('a chart of points', () => {
  it('draws the marks that are inside the axes, and no others', () => {
    const chart = pointsChart({
      description: 'Points.',
      x: X,
      y: Y,
      series: [
        {
          name: 'a',
          side: 'gpu',
          mark: 'ring',
          points: [
            { x: 1, y: 1 },
            { x: 10, y: 10 },
            { x: 1000, y: 10 },
            { x: 10, y: 1000 },
          ],
        },
      ],
    });
    expect(narrow(chart).match(/is-ring/g)).toHaveLength(2);
  });

  it('puts equal steps on a logarithmic axis equally far apart', () => {
    const chart = pointsChart({
      description: 'Points.',
      x: X,
      y: Y,
      series: [
        { name: 'a', side: 'cpu', mark: 'disc', points: [1, 10, 100].map((x) => ({ x, y: 10 })) },
      ],
    });
    const [first, second, third] = [...narrow(chart).matchAll(/cx="([\d.]+)"/g)].map(([, at]) =>
      Number(at),
    );
    // To the pixel.
    expect(Math.abs(third! - second! - (second! - first!))).toBeLessThanOrEqual(1);
  });

  it('ends whiskers, bands and the marker’s interval at the axes', () => {
    const chart = pointsChart({
      description: 'Points.',
      x: X,
      y: Y,
      series: [
        {
          name: 'a',
          side: 'gpu',
          mark: 'square',
          points: [{ x: 10, y: 10, low: 0.001, high: 1e6 }],
        },
      ],
      bands: [
        {
          name: 'b',
          side: 'gpu',
          edges: [
            { x: 1, low: 0.1, high: 1e9 },
            { x: 100, low: 1, high: 2 },
          ],
        },
      ],
      marker: { label: 'here', x: 10, low: 0.01, high: 1e9 },
    });
    const ys = [...narrow(chart).matchAll(/[ V]([\d.]+)[V"]/g)].map(([, at]) => Number(at));
    expect(Math.max(...ys)).toBeLessThanOrEqual(250);
    expect(chart.text).not.toMatch(/NaN|Infinity|-\d{4}/);
    expect(chart.text).toContain('here');
  });

  it('leaves out a whisker that its mark covers, and draws one that reaches out of it', () => {
    const whiskersOf = (low: number, high: number) =>
      narrow(
        pointsChart({
          description: '',
          x: X,
          y: Y,
          series: [{ name: 'a', side: 'cpu', mark: 'disc', points: [{ x: 10, y: 10, low, high }] }],
        }),
      ).match(/oh-interval/g)?.length ?? 0;
    expect(whiskersOf(9.9, 10.1)).toBe(0);
    expect(whiskersOf(9.9, 40)).toBe(1);
    expect(whiskersOf(2, 10.1)).toBe(1);
  });

  it('has its description for those who do not see it, and no text that is HTML', () => {
    const chart = pointsChart({ description: 'a < b', x: X, y: Y, series: [] });
    expect(chart.text).toContain('aria-label="a &lt; b"');
    expect(pointsKey([{ name: '<b>', side: 'gpu', mark: 'diamond' }]).text).toContain('&lt;b&gt;');
  });
});

describe('the axes of a chart of points', () => {
  it('reach from the power of ten below the smallest to the one above the largest', () => {
    expect(decadesAround([3, 250, 0, -1, Number.NaN])).toEqual([1, 1000]);
    expect(decadesAround([])).toEqual([1, 10]);
    // 10 to the power of -324 is 0, and an axis from 0 would have no end of decades.
    expect(decadesAround([5e-324, 3, 1.7e308])).toEqual([1, 10]);
    expect(decadesAround([10])).toEqual([10, 100]);
  });

  it('have six powers of ten at the most', () => {
    const ticks = decadeTicks([1e-6, 1e4], String);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks[0]?.value).toBeCloseTo(1e-6, 12);
    expect(decadeTicks([1, 1000], String).map(({ value }) => value)).toEqual([1, 10, 100, 1000]);
  });

  it('from 0 end at a round value over the highest', () => {
    expect(valuesFrom0(77e9, formatGigaTick)).toMatchObject({
      domain: [0, 80e9],
      ticks: [0, 20, 40, 60, 80].map((giga) => ({ value: giga * 1e9, label: String(giga) })),
    });
    expect(valuesFrom0(0, String).domain).toEqual([0, 1]);
  });

  it('from 0 end at a round time, every tick in one unit', () => {
    expect(timesFrom0(27.3).ticks.map(({ label }) => label.replace('\u00a0', ' '))).toEqual([
      '0 ms',
      '10 ms',
      '20 ms',
      '30 ms',
    ]);
    expect(timesFrom0(0).domain).toEqual([0, 1]);
    expect(timesFrom0(0.0004).ticks.at(-1)?.label).toContain('ns');
  });
});
