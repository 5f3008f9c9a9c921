/** A kernel that does nothing, and one that does nothing for a while. */
const SHADER = `
@group(0) @binding(0) var<storage, read_write> state: array<u32, 2>;

@compute @workgroup_size(1) fn nothing() {}

// A chain of multiplications (a linear congruential generator) whose end is kept, so that no compiler shortens it.
@compute @workgroup_size(1) fn count() {
  var value = state[1];
  for (var turn = 0u; turn < state[0]; turn++) { value = value * 1664525u + 1013904223u; }
  state[1] = value;
}`;

/** Bytes of the shader's `state`. */
const STATE_BYTES = 8;

/** What the boundary adds to a pass. */
export interface Kernels {
  readonly nothing: GPUComputePipeline;
  readonly count: GPUComputePipeline;
  /** The state that `count` works on; it holds the number of turns. */
  turnsGroup(turns: number): GPUBindGroup;
  /** A buffer of `STATE_BYTES` for uploads and reads that mean nothing. */
  readonly scratch: GPUBuffer;
  dispose(): void;
}

/** Compiles both kernels, and waits for them. */
export async function compileKernels(device: GPUDevice): Promise<Kernels> {
  const module = device.createShaderModule({ label: 'boundary', code: SHADER });
  const layout = device.createBindGroupLayout({
    entries: [{ binding: 0, visibility: GPUShaderStage.COMPUTE, buffer: { type: 'storage' } }],
  });
  const [nothing, count] = await Promise.all([
    device.createComputePipelineAsync({
      layout: device.createPipelineLayout({ bindGroupLayouts: [] }),
      compute: { module, entryPoint: 'nothing' },
    }),
    device.createComputePipelineAsync({
      layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
      compute: { module, entryPoint: 'count' },
    }),
  ]);
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC;
  const buffers: GPUBuffer[] = [];
  const makeBuffer = (): GPUBuffer => {
    const buffer = device.createBuffer({ label: 'boundary', size: STATE_BYTES, usage });
    buffers.push(buffer);
    return buffer;
  };
  const groups = new Map<number, GPUBindGroup>();
  return {
    nothing,
    count,
    turnsGroup: (turns) => {
      const made = groups.get(turns);
      if (made) return made;
      const buffer = makeBuffer();
      device.queue.writeBuffer(buffer, 0, Uint32Array.of(turns, 1));
      const group = device.createBindGroup({
        layout,
        entries: [{ binding: 0, resource: { buffer } }],
      });
      groups.set(turns, group);
      return group;
    },
    scratch: makeBuffer(),
    dispose: () => {
      for (const buffer of buffers) buffer.destroy();
    },
  };
}
