import * as v from 'valibot';
import { calledBy, type WayOfCalling, wayOfCalling } from '../../lab/python/call-or-forward.ts';
import { callRecordingSchema } from '../../lab/python/call-recording.ts';
import {
  CALLS_FILE,
  type CallTrace,
  readCallTrace,
  recordingModules,
} from '../../lab/python/call-trace.ts';
import { releasePython, startPython } from '../../lab/python/client.ts';
import type { PythonJob, PythonResult } from '../../lab/python/job.ts';
import calltrace from '../../lab/python/modules/calltrace.py?raw';
import iris from '../../lab/python/modules/iris.py?raw';
import nn from '../../lab/python/modules/nn.py?raw';
import { withoutRecorder } from '../../lab/python/recorder-frames.ts';
import recorded from '../../recordings/call-trace.json';
import { partsOf } from './call-trace-parts.ts';
import { bindStepper } from './call-trace-stepper.ts';
import { comparison, NO_MODEL_CALL } from './call-trace-words.ts';
import { bindCodeEditor } from './code-editor.ts';
import type { PythonBinding } from './python-binding.ts';
import { createPythonSession } from './python-session.ts';
import { printedBy, printedView } from './python-view.ts';

const NO_END = 'The program did not come to its end, so there is no record of its calls.';

/** What one program did: its calls, or why there are none, and what it printed. */
interface TracedRun {
  readonly code: string;
  readonly trace: CallTrace | null;
  readonly problem: string | null;
  readonly interpreter: string;
  readonly printed: { output: string; value: string | null; error: string | null };
}

type Runs = Readonly<Record<WayOfCalling, TracedRun | null>>;

/** Joins the HTML of `CallTrace.astro` to the program, its runs and their traces. */
export function bindCallTrace(host: HTMLElement, signal: AbortSignal): PythonBinding {
  const part = partsOf(host);
  const own = host.querySelector('textarea')?.defaultValue ?? '';
  const session = createPythonSession(startPython);
  const stepper = bindStepper(host, signal);
  let runs: Runs = recordedRuns(own);
  /** Whether the program that ran calls `model`, so that it can be called in the other way. */
  let isCalledByName = true;
  let isBusy = false;
  let isStopped = false;

  const radios = [...host.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const chosenWay = (): WayOfCalling =>
    radios.find(({ checked }) => checked)?.value === 'forward' ? 'forward' : 'call';
  const choose = (way: WayOfCalling): void => {
    for (const radio of radios) radio.checked = radio.value === way;
  };

  const say = (sentence: string): void => {
    // A live region is spoken when it changes, so it is not written again with the same words.
    if (part('status').textContent !== sentence) part('status').textContent = sentence;
  };

  const showState = (state: string): void => {
    host.dataset['state'] = state;
    const able: Record<string, boolean> = {
      run: !isBusy,
      stop: isBusy,
      'start-over': calledBy(editor.code(), 'call') !== own,
    };
    for (const [action, isAble] of Object.entries(able)) {
      const button = host.querySelector(`button[data-action="${action}"]`);
      if (button) button.ariaDisabled = String(!isAble);
    }
  };

  const showRun = (): void => {
    const run = runs[chosenWay()];
    const sources = run && { 'program.py': run.code, 'nn.py': nn };
    stepper.show(run?.trace && sources ? { trace: run.trace, sources } : null);
    part('comparison').textContent = isCalledByName
      ? comparison(runs.call?.trace ?? null, runs.forward?.trace ?? null)
      : NO_MODEL_CALL;
    part('problem').hidden = !run?.problem;
    part('problem-text').textContent = run?.problem ?? '';
    part('cut').hidden = !run?.trace?.isCut;
    part('printed-by').textContent = run ? printedBy(run.interpreter, run.printed) : '';
    part('printed').innerHTML = run ? printedView(run.printed).text : '';
  };

  /** Whether the program in the box is the one whose trace is shown, whichever way it calls. */
  const isAsRun = (): boolean => {
    const run = runs[chosenWay()];
    return run !== null && calledBy(run.code, 'call') === calledBy(editor.code(), 'call');
  };

  const editor = bindCodeEditor({
    root: host,
    signal,
    onEdit: () => {
      choose(wayOfCalling(editor.code()) ?? chosenWay());
      say(isAsRun() ? '' : 'The program has changed. Run it, and the trace follows.');
      showState(host.dataset['state'] ?? 'idle');
    },
    onRun: () => void run(),
  });

  /** Runs one program, its calls recorded; null if it did not get so far. */
  const runTraced = async (code: string): Promise<TracedRun | null> => {
    await session.run('micropython', () => Promise.resolve(job(code)));
    const { result, message } = session.$state.get();
    say(message ?? '');
    return result && tracedRun(code, result);
  };

  const run = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    isStopped = false;
    say('Running.');
    const code = editor.code();
    const way = wayOfCalling(code);
    const shownWay = way ?? chosenWay();
    const first = await runTraced(code);
    if (first !== null) {
      // A program that never calls its model by that name has no other way to be compared with.
      const other = shownWay === 'call' ? 'forward' : 'call';
      const isWorthIt = way !== null && first.trace !== null && !isStopped;
      const state = session.$state.get();
      const second = isWorthIt ? await runTraced(calledBy(code, other)) : null;
      say(state.message ?? '');
      runs = {
        call: null,
        forward: null,
        [shownWay]: first,
        [other]: way === null ? null : second,
      };
      isCalledByName = way !== null;
      choose(shownWay);
      showRun();
    }
    isBusy = false;
    showState(session.$state.get().status);
  };

  session.$state.listen(({ status }) => {
    showState(isBusy && status === 'done' ? 'measuring' : status);
  });
  for (const radio of radios) {
    radio.addEventListener(
      'change',
      () => {
        editor.replace(calledBy(editor.code(), chosenWay()));
        showRun();
      },
      { signal },
    );
  }
  editor.replace(calledBy(editor.code(), chosenWay()));
  showRun();

  return {
    press: (action) => {
      if (action === 'run') void run();
      else if (action === 'stop') {
        isStopped = true;
        session.stop();
      } else if (action === 'start-over') editor.replace(calledBy(own, chosenWay()));
      else stepper.press(action);
    },
    // A link carries no trace.
    readHash: () => Promise.resolve(),
    leave: () => {
      isStopped = true;
      session.stop();
      releasePython();
    },
  };
}

function job(code: string): PythonJob {
  return {
    interpreter: 'micropython',
    code,
    check: null,
    modules: recordingModules({ 'nn.py': nn, 'iris.py': iris }, calltrace),
    reads: [CALLS_FILE],
  };
}

function tracedRun(code: string, result: PythonResult): TracedRun {
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
function recordedRuns(own: string): Runs {
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
