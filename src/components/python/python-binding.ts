import { releasePython, startPython } from '../../lab/python/client.ts';
import type { InterpreterId } from '../../lab/python/job.ts';
import { programFromHash } from '../../lab/python/program-link.ts';
import { cellJob } from './cell-files.ts';
import { bindCodeEditor } from './code-editor.ts';
import { keepPassed } from './exercises-done.ts';
import { $interpreterChoice } from './interpreter-choice.ts';
import { bindLinkLine } from './link-line.ts';
import { createPythonSession, type PythonState } from './python-session.ts';
import { outputView, resultView } from './python-view.ts';

/** How often output is drawn while a program runs. One that ends sooner is drawn, and spoken, once. */
const DRAW_MS = 200;

/** What the element asks of its program. */
export interface PythonBinding {
  /** A button was pressed: `run`, `stop`, `start-over` or `copy-link`. */
  press(action: string): void;
  /** Shows the program that the address carries, if it is for this runner. Never starts a run. */
  readHash(hash: string): Promise<void>;
  leave(): void;
}

/** Joins a runner's HTML to a session: shows its state, hands it what the reader does. */
export function bindPython(host: HTMLElement, signal: AbortSignal): PythonBinding {
  const part = (name: string): HTMLElement => {
    const found = host.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The runner's HTML has no part "${name}".`);
    return found;
  };
  const cell = host.dataset['cell'] ?? '';
  const own = (part('code') as HTMLTextAreaElement).defaultValue;
  const choice = host.querySelector<HTMLInputElement>('input[name="cpython"]');
  const session = createPythonSession(startPython);
  const linkLine = bindLinkLine(part('link-line'), part('link') as HTMLInputElement);
  /** The reader's text, after Start over or a link took it away. */
  let setAside: string | null = null;
  /** Whether the program shown is somebody's who made a link. */
  let isLinked = false;
  /** The same of the text that was set aside. */
  let wasLinked = false;
  /** What the last button had to say, besides what the session says. */
  let notice: string | null = null;

  const press = (action: string): void => {
    if (action === 'run') run();
    else if (action === 'stop') session.stop();
    else if (action === 'start-over') startOver();
    else if (action === 'copy-link') void copyLink();
  };
  const editor = bindCodeEditor({
    root: host,
    signal,
    onEdit: () => {
      setAside = null;
      forgetLink();
    },
  });

  // A cell without the choice needs CPython.
  const interpreter = (): InterpreterId => (choice ? $interpreterChoice.get() : 'cpython');

  const run = (): void => {
    notice = null;
    const chosen = interpreter();
    const code = editor.code();
    void session.run(chosen, () => cellJob(cell, code, chosen));
  };

  const startOver = (): void => {
    const before = editor.code();
    const back = setAside;
    editor.replace(back ?? own);
    setAside = back === null ? before : null;
    [isLinked, wasLinked] = back === null ? [false, isLinked] : [wasLinked, false];
    notice = null;
    show(session.$state.get());
  };

  const copyLink = async (): Promise<void> => {
    notice = await linkLine.copy(cell, editor.code(), interpreter());
    show(session.$state.get());
  };
  const forgetLink = (): void => {
    linkLine.forget();
    notice = null;
    show(session.$state.get());
  };

  const show = (state: PythonState): void => {
    const { status, loaded, message } = state;
    const isBusy = status === 'preparing' || status === 'measuring';
    host.dataset['state'] = status;
    const code = editor.code();
    const able: Record<string, boolean> = {
      run: !isBusy,
      stop: isBusy,
      'start-over': code !== own || setAside !== null,
      'copy-link': true,
    };
    for (const button of host.querySelectorAll<HTMLButtonElement>('button[data-action]')) {
      const { action = '' } = button.dataset;
      button.ariaDisabled = String(!able[action]);
      if (action === 'start-over') {
        button.textContent = setAside === null ? 'Start over' : 'Back to my text';
      }
    }
    const text = [isBusy ? busyText(state) : message, notice].filter(Boolean).join(' ');
    const line = part('status');
    // A live region is spoken when it changes, so it is not written again with the same words.
    if (line.textContent !== text) line.textContent = text;
    line.classList.toggle('is-problem', status === 'failed');
    const bar = part('progress') as HTMLProgressElement;
    bar.hidden = loaded === null || state.interpreter === 'micropython';
    bar.value = loaded ?? 0;
    part('linked').hidden = !isLinked;
    part('link-problems').hidden = linkProblems === '';
    if (part('link-problems').textContent !== linkProblems) {
      part('link-problems').textContent = linkProblems;
    }
  };
  let linkProblems = '';
  let hashesRead = 0;

  let drawSoon: ReturnType<typeof setTimeout> | undefined;
  const drawOutput = (): void => {
    drawSoon = undefined;
    part('result').innerHTML = outputView(session.$state.get().output).text;
    part('result').toggleAttribute('data-old', false);
  };

  let shown: PythonState = session.$state.get();
  // Never unsubscribed: the store goes with this binding.
  session.$state.listen((state) => {
    const result = part('result');
    if (state.result && state.result !== shown.result) {
      result.innerHTML = resultView(state.result).text;
      if (state.result.checked === 'passed' && !isLinked) {
        keepPassed(cell);
        host.toggleAttribute('data-passed', true);
      }
    } else if (state.output !== shown.output && state.output !== '') {
      drawSoon ??= setTimeout(drawOutput, DRAW_MS);
    } else if (state.status === 'preparing' && shown.status !== 'preparing') {
      // The old result stays until there is a new one, so that nothing jumps; it is marked as old.
      result.toggleAttribute('data-old', true);
    }
    if (state.result) {
      clearTimeout(drawSoon);
      drawSoon = undefined;
      result.toggleAttribute('data-old', false);
    }
    show(state);
    shown = state;
  });

  const choose = (): void => {
    if (choice) $interpreterChoice.set(choice.checked ? 'cpython' : 'micropython');
  };
  choice?.addEventListener('change', choose, { signal });
  // It may have been changed before this program was here.
  choose();
  signal.addEventListener('abort', $interpreterChoice.listen(forgetLink));
  // The text, too, may have been changed before.
  show(session.$state.get());

  return {
    press,
    readHash: async (hash) => {
      const asked = ++hashesRead;
      const link = await programFromHash(hash);
      // A large program takes longer to unpack than a small one after it.
      if (!link || asked !== hashesRead) return;
      linkProblems = link.problems.join(' ');
      if (link.cell !== cell) {
        linkProblems = `The link is for a program, “${link.cell}”, that is not on this page.`;
      } else {
        if (link.interpreter && choice) $interpreterChoice.set(link.interpreter);
        if (link.code !== null) {
          const before = editor.code();
          const isReaders = before !== own && before !== link.code && !isLinked;
          editor.replace(link.code);
          isLinked = link.code !== own;
          setAside = isReaders ? before : null;
          wasLinked = false;
        }
      }
      show(session.$state.get());
      host.scrollIntoView({ block: 'nearest' });
    },
    leave: () => {
      session.stop();
      releasePython();
    },
  };
}

function busyText({ status, interpreter, loaded }: PythonState): string {
  if (status === 'measuring') return 'Running.';
  if (interpreter === 'micropython' || loaded === null) return 'Opening Python.';
  return `Fetching CPython: ${String(Math.floor(loaded * 100))} %.`;
}
