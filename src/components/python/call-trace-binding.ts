import { calledBy, type WayOfCalling, wayOfCalling } from '../../lab/python/call-or-forward.ts';
import { releasePython, startPython } from '../../lab/python/client.ts';
import nn from '../../lab/python/modules/nn.py?raw';
import { STOPPED } from '../../lab/python/python-runs.ts';
import { partsOf } from './call-trace-parts.ts';
import {
  recordedRuns,
  type Runs,
  type TracedRun,
  tracedJob,
  tracedRun,
} from './call-trace-runs.ts';
import { bindStepper } from './call-trace-stepper.ts';
import { comparison, NO_MODEL_CALL } from './call-trace-words.ts';
import { bindCodeEditor } from './code-editor.ts';
import type { PythonBinding } from './python-binding.ts';
import { createPythonSession } from './python-session.ts';
import { printedBy, printedView } from './python-view.ts';

const CHANGED = 'The program has changed. Run it, and the trace follows.';

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
  const wasStopped = (): boolean => isStopped;

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

  const showState = (): void => {
    const { status } = session.$state.get();
    // Between its two runs it goes on.
    host.dataset['state'] = isBusy && status === 'done' ? 'measuring' : status;
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

  /** Shows what the text in the box is to the trace; what the last run had to say goes first. */
  const followText = (said: string | null = null): void => {
    choose(wayOfCalling(editor.code()) ?? chosenWay());
    say([said, isAsRun() ? null : CHANGED].filter(Boolean).join(' '));
    showState();
  };
  const editor = bindCodeEditor({
    root: host,
    signal,
    onEdit: () => {
      followText();
    },
  });

  /** Runs one program, its calls recorded; null if it did not get so far. */
  const runTraced = async (code: string): Promise<TracedRun | null> => {
    const before = session.$state.get().result;
    await session.run('micropython', () => Promise.resolve(tracedJob(code)));
    const { result, message } = session.$state.get();
    say(message ?? '');
    // While another runner has the page, the session keeps its old result.
    return result === null || result === before ? null : tracedRun(code, result);
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
    const said = session.$state.get().message;
    if (first !== null) {
      // A program that never calls its model by that name has no other way to be compared with.
      const other = shownWay === 'call' ? 'forward' : 'call';
      const isWorthIt = way !== null && first.trace !== null && !wasStopped();
      const second = isWorthIt ? await runTraced(calledBy(code, other)) : null;
      runs = {
        call: null,
        forward: null,
        [shownWay]: first,
        [other]: way === null ? null : second,
      };
      isCalledByName = way !== null;
      choose(wayOfCalling(editor.code()) ?? shownWay);
      showRun();
    }
    isBusy = false;
    // The text may have been changed meanwhile.
    followText(wasStopped() ? STOPPED : said);
  };

  session.$state.listen(showState);
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
  // The text or the choice may have been changed before this program was here, and the slider moved.
  const isChosen = radios.some(({ checked, defaultChecked }) => checked !== defaultChecked);
  if (isChosen) editor.replace(calledBy(editor.code(), chosenWay()));
  followText();
  const early = stepper.step();
  showRun();
  stepper.press(`go-${String(early)}`);

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
