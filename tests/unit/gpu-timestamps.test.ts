import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { timestampReadings } from '../../src/lab/experiments/timestamp-readings.ts';
import { readTimestamps } from '../../src/lab/hardware/gpu-timestamps.ts';
import {
  isLongEnough,
  timestampDisagreement,
  timestampFacts,
  type TimestampPair,
  timestampRatioEstimate,
} from '../../src/lab/measure/gpu-timestamps.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { FakeClock } from './fakes/clock.ts';

const BEGAN_NS = 1_722_000_000_123_457n;

/** Passes of 5 to 10 ms one after another, by a GPU whose timestamps are cut to a quantum. */
function passesCutTo(quantumNs: bigint, count = 12): TimestampPair[] {
  const random = seededRandom(5);
  let atNs = BEGAN_NS;
  const stamp = (): bigint => {
    atNs += BigInt(Math.floor(5e6 + random() * 5e6));
    return (atNs / quantumNs) * quantumNs;
  };
  return Array.from({ length: count }, () => ({ beginNs: stamp(), endNs: stamp() }));
}

describe('the quantum of GPU timestamps', () => {
  it.each([65_536n, 100_000n, 1n])('of a GPU that shows every %d ns is found', (quantumNs) => {
    expect(timestampFacts(passesCutTo(quantumNs)).stepMs).toBe(Number(quantumNs) / 1e6);
  });

  it('is found where every timestamp is as far off the grid', () => {
    const shifted = passesCutTo(65_536n).map(({ beginNs, endNs }) => ({
      beginNs: beginNs + 17n,
      endNs: endNs + 17n,
    }));
    expect(timestampFacts(shifted).stepMs).toBe(0.065536);
  });

  it('is found between passes where each pass is shorter than it', () => {
    const pairs = [0n, 2n, 5n].map((quanta) => ({
      beginNs: quanta * 65_536n,
      endNs: quanta * 65_536n,
    }));
    expect(timestampFacts(pairs)).toEqual({ stepMs: 0.065536, passesMs: [0, 0, 0], negative: 0 });
  });

  it('is not known, and is not 0, where the timestamps never differ', () => {
    const still = { beginNs: BEGAN_NS, endNs: BEGAN_NS };
    expect(timestampFacts([still, still, still]).stepMs).toBeNull();
    expect(timestampFacts([]).stepMs).toBeNull();
  });
});

describe('the durations of passes', () => {
  it('are in milliseconds, and negative ones are left out and counted', () => {
    const pairs = [
      { beginNs: 1_000_000n, endNs: 6_500_000n },
      { beginNs: 9_000_000n, endNs: 500_000n },
      { beginNs: 1_000_000n, endNs: 8_000_000n },
    ];
    expect(timestampFacts(pairs)).toEqual({ stepMs: 0.5, passesMs: [5.5, 7], negative: 1 });
  });

  it('are exact at the far end of a 64-bit counter', () => {
    const endNs = 2n ** 64n - 1n;
    expect(timestampFacts([{ beginNs: endNs - 5_000_001n, endNs }]).passesMs).toEqual([5.000001]);
  });

  it.each([
    [3.2768, 0.065536, true],
    [3.211264, 0.065536, false],
    [5, 0.1, true],
    [4.9, 0.1, false],
    [0.85, 0.017, true],
  ])('of %d ms with a quantum of %d ms are long enough: %s', (passMs, stepMs, expected) => {
    expect(isLongEnough(passMs, stepMs)).toBe(expected);
  });
});

