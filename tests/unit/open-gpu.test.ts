import { describe, expect, it } from 'vitest';
import { GpuUnavailable, openGpu } from '../../src/lab/hardware/open-gpu.ts';

/** What opening the GPU of such a browser ends in. */
const opening = (gpu: Partial<GPU> | undefined): Promise<unknown> =>
  openGpu(gpu as GPU | undefined).catch((error: unknown) => error);

const refusing = (error: Error): Partial<GPU> => ({
  requestAdapter: () =>
    Promise.resolve({
      features: new Set(),
      limits: {},
      requestDevice: () => Promise.reject(error),
    } as unknown as GPUAdapter),
});

describe('a GPU that can’t be had', () => {
  it.each<[string, Partial<GPU> | undefined, RegExp]>([
    ['a browser without WebGPU', undefined, /no WebGPU/],
    ['no adapter', { requestAdapter: () => Promise.resolve(null) }, /has WebGPU but .*no GPU/],
    ['a device that is refused', refusing(new Error('Out of memory.')), /Out of memory\./],
  ])('gives a sentence with the reason: %s', async (_, gpu, reason) => {
    const error = await opening(gpu);
    expect(error).toBeInstanceOf(GpuUnavailable);
    expect((error as Error).message).toMatch(reason);
    expect((error as Error).message).toMatch(/[.?]$/);
  });
});

describe('a GPU that is opened', () => {
  it('tells its features and limits, which stand on a prototype, and its name as far as it goes', async () => {
    class Limits {
      get maxBufferSize() {
        return 2 ** 31;
      }
    }
    // As in browsers, where the attributes of an interface can be enumerated.
    Object.defineProperty(Limits.prototype, 'maxBufferSize', { enumerable: true });
    const adapter = {
      features: new Set(['subgroups', 'shader-f16']),
      limits: new Limits(),
      info: {
        vendor: 'nvidia',
        architecture: '',
        device: '',
        description: '',
        subgroupMinSize: 32,
      },
      requestDevice: () => Promise.resolve({}),
    };
    const { facts } = await openGpu({
      requestAdapter: () => Promise.resolve(adapter),
    } as unknown as GPU);
    expect(facts).toEqual({
      vendor: 'nvidia',
      architecture: '',
      device: '',
      description: '',
      isFallbackAdapter: false,
      subgroupMinSize: 32,
      features: ['shader-f16', 'subgroups'],
      limits: { maxBufferSize: 2 ** 31 },
    });
  });
});
