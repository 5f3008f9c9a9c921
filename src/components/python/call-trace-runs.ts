import * as v from 'valibot';
import { calledBy, type WayOfCalling } from '../../lab/python/call-or-forward.ts';
import { callRecordingSchema } from '../../lab/python/call-recording.ts';
import {
  CALLS_FILE,
  type CallTrace,
  readCallTrace,
  recordingModules,
} from '../../lab/python/call-trace.ts';
import type { PythonJob, PythonResult } from '../../lab/python/job.ts';
import calltrace from '../../lab/python/modules/calltrace.py?raw';
import iris from '../../lab/python/modules/iris.py?raw';
import nn from '../../lab/python/modules/nn.py?raw';
import { withoutRecorder } from '../../lab/python/recorder-frames.ts';
import recorded from '../../recordings/call-trace.json';

const NO_END = 'The program did not come to its end, so there is no record of its calls.';

/** What one program did: its calls, or why there are none, and what it printed. */
export interface TracedRun {
  readonly code: string;
  readonly trace: CallTrace | null;
  readonly problem: string | null;
  readonly interpreter: string;
  readonly printed: { output: string; value: string | null; error: string | null };
}

/** The last runs, by the way in which the model was called; null where there was none. */
export type Runs = Readonly<Record<WayOfCalling, TracedRun | null>>;

/** The job that runs a program and brings back its calls. */
export function tracedJob(code: string): PythonJob {
  return {
    interpreter: 'micropython',
    code,
    check: null,
    modules: recordingModules({ 'nn.py': nn, 'iris.py': iris }, calltrace),
    reads: [CALLS_FILE],
  };
}

/** What a run gave, the recorder's traces in it removed. */
export function tracedRun(code: string, result: PythonResult): TracedRun {
  const hasEnded = result.outcome === 'done' || result.outcome === 'error';
  const outcome = hasEnded ? readCallTrace(result.files[CALLS_FILE]) : { problem: NO_END };
  const error = result.error === null ? null : withoutRecorder(result.error);
  return {
    code,
    trace: 'trace' in outcome ? outcome.trace : null,
    problem: 'problem' in outcome ? outcome.problem : null,
    interpreter: result.interpreter,
    printed: { output: result.output, value: result.value, error },
  };
}

/** The recording of the chapter's two programs as their runs. */
export function recordedRuns(own: string): Runs {
  const recording = v.parse(callRecordingSchema, recorded);
  const run = (way: WayOfCalling): TracedRun => {
    const { output, events } = recording[way];
    return tracedRun(calledBy(own, way), {
      outcome: 'done',
      interpreter: recording.interpreter,
      output,
      value: null,
      error: null,
      checked: null,
      checkMessage: null,
      files: { [CALLS_FILE]: events.join('\n') },
      message: null,
    });
  };
  return { call: run('call'), forward: run('forward') };
}