describe('GPU timestamps beside the wall clock', () => {
  it.each([
    [90, 100],
    [34, 100],
    [290, 100],
  ])('are used where they say %d ms and it says %d ms', (gpuMs, wallMs) => {
    expect(timestampDisagreement(gpuMs, wallMs)).toBeNull();
  });

  it.each([
    ['ticks of 52 ns for nanoseconds', 100 / 52, 100, /took 1\.92.ms, .* 100.ms: .*nanoseconds/],
    ['three times the time and more', 310, 100, /nanoseconds/],
    ['no time at all', 0, 100, /nanoseconds/],
    ['a time that the wall clock does not show', 5, 0, /clock did not move/],
  ])('are refused with a sentence where they give %s', (_, gpuMs, wallMs, reason) => {
    expect(timestampDisagreement(gpuMs, wallMs)).toMatch(reason);
    expect(timestampDisagreement(gpuMs, wallMs)).toMatch(/\.$/);
  });

  it('are compared in total, so that a wall clock that shows a pass too short does no harm', () => {
    const { value, interval, n } = timestampRatioEstimate(
      [5, 6, 7, 8, 9, 10],
      [0, 8, 8, 10, 9, 10],
      seededRandom(1),
    );
    expect(value).toBe(1);
    expect(n).toBe(6);
    expect(interval!.low).toBeLessThan(1);
    expect(interval!.high).toBeGreaterThan(1);
  });

  it('give no interval from two passes', () => {
    expect(timestampRatioEstimate([5, 6], [5, 6], seededRandom(1)).interval).toBeNull();
  });
});

/** What a pretended GPU does and shows. */
interface GpuManner {
  readonly nsPerTurn: number;
  /** From the end of the work until the browser says so. */
  readonly waitMs: number;
  /** What the GPU writes at a moment of the wall clock. */
  readonly stamp: (ms: number) => bigint;
}

const cutTo = (quantumNs: number) => (ms: number) =>
  BigInt(Math.floor((ms * 1e6) / quantumNs)) * BigInt(quantumNs);

const USUAL: GpuManner = { nsPerTurn: 2, waitMs: 0.5, stamp: cutTo(65_536) };

interface PretendBuffer {
  bytes: ArrayBuffer;
}

/** A device whose kernels take time of a clock for as many turns as they are given, at once when they are encoded. */
function pretendDevice(manner: Partial<GpuManner> = {}) {
  const { nsPerTurn, waitMs, stamp } = { ...USUAL, ...manner };
  const clock = new FakeClock();
  const made: { destroyed: boolean }[] = [];
  const keep = <T extends object>(thing: T) => {
    const kept = { ...thing, destroyed: false, destroy: () => void (kept.destroyed = true) };
    made.push(kept);
    return kept;
  };
  const mapAsync = vi.fn(() => {
    clock.advance(waitMs);
    return Promise.resolve();
  });
  const beginComputePass = ({ timestampWrites }: { timestampWrites: TimestampWrites }) => {
    const { querySet, beginningOfPassWriteIndex, endOfPassWriteIndex } = timestampWrites;
    let counts = false;
    let turns = 0;
    querySet.stamps[beginningOfPassWriteIndex] = stamp(clock.now());
    return {
      setPipeline: ({ entryPoint }: { entryPoint: string }) => (counts = entryPoint === 'count'),
      setBindGroup: (_: number, { bytes }: PretendBuffer) =>
        (turns = new Uint32Array(bytes)[0] ?? 0),
      dispatchWorkgroups: () => {
        if (counts) clock.advance((turns * nsPerTurn) / 1e6);
      },
      end: () => (querySet.stamps[endOfPassWriteIndex] = stamp(clock.now())),
    };
  };
  const device = {
    features: new Set(['timestamp-query']),
    createShaderModule: () => ({}),
    createBindGroupLayout: () => ({}),
    createPipelineLayout: () => ({}),
    createComputePipelineAsync: ({ compute }: { compute: { entryPoint: string } }) =>
      Promise.resolve(compute),
    createBindGroup: ({ entries }: { entries: [{ resource: { buffer: PretendBuffer } }] }) =>
      entries[0].resource.buffer,
    createQuerySet: ({ count }: { count: number }) => keep({ stamps: new BigUint64Array(count) }),
    createBuffer: ({ size }: { size: number }) => {
      const bytes = new ArrayBuffer(size);
      return keep({ bytes, mapAsync, getMappedRange: () => bytes });
    },
    createCommandEncoder: () => ({
      beginComputePass,
      resolveQuerySet: ({ stamps }: Stamps, from: number, count: number, into: PretendBuffer) => {
        new BigUint64Array(into.bytes).set(stamps.subarray(from, from + count));
      },
      copyBufferToBuffer: (from: PretendBuffer, _: number, into: PretendBuffer) => {
        new Uint8Array(into.bytes).set(new Uint8Array(from.bytes));
      },
      finish: () => ({}),
    }),
    queue: {
      submit: () => undefined,
      writeBuffer: ({ bytes }: PretendBuffer, _: number, values: Uint32Array) => {
        new Uint32Array(bytes).set(values);
      },
    },
  };
  return { device: device as unknown as GPUDevice, clock, made, mapAsync };
}

