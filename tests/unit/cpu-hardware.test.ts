import { afterEach, describe, expect, it, vi } from 'vitest';
import { workerCounts } from '../../src/lab/measure/cpu-scaling.ts';
import { compileArithmetic, openArithmetic } from '../../src/lab/hardware/cpu/arithmetic.ts';
import {
  CrewRefused,
  type FromMember,
  openCrew,
  type ToMember,
} from '../../src/lab/hardware/cpu/crew.ts';
import { LINE_BYTES, layCycle, NoMemory, openMemory } from '../../src/lab/hardware/cpu/memory.ts';
import {
  callTiming,
  timeCalls,
  timesPerCall,
  waitedMs,
} from '../../src/lab/hardware/cpu/timed-calls.ts';
import { logicalProcessors } from '../../src/lab/hardware/logical-processors.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { FakeClock } from './fakes/clock.ts';

const WORDS_PER_LINE = LINE_BYTES / 4;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the arithmetic of the probe', () => {
  it('really computes: its numbers near 1, and it returns their sum', async () => {
    const { run, flopPerRound } = openArithmetic(await compileArithmetic());
    expect(flopPerRound).toBe(96);
    // x · 0.75 + 0.25 after one round, from 0, 1 … 11, four of each.
    expect(run(1)).toBe(4 * (66 * 0.75 + 12 * 0.25));
    expect(run(10_000)).toBeCloseTo(48, 3);
    expect(run(0)).toBe(0);
  });
});

describe('the memory of the probe', () => {
  it.each([1, 2, 3, 64, 1000])('has one cycle through all of %d lines', (lines) => {
    const words = new Uint32Array(lines * WORDS_PER_LINE);
    layCycle(words, lines, seededRandom(7));
    const seen = new Set<number>();
    let at = 0;
    do {
      expect(seen.has(at)).toBe(false);
      seen.add(at);
      at = words[at / 4]!;
    } while (at !== 0);
    expect(seen.size).toBe(lines);
  });

  it('goes along the cycle without falling out of it, and copies over it', async () => {
    const memory = await openMemory(2 ** 20);
    expect(memory.largestBytes).toBe(2 ** 20);
    memory.lay(2 ** 16, seededRandom(1));
    memory.chase(100_000);
    memory.copy(2);
    memory.lay(2 ** 20, seededRandom(2));
    expect(() => memory.chase(100_000)).not.toThrow();
  });

  it('is smaller where there is no room, and says so where there is none', async () => {
    const { Memory } = WebAssembly;
    const withRoomFor = (most: number) =>
      class extends Memory {
        constructor(descriptor: WebAssembly.MemoryDescriptor) {
          if (descriptor.initial > most) throw new RangeError('No room.');
          super(descriptor);
        }
      };
    vi.stubGlobal('WebAssembly', { ...namesOf(WebAssembly), Memory: withRoomFor(64) });
    expect((await openMemory(2 ** 26)).largestBytes).toBe(2 ** 22);
    vi.stubGlobal('WebAssembly', { ...namesOf(WebAssembly), Memory: withRoomFor(0) });
    await expect(openMemory(2 ** 26)).rejects.toBeInstanceOf(NoMemory);
  });
});

/** WebAssembly's names can't be listed, so they are asked for. */
function namesOf({ instantiate, compile, Module, Instance }: typeof WebAssembly): object {
  return { instantiate, compile, Module, Instance };
}

describe('calls that are timed one by one', () => {
  it('fill a block, and know how much one has', () => {
    const clock = new FakeClock(0.005);
    const timing = callTiming(clock.now, 0.005);
    const work = (times: number): void => clock.advance(times * 1e-4);
    const perCall = timesPerCall(work, timing);
    expect(perCall * 1e-4).toBeCloseTo(0.5, 1);
    const { times, ms, waitedMs: waited } = timeCalls(work, perCall, timing);
    expect(ms / times).toBeCloseTo(1e-4, 5);
    expect(waited).toBe(0);
  });

  it('last four steps of a coarse clock', () => {
    expect(callTiming(() => 0, 1)).toMatchObject({ callMs: 4, blockMs: 80 });
    expect(callTiming(() => 0, null).callMs).toBe(0.5);
  });

  it('end on a clock that stands still', () => {
    let calls = 0;
    timesPerCall(
      () => calls++,
      callTiming(() => 5, null),
    );
    expect(calls).toBeLessThan(40);
  });

  it('waited where one is much longer than the others, and not where all are', () => {
    expect(waitedMs([0.5, 0.5, 0.5, 3.5, 0.5, 2.5])).toBeCloseTo(5, 9);
    expect(waitedMs([0.5, 0.5, 0.9, 0.9, 0.9])).toBe(0);
    expect(waitedMs([])).toBe(0);
    expect(waitedMs([0, 0, 0, 1])).toBe(0);
  });
});

