import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testRows } from '../../src/lab/model/dataset.ts';
import { evaluate, type Weights } from '../../src/lab/model/network.ts';
import { type Problem, type ProblemChoice, problemOf } from '../../src/lab/model/problem.ts';
import { type Trainer, type TrainerModule, Unsupported } from '../../src/lab/trainers/trainer.ts';
import * as typescript from '../../src/lab/trainers/typescript/index.ts';
import * as wasmSimd from '../../src/lab/trainers/wasm-simd/index.ts';
import { layOut } from '../../src/lab/trainers/wasm-simd/layout.ts';
import { readReference } from '../../tools/conformance/reference-file.ts';

const REFERENCE = 'day34-float32.json';

async function start(module: TrainerModule, problem: Problem): Promise<Trainer> {
  const trainer = module.create({ problem, gpu: null });
  await trainer.prepare();
  await trainer.upload();
  return trainer;
}

async function loss(trainer: Trainer): Promise<number> {
  return (await trainer.readback()).at(-1);
}

const flat = ({ fc1Weight, fc1Bias, fc2Weight, fc2Bias }: Weights): number[] => [
  ...fc1Weight,
  ...fc1Bias,
  ...fc2Weight,
  ...fc2Bias,
];

/** Largest differences to the plain TypeScript after some epochs. */
async function differences(choice: ProblemChoice, epochs: number) {
  const problem = problemOf(choice);
  const trainers = await Promise.all([start(wasmSimd, problem), start(typescript, problem)]);
  for (const trainer of trainers) trainer.step(epochs);
  const [loss1, loss2] = await Promise.all(trainers.map(loss));
  const [weights1, weights2] = await Promise.all(
    trainers.map(async (trainer) => flat(await trainer.readWeights())),
  );
  return {
    loss: Math.abs(loss1! - loss2!),
    weight: weights1!.reduce(
      (most, weight, i) => Math.max(most, Math.abs(weight - weights2![i]!)),
      0,
    ),
  };
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('wasm-simd', () => {
  it("has PyTorch's losses to 1e-5 at every listed epoch of the 20,000, and its accuracy", async () => {
    const reference = readReference(`tests/conformance/reference/${REFERENCE}`, REFERENCE);
    const trainer = await start(wasmSimd, reference.problem);
    let trained = 0;
    for (const { epoch, loss: wanted } of reference.losses) {
      trainer.step(epoch + 1 - trained);
      trained = epoch + 1;
      expect(Math.abs((await loss(trainer)) - wanted)).toBeLessThan(1e-5);
    }
    expect(trained).toBe(20_000);
    const { accuracy } = evaluate(await trainer.readWeights(), testRows());
    expect(accuracy).toBeCloseTo(reference.testAccuracy, 6);
  });

  it.each([1, 2, 3, 5, 121, 128, 129, 1000])('agrees at a batch of %i', async (batch) => {
    const { loss, weight } = await differences({ batch, lr: 0.1 }, 300);
    expect(loss).toBeLessThan(1e-5);
    expect(weight).toBeLessThan(1e-4);
  });

  it.each([1, 3, 7, 16, 33, 4096])('agrees with %i hidden units', async (hidden) => {
    const { loss, weight } = await differences({ hidden, batch: 30, seed: 3 }, 100);
    expect(loss).toBeLessThan(1e-5);
    expect(weight).toBeLessThan(1e-5);
  });

  it('agrees on a million rows', async () => {
    const { loss, weight } = await differences({ batch: 2 ** 20, hidden: 2, lr: 0.5 }, 2);
    expect(loss).toBeLessThan(1e-5);
    expect(weight).toBeLessThan(1e-5);
  }, 60_000);

  it('starts afresh when uploaded again, and gives the same bits', async () => {
    const trainer = await start(wasmSimd, problemOf());
    expect(await loss(trainer)).toBeNaN();
    trainer.step(50);
    const first = await loss(trainer);
    await trainer.upload();
    for (let epoch = 0; epoch < 50; epoch++) trainer.step(1);
    expect(await loss(trainer)).toBe(first);
  });

  it('lets NaN spread when it diverges', async () => {
    const trainer = await start(wasmSimd, problemOf({ lr: 1e20 }));
    trainer.step(20);
    expect(await loss(trainer)).toBeNaN();
    trainer.step(1);
    expect(await loss(trainer)).toBeNaN();
    expect(flat(await trainer.readWeights()).some(Number.isNaN)).toBe(true);
  });

  it.each([
    [{ batch: 0 }, 'wasm-simd takes a batch from 1 to 1,048,576, not 0.'],
    [{ hidden: 0 }, 'wasm-simd takes hidden units from 1 to 4,096, not 0.'],
    [{ hidden: 10_000 }, 'wasm-simd takes hidden units from 1 to 4,096, not 10,000.'],
  ])('refuses %o', (choice, sentence) => {
    const problem = problemOf(choice);
    expect(() => wasmSimd.create({ problem, gpu: null })).toThrow(new Unsupported(sentence));
  });

  it.each<[string, () => void, RegExp]>([
    ['no WebAssembly', () => vi.stubGlobal('WebAssembly', undefined), /has no WebAssembly/],
    ['no SIMD', () => vi.spyOn(WebAssembly, 'validate').mockReturnValue(false), /has no SIMD/],
    [
      'a policy against it',
      () => failing('Module', WebAssembly.CompileError),
      /blocked .*: it fails/,
    ],
    ['no memory left', () => failing('Memory', RangeError), /needs 1 MB of WebAssembly memory/],
  ])('says so where there is %s', (_, arrange, sentence) => {
    arrange();
    const create = () => wasmSimd.create({ problem: problemOf(), gpu: null });
    expect(create).toThrow(Unsupported);
    expect(create).toThrow(sentence);
  });

  it('takes all its memory at once, no more than 41 MB, and gives it back', async () => {
    expect(layOut(2 ** 20, 4096).bytes).toBeLessThan(41e6);
    const memories = watchMemories();
    const trainer = await start(wasmSimd, problemOf());
    const taken = memories[0]!;
    trainer.step(2000);
    const early = taken.deref()!.buffer.byteLength;
    trainer.step(18_000);
    expect(taken.deref()!.buffer.byteLength).toBe(early);
    expect(() => taken.deref()!.grow(1)).toThrow(RangeError);

    trainer.dispose();
    // A reference that was looked through stays alive until the turn of the event loop ends.
    await new Promise((resolve) => setTimeout(resolve));
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
    expect(taken.deref()).toBeUndefined();
    // Held until here, so that the memory went by dispose and not with the trainer.
    expect(() => trainer.step(1)).toThrow('disposed');
  });
});

/** Makes a constructor of WebAssembly's throw. */
function failing(name: 'Module' | 'Memory', Failure: new (message: string) => Error): void {
  const replacement = function () {
    throw new Failure('it fails');
  };
  vi.spyOn(WebAssembly, name).mockImplementation(replacement);
}

/** References to all memories made from now on. */
function watchMemories(): WeakRef<WebAssembly.Memory>[] {
  const memories: WeakRef<WebAssembly.Memory>[] = [];
  const Original = WebAssembly.Memory;
  class Watched extends Original {
    constructor(descriptor: WebAssembly.MemoryDescriptor) {
      super(descriptor);
      memories.push(new WeakRef<WebAssembly.Memory>(this));
    }
  }
  vi.stubGlobal('WebAssembly', { ...namespace(), Memory: Watched });
  return memories;
}

/** WebAssembly's members, which don't show when it is spread. */
function namespace(): typeof WebAssembly {
  const names = Object.getOwnPropertyNames(WebAssembly) as (keyof typeof WebAssembly)[];
  return Object.fromEntries(names.map((name) => [name, WebAssembly[name]])) as never;
}
