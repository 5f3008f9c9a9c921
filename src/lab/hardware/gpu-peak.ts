import shader from './peak.wgsl?raw';

/** How the lanes of a launch are divided. */
export interface PeakShape {
  /** Lanes, which WebGPU calls invocations, in a workgroup. */
  readonly lanes: number;
  readonly workgroups: number;
}

/**
 * Few lanes, many lanes, and many in large workgroups: which of them keeps a GPU busiest differs from GPU to GPU. A card
 * with 10,240 lanes in hardware holds some 100,000 at once, to have others to go on with while one waits.
 */
export const PEAK_SHAPES: readonly PeakShape[] = [
  { lanes: 64, workgroups: 256 },
  { lanes: 64, workgroups: 2048 },
  { lanes: 256, workgroups: 1024 },
];

/** All lanes of a launch. */
export function lanesOf({ lanes, workgroups }: PeakShape): number {
  return lanes * workgroups;
}

/** Eight steps of sixteen chains in a turn of the kernel, each a multiplication and an addition. */
export const PEAK_FLOP_PER_TURN = 8 * 16 * 2;

/** Under repeated x · FACTOR + TERM every number nears 1: nothing overflows, nothing becomes denormal. */
const FACTOR = 0.75;
const TERM = 0.25;

/** Bytes of the kernel's `Work`, and of what each lane keeps. */
const WORK_BYTES = 12;
const KEPT_BYTES = 16;

/** Arithmetic to be done. */
export interface PeakWork {
  readonly shape: PeakShape;
  /** Turns of the kernel in each launch, `PEAK_FLOP_PER_TURN` operations a lane each. */
  readonly turns: number;
  /** Launches, each in a submit of its own: browsers end work that keeps the GPU for seconds. */
  readonly launches: number;
}

/** A GPU that does nothing but arithmetic. */
export interface GpuPeak {
  /** Does it, and waits until the GPU is idle. */
  run(work: PeakWork): Promise<void>;
  /** Frees what it holds on the GPU. */
  dispose(): void;
}

/**
 * Compiles the kernel of peak.wgsl: fused multiply-adds of float32 in sixteen independent chains a lane, in registers,
 * with nothing loaded and nothing stored but the end. Their rate is the peak that vendors give, where a multiply-add is two
 * operations; neither half precision nor matrix units are in it, nor do launches count that a slope leaves out. Real
 * kernels stay below it, for they load, store and compare as well.
 *
 * @throws Error with a sentence where the GPU refuses the kernel or has no room for what it keeps.
 */
export async function openGpuPeak(device: GPUDevice): Promise<GpuPeak> {
  const label = 'peak';
  const module = device.createShaderModule({ label, code: shader });
  const layout = device.createBindGroupLayout({
    label,
    entries: (['read-only-storage', 'storage'] as const).map((type, binding) => ({
      binding,
      visibility: GPUShaderStage.COMPUTE,
      buffer: { type },
    })),
  });
  const compiled = async (lanes: number): Promise<[number, GPUComputePipeline]> => [
    lanes,
    await device.createComputePipelineAsync({
      label,
      layout: device.createPipelineLayout({ label, bindGroupLayouts: [layout] }),
      compute: { module, entryPoint: 'peak', constants: { lanes } },
    }),
  ];
  const sizes = new Set(PEAK_SHAPES.map(({ lanes }) => lanes));
  const pipelines = new Map(await Promise.all([...sizes].map(compiled)));

  const mostLanes = Math.max(...PEAK_SHAPES.map(lanesOf));
  const { STORAGE, COPY_DST } = GPUBufferUsage;
  device.pushErrorScope('out-of-memory');
  const work = device.createBuffer({ label, size: WORK_BYTES, usage: STORAGE | COPY_DST });
  const kept = device.createBuffer({ label, size: mostLanes * KEPT_BYTES, usage: STORAGE });
  const dispose = (): void => {
    work.destroy();
    kept.destroy();
  };
  if (await device.popErrorScope()) {
    dispose();
    throw new Error('The GPU has no room for the results of the arithmetic that finds its peak.');
  }
  const group = device.createBindGroup({
    label,
    layout,
    entries: [work, kept].map((buffer, binding) => ({ binding, resource: { buffer } })),
  });

  return {
    run: async ({ shape: { lanes, workgroups }, turns, launches }) => {
      const numbers = new ArrayBuffer(WORK_BYTES);
      new Float32Array(numbers).set([FACTOR, TERM]);
      new Uint32Array(numbers)[2] = turns;
      device.queue.writeBuffer(work, 0, numbers);
      for (let launch = 0; launch < launches; launch++) {
        const encoder = device.createCommandEncoder({ label });
        const pass = encoder.beginComputePass({ label });
        pass.setPipeline(pipelines.get(lanes)!);
        pass.setBindGroup(0, group);
        pass.dispatchWorkgroups(workgroups);
        pass.end();
        device.queue.submit([encoder.finish()]);
      }
      await device.queue.onSubmittedWorkDone();
    },
    dispose,
  };
}
