import { describe, expect, it } from 'vitest';
import { partsBarsChart } from '../../src/components/charts/parts-bars.ts';
import { gpuParts, PARTS } from '../../src/lab/measure/parts-verdict.ts';
import { type Report, unavailableReading } from '../../src/lab/measure/report.ts';
import { withParts } from './fakes/parts.ts';

/** What no drawing may hold: a coordinate that is none, or a value that was not there. */
const BROKEN = /NaN|Infinity|undefined|null|\[object/;

const chart = (report: Report): string => partsBarsChart(gpuParts(report)).text;

const viewBoxes = (svg: string): string[] =>
  [...svg.matchAll(/viewBox="([^"]*)"/g)].map(([, box = '']) => box);

/** The wide drawing alone. */
const wide = (svg: string): string => svg.split('<svg')[2] ?? '';

/** The bars of the wide drawing, by what they are of: where each begins and how long it is. */
function barsOf(svg: string): { kind: string; x: number; width: number }[] {
  return [
    ...wide(svg).matchAll(/class="oh-bar is-(\w+)".*?<rect x="([-\d.]+)".*?width="([\d.]+)"/gs),
  ].map(([, kind = '', x, width]) => ({ kind, x: Number(x), width: Number(width) }));
}

const label = (svg: string): string =>
  (/aria-label="([^"]*)"/.exec(svg)?.[1] ?? '').replace(/\s+/g, ' ');

const TIMES = { epoch: 2, host: 0.4, launch: 0.8, execute: 0.1, readback: 1, overlap: 0.3 };

describe('the bars of the parts', () => {
  it('are drawn in two sizes, each with the values in words', () => {
    const svg = chart(withParts(TIMES));
    expect(viewBoxes(svg).map((box) => box.split(' ')[2])).toEqual(['320', '640']);
    expect(label(svg)).toBe(
      'Where the GPU’s epoch goes. Host 400 µs; Launch 800 µs; Execute 100 µs; Upload 0 ms; ' +
        'Readback 1.00 ms; Hidden: two at once −300 µs; Unexplained 0 ms.',
    );
    expect(svg).toMatch(/800\sµs<\/tspan>, 40\s%/);
    expect(svg).not.toMatch(BROKEN);
  });

  it('are as long as the times are, all from one zero', () => {
    const bars = barsOf(chart(withParts(TIMES)));
    expect(bars.map(({ kind }) => kind)).toEqual([
      ...PARTS.map(() => 'part'),
      'overlap',
      'unexplained',
    ]);
    expect(new Set(bars.map(({ x }) => x)).size).toBe(1);
    const widths = bars.map(({ width }) => width);
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(2, 1);
    expect(widths[3]).toBe(1.5);
  });

  it('reach to the left where a time is less than zero', () => {
    const bars = barsOf(chart(withParts({ ...TIMES, unexplained: -0.5 })));
    const zero = Math.max(...bars.map(({ x }) => x));
    expect(bars.map(({ x, width }) => x + width).at(-1)).toBeCloseTo(zero, 0);
    expect(label(chart(withParts({ unexplained: -0.5 })))).toContain('Unexplained −500 µs');
  });

  it('have a whisker for each interval, and none without one', () => {
    const report = withParts(TIMES);
    const whiskers = () => wide(chart(report)).match(/oh-whisker/g)?.length ?? 0;
    expect(whiskers()).toBe(7);
    Object.assign(report.readings['gpu.hostMs'] ?? {}, { low: null, high: null });
    expect(whiskers()).toBe(6);
  });

  it('keep their rows where nothing was measured, so that nothing moves', () => {
    const empty = partsBarsChart(null).text;
    expect(viewBoxes(empty)).toEqual(viewBoxes(chart(withParts(TIMES))));
    expect(label(empty)).toContain('Host not measured; Launch not measured');
    expect(empty).not.toMatch(BROKEN);
  });

  it('say which part is not available', () => {
    const report = withParts(TIMES);
    report.readings['gpu.executeMs'] = unavailableReading('ms', 'no timestamps');
    delete report.readings['gpu.overlapMs'];
    const svg = chart(report);
    expect(label(svg)).toMatch(/Execute not available.*Hidden: two at once not measured/);
    expect(barsOf(svg)).toHaveLength(5);
    expect(svg).not.toMatch(BROKEN);
  });
});
