/** What a step through memory takes, by how much memory is walked through. */
export interface StairPoint {
  readonly bytes: number;
  readonly ms: number;
}

/** A clear step up: where one kind of memory ends and a slower one begins. */
export interface Stair {
  /** Where the curve crosses the middle between the treads, on a logarithmic scale. */
  readonly bytes: number;
  /** The largest size on the tread below, and the smallest on the one above: the step lies between them. */
  readonly fromBytes: number;
  readonly toBytes: number;
  /** The times on the treads below and above. */
  readonly belowMs: number;
  readonly aboveMs: number;
}

/** A tread's times lie within this factor of one another … */
const LEVEL = 1.22;

/** … and it has so many sizes. */
const FEWEST_ON_TREAD = 2;

/** A clear step is one to this many times the time at the least. */
const CLEAR = 1.6;

/**
 * The clear steps of a staircase, the smallest sizes first. Sizes on one level are put together as long as each is within
 * 22 % of the level's first; a size by itself is on the way up. A rise that never comes to rest on a level is
 * no step, and nor is one of less than 1.6 times the time.
 */
export function clearStairs(points: readonly StairPoint[]): Stair[] {
  const stairs: Stair[] = [];
  let below: Tread | null = null;
  for (const above of treadsOf(points)) {
    if (below && above.ms >= CLEAR * below.ms) {
      const rise = points.slice(below.to, above.from + 1);
      stairs.push({
        bytes: crossing(rise, Math.sqrt(below.ms * above.ms)),
        fromBytes: rise[0]!.bytes,
        toBytes: rise.at(-1)!.bytes,
        belowMs: below.ms,
        aboveMs: above.ms,
      });
    }
    // A rise too small to tell is a slope, and the next step starts from its upper end.
    below = above;
  }
  return stairs;
}

/** Where the points first cross a time, between two of them by logarithms. */
function crossing(points: readonly StairPoint[], ms: number): number {
  const after = Math.max(
    1,
    points.findIndex((point) => point.ms >= ms),
  );
  const [one, other] = [points[after - 1]!, points[after]!];
  const share = Math.log(ms / one.ms) / Math.log(other.ms / one.ms);
  return Math.round(one.bytes * (other.bytes / one.bytes) ** Math.min(1, Math.max(0, share)));
}

interface Tread {
  /** The places of its first and last sizes. */
  readonly from: number;
  readonly to: number;
  /** The time of the size in its middle. */
  readonly ms: number;
}

function treadsOf(points: readonly StairPoint[]): Tread[] {
  const treads: Tread[] = [];
  let from = 0;
  while (from < points.length) {
    const lowest = points[from]!.ms;
    let to = from;
    while (to + 1 < points.length && isLevel(points[to + 1]!.ms, lowest)) to++;
    if (to - from + 1 >= FEWEST_ON_TREAD) {
      treads.push({ from, to, ms: points[(from + to) >> 1]!.ms });
      from = to + 1;
    } else {
      from++;
    }
  }
  return treads;
}

function isLevel(ms: number, lowestMs: number): boolean {
  return ms <= LEVEL * lowestMs && ms >= lowestMs / LEVEL;
}
