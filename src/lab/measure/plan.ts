import * as v from 'valibot';
import { CPU_TRAINERS, GPU_TRAINERS } from './trainer-table.ts';

/** Every runner that a plan may be for. */
export const RUNNERS = [
  'cpu-probe',
  'gpu-probe',
  'device',
  'race',
  'transfer',
  'launch',
  'capacity',
  'host',
  'ladder',
  'self-test',
] as const;

/** The runner's id. */
export type RunnerId = (typeof RUNNERS)[number];

/** The notes train for this many epochs; shorter runs are projected to it. */
export const NOTES_EPOCHS = 20_000;

const MOST_EPOCHS = 1_000_000;
/** The largest batch and the most hidden units that a plan may have. */
export const MOST_BATCH = 2 ** 20;
export const MOST_HIDDEN = 4096;
const MOST_SEED = 2 ** 32 - 1;
const SHORTEST_BUDGET_MS = 500;
const LONGEST_BUDGET_MS = 3_600_000;

const fields = {
  runner: v.picklist(RUNNERS, `is one of ${RUNNERS.join(', ')}`),
  cpu: v.picklist(CPU_TRAINERS, `is one of ${CPU_TRAINERS.join(', ')}`),
  gpu: v.picklist(GPU_TRAINERS, `is one of ${GPU_TRAINERS.join(', ')}`),
  epochs: whole(1, MOST_EPOCHS),
  readEvery: wholeOr('never', 1, MOST_EPOCHS),
  batch: whole(1, MOST_BATCH),
  hidden: whole(1, MOST_HIDDEN),
  lr: v.pipe(
    v.number('is a number over 0, 100 at the most'),
    v.gtValue(0, 'is a number over 0, 100 at the most'),
    v.maxValue(100, 'is a number over 0, 100 at the most'),
  ),
  seed: whole(0, MOST_SEED),
  budgetMs: wholeOr('none', SHORTEST_BUDGET_MS, LONGEST_BUDGET_MS),
} as const;

/** The shape of a plan, for checking one that comes from outside. */
export const planSchema = v.pipe(v.object(fields), v.readonly());

/** The shape of a report's plan: that of the companion script names trainers that no plan of the site may. */
export const reportedPlanSchema = v.pipe(
  v.object({
    ...fields,
    cpu: v.picklist([...CPU_TRAINERS, 'pytorch-cpu']),
    gpu: v.picklist([...GPU_TRAINERS, 'pytorch-gpu']),
  }),
  v.readonly(),
);

/**
 * Everything a run needs. `epochs` is how many each side trains, `budgetMs` how long both may be measured
 * together: when it ends first, the rest is projected from the time per epoch. With the budget `none` every
 * epoch is trained. `readEvery` is the number of epochs from one reading of the loss to the next.
 */
export type Plan = v.InferOutput<typeof planSchema>;

/** What a report says was run: a plan, or what the companion script did. */
export type ReportedPlan = v.InferOutput<typeof reportedPlanSchema>;

/** The fields of a plan that a link may set. */
export type PlanField = Exclude<keyof typeof fields, 'runner'>;

/** Every field that a link may set, in the order in which it is written. */
export const PLAN_FIELDS = Object.keys(fields).filter((key) => key !== 'runner') as PlanField[];

/** The notes' job, measured for a few seconds. */
export const defaultRacePlan: Plan = Object.freeze({
  runner: 'race',
  cpu: 'tfjs-cpu',
  gpu: 'tfjs-webgpu',
  epochs: NOTES_EPOCHS,
  readEvery: 1,
  batch: 120,
  hidden: 10,
  lr: 0.01,
  seed: 0,
  budgetMs: 12_000,
});

/** The CPU: one thread, more and more workers, memory. The budget alone means something to it. */
export const defaultCpuProbePlan: Plan = Object.freeze({
  ...defaultRacePlan,
  runner: 'cpu-probe',
  budgetMs: 11_000,
});

/** A tensor's way to the device, and then some seconds of training there; both sides are the same framework. */
export const defaultDevicePlan: Plan = Object.freeze({
  ...defaultRacePlan,
  runner: 'device',
  budgetMs: 4000,
});

