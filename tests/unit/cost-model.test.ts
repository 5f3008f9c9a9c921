import { describe, expect, it } from 'vitest';
import { parts, type Prices, prices, redrawnRounds } from '../../src/lab/measure/cost-model.ts';
import { seededRandom } from '../../src/lab/measure/random.ts';
import { levelCosts, priceOfOne, type SweepBlock } from '../../src/lab/measure/sweep.ts';
import { COUNTS, EPOCH_MS, KNOWN_PARTS, PRICES, sweepBlocks } from './fakes/sweeps.ts';

const block = (level: number, ms: number, epochs = 0, round = 0): SweepBlock => ({
  sweep: 'reads',
  level,
  epochs,
  ms,
  round,
});

describe('the cost of a level', () => {
  it('is the median over its blocks, the lowest level first, and of its own sweep alone', () => {
    const blocks = [block(12, 40), block(4, 9), block(12, 99), block(4, 11), block(12, 41)];
    const other: SweepBlock = { ...block(4, 1000), sweep: 'uploads' };
    expect(levelCosts([...blocks, other], 'reads')).toEqual([
      { level: 4, ms: 10 },
      { level: 12, ms: 41 },
    ]);
  });

  it('is of an epoch where epochs are trained, however many a block has', () => {
    const blocks = [block(1, 10, 5), block(1, 40, 20), block(2, 90, 30)];
    expect(levelCosts(blocks, 'reads')).toEqual([
      { level: 1, ms: 2 },
      { level: 2, ms: 3 },
    ]);
  });

  it('is not there for a sweep without blocks', () => {
    expect(levelCosts([block(1, 10)], 'sync')).toEqual([]);
  });
});

describe('the price of one more level', () => {
  it('is the slope of the line through the levels, what is paid once apart', () => {
    const { slopeMs, interceptMs } = priceOfOne(
      [2, 5, 11].map((level) => ({ level, ms: 7 + level / 4 })),
    );
    expect(slopeMs).toBeCloseTo(0.25, 10);
    expect(interceptMs).toBeCloseTo(7, 10);
  });

  it('is the line of least squares where the levels are not on one', () => {
    // NumPy 1.24.2: np.polyfit([1, 2, 4], [1, 3, 4], 1) is [0.92857143, 0.5].
    const costs = [1, 3, 4].map((ms, i) => ({ level: [1, 2, 4][i] ?? NaN, ms }));
    expect(priceOfOne(costs).slopeMs).toBeCloseTo(0.92857143, 7);
    expect(priceOfOne(costs).interceptMs).toBeCloseTo(0.5, 7);
  });

  it('is not a number with fewer than two levels', () => {
    expect(priceOfOne([{ level: 4, ms: 8 }])).toEqual({ slopeMs: NaN, interceptMs: NaN });
    expect(priceOfOne([])).toEqual({ slopeMs: NaN, interceptMs: NaN });
  });
});

describe('the prices that sweeps show', () => {
  it('are those that went into them', () => {
    const found = prices(sweepBlocks(3), COUNTS);
    for (const [name, ms] of Object.entries<number>({ ...PRICES })) {
      expect(found[name as keyof Prices], name).toBeCloseTo(ms, 10);
    }
  });

  it.each([
    ['null', ['hostMs']],
    ['launches', ['launchMs']],
    ['repeats', ['workMs']],
    ['reads', ['readMs']],
    ['uploads', ['uploadMs']],
    ['submits', ['submitMs']],
    ['sync', ['syncMs']],
  ])('are not numbers where %s has no blocks, and all others stand', (sweep, missing) => {
    const without = sweepBlocks(3).filter((one) => one.sweep !== sweep);
    const found = prices(without, COUNTS);
    for (const [name, ms] of Object.entries<number>({ ...found })) {
      if (missing.includes(name)) expect(ms, name).toBeNaN();
      else expect(ms, name).toBeCloseTo(PRICES[name as keyof Prices], 10);
    }
  });
});

