import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openGpuMemory } from '../../src/lab/hardware/gpu-memory.ts';

const MIB = 2 ** 20;

/** A device that notes what it is asked for; `room` is the largest buffer that it has memory for. */
function fakeDevice({
  maxBufferSize = 2 ** 31,
  maxStorageBufferBindingSize = 2 ** 31,
  room = Number.POSITIVE_INFINITY,
  refusal = null as Error | null,
} = {}) {
  const alive = new Set<number>();
  const parts: { first: number; count: number; turns: number }[] = [];
  let isFull = false;
  const pass = new Proxy({}, { get: () => () => undefined });
  const device = {
    limits: { maxBufferSize, maxStorageBufferBindingSize },
    pushErrorScope: () => (isFull = false),
    popErrorScope: () => Promise.resolve(isFull ? new Error('full') : null),
    createBuffer: ({ size }: { size: number }) => {
      const id = Math.random();
      alive.add(id);
      isFull ||= size > room;
      return { destroy: () => alive.delete(id) };
    },
    createShaderModule: () => ({}),
    createBindGroupLayout: () => ({}),
    createPipelineLayout: () => ({}),
    createBindGroup: () => ({}),
    createComputePipelineAsync: () => (refusal ? Promise.reject(refusal) : Promise.resolve({})),
    createCommandEncoder: () => ({ beginComputePass: () => pass, finish: () => ({}) }),
    queue: {
      writeBuffer: (_: unknown, __: number, [first, count, turns]: Uint32Array) =>
        parts.push({ first: first!, count: count!, turns: turns! }),
      submit: () => undefined,
      onSubmittedWorkDone: () => Promise.resolve(),
    },
  };
  return { device: device as unknown as GPUDevice, alive, parts };
}

beforeEach(() => {
  vi.stubGlobal('GPUBufferUsage', { STORAGE: 1, UNIFORM: 2, COPY_DST: 4 });
  vi.stubGlobal('GPUShaderStage', { COMPUTE: 1 });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the GPU’s own memory', () => {
  it('is taken in the size that was wanted, where there is room', async () => {
    const { bytes } = await openGpuMemory(fakeDevice().device, 256 * MIB);
    expect(bytes).toBe(256 * MIB);
  });

  it.each([
    ['a limit on buffers', { maxBufferSize: 200 * MIB }, 128],
    ['a limit on what a kernel reaches', { maxStorageBufferBindingSize: 128 * MIB }, 128],
    ['memory that is full', { room: 64 * MIB }, 64],
  ])(
    'is taken in a smaller size under %s, and nothing is left of the larger',
    async (_, has, mib) => {
      const { device, alive } = fakeDevice(has);
      const memory = await openGpuMemory(device, 256 * MIB);
      expect(memory.bytes).toBe(mib * MIB);
      expect(alive.size).toBe(3);
      memory.dispose();
      expect(alive.size).toBe(0);
    },
  );

  it('is not measured where only what fits into caches can be had', async () => {
    const { device, alive } = fakeDevice({ maxBufferSize: 16 * MIB });
    await expect(openGpuMemory(device, 256 * MIB)).rejects.toThrow(/no room for two buffers/);
    expect(alive.size).toBe(0);
  });

  it('is given back where the kernel is refused', async () => {
    const { device, alive } = fakeDevice({ refusal: new Error('256 lanes are too many.') });
    await expect(openGpuMemory(device, 64 * MIB)).rejects.toThrow('256 lanes are too many.');
    expect(alive.size).toBe(0);
  });

  it('is filled before, part by part, and then gone through round and round', async () => {
    const { device, parts } = fakeDevice();
    const memory = await openGpuMemory(device, 64 * MIB);
    const fours = (mib: number): number => (mib * MIB) / 16;
    expect(parts.map(({ first }) => first)).toEqual([0, 16, 32, 48].map(fours));
    parts.length = 0;
    await memory.run({ bytes: 24 * MIB, turns: 1, launches: 3 });
    await memory.run({ bytes: 64 * MIB, turns: 5, launches: 1 });
    expect(parts).toEqual([
      { first: 0, count: fours(24), turns: 1 },
      { first: fours(24), count: fours(24), turns: 1 },
      { first: 0, count: fours(24), turns: 1 },
      { first: 0, count: fours(64), turns: 5 },
    ]);
  });
});
