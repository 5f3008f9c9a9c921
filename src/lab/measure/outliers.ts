import { quantile } from 'simple-statistics';
import type { Report } from './report.ts';
import { REPORTED_ARMS, type ReportedArmId } from './trainer-table.ts';

/** Tukey's fences, in interquartile ranges beyond the quartiles ("Exploratory Data Analysis", 1977). */
const MILD_FENCE = 1.5;
const SEVERE_FENCE = 3;

/** How far a sample lies from the others, and on which side. */
export type OutlierClass = 'low-severe' | 'low-mild' | 'none' | 'high-mild' | 'high-severe';

/** The class of each sample, and how many lie beyond either fence. */
export interface Outliers {
  /** In the samples' order. */
  readonly classes: readonly OutlierClass[];
  readonly mild: number;
  readonly severe: number;
}

/**
 * Classes samples by Tukey's fences, 1.5 and 3 interquartile ranges from the quartiles. Outliers are flagged, shown
 * and kept: every estimate rests on them too. A sample no further than `resolution`, in the samples' unit, from a
 * quartile is none: under a coarse clock all blocks but one may be equal.
 */
export function classifyOutliers(samples: readonly number[], resolution = 0): Outliers {
  if (samples.length === 0) return { classes: [], mild: 0, severe: 0 };
  const [lower, upper] = [quantile([...samples], 0.25), quantile([...samples], 0.75)];
  const classes = samples.map((sample): OutlierClass => {
    const isLow = sample < lower;
    const beyond = isLow ? lower - sample : sample - upper;
    if (beyond <= Math.max(resolution, MILD_FENCE * (upper - lower))) return 'none';
    const isSevere = beyond > SEVERE_FENCE * (upper - lower);
    if (isLow) return isSevere ? 'low-severe' : 'low-mild';
    return isSevere ? 'high-severe' : 'high-mild';
  });
  return {
    classes,
    mild: classes.filter((of) => of.endsWith('-mild')).length,
    severe: classes.filter((of) => of.endsWith('-severe')).length,
  };
}

/** The outliers among the timed blocks of one arm of a report. */
export interface ArmOutliers {
  readonly arm: ReportedArmId;
  readonly blocks: number;
  readonly mild: number;
  readonly severe: number;
}

/**
 * The outliers among each arm's times per epoch. Blocks that differ on purpose, by their level or their size, are
 * compared with their like alone; sweeps are left out.
 */
export function reportOutliers({ samples, environment }: Report): ArmOutliers[] {
  return REPORTED_ARMS.flatMap((arm) => {
    const blocks = samples.filter((sample) => sample.arm === arm);
    if (blocks.length === 0) return [];
    const found = [
      ...Map.groupBy(blocks, ({ level, batch, hidden }) => String([level, batch, hidden])).values(),
    ].map((alike) => {
      const longest = Math.max(...alike.map(({ epochs }) => epochs));
      return classifyOutliers(
        alike.map(({ ms, epochs }) => ms / epochs),
        (environment.clockStepMs ?? 0) / longest,
      );
    });
    return {
      arm,
      blocks: blocks.length,
      mild: found.reduce((sum, { mild }) => sum + mild, 0),
      severe: found.reduce((sum, { severe }) => sum + severe, 0),
    };
  });
}
