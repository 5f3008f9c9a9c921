import { quantileSorted } from 'simple-statistics';
import { flopPerEpoch, type Size, samplesAt } from './capacity-sizes.ts';
import { epochTimesMs } from './collector.ts';
import { redrawnRounds } from './cost-model.ts';
import { expandedTail } from './intervals.ts';
import { peakEstimate } from './peak-estimate.ts';
import type { Random } from './random.ts';
import type { Sample } from './report.ts';
import { median } from './statistics.ts';
import { levelCosts, priceOfOne, type SweepBlock } from './sweep.ts';

/** Draws for what the scatter adds to a range. */
const DRAWS = 400;

const MS_PER_SECOND = 1000;

/** Where an epoch's time at a size should lie. */
export interface PredictedEpoch {
  readonly size: Size;
  readonly lowMs: number;
  readonly highMs: number;
}

/** How long an epoch's work takes on the GPU at the size that was taken apart, and the rest of it. */
interface Apart {
  readonly epochMs: number;
  readonly launchMs: number;
  readonly executeMs: number;
}

/**
 * The GPU's epoch at other sizes, from the epoch at one and two of its parts, by the cost model:
 *
 *     epoch = launches + execute + all else
 *
 * All but execute is the same at every size. Whether execute grows depends on whether the GPU had room left: the range
 * goes from no longer than before, to as many times longer as there are operations. Nor can it be shorter than its launches
 * and its arithmetic at the GPU's peak. Either end is further out by what the scatter allows (95 %, by drawing blocks and
 * rounds again). Null where a part is missing.
 */
export function predictedEpochs(
  samples: readonly Sample[],
  known: Size,
  sizes: readonly Size[],
  clockStepMs: number | null,
  random: Random,
): PredictedEpoch[] | null {
  const epochs = epochTimesMs(samplesAt(samples, known), 'gpu');
  const swept = sweptBlocks(samples);
  const peak = peakEstimate(samples, clockStepMs, random);
  const highestPeak = peak.interval?.high ?? peak.value;
  if (!Number.isFinite(highestPeak)) return null;
  const draws = Array.from({ length: DRAWS }, () => apart(redrawn(epochs, random), swept, random));
  const whole = draws.filter((draw) => Object.values(draw).every(Number.isFinite));
  if (whole.length === 0) return null;
  const tail = expandedTail(Math.max(2, new Set(swept.map(({ round }) => round)).size));
  const end = (msOf: (draw: Apart) => number, share: number): number =>
    quantileSorted(
      whole.map(msOf).sort((a, b) => a - b),
      share,
    );
  return sizes.map((size) => {
    const arithmeticMs = (flopPerEpoch(size) / highestPeak) * MS_PER_SECOND;
    const times = flopPerEpoch(size) / flopPerEpoch(known);
    return {
      size,
      lowMs: end(({ epochMs, launchMs }) => Math.max(epochMs, launchMs + arithmeticMs), tail),
      highMs: end(
        ({ epochMs, executeMs }) => Math.max(epochMs, epochMs + (times - 1) * executeMs),
        1 - tail,
      ),
    };
  });
}

/** What the GPU computes in an epoch, in milliseconds, and not its launches; NaN without the sweeps. */
export function executeMsOf(swept: readonly SweepBlock[]): number {
  return slopeOf(swept, 'repeats') - slopeOf(swept, 'launches');
}

/** The blocks of the two sweeps that part computing from launching. */
export function sweptBlocks(samples: readonly Sample[]): SweepBlock[] {
  return samples.flatMap(({ arm, level = 0, epochs, ms, round }) => {
    const sweep =
      arm === 'sweep.launches' ? 'launches' : arm === 'sweep.repeats' ? 'repeats' : null;
    return sweep ? { sweep, level, epochs, ms, round } : [];
  });
}

function apart(epochs: readonly number[], swept: readonly SweepBlock[], random: Random): Apart {
  const drawn = redrawnRounds(swept, random);
  return {
    epochMs: median(epochs),
    launchMs: slopeOf(drawn, 'launches'),
    executeMs: Math.max(0, executeMsOf(drawn)),
  };
}

function slopeOf(swept: readonly SweepBlock[], sweep: SweepBlock['sweep']): number {
  return priceOfOne(levelCosts(swept, sweep)).slopeMs;
}

function redrawn(values: readonly number[], random: Random): number[] {
  return values.map(() => values[Math.floor(random() * values.length)] ?? Number.NaN);
}
