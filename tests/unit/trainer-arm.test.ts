import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TrainerArm } from '../../src/lab/experiments/trainer-arm.ts';
import { defaultRacePlan, type Plan } from '../../src/lab/measure/plan.ts';
import { testRows } from '../../src/lab/model/dataset.ts';
import { evaluate, initialWeights } from '../../src/lab/model/network.ts';
import { FakeClock } from './fakes/clock.ts';
import { FakeTrainer, type FakeTrainerOptions } from './fakes/trainer.ts';

const never = new Promise<never>(() => undefined);

/** An arm with a fake trainer, warmed up. */
async function warmArm(plan: Partial<Plan> = {}, options: Partial<FakeTrainerOptions> = {}) {
  const clock = new FakeClock(0.1);
  const trainer = new FakeTrainer(clock, { epochMs: 0.5, ...options });
  const arm = new TrainerArm('cpu', trainer, { ...defaultRacePlan, ...plan }, never);
  await arm.firstUse(clock.now);
  const warmingSince = clock.now();
  await arm.warmUp(clock.now, 0.1);
  return { arm, trainer, clock, warmedForMs: clock.now() - warmingSince };
}

/** Waits for nothing. */
const noBreath = () => Promise.resolve();

describe('an arm of the race', () => {
  it('counts compiling and the first upload as the first use', async () => {
    const clock = new FakeClock(0.1);
    const trainer = new FakeTrainer(clock, { epochMs: 1, prepareMs: 900 });
    const arm = new TrainerArm('cpu', trainer, defaultRacePlan, never);
    expect(await arm.firstUse(clock.now)).toBeCloseTo(900, 0);
    expect(trainer.calls).toEqual(['prepare', 'upload']);
  });

  it('warms up for 300 ms or more, and then starts afresh', async () => {
    const { arm, trainer, warmedForMs } = await warmArm();
    expect(warmedForMs).toBeGreaterThan(300);
    expect(trainer.calls.at(-1)).toBe('upload');
    expect(arm.epochsTrained).toBe(0);
    expect(arm.losses.epochs).toEqual([]);
  });

  it.each([
    [0.5, 100],
    [0.015, 3334],
    [70, 1],
  ])('makes a block of epochs of %d ms last 50 ms or one epoch', async (epochMs, epochs) => {
    const { arm } = await warmArm({}, { epochMs });
    expect(arm.nextBlock()).toBeGreaterThan(epochs * 0.98);
    expect(arm.nextBlock()).toBeLessThan(epochs * 1.02 + 1);
  });

  it('finds its block although a coarse clock shows nothing of the first epochs', async () => {
    const clock = new FakeClock(1000 / 60);
    const trainer = new FakeTrainer(clock, { epochMs: 0.015 });
    const arm = new TrainerArm('cpu', trainer, defaultRacePlan, never);
    await arm.warmUp(clock.now, 1000 / 60);
    expect((arm.nextBlock() ?? 0) * 0.015).toBeGreaterThan(1600);
  });

  it('says in a sentence that a clock which stands still can time nothing', async () => {
    const trainer = new FakeTrainer(new FakeClock(), { epochMs: 1 });
    const arm = new TrainerArm('cpu', trainer, defaultRacePlan, never);
    await expect(arm.warmUp(() => 5, null)).rejects.toThrow(/clock stands still/);
  });

  it('brings the loss to RAM as often as the plan says, across blocks too', async () => {
    const { arm, trainer } = await warmArm({ readEvery: 4 });
    await arm.run(6);
    await arm.run(6);
    expect(trainer.calls.slice(trainer.calls.lastIndexOf('upload') + 1)).toEqual([
      ...['step 4', 'readback', 'step 2', 'sync'],
      ...['step 2', 'readback', 'step 4', 'readback', 'sync'],
    ]);
    expect(arm.losses.epochs).toEqual([4, 8, 12]);
    expect(arm.losses.values[1]).toBeCloseTo(1 / 8, 6);
  });

  it('never reads the loss where the plan says never', async () => {
    const { arm, trainer } = await warmArm({ readEvery: 'never' });
    await arm.run(50);
    expect(trainer.calls).not.toContain('readback');
    expect(trainer.steps).toEqual([50]);
    expect(trainer.calls.at(-1)).toBe('sync');
    expect(arm.losses.epochs).toEqual([]);
  });

  it('keeps no losses beyond the plan’s epochs', async () => {
    const { arm } = await warmArm({ epochs: 5 });
    await arm.run(8);
    expect(arm.losses.epochs).toEqual([1, 2, 3, 4, 5]);
  });

  it('with a budget goes on for as long as it is asked to', async () => {
    const { arm } = await warmArm({ epochs: 50 });
    for (let block = 0; block < 10; block++) await arm.run(arm.nextBlock() ?? 0);
    expect(arm.nextBlock()).not.toBeNull();
  });

  it('without a budget trains the plan’s epochs, and leaves no small last block', async () => {
    const { arm, trainer } = await warmArm({ epochs: 1050, budgetMs: 'none', readEvery: 'never' });
    for (let left = arm.nextBlock(); left !== null; left = arm.nextBlock()) await arm.run(left);
    expect(arm.epochsTrained).toBe(1050);
    expect(Math.min(...trainer.steps)).toBeGreaterThan(90);
  });

  it('without a budget times five blocks of full length, even of a short plan', async () => {
    const { arm, trainer } = await warmArm({ epochs: 3, budgetMs: 'none', readEvery: 'never' });
    for (let left = arm.nextBlock(); left !== null; left = arm.nextBlock()) await arm.run(left);
    expect(trainer.steps).toHaveLength(5);
    expect(Math.min(...trainer.steps)).toBeGreaterThan(90);
  });

  it('names the first epoch whose loss was not a number', async () => {
    const { arm } = await warmArm({}, { lossAt: (epoch) => (epoch < 7 ? 1 : Number.NaN) });
    await arm.run(10);
    expect(arm.divergedAtEpoch).toBe(7);
    expect(arm.losses.epochs).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is given up when its device is lost, though the device never answers', async () => {
    let lose: (error: Error) => void = () => undefined;
    const lost = new Promise<never>((_, reject) => (lose = reject));
    const clock = new FakeClock(0.1);
    const trainer = new FakeTrainer(clock, { epochMs: 1, beforeReadback: () => never });
    const running = new TrainerArm('gpu', trainer, defaultRacePlan, lost).run(5);
    lose(new Error('gone'));
    await expect(running).rejects.toThrow('gone');
  });
});

