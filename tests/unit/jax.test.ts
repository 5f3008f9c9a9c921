import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problemOf } from '../../src/lab/model/problem.ts';
import * as jaxWasm from '../../src/lab/trainers/jax-wasm/index.ts';
import * as jaxWebgpu from '../../src/lab/trainers/jax-webgpu/index.ts';
import { type Trainer, Unsupported } from '../../src/lab/trainers/trainer.ts';

/** Every memory of a WebAssembly program: jax-js makes its own when it is imported. */
const memories = vi.hoisted(() => {
  const made: WebAssembly.Memory[] = [];
  WebAssembly.Memory = class extends WebAssembly.Memory {
    constructor(descriptor: WebAssembly.MemoryDescriptor) {
      super(descriptor);
      made.push(this);
    }
  };
  return made;
});

/** A device that does nothing, and counts. */
function pretendDevice() {
  const count = { launches: 0, submits: 0, buffersMade: 0, buffersAlive: 0 };
  const pass = {
    setPipeline: () => undefined,
    setBindGroup: () => undefined,
    dispatchWorkgroups: () => count.launches++,
    end: () => undefined,
  };
  const createBuffer = ({ size }: GPUBufferDescriptor) => {
    count.buffersMade++;
    count.buffersAlive++;
    return {
      destroy: () => count.buffersAlive--,
      mapAsync: () => Promise.resolve(),
      getMappedRange: () => new ArrayBuffer(size),
    };
  };
  const device = {
    features: new Set<string>(),
    limits: {
      maxBufferSize: 2 ** 28,
      maxStorageBufferBindingSize: 2 ** 27,
      maxStorageBuffersPerShaderStage: 8,
      maxComputeWorkgroupSizeX: 256,
    },
    queue: {
      submit: () => count.submits++,
      writeBuffer: () => undefined,
      onSubmittedWorkDone: () => Promise.resolve(),
    },
    addEventListener: () => undefined,
    pushErrorScope: () => undefined,
    popErrorScope: () => Promise.resolve(null),
    createBuffer,
    createShaderModule: () => ({}),
    createBindGroupLayout: () => ({}),
    createPipelineLayout: () => ({}),
    createBindGroup: () => ({}),
    createComputePipeline: () => ({ getBindGroupLayout: () => ({}) }),
    createComputePipelineAsync: () => Promise.resolve({ getBindGroupLayout: () => ({}) }),
    createCommandEncoder: () => ({
      beginComputePass: () => pass,
      copyBufferToBuffer: () => undefined,
      finish: () => ({}),
    }),
  };
  return { device: device as unknown as GPUDevice, count };
}

async function trainAndRead(trainer: Trainer, epochs: number): Promise<void> {
  for (let epoch = 0; epoch < epochs; epoch++) {
    trainer.step(1);
    await trainer.readback();
  }
}

describe('jax-js on WebAssembly', () => {
  const bytes = () => memories.map(({ buffer }) => buffer.byteLength);

  it.each(['reading every loss', 'reading none'])(
    'needs no more memory with time, %s',
    async (how) => {
      const trainer = jaxWasm.create({ problem: problemOf(), gpu: null });
      const train = (epochs: number) =>
        how === 'reading none' ? trainer.step(epochs) : trainAndRead(trainer, epochs);
      await trainer.prepare();
      await trainer.upload();
      await train(200);
      const before = bytes();
      await train(1800);
      expect(before).not.toEqual([]);
      expect(bytes()).toEqual(before);
      trainer.dispose();
    },
  );

  it('gives back all it took, so that a hundred trainers need no more than one', async () => {
    const use = async () => {
      const trainer = jaxWasm.create({ problem: problemOf({ batch: 2000 }), gpu: null });
      await trainer.prepare();
      await trainer.upload();
      trainer.step(2);
      trainer.dispose();
    };
    await use();
    const before = bytes();
    for (let i = 0; i < 100; i++) await use();
    expect(bytes()).toEqual(before);
  });

  it('refuses what 4 GiB cannot hold', () => {
    const problem = problemOf({ batch: 2 ** 18, hidden: 4096 });
    expect(() => jaxWasm.create({ problem, gpu: null })).toThrow(Unsupported);
    expect(() => jaxWasm.create({ problem, gpu: null })).toThrow('4 GiB');
  });
});

describe('jax-js on WebGPU', () => {
  const { device, count } = pretendDevice();
  const requestAdapter = vi.fn();

  beforeEach(() => {
    const gpu = Object.create({ requestAdapter }) as GPU;
    vi.stubGlobal('navigator', { gpu, userAgent: 'a browser' });
    vi.stubGlobal('GPUBufferUsage', { MAP_READ: 1, COPY_SRC: 4, COPY_DST: 8, STORAGE: 128 });
    vi.stubGlobal('GPUShaderStage', { COMPUTE: 4 });
    vi.stubGlobal('GPUMapMode', { READ: 1 });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('trains on the device it is given, in as many launches an epoch as it says', async () => {
    const trainer = jaxWebgpu.create({ problem: problemOf(), gpu: device });
    await trainer.prepare();
    await trainer.upload();
    trainer.step(1);
    const { launches, submits } = count;
    trainer.step(10);
    expect(count.launches - launches).toBe(10 * jaxWebgpu.launchesPerEpoch);
    expect(count.submits - submits).toBe(10 * jaxWebgpu.launchesPerEpoch);
    expect(requestAdapter).not.toHaveBeenCalled();
    expect(Object.keys(navigator.gpu)).toEqual([]);
    trainer.dispose();
  });

  it('has as many buffers after 2,000 epochs as after 200', async () => {
    const trainer = jaxWebgpu.create({ problem: problemOf(), gpu: device });
    await trainer.prepare();
    await trainer.upload();
    await trainAndRead(trainer, 200);
    const { buffersAlive } = count;
    await trainAndRead(trainer, 1800);
    expect(count.buffersAlive).toBe(buffersAlive);
    const { buffersMade } = count;
    trainer.step(100);
    expect(count.buffersMade).toBe(buffersMade);
    trainer.dispose();
  });

  it('says that a worker keeps its first device', async () => {
    const trainer = jaxWebgpu.create({ problem: problemOf(), gpu: pretendDevice().device });
    await expect(trainer.prepare()).rejects.toThrow(Unsupported);
  });

  it('names the limit that a buffer would exceed', () => {
    const problem = problemOf({ batch: 2 ** 18, hidden: 1024 });
    expect(() => jaxWebgpu.create({ problem, gpu: device })).toThrow('maxStorageBufferBindingSize');
  });
});