describe('the parts of an epoch', () => {
  const sumOf = ({ host, launch, execute, upload, readback }: ReturnType<typeof parts>) =>
    host + launch + execute + upload + readback;

  it('are its prices times its counts, and a reading’s own submit is in the reading alone', () => {
    const found = parts(EPOCH_MS, PRICES, COUNTS);
    for (const [part, ms] of Object.entries(KNOWN_PARTS)) {
      expect(found[part as keyof typeof KNOWN_PARTS], part).toBeCloseTo(ms, 10);
    }
    const { launch } = parts(EPOCH_MS, PRICES, { ...COUNTS, submits: 7, reads: 5 });
    expect(launch).toBeCloseTo(10 * 0.02 + 2 * 0.05, 10);
  });

  it('owe nothing to readings that bring no submit', () => {
    const { launch } = parts(EPOCH_MS, PRICES, { ...COUNTS, submits: 1, reads: 4 });
    expect(launch).toBeCloseTo(10 * 0.02, 10);
  });

  it.each([0, 0.5, 2, 3.5, EPOCH_MS, 5, 20])(
    'less what overlaps, and with what is unexplained, are all of an epoch of %d ms',
    (epochMs) => {
      const found = parts(epochMs, PRICES, COUNTS);
      expect(sumOf(found) - found.overlap + found.unexplained).toBeCloseTo(epochMs, 10);
    },
  );

  it('overlap by as much as they are more than the epoch', () => {
    expect(parts(3, PRICES, COUNTS)).toMatchObject({
      overlap: expect.closeTo(0.86, 10) as number,
      unexplained: expect.closeTo(0, 10) as number,
    });
  });

  it('overlap by no more than the GPU has to do; the rest is unexplained, and below 0', () => {
    const idle = { ...PRICES, hostMs: 5, workMs: 0.4 };
    const { launch, execute, upload, overlap, unexplained } = parts(4, idle, COUNTS);
    expect(overlap).toBeCloseTo(launch + execute + upload, 10);
    // Host 5, readback 1.2 and what lies in front of them: 2.2 ms more than the epoch.
    expect(unexplained).toBeCloseTo(-2.2, 10);
  });

  it('overlap by no more than host and readings take; the rest is unexplained, and below 0', () => {
    const busy = { ...PRICES, workMs: 9 };
    const { overlap, unexplained } = parts(4, busy, COUNTS);
    expect(overlap).toBeCloseTo(0.5 + 1.2, 10);
    expect(unexplained).toBeCloseTo(4 - 9 - 0.1 - 0.06, 10);
  });

  it('that are less than the epoch leave the rest unexplained, and do not overlap', () => {
    expect(parts(5, PRICES, COUNTS)).toMatchObject({
      overlap: 0,
      unexplained: expect.closeTo(5 - EPOCH_MS, 10) as number,
    });
  });

  it('are not numbers where their price is none', () => {
    const found = parts(EPOCH_MS, { ...PRICES, uploadMs: NaN }, COUNTS);
    for (const part of ['upload', 'overlap', 'unexplained'] as const) {
      expect(found[part], part).toBeNaN();
    }
    expect(found.host).toBeCloseTo(KNOWN_PARTS.host, 10);
  });
});

describe('rounds that are drawn again', () => {
  const blocks = sweepBlocks(6).map((one, place) => ({ ...one, place }));
  const inRound = blocks.length / 6;

  it('stay whole: whatever was timed in a round is drawn with it, in its order', () => {
    const random = seededRandom(3);
    for (let draw = 0; draw < 50; draw++) {
      const drawn = redrawnRounds(blocks, random);
      expect(drawn).toHaveLength(blocks.length);
      for (let at = 0; at < drawn.length; at += inRound) {
        const round = drawn[at]?.round ?? NaN;
        const whole = blocks.filter((one) => one.round === round);
        expect(drawn.slice(at, at + inRound)).toEqual(whole);
      }
    }
  });

  it('are each drawn as often as any other, and not once each', () => {
    const random = seededRandom(4);
    const times = new Array<number>(6).fill(0);
    let repeated = 0;
    for (let draw = 0; draw < 600; draw++) {
      const rounds = redrawnRounds(blocks, random).filter((_, at) => at % inRound === 0);
      for (const { round } of rounds) times[round]!++;
      if (new Set(rounds.map(({ round }) => round)).size < 6) repeated++;
    }
    for (const count of times) {
      expect(count).toBeGreaterThan(500);
      expect(count).toBeLessThan(700);
    }
    expect(repeated).toBeGreaterThan(500);
  });

  it('may have any number, as where a stopped run lost some', () => {
    const lost = blocks.filter(({ round }) => round === 2 || round === 5);
    const rounds = new Set(redrawnRounds(lost, seededRandom(5)).map(({ round }) => round));
    expect([2, 5]).toEqual(expect.arrayContaining([...rounds]));
    expect(redrawnRounds([], seededRandom(1))).toEqual([]);
  });
});
