import {
  HOST_TRAINERS,
  type HostTrainerId,
  LARGE_BATCH_FACTOR,
  LARGE_BATCH_TRAINER,
} from './host-readings.ts';
import type { Reading, Report } from './report.ts';

/** A time that stands in a comparison, in milliseconds, and what it is compared as. */
export interface Compared {
  /** Over or under 1, by the whole interval; `alike` where it contains 1, `rough` where there is none. */
  readonly how: 'longer' | 'shorter' | 'alike' | 'rough';
  /** The first over the second. */
  readonly factor: number;
}

/**
 * What the host's share says of an epoch:
 *
 * - `bare`: the epoch is as long as the host's work, so an endlessly fast GPU would take away a tenth of it at the most.
 * - `hidden`: the host's work takes less than half as long, so without it no more than that would go away.
 * - `both`: in between, or too wide an interval to tell.
 * - `rough`: no interval.
 */
export type HostInEpoch = 'bare' | 'hidden' | 'both' | 'rough';

/** The host's work of one trainer, beside its epoch and beside the whole epoch in plain TypeScript. */
export type HostVerdict =
  | { readonly kind: 'nothing' }
  /** No trainer has a host to show; a reason, where one was given. */
  | { readonly kind: 'no-host'; readonly reason: string | null }
  | {
      readonly kind: 'measured';
      readonly trainer: HostTrainerId;
      readonly hostMs: number;
      /** Null where the plain epoch was not measured. */
      readonly plain: (Compared & { readonly epochMs: number }) | null;
      /** Null where the epoch was not measured. */
      readonly epoch: {
        readonly epochMs: number;
        readonly share: number;
        readonly how: HostInEpoch;
      } | null;
    };

/** From this share on the epoch is as good as the host's work alone. */
const BARE_SHARE = 0.9;

/** Up to this share the host is the shorter of the two. */
const HIDDEN_SHARE = 0.5;

/** Up to this factor, whichever way, two times are the same to anybody who waits for them. */
const SAME_FACTOR = 1.25;

/** Work that grew by less than this while the batch grew sixteenfold does not follow it. */
const FAR_LESS = LARGE_BATCH_FACTOR / 4;

/** The host's work of a trainer; of the first framework that was measured, or the first trainer, where none is named. */
export function hostVerdict(report: Report, trainer?: HostTrainerId): HostVerdict {
  const { readings } = report;
  const valueOf = (name: string): number | null => readings[name]?.value ?? null;
  const plainMs = valueOf('typescript.epochMs');
  const shown = (trainer ? [trainer] : HOST_TRAINERS).find(
    (id) => valueOf(`${id}.hostMs`) !== null,
  );
  const hostMs = shown ? valueOf(`${shown}.hostMs`) : null;
  if (!shown || hostMs === null) {
    const reason = readings[`${trainer ?? HOST_TRAINERS[0]}.hostMs`]?.reason ?? null;
    if (reason === null && plainMs === null) return { kind: 'nothing' };
    return { kind: 'no-host', reason };
  }
  const inPlain = readings[`${shown}.hostInPlainEpochs`];
  const epochMs = valueOf(`${shown}.epochMs`);
  const share = readings[`${shown}.hostShare`];
  return {
    kind: 'measured',
    trainer: shown,
    hostMs,
    plain:
      plainMs === null || inPlain?.value == null
        ? null
        : { epochMs: plainMs, ...compared(inPlain, inPlain.value) },
    epoch:
      epochMs === null || share?.value == null
        ? null
        : { epochMs, share: share.value, how: hostInEpoch(share) },
  };
}

/** What the host's work depends on: the rows of the batch, and the launches. */
export interface HostDependence {
  readonly batch: {
    readonly rows: number;
    readonly largeRows: number;
    readonly hostMs: number;
    readonly largeHostMs: number;
    readonly ratio: Reading & { readonly value: number };
    /**
     * `same` where the whole interval is around 1; `far-less` where the work grew by less than a quarter of the batch's
     * factor, if at all; `more` where it grew by more than that.
     */
    readonly how: 'same' | 'far-less' | 'more' | 'unknown';
  } | null;
  readonly launches: {
    readonly many: LaunchesAndHost;
    readonly few: LaunchesAndHost;
    /** Whether fewer launches came with less work; `alike` where the intervals of the two hosts overlap. */
    readonly how: 'less' | 'more' | 'alike';
  } | null;
}

/** A trainer's launches in an epoch, and its own work. */
export interface LaunchesAndHost {
  readonly trainer: HostTrainerId;
  readonly launches: number;
  readonly hostMs: number;
}

/** The framework that launches an operation at a time, and the one that fuses them. */
const MANY: HostTrainerId = 'tfjs-webgpu';
const FEW: HostTrainerId = 'jax-webgpu';

/** What the host's work was found to depend on; null for what was not measured. */
export function hostDependence({ readings, plan }: Report): HostDependence {
  const id = LARGE_BATCH_TRAINER;
  const hostMs = readings[`${id}.hostMs`]?.value ?? null;
  const largeHostMs = readings[`${id}.hostMsLargeBatch`]?.value ?? null;
  const ratio = readings[`${id}.largeBatchRatio`];
  const many = launchesAndHost(readings, MANY);
  const few = launchesAndHost(readings, FEW);
  return {
    batch:
      hostMs === null || largeHostMs === null || ratio?.value == null
        ? null
        : {
            rows: plan.batch,
            largeRows: plan.batch * LARGE_BATCH_FACTOR,
            hostMs,
            largeHostMs,
            ratio: { ...ratio, value: ratio.value },
            how: growth(ratio),
          },
    launches:
      many && few
        ? { many, few, how: apart(readings[`${FEW}.hostMs`], readings[`${MANY}.hostMs`]) }
        : null,
  };
}

function launchesAndHost(
  readings: Report['readings'],
  trainer: HostTrainerId,
): LaunchesAndHost | null {
  const launches = readings[`${trainer}.launches`]?.value ?? null;
  const hostMs = readings[`${trainer}.hostMs`]?.value ?? null;
  return launches === null || hostMs === null ? null : { trainer, launches, hostMs };
}

function compared({ low, high }: Reading, factor: number): Compared {
  if (low === null || high === null) return { how: 'rough', factor };
  if (low <= 1 && high >= 1) return { how: 'alike', factor };
  return { how: factor > 1 ? 'longer' : 'shorter', factor };
}

function hostInEpoch({ low, high }: Reading): HostInEpoch {
  if (low === null || high === null) return 'rough';
  if (low >= BARE_SHARE) return 'bare';
  return high <= HIDDEN_SHARE ? 'hidden' : 'both';
}

function growth({ low, high }: Reading): NonNullable<HostDependence['batch']>['how'] {
  if (low === null || high === null) return 'unknown';
  if (low >= 1 / SAME_FACTOR && high <= SAME_FACTOR) return 'same';
  if (high < FAR_LESS) return 'far-less';
  return low > FAR_LESS ? 'more' : 'unknown';
}

/** How the first stands to the second, where their intervals do not overlap. */
function apart(first: Reading | undefined, second: Reading | undefined): 'less' | 'more' | 'alike' {
  if (first?.low == null || first.high === null) return 'alike';
  if (second?.low == null || second.high === null) return 'alike';
  if (first.high < second.low) return 'less';
  return first.low > second.high ? 'more' : 'alike';
}
