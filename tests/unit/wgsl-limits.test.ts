import { afterEach, describe, expect, it, vi } from 'vitest';
import { problemOf } from '../../src/lab/model/problem.ts';
import { Unsupported } from '../../src/lab/trainers/trainer.ts';
import { compile } from '../../src/lab/trainers/wgsl/compile.ts';
import { deviceOf, requireFits, takeStorage } from '../../src/lab/trainers/wgsl/memory.ts';
import * as fused from '../../src/lab/trainers/wgsl-fused/workgroup.ts';
import * as steps from '../../src/lab/trainers/wgsl-steps/launches.ts';

const MOST = 2 ** 32 - 1;

/** The smallest limits that WebGPU lets a device have. */
const leastLimits = {
  maxBufferSize: 2 ** 28,
  maxStorageBufferBindingSize: 2 ** 27,
  maxComputeWorkgroupsPerDimension: 65_535,
  maxComputeInvocationsPerWorkgroup: 256,
  maxComputeWorkgroupSizeX: 256,
  maxComputeWorkgroupStorageSize: 16_384,
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a problem for a WGSL trainer', () => {
  it('needs a device, a row and a hidden unit', () => {
    const gpu = {} as GPUDevice;
    expect(() => deviceOf({ problem: problemOf(), gpu: null })).toThrow(Unsupported);
    expect(() => deviceOf({ problem: problemOf({ batch: 0 }), gpu })).toThrow(Unsupported);
    expect(() => deviceOf({ problem: problemOf({ hidden: 0 }), gpu })).toThrow(Unsupported);
    expect(deviceOf({ problem: problemOf(), gpu })).toBe(gpu);
  });
});

describe('wgsl-steps', () => {
  it('deals the batch into whole workgroups of shares, however large or small it is', () => {
    for (const [batch, hidden] of [
      [1, 1],
      [120, 10],
      [4096, 4096],
      [65_536, 256],
      [2 ** 20, 1],
    ] as const) {
      const { shareCount, tile } = steps.constantsFor(problemOf({ batch, hidden }));
      expect(shareCount % tile).toBe(0);
      expect(shareCount).toBeGreaterThanOrEqual(tile);
      expect(shareCount).toBeLessThanOrEqual(1024);
    }
  });

  it('covers every four and every unit with its grids', () => {
    const constants = steps.constantsFor(problemOf({ batch: 5000, hidden: 33 }));
    const { fours, lanes, tile, shareCount } = constants;
    const grids = steps.gridsFor(constants, leastLimits);
    expect(grids).toHaveLength(steps.KERNELS.length);
    expect(grids[0]).toEqual([Math.ceil(fours / lanes), Math.ceil(33 / tile)]);
    expect(grids[3]).toEqual([shareCount / tile, Math.ceil(33 / tile)]);
    expect(grids[4]).toEqual([Math.ceil(67 / lanes), 1]);
  });

  it('takes the largest batch and the most hidden units within the least grid of WebGPU', () => {
    const problem = { ...problemOf({ hidden: 4096 }) };
    const constants = { ...steps.constantsFor(problem), fours: 2 ** 18 };
    expect(() => steps.gridsFor(constants, leastLimits)).not.toThrow();
    expect(() => steps.gridsFor(constants, { maxComputeWorkgroupsPerDimension: 1000 })).toThrow(
      /4,096 workgroups.*1,000 \(maxComputeWorkgroupsPerDimension\)/,
    );
  });

  it('is refused, with the limit and the numbers, where its activations are over one buffer', () => {
    const constants = { ...steps.constantsFor(problemOf({ hidden: 4096 })), fours: 2 ** 18 };
    const refused = () => requireFits(steps.storageFor(constants), leastLimits);
    expect(refused).toThrow(Unsupported);
    expect(refused).toThrow(
      /activations.*17,179,869,184 bytes.*134,217,728 \(maxStorageBufferBindingSize\)/,
    );
    const wideBinding = { ...leastLimits, maxStorageBufferBindingSize: MOST * 8 };
    expect(() => requireFits(steps.storageFor(constants), wideBinding)).toThrow(/maxBufferSize/);
  });
});

describe('wgsl-fused', () => {
  it('has all gradients of the notes’ job in workgroup memory at once', () => {
    expect(fused.constantsFor(problemOf(), leastLimits)).toEqual({
      hidden: 10,
      invocations: 30,
      unitsAtOnce: 10,
      learningRate: 0.01,
    });
  });

  it('takes the gradients in turns where there are many, and never more than fit', () => {
    const { hidden, invocations, unitsAtOnce } = fused.constantsFor(
      problemOf({ batch: 800, hidden: 100 }),
      leastLimits,
    );
    expect(unitsAtOnce).toBeGreaterThanOrEqual(1);
    expect(unitsAtOnce).toBeLessThan(hidden);
    const bytes = 16 * (2 * hidden + 1 + invocations * (2 * unitsAtOnce + 1));
    expect(bytes).toBeLessThanOrEqual(leastLimits.maxComputeWorkgroupStorageSize);
  });

  it('is refused, with the limit and the numbers, where the rows are too many', () => {
    const refused = () => fused.constantsFor(problemOf({ batch: 1025 }), leastLimits);
    expect(refused).toThrow(Unsupported);
    expect(refused).toThrow(
      /1,025 rows need 257 invocations.*256 \(maxComputeInvocationsPerWorkgroup\)/,
    );
    expect(() => fused.constantsFor(problemOf({ batch: 1024 }), leastLimits)).not.toThrow();
  });

  it('is refused, with the limit and the numbers, where the hidden units are too many', () => {
    const refused = () => fused.constantsFor(problemOf({ hidden: 4096 }), leastLimits);
    expect(refused).toThrow(Unsupported);
    expect(refused).toThrow(
      /4,096 hidden units.*132,528 bytes.*16,384 \(maxComputeWorkgroupStorageSize\)/,
    );
  });
});

describe('a GPU that refuses', () => {
  it('for want of memory is a sentence, and what was made is destroyed', async () => {
    vi.stubGlobal('GPUBufferUsage', { STORAGE: 128, COPY_DST: 8, COPY_SRC: 4 });
    const destroy = vi.fn();
    const device = {
      pushErrorScope: vi.fn(),
      popErrorScope: () => Promise.resolve({ message: 'out of memory' }),
      createBuffer: () => ({ destroy }),
    } as unknown as GPUDevice;
    const requests = { a: { holds: 'A', bytes: 1000 }, b: { holds: 'B', bytes: 500 } };
    await expect(takeStorage(device, requests)).rejects.toThrow(/no room for the 1,500 bytes/);
    expect(destroy).toHaveBeenCalledTimes(2);
  });

  it('to compile a shader gives the compiler’s own message', async () => {
    const messages = [
      { type: 'warning', message: 'never mind' },
      { type: 'error', message: "expected ')'" },
    ];
    const device = {
      pushErrorScope: vi.fn(),
      popErrorScope: () => Promise.resolve({ message: 'invalid' }),
      createShaderModule: () => ({ getCompilationInfo: () => Promise.resolve({ messages }) }),
    } as unknown as GPUDevice;
    const program = { label: 'wrong', files: ['fn ('], kernels: [], constants: {}, bindings: [] };
    await expect(compile(device, program)).rejects.toThrow(/shader wrong: expected '\)'$/);
  });
});