interface Stamps {
  readonly stamps: BigUint64Array;
}

interface TimestampWrites {
  readonly querySet: Stamps;
  readonly beginningOfPassWriteIndex: number;
  readonly endOfPassWriteIndex: number;
}

/** A device that was opened on an adapter without timestamps, and can do nothing else either. */
const withoutFeature = { features: new Set() } as unknown as GPUDevice;

beforeEach(() => {
  vi.stubGlobal('GPUBufferUsage', {
    MAP_READ: 1,
    COPY_SRC: 4,
    COPY_DST: 8,
    STORAGE: 128,
    QUERY_RESOLVE: 512,
  });
  vi.stubGlobal('GPUMapMode', { READ: 1 });
  vi.stubGlobal('GPUShaderStage', { COMPUTE: 4 });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('reading timestamps', () => {
  it('brings a pair for each pass, in their order, and frees what it used', async () => {
    const { device, clock, made } = pretendDevice({ stamp: cutTo(1) });
    const passes = [3, 5].map((ms) => () => {
      clock.advance(ms);
    });
    expect(await readTimestamps(device, passes)).toEqual({
      pairs: [
        { beginNs: 0n, endNs: 3_000_000n },
        { beginNs: 3_000_000n, endNs: 8_000_000n },
      ],
    });
    expect(made).toHaveLength(3);
    expect(made.every(({ destroyed }) => destroyed)).toBe(true);
  });

  it('frees what it used when the device is lost', async () => {
    const { device, made, mapAsync } = pretendDevice();
    mapAsync.mockRejectedValueOnce(new Error('Lost.'));
    await expect(readTimestamps(device, [() => undefined])).rejects.toThrow('Lost.');
    expect(made.every(({ destroyed }) => destroyed)).toBe(true);
  });

  it('refuses more passes than a query set can time', async () => {
    const passes = Array.from({ length: 2049 }, () => () => undefined);
    await expect(readTimestamps(pretendDevice().device, passes)).rejects.toThrow(RangeError);
  });

  it('says in a sentence that a device has no timestamps', async () => {
    const { unavailable } = (await readTimestamps(withoutFeature, [() => undefined])) as {
      unavailable?: string;
    };
    expect(unavailable).toMatch(/^This GPU or browser has no timestamp-query.*\.$/);
  });
});

describe('the readings of timestamps', () => {
  const readingsFrom = (manner: Partial<GpuManner> = {}) => {
    const { device, clock } = pretendDevice(manner);
    return timestampReadings(device, clock.now, seededRandom(3), 0.1);
  };

  /** Every reading of `readings` is unavailable, for this reason. */
  const expectNone = (
    readings: Awaited<ReturnType<typeof timestampReadings>>,
    reason: RegExp,
  ): void => {
    expect(Object.values(readings).map(({ value }) => value)).toEqual([null, null, null]);
    for (const reading of Object.values(readings)) expect(reading.reason).toMatch(reason);
  };

  it('are the quantum, the negative passes and the ratio to the wall clock', async () => {
    const readings = await readingsFrom();
    expect(readings['gpu.timestampStepMs']).toMatchObject({
      value: 0.065536,
      unit: 'ms',
      low: null,
      high: null,
      n: 24,
    });
    expect(readings['gpu.timestampsNegative']).toMatchObject({ value: 0, unit: 'count', n: 12 });
    const ratio = readings['gpu.timestampRatio']!;
    expect(ratio).toMatchObject({ unit: 'ratio', n: 12, clockStepMs: 0.1 });
    expect(ratio.value).toBeCloseTo(1, 2);
    expect(ratio.low).toBeLessThan(ratio.value!);
    expect(ratio.high).toBeGreaterThan(ratio.value!);
  });

  it.each([0.4, 1, 2])(
    'come within half a second where timestamps run %d times as fast',
    async (rate) => {
      const { device, clock, made } = pretendDevice({ stamp: (ms) => cutTo(65_536)(ms * rate) });
      const readings = await timestampReadings(device, clock.now, seededRandom(3));
      expect(readings['gpu.timestampRatio']!.value).toBeCloseTo(rate, 1);
      expect(clock.now()).toBeLessThan(500);
      expect(made.every(({ destroyed }) => destroyed)).toBe(true);
    },
  );

  it('come from long passes though somebody else’s time lay in a short one', async () => {
    const { device, clock, mapAsync } = pretendDevice();
    let reads = 0;
    const usual = mapAsync.getMockImplementation()!;
    mapAsync.mockImplementation(() => {
      if (++reads === 8) clock.advance(30);
      return usual();
    });
    const readings = await timestampReadings(device, clock.now, seededRandom(3));
    expect(readings['gpu.timestampRatio']!.n).toBe(12);
  });

  it('leave a negative pass out of the ratio, and count it', async () => {
    let lastMs = 0;
    let longPasses = 0;
    // A counter that is set back by a second within one of the passes of 5 to 10 ms.
    const stamp = (ms: number): bigint => {
      if (ms - lastMs > 5) longPasses++;
      lastMs = ms;
      return cutTo(65_536)(ms + (longPasses < 6 ? 1000 : 0));
    };
    const readings = await readingsFrom({ stamp });
    expect(readings['gpu.timestampsNegative']).toMatchObject({ value: 1, n: 12 });
    expect(readings['gpu.timestampRatio']!.n).toBe(11);
  });

  it('have no ratio where every pass is shorter than fifty quanta', async () => {
    const readings = await readingsFrom({ stamp: cutTo(1_000_000) });
    expect(readings['gpu.timestampStepMs']!.value).toBe(1);
    const ratio = readings['gpu.timestampRatio']!;
    expect(ratio.value).toBeNull();
    expect(ratio.reason).toMatch(/steps of 1\.00.ms, and no pass lasted 50 of them\.$/);
  });

  it.each<[string, Partial<GpuManner>, RegExp]>([
    ['timestamps are ticks', { stamp: (ms) => cutTo(1)(ms / 52) }, /nanoseconds/],
    ['timestamps never differ', { stamp: () => 0n }, /all the same/],
    ['time goes backwards', { stamp: (ms) => cutTo(65_536)(1e6 - ms) }, /ended before it began/],
    ['the browser tells late that the GPU is done', { waitMs: 100 }, /takes 100.ms to say/],
    ['the GPU does not count', { nsPerTurn: 0 }, /no work to time/],
  ])('are unavailable with the reason where %s', async (_, manner, reason) => {
    expectNone(await readingsFrom(manner), reason);
  });

  it('are unavailable with the reason where the device has no timestamps', async () => {
    const clock = new FakeClock();
    const readings = await timestampReadings(withoutFeature, clock.now, seededRandom(3));
    expect(Object.keys(readings)).toEqual([
      'gpu.timestampStepMs',
      'gpu.timestampsNegative',
      'gpu.timestampRatio',
    ]);
    expectNone(readings, /no timestamp-query/);
  });
});
