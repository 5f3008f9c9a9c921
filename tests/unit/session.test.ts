import { describe, expect, it } from 'vitest';
import type { Trainer } from '../../src/lab/trainers/trainer.ts';
import { openSession } from '../../tools/harness/open-session.ts';
import { FakeClock } from './fakes/clock.ts';
import { FakeTrainer, type FakeTrainerOptions } from './fakes/trainer.ts';

/** The fake's losses: the number of the epoch, counted from 0 as references count. */
const lossAt = (epoch: number) => epoch - 1;

/** A session with a fake trainer that takes 10 ms an epoch. */
async function open(options: Partial<FakeTrainerOptions> = {}) {
  const clock = new FakeClock(0.1, 0.001);
  const trainer = new FakeTrainer(clock, { epochMs: 10, prepareMs: 500, lossAt, ...options });
  const session = await openSession(trainer, { now: clock.now, gpu: null });
  return { session, trainer, clock };
}

/** A trainer that hands over every loss since the last readback. */
function keepingTrainer(): Trainer & { readonly reads: number[] } {
  const reads: number[] = [];
  let trained = 0;
  let read = 0;
  return {
    keepsEveryLoss: true,
    reads,
    prepare: () => Promise.resolve(),
    upload: () => {
      trained = read = 0;
      return Promise.resolve();
    },
    step: (epochs) => {
      trained += epochs;
    },
    sync: () => Promise.resolve(),
    readback: () => {
      const losses = Float32Array.from({ length: trained - read }, (_, i) => read + i);
      reads.push(losses.length);
      read = trained;
      return Promise.resolve(losses);
    },
    readWeights: () => Promise.reject(new Error('The weights are not asked for.')),
    dispose: () => undefined,
  };
}

describe('a session with a trainer', () => {
  it('times the first use when it is opened', async () => {
    const { session, trainer } = await open();
    expect(session.opened.firstUseMs).toBeCloseTo(500, 0);
    expect(trainer.calls).toEqual(['prepare', 'upload']);
  });

  it('reads the loss of each wanted epoch, from the initial weights on', async () => {
    const { session, trainer } = await open();
    const reached = await session.lossesAt([0, 1, 5]);
    expect(reached.losses).toEqual([0, 1, 5].map((epoch) => ({ epoch, loss: epoch })));
    expect(reached.epochsTrained).toBe(6);
    expect(trainer.steps).toEqual([1, 1, 4]);
  });

  it('never lets more than a hundred epochs wait in the queue of a device', async () => {
    const { session, trainer } = await open();
    await session.lossesAt([249]);
    expect(trainer.steps).toEqual([100, 100, 50]);
    expect(trainer.calls.filter((call) => call === 'sync')).toHaveLength(2);
  });

  it('stops before a loss that would come after the budget is spent', async () => {
    const { session } = await open();
    const { losses } = await session.lossesAt([0, 1, 2, 50, 99], { budgetMs: 600, fewest: 0 });
    expect(losses.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 50]);
  });

  it('reads the fewest losses wanted whatever the budget', async () => {
    const { session } = await open();
    const { losses } = await session.lossesAt([0, 1, 2, 3, 4], { budgetMs: 1, fewest: 3 });
    expect(losses).toHaveLength(3);
  });

  it('takes the losses of a trainer that keeps them a thousand at a time', async () => {
    const trainer = keepingTrainer();
    const session = await openSession(trainer, { now: () => 0, gpu: null });
    const wanted = [0, 1, 700, 1000, 2500];
    const { losses } = await session.lossesAt(wanted);
    expect(losses).toEqual(wanted.map((epoch) => ({ epoch, loss: epoch })));
    expect(trainer.reads).toEqual([1000, 1000, 501]);
  });

  it('times a block with every loss read, and nothing else', async () => {
    const { session, trainer } = await open();
    expect(await session.timeBlock(4)).toBeCloseTo(40, 0);
    expect(trainer.steps).toEqual([1, 1, 1, 1]);
    expect(trainer.calls.filter((call) => call === 'readback')).toHaveLength(4);
  });

  it('reads a trainer that keeps its losses once a block', async () => {
    const trainer = keepingTrainer();
    const session = await openSession(trainer, { now: () => 0, gpu: null });
    await session.timeBlock(300);
    expect(trainer.reads).toEqual([300]);
  });

  it('starts afresh rather than train past the epochs of the notes', async () => {
    const { session, trainer } = await open();
    await session.timeBlock(15_000);
    const uploads = () => trainer.calls.filter((call) => call === 'upload').length;
    const before = uploads();
    await session.timeBlock(5_000);
    expect(uploads()).toBe(before);
    await session.timeBlock(1);
    expect(uploads()).toBe(before + 1);
  });

  it('refuses a trainer that keeps fewer losses than it says', async () => {
    const trainer = { ...keepingTrainer(), readback: () => Promise.resolve(Float32Array.of(1)) };
    const session = await openSession(trainer, { now: () => 0, gpu: null });
    await expect(session.timeBlock(5)).rejects.toThrow('1 losses came of 5 epochs');
    await expect(session.lossesAt([0, 4])).rejects.toThrow('The loss of epoch 0 was not kept');
  });

  it('fails when the device is lost, rather than wait for an answer that never comes', async () => {
    const clock = new FakeClock();
    const trainer = new FakeTrainer(clock, {
      epochMs: 1,
      beforeReadback: () => new Promise(() => undefined),
    });
    let lose: (reason: Error) => void = () => undefined;
    const lost = new Promise<never>((_, reject) => (lose = reject));
    const session = await openSession(trainer, { now: clock.now, gpu: null, lost });
    const losses = session.lossesAt([0]);
    lose(new Error('The browser lost the GPU.'));
    await expect(losses).rejects.toThrow('lost the GPU');
  });

  it('frees a trainer that could not be opened', async () => {
    const trainer = new FakeTrainer(new FakeClock(), { epochMs: 1 });
    const failing = Object.assign(trainer, {
      prepare: () => Promise.reject(new Error('The shader does not compile.')),
    });
    await expect(openSession(failing, { now: () => 0, gpu: null })).rejects.toThrow('shader');
    expect(trainer.calls).toEqual(['dispose']);
  });
});
