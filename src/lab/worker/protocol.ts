import * as v from 'valibot';
import { planSchema } from '../measure/plan.ts';
import { armSchema as arm, reportSchema, sampleSchema } from '../measure/report.ts';

/** Page and worker come from one build; a cached half of another build is refused by this number. */
export const PROTOCOL_VERSION = 1;

const runId = v.pipe(v.number(), v.integer());

const progressSchema = v.object({
  /** What the run is doing; with an arm, for which. */
  phase: v.picklist([
    'opening-gpu',
    'compiling',
    'warming-up',
    'measuring',
    'checking',
    'sweeping',
    'copying',
    'reading',
    'computing',
    'scaling',
    'chasing',
    'launching',
    'moving',
  ]),
  arm: v.nullable(arm),
  /** How much of the measuring is done, 0 to 1; null where nobody knows. */
  fraction: v.nullable(v.number()),
  /** How long the measuring may still take; null where nobody knows. */
  timeLeftMs: v.nullable(v.number()),
  /** The losses read since the last progress, thinned. */
  losses: v.array(v.object({ arm, epoch: v.number(), loss: v.number() })),
  /** The blocks timed since the last progress, where the page draws them while the run goes on. */
  samples: v.array(sampleSchema),
});

/** What a run tells the page between two blocks. */
export type Progress = v.InferOutput<typeof progressSchema>;

const toWorkerSchema = v.variant('kind', [
  v.object({
    kind: v.literal('run'),
    version: v.literal(PROTOCOL_VERSION),
    runId,
    plan: planSchema,
    /** Which sides of the race, or which trainers, to run. */
    arms: v.pipe(v.array(arm), v.minLength(1)),
  }),
  /** The page has drawn the last progress; the worker may go on. */
  v.object({ kind: v.literal('continue'), runId, wasHidden: v.boolean() }),
  v.object({ kind: v.literal('cancel'), runId }),
]);

const fromWorkerSchema = v.variant('kind', [
  v.object({ kind: v.literal('ready'), version: v.literal(PROTOCOL_VERSION) }),
  /** The run waits for `continue` after each of these. */
  v.object({ kind: v.literal('progress'), runId, progress: progressSchema }),
  v.object({
    kind: v.literal('ended'),
    runId,
    outcome: v.picklist(['done', 'cancelled', 'failed', 'unavailable']),
    /** What was measured, if anything; marked by a warning where the plan was not finished. */
    report: v.nullable(reportSchema),
    /** A sentence for the reader where the outcome is `failed` or `unavailable`. */
    message: v.nullable(v.string()),
  }),
]);

/** A message from the page to the worker. */
export type ToWorker = v.InferOutput<typeof toWorkerSchema>;
/** A message from the worker to the page. */
export type FromWorker = v.InferOutput<typeof fromWorkerSchema>;
/** The last message of a run. */
export type Ended = Extract<FromWorker, { kind: 'ended' }>;

/** Checks a message that the worker received; throws a `ValiError` on anything else. */
export function parseToWorker(data: unknown): ToWorker {
  return v.parse(toWorkerSchema, data);
}

/** Checks a message that the page received; throws a `ValiError` on anything else. */
export function parseFromWorker(data: unknown): FromWorker {
  return v.parse(fromWorkerSchema, data);
}
