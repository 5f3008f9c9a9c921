import { problemOf } from '../../model/problem.ts';
import bytes from './assembly/program.ts?wasm';
import { writeProblem } from './contents.ts';
import { type Layout, layOut, reserve } from './layout.ts';
import { requireSupport } from './support.ts';

/** What `assembly/program.ts` exports. */
export interface Program {
  epoch(
    quads: number,
    quadsEnd: number,
    units: number,
    unitsEnd: number,
    gradients: number,
    scratch: number,
    learningRate: number,
  ): number;
  exponentiate(begin: number, end: number): void;
  log(x: number): number;
}

/**
 * Engines compile twice, first in haste and then, for functions that were called often, well. The good code came
 * after 1,600 epochs in V8; it belongs to the module, so it is there for every later instance.
 */
const WARM_UP_EPOCHS = 5000;

let warm: Promise<WebAssembly.Module> | undefined;

/** @throws Unsupported where this browser can't run the program. */
export function requireProgramSupport(): void {
  requireSupport(bytes);
}

/** An instance of the program over this memory; the first call compiles the program and runs it warm. */
export async function instantiate(memory: WebAssembly.Memory): Promise<Program> {
  warm ??= compileAndWarmUp();
  return instanceOf(await warm, memory);
}

/** Trains an epoch where the layout says the problem is. Returns the loss before the update. */
export function trainEpoch(program: Program, layout: Layout, learningRate: number): number {
  const { quads, quadsEnd, units, unitsEnd, gradients, scratch } = layout;
  return program.epoch(quads, quadsEnd, units, unitsEnd, gradients, scratch, learningRate);
}

async function compileAndWarmUp(): Promise<WebAssembly.Module> {
  const module = await WebAssembly.compile(bytes);
  const problem = problemOf();
  const layout = layOut(problem.train.rows, problem.hidden);
  const memory = reserve(layout);
  const program = await instanceOf(module, memory);
  writeProblem(memory, layout, problem);
  for (let epoch = 0; epoch < WARM_UP_EPOCHS; epoch++) {
    trainEpoch(program, layout, problem.learningRate);
  }
  return module;
}

async function instanceOf(
  module: WebAssembly.Module,
  memory: WebAssembly.Memory,
): Promise<Program> {
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  return exports as unknown as Program;
}
