import { LateProgram, LOAD_FAILED, LOADING } from '../runner/late-program.ts';
import { fillCodeBox } from './code-box.ts';
import { wasPassed } from './exercises-done.ts';
import type { PythonBinding } from './python-binding.ts';

/** Fetches a Python runner's program and joins it to the element. */
export type LoadPythonBinding = (host: HTMLElement, signal: AbortSignal) => Promise<PythonBinding>;

/**
 * A Python runner's element: its HTML is complete before this runs. The program behind it is fetched when the reader
 * turns to it, or when the address carries a program, and Python itself at the first Run.
 */
class PythonElement extends HTMLElement {
  readonly #loadBinding: LoadPythonBinding;

  /** Always null: this runner takes no readings. It is here because every runner has it. */
  readonly report = null;

  #stay = new AbortController();
  #program!: LateProgram<PythonBinding>;

  constructor(loadBinding: LoadPythonBinding) {
    super();
    this.#loadBinding = loadBinding;
  }

  connectedCallback(): void {
    const { signal } = (this.#stay = new AbortController());
    this.#program = new LateProgram(signal, {
      fetch: () => this.#loadBinding(this, signal),
      onFailed: () => {
        this.#show('failed', LOAD_FAILED);
      },
    });
    const box = this.querySelector('textarea');
    // Whoever types before the program is here sees plain text, and not old colours.
    box?.addEventListener(
      'input',
      () => this.toggleAttribute('data-plain', !this.#program.isHere),
      {
        signal,
      },
    );
    if (box) fillCodeBox(this, box);
    this.addEventListener('focusin', () => void this.#load(), { signal });
    this.addEventListener('click', (event) => void this.#press(event), { signal });
    // Not in the editor's program: the keys may be pressed before it is here.
    box?.addEventListener('keydown', (event) => void this.#runByKey(event), { signal });
    addEventListener('hashchange', () => void this.#readHash(), { signal });
    if (wasPassed(this.dataset['cell'] ?? '')) this.toggleAttribute('data-passed', true);
    void this.#readHash();
  }

  disconnectedCallback(): void {
    if (!this.#program.isHere) this.#show('idle', '');
    this.#stay.abort();
  }

  async #press(event: Event): Promise<void> {
    const button =
      event.target instanceof Element ? event.target.closest('button[data-action]') : null;
    if (!(button instanceof HTMLButtonElement) || button.ariaDisabled === 'true') return;
    await this.#do(button.dataset['action'] ?? '');
  }

  async #runByKey(event: KeyboardEvent): Promise<void> {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    await this.#do('run');
  }

  async #do(action: string): Promise<void> {
    if (action === 'run' && !this.#program.isHere) this.#show('preparing', LOADING);
    (await this.#load())?.press(action);
  }

  async #readHash(): Promise<void> {
    const { hash } = location;
    if (!/[#&]run=python(?:&|$)/.test(hash)) return;
    const cell = /[#&]cell=([\w-]+)/.exec(hash)?.[1] ?? '';
    const runners = [...document.querySelectorAll<HTMLElement>('[data-runner="python"]')];
    // A program that is on no runner of the page is spoken of by the first.
    const named = runners.find((runner) => runner.dataset['cell'] === cell) ?? runners[0];
    if (named === this) await (await this.#load())?.readHash(hash);
  }

  /** The program, which colours the text from now on. */
  async #load(): Promise<PythonBinding | null> {
    const program = await this.#program.get();
    if (program) this.toggleAttribute('data-plain', false);
    return program;
  }

  /** What there is to see while there is no program. */
  #show(state: 'idle' | 'preparing' | 'failed', words: string): void {
    this.dataset['state'] = state;
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = words;
  }
}

/** Makes elements of this name Python runners. */
export function definePython(name: string, loadBinding: LoadPythonBinding): void {
  customElements.define(
    name,
    class extends PythonElement {
      constructor() {
        super(loadBinding);
      }
    },
  );
}
