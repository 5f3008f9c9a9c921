/** A limit of WebGPU, by its name there, and what it means for this course. */
export interface LimitWords {
  readonly name: string;
  readonly unit: 'bytes' | 'count';
  readonly meaning: string;
}

/** The limits that decide what the chapters can run. */
export const LIMIT_WORDS: readonly LimitWords[] = [
  {
    name: 'maxBufferSize',
    unit: 'bytes',
    meaning:
      'The largest single buffer that a program may make. It is not the VRAM: a card may have less than that free, or many times as much.',
  },
  {
    name: 'maxStorageBufferBindingSize',
    unit: 'bytes',
    meaning:
      'The most of a buffer that a kernel can reach. Weights and activations of a layer have to fit; the notes’ 120 rows of 10 hidden units are 4,800 bytes.',
  },
  {
    name: 'maxComputeInvocationsPerWorkgroup',
    unit: 'count',
    meaning:
      'Lanes of a workgroup at the most. The trainer that does all of an epoch in one workgroup gives each lane four rows: 30 lanes for the notes’ 120.',
  },
  {
    name: 'maxComputeWorkgroupStorageSize',
    unit: 'bytes',
    meaning:
      'Memory that the lanes of a workgroup share, close to the arithmetic. The same trainer keeps the 83 parameters there.',
  },
  {
    name: 'maxComputeWorkgroupsPerDimension',
    unit: 'count',
    meaning: 'Workgroups of a launch along one axis. It says nothing of how many run at once.',
  },
  {
    name: 'maxStorageBuffersPerShaderStage',
    unit: 'count',
    meaning: 'Buffers that one kernel can use. Kernels that fuse many operations need many.',
  },
];

/** The features that this course uses or speaks of. */
export const FEATURE_WORDS: readonly { readonly name: string; readonly meaning: string }[] = [
  {
    name: 'timestamp-query',
    meaning:
      'The GPU notes when its own work begins and ends. Browsers make the steps of that clock coarse.',
  },
  {
    name: 'subgroups',
    meaning:
      'Lanes that go in step pass numbers to one another without memory. NVIDIA calls such a group a warp, AMD a wave.',
  },
  {
    name: 'shader-f16',
    meaning:
      'Kernels may compute with 16-bit numbers: half the bytes, and on many GPUs more operations a second.',
  },
];
