import { codePlaces, type Sources } from '../../lab/python/call-lines.ts';
import type { CallTrace } from '../../lab/python/call-trace.ts';
import { partsOf } from './call-trace-parts.ts';
import { callList, codeView } from './call-trace-view.ts';
import { stepSentence } from './call-trace-words.ts';

/** How long a step stays while the trace plays: long enough to read its line. */
const PLAY_MS = 1200;

/** What is stepped through. */
export interface Stepped {
  readonly trace: CallTrace;
  readonly sources: Sources;
}

/** The bound controls of a trace. */
export interface Stepper {
  /** Shows another trace from its start; null leaves the controls without effect. */
  readonly show: (stepped: Stepped | null) => void;
  /** Does what a button says: `first`, `back`, `play`, `forward`, `last`, `go-12`; other actions it leaves alone. */
  readonly press: (action: string) => void;
  /** Where the slider stands. */
  readonly step: () => number;
}

/** Joins the step controls, the list of calls and the code of `CallTrace.astro` to a trace. */
export function bindStepper(host: HTMLElement, signal: AbortSignal): Stepper {
  const part = partsOf(host);
  const slider = host.querySelector<HTMLInputElement>('input[type="range"]');
  if (!slider) throw new Error('The call trace has no slider.');
  const playButton = part('play');
  const list = part('calls');
  let stepped: Stepped | null = null;
  let step = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const lastStep = (): number => (stepped?.trace.steps.length ?? 1) - 1;

  const go = (to: number): void => {
    step = Math.max(0, Math.min(to, lastStep()));
    drawStep();
  };

  const pause = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    playButton.textContent = 'Play';
  };

  const play = (): void => {
    if (stepped === null) return;
    if (step === lastStep()) go(0);
    playButton.textContent = 'Pause';
    const next = (): void => {
      go(step + 1);
      if (step === lastStep()) pause();
      else timer = setTimeout(next, PLAY_MS);
    };
    timer = setTimeout(next, PLAY_MS);
  };

  const drawStep = (): void => {
    if (stepped === null) return;
    const { trace, sources } = stepped;
    const sentence = stepSentence(trace, step);
    part('sentence').textContent = sentence;
    const place = part('code-place');
    place.innerHTML = codeView(codePlaces(trace, step, sources, 2), sources).text;
    place.scrollTop = 0;
    bringIntoView(place, place.querySelector('[data-inner]'));
    bringIntoView(place, place.querySelector('[data-inner] [aria-current]'));
    slider.value = String(step);
    slider.setAttribute('aria-valuetext', sentence);
    markRow(trace);
    const ends: Record<string, boolean> = { first: step > 0, back: step > 0 };
    ends['forward'] = ends['last'] = step < lastStep();
    for (const [name, able] of Object.entries(ends)) part(name).ariaDisabled = String(!able);
  };

  /** Marks the row of the step's call, those it stands in, and brings it into the list's view. */
  const markRow = ({ steps }: CallTrace): void => {
    for (const row of list.querySelectorAll('[aria-current]')) row.removeAttribute('aria-current');
    const { call, phase } = steps[step] ?? {};
    const row = list.querySelector<HTMLElement>(`[data-step="${String(call?.enterStep)}"]`);
    if (!row) return;
    row.setAttribute('aria-current', 'step');
    row.dataset['phase'] = phase;
    bringIntoView(list, row);
  };

  const press = (action: string): void => {
    if (action === 'play') {
      if (timer === null) play();
      else pause();
      return;
    }
    const to = destination(action, step, lastStep());
    if (to === null) return;
    pause();
    go(to);
  };

  slider.addEventListener(
    'input',
    () => {
      pause();
      go(slider.valueAsNumber);
    },
    { signal },
  );
  part('steps').addEventListener(
    'keydown',
    (event) => {
      const action = keyAction(event);
      if (action === null) return;
      event.preventDefault();
      press(action);
    },
    { signal },
  );
  signal.addEventListener('abort', pause);

  return {
    press,
    step: () => slider.valueAsNumber,
    show: (shown) => {
      pause();
      stepped = shown;
      step = 0;
      list.innerHTML = shown === null ? '' : callList(shown.trace).text;
      slider.max = String(lastStep());
      part('steps').toggleAttribute('data-empty', shown === null);
      if (shown === null) {
        part('sentence').textContent = '';
        part('code-place').innerHTML = '';
      }
      drawStep();
    },
  };
}

/** Scrolls a frame, and nothing around it, until something in it is to be seen. */
function bringIntoView(frame: HTMLElement, within: Element | null): void {
  if (within === null) return;
  const { top, bottom } = within.getBoundingClientRect();
  const { top: frameTop, bottom: frameBottom } = frame.getBoundingClientRect();
  if (top < frameTop) frame.scrollTop -= frameTop - top;
  else if (bottom > frameBottom) frame.scrollTop += bottom - frameBottom;
}

/** Where a button leads; null for the buttons of others. */
function destination(action: string, step: number, lastStep: number): number | null {
  if (action === 'first') return 0;
  if (action === 'back') return step - 1;
  if (action === 'forward') return step + 1;
  if (action === 'last') return lastStep;
  const [, target] = /^go-(\d+)$/.exec(action) ?? [];
  return target === undefined ? null : Number(target);
}

const KEYS: Readonly<Record<string, string>> = {
  ArrowLeft: 'back',
  ArrowUp: 'back',
  ArrowRight: 'forward',
  ArrowDown: 'forward',
  Home: 'first',
  End: 'last',
  ' ': 'play',
};

/** What a key does among the controls; a focused button keeps its space bar. */
function keyAction({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent): string | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === ' ' && target instanceof HTMLButtonElement) return null;
  return KEYS[key] ?? null;
}