/**
 * Copies of all sizes, then the notes' loop with the loss read seldom and often; `cpu` and `readEvery` mean nothing to it.
 * The trainer is the one whose epochs are short and scatter least, so that the price of a reading is not lost in them.
 */
export const defaultTransferPlan: Plan = Object.freeze({
  ...defaultRacePlan,
  runner: 'transfer',
  gpu: 'wgsl-steps',
  budgetMs: 14_000,
});

/** The notes' job for each trainer in turn; `cpu` and `gpu` mean nothing to it. */
export const defaultLadderPlan: Plan = Object.freeze({
  ...defaultRacePlan,
  runner: 'ladder',
  budgetMs: 12_000,
});

/**
 * Empty launches, then the notes' job in fewer and fewer of them, the loss never read; `cpu` and `gpu` mean nothing
 * to it.
 */
export const defaultLaunchPlan: Plan = Object.freeze({
  ...defaultRacePlan,
  runner: 'launch',
  readEvery: 'never',
  budgetMs: 13_000,
});

/**
 * The instrument on trial. One row and one hidden unit: the network is as small as it can be, so that the
 * planted delays are not drowned in the scatter of its own work. `cpu` means nothing to it.
 */
export const defaultSelfTestPlan: Plan = Object.freeze({
  ...defaultRacePlan,
  runner: 'self-test',
  gpu: 'wgsl-steps',
  batch: 1,
  hidden: 1,
  budgetMs: 120_000,
});

/**
 * The trainers' own work beside whole epochs. No loss is read, whatever the plan says, and `cpu` and `gpu` mean
 * nothing to it.
 */
export const defaultHostPlan: Plan = Object.freeze({
  ...defaultRacePlan,
  runner: 'host',
  readEvery: 'never',
  budgetMs: 12_000,
});

/**
 * The notes' epoch with more and more rows, and with more and more hidden units: hand-written against hand-written, the
 * CPU on one thread. `batch` and `hidden` are the size from which both grow.
 */
export const defaultCapacityPlan: Plan = Object.freeze({
  ...defaultRacePlan,
  runner: 'capacity',
  cpu: 'wasm-simd',
  gpu: 'wgsl-steps',
  readEvery: 'never',
  budgetMs: 15_000,
});

/** The GPU itself, without a trainer: of a plan's fields only `budgetMs` means something to it. */
export const defaultGpuProbePlan: Plan = Object.freeze({
  ...defaultRacePlan,
  runner: 'gpu-probe',
  budgetMs: 10_000,
});

/** A plan with one field set from text, or the sentence that says why it can't be. */
export function withField(
  plan: Plan,
  field: string,
  text: string,
): { readonly plan: Plan } | { readonly problem: string } {
  if (!isPlanField(field)) {
    return { problem: `“${field}” is not a field of a plan; it was left out.` };
  }
  const parsed = v.safeParse(fields[field], numberOr(text));
  if (!parsed.success) {
    return {
      problem: `“${field}=${text}” was left out: ${field} ${parsed.issues[0].message}.`,
    };
  }
  return { plan: Object.freeze({ ...plan, [field]: parsed.output }) };
}

function isPlanField(field: string): field is PlanField {
  return (PLAN_FIELDS as string[]).includes(field);
}

/** Numbers are written plainly or with an exponent; all else stays text and is judged as text. */
function numberOr(text: string): number | string {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}

function wholeOr<Word extends string>(word: Word, least: number, most: number) {
  const sentence = `is a whole number from ${grouped(least)} to ${grouped(most)}, or ${word}`;
  return v.union([whole(least, most, sentence), v.literal(word)], sentence);
}

function whole(
  least: number,
  most: number,
  sentence = `is a whole number from ${grouped(least)} to ${grouped(most)}`,
) {
  return v.pipe(
    v.number(sentence),
    v.integer(sentence),
    v.minValue(least, sentence),
    v.maxValue(most, sentence),
  );
}

function grouped(value: number): string {
  return value.toLocaleString('en');
}
