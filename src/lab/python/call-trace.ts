import * as v from 'valibot';

/** The file that `modules/calltrace.py` writes: a line of JSON for each event. */
export const CALLS_FILE = 'calls.jsonl';

/** The recorder stops at so many calls. */
export const CALLS_LIMIT = 1000;

/** What stands at the end of `nn.py` so that the calls are recorded; the program itself stays as it is. */
const START_RECORDING = '\n\nimport calltrace\ncalltrace.start(globals())\n';

/** What a value was when it was passed. */
export type CallValue =
  | { readonly shape: readonly number[]; readonly first: readonly string[] }
  | { readonly text: string }
  | { readonly type: string }
  | { readonly tuple: readonly CallValue[] };

const valueSchema: v.GenericSchema<CallValue> = v.union([
  /** A list of numbers, or of such lists: how long each is, and the first numbers of the first. */
  v.strictObject({ shape: v.array(v.number()), first: v.array(v.string()) }),
  /** A number, string, True, False or None, as Python writes it. */
  v.strictObject({ text: v.string() }),
  /** Anything else: the name of its class. */
  v.strictObject({ type: v.string() }),
  v.strictObject({ tuple: v.array(v.lazy(() => valueSchema)) }),
]);

const name = v.pipe(v.string(), v.maxLength(200));
/** The file that the called code stands in. */
const file = v.picklist(['program.py', 'nn.py']);

const eventSchema = v.union([
  v.object({
    event: v.literal('enter'),
    call: v.number(),
    kind: v.picklist(['method', 'pre-hook', 'hook', 'function']),
    name,
    file,
    /** Of a method: the class whose text it stands in. */
    owner: v.nullable(name),
    /** Of a method: the class of the object that it was called on. */
    class: v.nullable(name),
    /** Of a method: where its object is kept in the one that calls, `fc1`; null if it is not. */
    path: v.nullable(name),
    args: v.array(valueSchema),
  }),
  v.object({
    event: v.literal('leave'),
    call: v.number(),
    result: v.optional(valueSchema),
    raised: v.optional(v.object({ type: name, message: name })),
  }),
  v.object({ event: v.literal('limit'), calls: v.number() }),
]);

type CallEvent = v.InferOutput<typeof eventSchema>;
type Entered = Extract<CallEvent, { event: 'enter' }>;

/** One call: what was called with what, what came of it, and the calls that it made. */
export interface Call {
  /** Its place among all calls, in the order in which they began. */
  readonly index: number;
  /** How many calls it stands in. */
  readonly depth: number;
  readonly entered: Entered;
  /** The step at which it is entered. */
  readonly enterStep: number;
  /** The step at which it is left; the last step if the program ended within it. */
  leaveStep: number;
  /** What it returned; null if it raised, or did not end. */
  result: CallValue | null;
  /** What it raised; null if it did not. */
  raised: { readonly type: string; readonly message: string } | null;
  /** The call that it stands in; null for one that the program's own lines made. */
  readonly parent: Call | null;
}

/** A call is entered or left. */
export interface Step {
  readonly call: Call;
  readonly phase: 'enter' | 'leave';
}

/** What a program called, in order. */
export interface CallTrace {
  /** Every call, in the order in which they began: a call is followed by those that it made. */
  readonly calls: readonly Call[];
  readonly steps: readonly Step[];
  /** True if there were more calls than are recorded. */
  readonly isCut: boolean;
}

/** A trace, or a sentence for the reader on why there is none. */
export type CallTraceOutcome = { readonly trace: CallTrace } | { readonly problem: string };

/** A cell's modules, so changed that a program which imports `nn` has its calls recorded. */
export function recordingModules(
  modules: Readonly<Record<string, string>>,
  recorder: string,
): Record<string, string> {
  return {
    ...modules,
    'calltrace.py': recorder,
    'nn.py': (modules['nn.py'] ?? '') + START_RECORDING,
  };
}

/**
 * Reads what the recorder wrote.
 *
 * @param text of `calls.jsonl`; undefined if there is no such file, or it is too large to be brought back.
 */
export function readCallTrace(text: string | undefined): CallTraceOutcome {
  if (text === undefined) {
    return { problem: 'No call was recorded, because the program never came to import nn.' };
  }
  const lines = text.split('\n').filter((line) => line !== '');
  if (lines.length === 0) {
    return {
      problem: 'No call was recorded: the program calls no module and no method of its own.',
    };
  }
  const events: CallEvent[] = [];
  for (const [at, line] of lines.entries()) {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), eventSchema), line);
    if (!parsed.success) return unreadable(at);
    events.push(parsed.output);
  }
  return builtFrom(events);
}

function unreadable(at: number): CallTraceOutcome {
  return {
    problem:
      `The record of the calls can’t be read from its line ${String(at + 1)} on. ` +
      `The program must leave the file ${CALLS_FILE} alone.`,
  };
}

function builtFrom(events: readonly CallEvent[]): CallTraceOutcome {
  const calls: Call[] = [];
  const steps: Step[] = [];
  const open: Call[] = [];
  let isCut = false;
  for (const [at, event] of events.entries()) {
    if (event.event === 'limit') {
      isCut = true;
    } else if (event.event === 'enter') {
      if (calls.length === CALLS_LIMIT) return unreadable(at);
      const call: Call = {
        index: calls.length,
        depth: open.length,
        entered: event,
        enterStep: steps.length,
        leaveStep: Infinity,
        result: null,
        raised: null,
        parent: open.at(-1) ?? null,
      };
      calls.push(call);
      open.push(call);
      steps.push({ call, phase: 'enter' });
    } else {
      if (!open.some(({ entered }) => entered.call === event.call)) return unreadable(at);
      let call = open.pop();
      // Where Python had no room left, in an endless recursion, an inner call could not tell of its end.
      for (; call && call.entered.call !== event.call; call = open.pop()) {
        call.leaveStep = steps.length - 1;
      }
      if (call === undefined) return unreadable(at);
      call.leaveStep = steps.length;
      call.result = event.result ?? null;
      call.raised = event.raised ?? null;
      steps.push({ call, phase: 'leave' });
    }
  }
  for (const call of open) call.leaveStep = steps.length - 1;
  return { trace: { calls, steps, isCut } };
}

/** The calls that have been entered and not left at a step, outermost first; the step's own call is the last. */
export function openCalls({ steps }: CallTrace, step: number): Call[] {
  const chain: Call[] = [];
  for (let call = steps[step]?.call ?? null; call !== null; call = call.parent) chain.unshift(call);
  return chain;
}

/** How many calls of each kind there were. */
export function countCalls({ calls }: CallTrace): {
  readonly calls: number;
  readonly hooks: number;
} {
  const hooks = calls.filter(({ entered: { kind } }) => kind === 'pre-hook' || kind === 'hook');
  return { calls: calls.length, hooks: hooks.length };
}
