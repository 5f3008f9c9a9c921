/** Work done together against the number of workers. */
export interface ScalingPoint {
  readonly workers: number;
  /** In any unit; over 0. */
  readonly rate: number;
}

/** Straight pieces through the points, each flatter than the one before. */
export interface KneeFit {
  /** What each worker adds before the first knee, in the points' unit. */
  readonly perWorker: number;
  /** After how many workers the work stops growing in step; null where no knee is seen. */
  readonly knee: number | null;
  /** What a worker adds after the first knee, as a share of what one adds before it; 1 without a knee. */
  readonly slopeAfter: number;
  /** Where it bends once more, as at the end of the second threads; null where it does not. */
  readonly secondKnee: number | null;
  readonly slopeAfterSecond: number;
}

/** A gentler bend is no knee: cores clock lower when more of them work. */
const STEEPEST_AFTER = 0.7;

/** What no knee need explain: machines scatter, and cores clock lower step by step as more of them work. */
const SCATTER = 0.03;

/** By so much a first knee must better Schwarz' criterion: strong evidence, in the words of Kass and Raftery (“Bayes Factors”, 1995). */
const STRONG = 6;

/** Knees are sought at such steps of a worker: one alone, and two. */
const STEP = 0.0625;
const COARSE_STEP = 0.5;

/** Among more workers no knee is sought: the steps would be many, and no runner starts so many. */
const MOST_WORKERS = 64;

/** With fewer points two knees would fit anything. */
const FEWEST_FOR_TWO = 7;

/**
 * Lays none, one or two knees through the points by least squares of the relative distances. A knee has to be worth its two
 * parameters (Schwarz' criterion), or the scatter would be explained by knees. Null with fewer than two points, and with
 * more than 64 workers.
 */
export function fitKnee(points: readonly ScalingPoint[]): KneeFit | null {
  const usable = points.filter(({ rate }) => rate > 0);
  if (usable.length < 2) return null;
  const counts = usable.map(({ workers }) => workers);
  const [first, last] = [Math.min(...counts), Math.max(...counts)];
  if (last > MOST_WORKERS) return null;
  let best = pieces(usable, []);
  // Rates that are too far apart for arithmetic, as only a file can hold them.
  if (!best) return null;
  let bestScore = score(best.missed, usable.length, 0);
  const consider = (knees: readonly number[]): void => {
    const fit = pieces(usable, knees);
    if (!fit) return;
    const own = score(fit.missed, usable.length, knees.length);
    if (own < bestScore - 1e-9) [best, bestScore] = [fit, own];
  };
  for (let knee = first; knee < last; knee += STEP) consider([knee]);
  // Two knees that met every point would not be worth it where one does nearly.
  if (usable.length >= FEWEST_FOR_TWO && score(0, usable.length, 2) < bestScore) {
    for (let one = first; one < last; one += COARSE_STEP) {
      for (let two = one + 1; two < last; two += COARSE_STEP) consider([one, two]);
    }
  }
  const [perWorker = 0, after, afterSecond] = best.slopes;
  const [knee = null, secondKnee = null] = best.knees;
  return {
    perWorker,
    knee,
    slopeAfter: after === undefined ? 1 : after / perWorker,
    secondKnee,
    slopeAfterSecond: afterSecond === undefined ? 1 : afterSecond / perWorker,
  };
}

/** The work of so many workers by the fitted pieces. */
export function rateAt(fit: KneeFit, workers: number): number {
  const knee = fit.knee ?? Number.POSITIVE_INFINITY;
  const second = fit.secondKnee ?? Number.POSITIVE_INFINITY;
  const full = Math.min(workers, knee);
  const between = Math.max(0, Math.min(workers, second) - knee);
  const beyond = Math.max(0, workers - second);
  return fit.perWorker * (full + fit.slopeAfter * between + fit.slopeAfterSecond * beyond);
}

interface Pieces {
  readonly knees: readonly number[];
  readonly slopes: readonly number[];
  /** The sum of the squared relative distances. */
  readonly missed: number;
}

/** A knee has two parameters: where it is, and how far it bends. */
function score(missed: number, n: number, knees: number): number {
  return (
    n * Math.log(missed / n + SCATTER ** 2) + 2 * knees * Math.log(n) + (knees > 0 ? STRONG : 0)
  );
}

/** The best slopes for knees at these places; null where they are no knees, or fall. */
function pieces(points: readonly ScalingPoint[], knees: readonly number[]): Pieces | null {
  const edges = [0, ...knees, Number.POSITIVE_INFINITY];
  const rows = points.map(({ workers, rate }) =>
    edges.slice(1).map((to, i) => Math.max(0, Math.min(workers, to) - edges[i]!) / rate),
  );
  const slopes = leastSquares(rows);
  if (!slopes) return null;
  for (let i = 0; i < slopes.length; i++) {
    const before = slopes[i - 1];
    if (before === undefined ? !(slopes[i]! > 0) : slopes[i]! > STEEPEST_AFTER * before)
      return null;
    // Scatter may let the last piece fall a little, and nothing can fall by adding workers.
    if (slopes[i]! < 0) slopes[i] = 0;
  }
  const missed = rows.reduce(
    (sum, row) => sum + (1 - row.reduce((all, part, i) => all + part * slopes[i]!, 0)) ** 2,
    0,
  );
  return { knees, slopes, missed };
}

/** The coefficients with which every row sums up to 1 as nearly as can be (normal equations, Gauss); null if undetermined. */
function leastSquares(rows: readonly (readonly number[])[]): number[] | null {
  const size = rows[0]?.length ?? 0;
  const system = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) =>
      rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0),
    ),
    rows.reduce((sum, row) => sum + row[i]!, 0),
  ]);
  for (let i = 0; i < size; i++) {
    const pivot = system[i]!;
    if (Math.abs(pivot[i]!) < 1e-30) return null;
    for (let other = 0; other < size; other++) {
      if (other === i) continue;
      const factor = system[other]![i]! / pivot[i]!;
      for (let column = i; column <= size; column++) {
        system[other]![column] = system[other]![column]! - factor * pivot[column]!;
      }
    }
  }
  return system.map((row, i) => row[size]! / row[i]!);
}
