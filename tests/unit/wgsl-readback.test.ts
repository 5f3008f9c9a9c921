import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Readback } from '../../src/lab/trainers/wgsl/readback.ts';
import { KEPT_LOSSES, LossCount, LOSSES_BYTES } from '../../src/lab/trainers/wgsl-fused/losses.ts';

beforeEach(() => {
  vi.stubGlobal('GPUBufferUsage', { MAP_READ: 1, COPY_DST: 8 });
  vi.stubGlobal('GPUMapMode', { READ: 1 });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A device whose buffers are memory, and whose copies are done at once. */
function pretendDevice() {
  const made: { bytes: ArrayBuffer; destroyed: boolean }[] = [];
  const createBuffer = ({ size }: { size: number }) => {
    const buffer = {
      bytes: new ArrayBuffer(size),
      destroyed: false,
      destroy: () => (buffer.destroyed = true),
      mapAsync: () => Promise.resolve(),
      getMappedRange: (offset: number, bytes: number) => buffer.bytes.slice(offset, offset + bytes),
      unmap: () => undefined,
    };
    made.push(buffer);
    return buffer;
  };
  type Pretend = ReturnType<typeof createBuffer>;
  const createCommandEncoder = () => ({
    copyBufferToBuffer: (from: Pretend, start: number, to: Pretend, at: number, bytes: number) => {
      new Uint8Array(to.bytes).set(new Uint8Array(from.bytes, start, bytes), at);
    },
    finish: () => ({}),
  });
  const device = { createBuffer, createCommandEncoder, queue: { submit: () => undefined } };
  return { device: device as unknown as GPUDevice, made };
}

function bufferOf(values: number[]): GPUBuffer {
  return { bytes: Float32Array.from(values).buffer } as unknown as GPUBuffer;
}

describe('a readback', () => {
  it('brings pieces one after the other', async () => {
    const readback = new Readback(pretendDevice().device, 64);
    const buffer = bufferOf([1, 2, 3, 4]);
    const pieces = [
      { buffer, offset: 8, bytes: 8 },
      { buffer, offset: 0, bytes: 4 },
    ];
    expect([...(await readback.read(pieces))]).toEqual([3, 4, 1]);
  });

  it('makes one staging buffer for any number of readings that wait for each other', async () => {
    const { device, made } = pretendDevice();
    const readback = new Readback(device, 64);
    const piece = { buffer: bufferOf([1]), offset: 0, bytes: 4 };
    for (let i = 0; i < 50; i++) await readback.read([piece]);
    expect(made).toHaveLength(1);
    await Promise.all([readback.read([piece]), readback.read([piece])]);
    await Promise.all([readback.read([piece]), readback.read([piece])]);
    expect(made).toHaveLength(2);
    readback.dispose();
    expect(made.every(({ destroyed }) => destroyed)).toBe(true);
  });
});

describe('the count of losses on the GPU', () => {
  it('knows of none before the first epoch', () => {
    expect(new LossCount().take()).toEqual([]);
  });

  it('takes each loss once, and the newest again where there is no newer', () => {
    const count = new LossCount();
    count.train(3);
    expect(count.take()).toEqual([{ offset: 4, bytes: 12 }]);
    count.train(1);
    expect(count.take()).toEqual([{ offset: 16, bytes: 4 }]);
    expect(count.take()).toEqual([{ offset: 16, bytes: 4 }]);
    count.restart();
    expect(count.take()).toEqual([]);
  });

  it('takes two pieces where the ring begins anew between them', () => {
    const count = new LossCount();
    count.train(KEPT_LOSSES - 1);
    count.take();
    count.train(3);
    expect(count.take()).toEqual([
      { offset: LOSSES_BYTES - 4, bytes: 4 },
      { offset: 4, bytes: 8 },
    ]);
  });

  it('takes no more than are kept, the newest', () => {
    const count = new LossCount();
    count.train(KEPT_LOSSES + 2);
    expect(count.take()).toEqual([
      { offset: 12, bytes: 4 * (KEPT_LOSSES - 2) },
      { offset: 4, bytes: 8 },
    ]);
  });
});
