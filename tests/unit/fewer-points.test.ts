import { describe, expect, it } from 'vitest';
import { fewerPoints, type Point } from '../../src/components/charts/fewer-points.ts';

/** How far a point is from a line through others, measured straight down. */
function dropTo(line: readonly Point[], [x, y]: Point): number {
  const after = line.findIndex(([px]) => px >= x);
  const [x1, y1] = line[Math.max(0, after - 1)] ?? [x, y];
  const [x2, y2] = line[after] ?? [x, y];
  return Math.abs(y - (x2 === x1 ? y2 : y1 + ((y2 - y1) * (x - x1)) / (x2 - x1)));
}

describe('a line with fewer points', () => {
  it('keeps the first, the last and the corners of a line', () => {
    const points: Point[] = [0, 1, 2, 3, 4, 5, 6].map((x) => [x, x < 3 ? 0 : x * 2 - 6]);
    expect(fewerPoints(points)).toEqual([
      [0, 0],
      [3, 0],
      [6, 6],
    ]);
  });

  it('passes all points of a curve within less than can be seen', () => {
    const points = Array.from({ length: 300 }, (_, i): Point => [
      i,
      100 / (1 + Math.exp(3 - i / 40)),
    ]);
    const fewer = fewerPoints(points);
    expect(fewer.length).toBeLessThan(30);
    for (const point of points) expect(dropTo(fewer, point)).toBeLessThan(0.4);
  });

  it.each<[string, Point[]]>([
    ['nothing', []],
    ['one point', [[1, 2]]],
    [
      'two points',
      [
        [1, 2],
        [3, 4],
      ],
    ],
  ])('of %s is the same', (_, points) => {
    expect(fewerPoints(points)).toEqual(points);
  });

  it('copes with points that lie on each other', () => {
    expect(
      fewerPoints([
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
    ).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(
      fewerPoints([
        [1, 1],
        [5, 5],
        [1, 1],
      ]),
    ).toHaveLength(3);
  });
});
