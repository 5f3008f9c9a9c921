/** A point of a line, in CSS pixels. */
export type Point = readonly [x: number, y: number];

/** A line may leave the points that were dropped by this much: a quarter of a pixel is not seen. */
const LARGEST_DISTANCE = 0.25;

/**
 * The points without which a line would look different, the first and the last among them. A line through them
 * passes all the others closely (Ramer, 1972; Douglas and Peucker, 1973).
 */
export function fewerPoints(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const distances = points.map((point) => distanceToLine(point, first, last));
  const largest = Math.max(...distances);
  if (largest <= LARGEST_DISTANCE) return [first, last];
  const corner = distances.indexOf(largest);
  return [
    ...fewerPoints(points.slice(0, corner + 1)),
    ...fewerPoints(points.slice(corner)).slice(1),
  ];
}

function distanceToLine([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}
