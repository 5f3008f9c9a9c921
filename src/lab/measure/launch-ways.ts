import type { TrainerId } from './trainer-table.ts';

/** The ways in which empty launches are made; each is a sweep of that name. */
export const EMPTY_WAYS = ['onePass', 'ownPass', 'ownSubmit'] as const;

/** One way of making empty launches. */
export type EmptyWay = (typeof EMPTY_WAYS)[number];

/** How many empty launches there are at a point: up to the most that a GPU does in a short block. */
export const LAUNCH_LEVELS: readonly number[] = [1, 4, 16, 64, 256, 1024, 4096];

/** How many calls there are at a point. With fewer in a block a coarse clock would see none of them. */
export const CALL_LEVELS: readonly number[] = [16, 256, 4096];

/** The names of a training's readings. */
export interface WayReadings {
  /** The time of an epoch. */
  readonly epochMs: string;
  /** Launches and submits of an epoch, counted. */
  readonly launches: string;
  readonly submits: string;
  /** What an epoch's launches cost at the price of empty ones, and which share of the epoch that is. */
  readonly launchMs: string;
  readonly launchShare: string;
}

/** A way of doing the same training with more or fewer launches. */
export interface TrainingWay {
  /** Unlike any other's. */
  readonly id: string;
  readonly trainer: TrainerId;
  /** Epochs asked for at a time, which is the samples' level; null where a block is asked for all at once. */
  readonly epochsPerStep: number | null;
  readonly names: WayReadings;
}

/** One launch trains many epochs, as many as the trainer takes at once. */
export const MANY_EPOCHS: TrainingWay = { ...whole('wgsl-fused'), epochsPerStep: 1000 };

/** The same kernel, one epoch a launch. */
export const ONE_EPOCH: TrainingWay = {
  id: 'wgsl-fused, one epoch',
  trainer: 'wgsl-fused',
  epochsPerStep: 1,
  names: {
    epochMs: 'wgsl-fused.oneEpochMs',
    launches: 'wgsl-fused.oneEpochLaunches',
    submits: 'wgsl-fused.oneEpochSubmits',
    launchMs: 'wgsl-fused.oneEpochLaunchMs',
    launchShare: 'wgsl-fused.oneEpochLaunchShare',
  },
};

/** The trainings, from the most launches an epoch to the fewest. */
export const TRAINING_WAYS: readonly TrainingWay[] = [
  whole('tfjs-webgpu'),
  whole('jax-webgpu'),
  whole('wgsl-steps'),
  ONE_EPOCH,
  MANY_EPOCHS,
];

/** Their trainers, each once. */
export const LAUNCH_TRAINERS: readonly TrainerId[] = [
  ...new Set(TRAINING_WAYS.map(({ trainer }) => trainer)),
];

function whole(trainer: TrainerId): TrainingWay {
  return {
    id: trainer,
    trainer,
    epochsPerStep: null,
    names: {
      epochMs: `${trainer}.epochMs`,
      launches: `${trainer}.launches`,
      submits: `${trainer}.submits`,
      launchMs: `${trainer}.launchMs`,
      launchShare: `${trainer}.launchShare`,
    },
  };
}
