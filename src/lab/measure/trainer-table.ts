/** The two sides of the race. */
export type Side = 'cpu' | 'gpu';

/** Both sides, in the order in which they are shown. */
export const SIDES: readonly Side[] = ['cpu', 'gpu'];

/** What a page may say of a trainer without loading its code. */
export interface TrainerFacts {
  readonly device: Side;
  /** For a list of choices. */
  readonly name: string;
  /** Like is compared with like; a mixed comparison says so. */
  readonly kind: 'framework' | 'hand-written';
}

/** The trainers that a plan may name. `trainers/registry.ts` holds their code under the same ids. */
export const TRAINER_TABLE = {
  'tfjs-cpu': { device: 'cpu', name: 'TensorFlow.js, JavaScript', kind: 'framework' },
  typescript: { device: 'cpu', name: 'Hand-written TypeScript', kind: 'hand-written' },
  'tfjs-webgpu': { device: 'gpu', name: 'TensorFlow.js, WebGPU', kind: 'framework' },
} as const satisfies Record<string, TrainerFacts>;

/** The id of any trainer. */
export type TrainerId = keyof typeof TRAINER_TABLE;

type OnDevice<D extends Side> = {
  [Id in TrainerId]: (typeof TRAINER_TABLE)[Id]['device'] extends D ? Id : never;
}[TrainerId];

/** The id of a trainer on one side. */
export type CpuTrainerId = OnDevice<'cpu'>;
/** The id of a trainer on one side. */
export type GpuTrainerId = OnDevice<'gpu'>;

/** The trainers of one device, in the table's order. */
export const CPU_TRAINERS = idsOn('cpu') as readonly CpuTrainerId[];
/** The trainers of one device, in the table's order. */
export const GPU_TRAINERS = idsOn('gpu') as readonly GpuTrainerId[];

/** The facts of one trainer. */
export function trainerFacts(id: TrainerId): TrainerFacts {
  return TRAINER_TABLE[id];
}

function idsOn(device: Side): TrainerId[] {
  return (Object.keys(TRAINER_TABLE) as TrainerId[]).filter(
    (id) => TRAINER_TABLE[id].device === device,
  );
}