describe('the number of logical processors', () => {
  it.each([1, 2, 3, 7, 8, 128])('is %d where the browser says so', (named) => {
    expect(logicalProcessors({ hardwareConcurrency: named })).toBe(named);
  });

  it.each([undefined, null, 0, -4, 2.5, Number.NaN, 1e9, Infinity, '8', true])(
    'is unknown where it says %s',
    (named) => {
      expect(logicalProcessors({ hardwareConcurrency: named })).toBeNull();
    },
  );

  it('decides how many workers there are: twice as many, 16 at the most', () => {
    expect(workerCounts(1)).toEqual([1, 2]);
    expect(workerCounts(2)).toEqual([1, 2, 3, 4]);
    expect(workerCounts(3)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(workerCounts(5)).toEqual([1, 2, 3, 4, 5, 6, 8, 10]);
    for (const many of [8, 128, null]) {
      expect(workerCounts(many)).toEqual([1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16]);
    }
  });
});

/** A worker that answers by itself, or fails, or says nothing. */
class FakeMember extends EventTarget {
  static behaviour: 'well' | 'error' | 'wrong-clock' | 'ends-at-work' = 'well';
  static started = 0;
  static ended = 0;

  constructor() {
    super();
    FakeMember.started++;
  }

  postMessage(message: ToMember): void {
    const { behaviour } = FakeMember;
    queueMicrotask(() => {
      if (behaviour === 'error' || (behaviour === 'ends-at-work' && message.kind === 'work')) {
        this.dispatchEvent(new Event('error'));
        return;
      }
      const atMs = performance.timeOrigin + performance.now();
      const answer: FromMember =
        message.kind === 'open'
          ? { kind: 'ready', atMs: behaviour === 'wrong-clock' ? atMs - 60_000 : atMs }
          : { kind: 'worked', rounds: 100.25, waitedMs: 10 };
      this.dispatchEvent(new MessageEvent('message', { data: answer }));
    });
  }

  terminate(): void {
    FakeMember.ended++;
  }
}

describe('a crew of workers', () => {
  const open = (behaviour: typeof FakeMember.behaviour) => {
    FakeMember.behaviour = behaviour;
    FakeMember.started = FakeMember.ended = 0;
    vi.stubGlobal('Worker', FakeMember);
    return openCrew(3, {}, 1000);
  };

  it('adds up what its members did, and ends them', async () => {
    const crew = await open('well');
    expect(crew.size).toBe(3);
    expect(await crew.compute(2, 80)).toEqual({ rounds: 201, ms: 80, waitedMs: 10 });
    crew.dispose();
    expect([FakeMember.started, FakeMember.ended]).toEqual([3, 3]);
  });

  it('is refused where there are no workers, or none starts', async () => {
    vi.stubGlobal('Worker', undefined);
    await expect(openCrew(2, {}, 1)).rejects.toThrow('starts no workers here');
    await expect(open('error')).rejects.toBeInstanceOf(CrewRefused);
    expect(FakeMember.ended).toBe(3);
    const forbidden = vi.fn(function () {
      throw new DOMException('A policy.', 'SecurityError');
    });
    vi.stubGlobal('Worker', forbidden);
    await expect(openCrew(2, {}, 1)).rejects.toBeInstanceOf(CrewRefused);
    expect(forbidden).toHaveBeenCalledTimes(2);
  });

  it('is refused where the clocks of workers differ', async () => {
    await expect(open('wrong-clock')).rejects.toThrow('don’t agree');
  });

  it('says so when a member ends in the middle', async () => {
    const crew = await open('ends-at-work');
    await expect(crew.compute(3, 80)).rejects.toThrow('ended in the middle');
  });
});
