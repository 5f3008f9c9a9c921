import * as v from 'valibot';
import { INTERPRETERS, programEndSchema, pythonJobSchema } from './job.ts';

/** Page and worker come from one build; a cached half of another build is refused by this number. */
export const PROTOCOL_VERSION = 1;

/** Interpreter files that were fetched, checked and compiled once, for the workers after that one. */
const filesSchema = v.record(
  v.string(),
  v.union([
    v.instance(WebAssembly.Module),
    v.custom<Uint8Array<ArrayBuffer>>((data) => data instanceof Uint8Array),
  ]),
);

/** Interpreter files by name. */
export type InterpreterFiles = v.InferOutput<typeof filesSchema>;

const toWorkerSchema = v.variant('kind', [
  v.object({
    kind: v.literal('open'),
    version: v.literal(PROTOCOL_VERSION),
    interpreter: v.picklist(INTERPRETERS),
    /** Null for the first worker of a page. */
    files: v.nullable(filesSchema),
  }),
  v.object({ kind: v.literal('run'), job: pythonJobSchema }),
]);

const fromWorkerSchema = v.variant('kind', [
  /** How much of the interpreter is here, decompressed. */
  v.object({ kind: v.literal('loading'), loadedBytes: v.number(), totalBytes: v.number() }),
  /** The interpreter is open; the next message of the page is `run`. */
  v.object({ kind: v.literal('ready'), name: v.string(), files: v.nullable(filesSchema) }),
  /** The program begins: its time counts from here. */
  v.object({ kind: v.literal('started') }),
  v.object({ kind: v.literal('output'), text: v.string() }),
  /** It printed more than the limit; what it prints from here on is lost. */
  v.object({ kind: v.literal('output-limit') }),
  v.object({ kind: v.literal('ended'), end: programEndSchema }),
  /** The interpreter could not be opened. */
  v.object({ kind: v.literal('failed'), message: v.string() }),
]);

/** A message from the page to the worker. */
export type ToWorker = v.InferOutput<typeof toWorkerSchema>;
/** A message from the worker to the page. */
export type FromWorker = v.InferOutput<typeof fromWorkerSchema>;

/** Checks a message that the worker received; throws a `ValiError` on anything else. */
export function parseToWorker(data: unknown): ToWorker {
  return v.parse(toWorkerSchema, data);
}

/** Checks a message that the page received; throws a `ValiError` on anything else. */
export function parseFromWorker(data: unknown): FromWorker {
  return v.parse(fromWorkerSchema, data);
}