describe('an arm whose trainer fails', () => {
  /** An arm whose loss can't be read, and what its device would be lost with. */
  function failingArm() {
    let lose: (error: Error) => void = () => undefined;
    const lost = new Promise<never>((_, reject) => (lose = reject));
    lost.catch(() => undefined);
    const trainer = new FakeTrainer(new FakeClock(0.1), {
      epochMs: 1,
      beforeReadback: () => Promise.reject(new Error('the buffer was unmapped')),
    });
    return { arm: new TrainerArm('gpu', trainer, defaultRacePlan, lost), lose };
  }

  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives the loss of the device for the reason, though that is told a little later', async () => {
    const { arm, lose } = failingArm();
    const running = expect(arm.run(5)).rejects.toThrow('the driver was reset');
    await vi.advanceTimersByTimeAsync(50);
    lose(new Error('the driver was reset'));
    await running;
  });

  it('gives the trainer’s own reason where the device is still there', async () => {
    const running = expect(failingArm().arm.run(5)).rejects.toThrow('the buffer was unmapped');
    await vi.advanceTimersByTimeAsync(1000);
    await running;
  });
});

describe('the result of an arm', () => {
  it('is of the epoch that was asked for, trained to where it was short of it', async () => {
    const { arm, trainer } = await warmArm();
    await arm.run(20);
    const result = await arm.resultAt(30, noBreath);
    expect(trainer.steps.reduce((sum, epochs) => sum + epochs)).toBe(30);
    expect(result).toEqual({
      epochs: 30,
      loss: Math.fround(1 / 30),
      testAccuracy: evaluate(initialWeights(10, 0), testRows()).accuracy,
      divergedAtEpoch: null,
    });
  });

  it('is trained for again from the start where it was past that epoch', async () => {
    const { arm, trainer } = await warmArm();
    await arm.run(40);
    expect((await arm.resultAt(30, noBreath)).loss).toBeCloseTo(1 / 30, 6);
    expect(trainer.steps.reduce((sum, epochs) => sum + epochs)).toBe(30);
  });

  it('has no loss where that was not a number, and says since when', async () => {
    const { arm } = await warmArm({ readEvery: 'never' }, { lossAt: () => Infinity });
    expect(await arm.resultAt(30, noBreath)).toMatchObject({ loss: null, divergedAtEpoch: 30 });
  });

  it('is made in blocks, between which a Stop is heard', async () => {
    const { arm } = await warmArm();
    const stop = () => Promise.reject(new Error('stopped'));
    await expect(arm.resultAt(1000, stop)).rejects.toThrow('stopped');
    expect(arm.epochsTrained).toBeLessThan(200);
  });
});
