import type { Report } from '../../lab/measure/report.ts';
import { LateProgram, LOAD_FAILED, LOADING } from './late-program.ts';
import type { RunnerBinding, RunnerHost } from './runner-binding.ts';

/** Fetches a runner's program and joins it to the element. */
export type LoadBinding = (host: RunnerHost, signal: AbortSignal) => Promise<RunnerBinding>;

/**
 * A runner's element: its HTML is complete before this runs. The program behind it is fetched at the first press of a
 * button or change of a control, when the reader turns to the plan's link, or when the address carries a plan. What the
 * reader does until it is here is done then, in the same order.
 */
class RunnerElement extends HTMLElement {
  readonly #loadBinding: LoadBinding;

  #stay = new AbortController();
  #program!: LateProgram<RunnerBinding>;
  /** The press that waits for the program. */
  #waiting: Event | null = null;
  #report: Report | null = null;

  constructor(loadBinding: LoadBinding) {
    super();
    this.#loadBinding = loadBinding;
  }

  /** The last report, or null before the first run. A new one is announced by the event `report`. */
  get report(): Report | null {
    return this.#report;
  }

  set report(report: Report | null) {
    this.#report = report;
    this.dispatchEvent(new CustomEvent('report', { bubbles: true, detail: report }));
  }

  connectedCallback(): void {
    const { signal } = (this.#stay = new AbortController());
    this.#program = new LateProgram(signal, {
      fetch: () => this.#loadBinding(this, signal),
      onFailed: () => {
        this.#waiting = null;
        this.#show('failed', LOAD_FAILED);
      },
    });
    this.addEventListener('click', (event) => void this.#press(event), { signal });
    this.addEventListener('change', ({ target }) => void this.#change(target), { signal });
    // A browser that comes back to a page puts the controls as they were, and says nothing of it.
    for (const turning of ['pointerover', 'focusin']) {
      this.addEventListener(turning, ({ target }) => void this.#turnTo(target), { signal });
    }
    addEventListener('hashchange', () => void this.#readHash(), { signal });
    void this.#readHash();
  }

  disconnectedCallback(): void {
    this.#stay.abort();
    if (this.#waiting) this.#show('idle', '');
    this.#waiting = null;
  }

  async #press(event: MouseEvent): Promise<void> {
    const { target } = event;
    const pressed = target instanceof Element ? target.closest('[data-action], a') : null;
    if (pressed instanceof HTMLAnchorElement) return this.#follow(pressed, event);
    if (!(pressed instanceof HTMLButtonElement) || pressed.ariaDisabled === 'true') return;
    const { action = '' } = pressed.dataset;
    // At once: a browser opens its dialog only soon after the press.
    if (action === 'open') return this.querySelector<HTMLElement>('input[type="file"]')?.click();
    if (this.#program.isHere || action === 'save')
      return (await this.#program.get())?.press(action);
    // Until the program is here a run waits for it, and a Stop takes that back.
    const runs = action !== 'stop';
    this.#show(runs ? 'preparing' : 'idle', runs ? LOADING : '');
    this.#waiting = runs ? event : null;
    const binding = await this.#program.get();
    if (this.#waiting !== event) return;
    this.#waiting = null;
    binding?.press(action);
  }

  /** The link may be the plan of before the reader's last change until the program is here. */
  async #follow(link: HTMLAnchorElement, event: MouseEvent): Promise<void> {
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (this.#program.isHere || elsewhere || link.dataset['part'] !== 'link') return;
    event.preventDefault();
    if (await this.#program.get()) link.click();
  }

  async #change(input: EventTarget | null): Promise<void> {
    if (input instanceof HTMLInputElement) {
      const file = input.files?.[0];
      if (!file) return;
      // Choosing the same file again is a change only if nothing is chosen now.
      input.value = '';
      await (await this.#program.get())?.open(file);
    } else if (input instanceof HTMLSelectElement && !this.#program.isHere) {
      const { value } = input;
      if (!(await this.#program.get()) || input.value === value) return;
      // The address's plan came with the program, and the reader's choice is the newer one.
      input.value = value;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  async #turnTo(target: EventTarget | null): Promise<void> {
    if (target instanceof Element && target.matches('[data-part="link"]'))
      await this.#program.get();
  }

  async #readHash(): Promise<void> {
    if (/[#&]run=/.test(location.hash)) (await this.#program.get())?.readHash(location.hash);
  }

  /** What there is to see while there is no program. */
  #show(state: 'idle' | 'preparing' | 'failed', words: string): void {
    this.dataset['state'] = state;
    const isBusy = state === 'preparing';
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-action]')) {
      const { action } = button.dataset;
      if (action !== 'save') button.ariaDisabled = String((action === 'stop') !== isBusy);
    }
    const status = this.querySelector('[role="status"]');
    status?.classList.toggle('is-problem', state === 'failed');
    if (status) status.textContent = words;
  }
}

/** Makes elements of this name runners. */
export function defineRunner(name: string, loadBinding: LoadBinding): void {
  customElements.define(
    name,
    class extends RunnerElement {
      constructor() {
        super(loadBinding);
      }
    },
  );
}
