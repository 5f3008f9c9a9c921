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
  /** Kernels started in an epoch of the notes' job; null where nothing is launched, `shared` where one launch
   * trains many epochs. */
  readonly launchesPerEpoch: number | 'shared' | null;
}

/** The trainers that a plan may name. `trainers/registry.ts` holds their code under the same ids. */
export const TRAINER_TABLE = {
  'tfjs-cpu': {
    device: 'cpu',
    name: 'TensorFlow.js, JavaScript',
    kind: 'framework',
    launchesPerEpoch: null,
  },
  'tfjs-wasm': {
    device: 'cpu',
    name: 'TensorFlow.js, WebAssembly',
    kind: 'framework',
    launchesPerEpoch: null,
  },
  'jax-wasm': {
    device: 'cpu',
    name: 'jax-js, WebAssembly',
    kind: 'framework',
    launchesPerEpoch: null,
  },
  typescript: {
    device: 'cpu',
    name: 'Hand-written TypeScript',
    kind: 'hand-written',
    launchesPerEpoch: null,
  },
  'wasm-simd': {
    device: 'cpu',
    name: 'Hand-written WebAssembly SIMD',
    kind: 'hand-written',
    launchesPerEpoch: null,
  },
  'tfjs-webgpu': {
    device: 'gpu',
    name: 'TensorFlow.js, WebGPU',
    kind: 'framework',
    launchesPerEpoch: 42,
  },
  'tfjs-webgl': {
    device: 'gpu',
    name: 'TensorFlow.js, WebGL',
    kind: 'framework',
    launchesPerEpoch: 71,
  },
  'jax-webgpu': {
    device: 'gpu',
    name: 'jax-js, WebGPU',
    kind: 'framework',
    launchesPerEpoch: 22,
  },
  'wgsl-steps': {
    device: 'gpu',
    name: 'Hand-written WGSL, a launch a step',
    kind: 'hand-written',
    launchesPerEpoch: 5,
  },
  'wgsl-fused': {
    device: 'gpu',
    name: 'Hand-written WGSL, fused',
    kind: 'hand-written',
    launchesPerEpoch: 'shared',
  },
} as const satisfies Record<string, TrainerFacts>;

/**
 * What trains outside the browser: the ways of the companion script, `public/overhead.py`. Its reports carry them; no
 * control offers them, no link may ask for them, and there is no page with their source.
 */
export const EXTERNAL_TRAINERS = {
  'pytorch-cpu': {
    device: 'cpu',
    name: 'PyTorch, CPU',
    kind: 'framework',
    launchesPerEpoch: null,
  },
  'pytorch-cpu-compile': {
    device: 'cpu',
    name: 'PyTorch, CPU, torch.compile',
    kind: 'framework',
    launchesPerEpoch: null,
  },
  'pytorch-gpu': {
    device: 'gpu',
    name: 'PyTorch, GPU',
    kind: 'framework',
    launchesPerEpoch: null,
  },
  'pytorch-gpu-compile': {
    device: 'gpu',
    name: 'PyTorch, GPU, torch.compile',
    kind: 'framework',
    launchesPerEpoch: null,
  },
  'pytorch-gpu-graph': {
    device: 'gpu',
    name: 'PyTorch, GPU, CUDA graph',
    kind: 'framework',
    launchesPerEpoch: null,
  },
} as const satisfies Record<string, TrainerFacts>;

/** The id of any trainer. */
export type TrainerId = keyof typeof TRAINER_TABLE;

/** The id of one that trains outside the browser. */
export type ExternalTrainerId = keyof typeof EXTERNAL_TRAINERS;

/** The id of any trainer that a report may carry. */
export type ReportedTrainerId = TrainerId | ExternalTrainerId;

/** Every trainer's id, in the table's order. */
export const TRAINER_IDS = Object.keys(TRAINER_TABLE) as TrainerId[];

const EXTERNAL_IDS = Object.keys(EXTERNAL_TRAINERS) as ExternalTrainerId[];

/** Every id of a trainer that a report may carry. */
export const REPORTED_TRAINER_IDS: readonly ReportedTrainerId[] = [...TRAINER_IDS, ...EXTERNAL_IDS];

/** What is timed: a side of the race, or a trainer by itself. */
export type ArmId = Side | TrainerId;

/** Every arm's id. */
export const ARMS: readonly ArmId[] = [...SIDES, ...TRAINER_IDS];

/** What a report's samples may be of. */
export type ReportedArmId = Side | ReportedTrainerId;

/** Every arm that a report's samples may be of. */
export const REPORTED_ARMS: readonly ReportedArmId[] = [...SIDES, ...REPORTED_TRAINER_IDS];

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

/** True of what trains outside the browser. */
export function isExternal(id: ReportedTrainerId): id is ExternalTrainerId {
  return id in EXTERNAL_TRAINERS;
}

/** The facts of one trainer. */
export function trainerFacts(id: ReportedTrainerId): TrainerFacts {
  return isExternal(id) ? EXTERNAL_TRAINERS[id] : TRAINER_TABLE[id];
}

function idsOn(device: Side): TrainerId[] {
  return TRAINER_IDS.filter((id) => TRAINER_TABLE[id].device === device);
}
