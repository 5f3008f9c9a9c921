import type { Report } from '../../lab/measure/report.ts';
import type { RunnerBinding, RunnerHost } from './runner-binding.ts';

/** Fetches a runner's program and joins it to the element. */
export type LoadBinding = (host: RunnerHost, signal: AbortSignal) => Promise<RunnerBinding>;

/**
 * A runner's element: its HTML is complete before this runs. The program behind it is fetched at the first press of a
 * button or change of a control, when the reader turns to the plan's link, or when the address carries a plan.
 */
class RunnerElement extends HTMLElement {
  readonly #loadBinding: LoadBinding;

  #listeners = new AbortController();
  #binding: Promise<RunnerBinding> | null = null;
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
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
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
    this.#listeners.abort();
    this.#binding?.then(
      (binding) => {
        binding.leave();
      },
      // Who asked for the program says that it could not be loaded.
      () => undefined,
    );
    this.#binding = null;
    // A press that waits for the program is given up with it.
    if (this.dataset['state'] === 'preparing') this.dataset['state'] = 'idle';
  }

  async #press(event: Event): Promise<void> {
    const button =
      event.target instanceof Element ? event.target.closest('button[data-action]') : null;
    if (!(button instanceof HTMLButtonElement) || button.ariaDisabled === 'true') return;
    const { action } = button.dataset;
    // At once: a browser opens its dialog only soon after the press.
    if (action === 'open') return this.querySelector<HTMLElement>('input[type="file"]')?.click();
    if (action?.startsWith('run')) this.dataset['state'] = 'preparing';
    (await this.#load())?.press(action ?? '');
  }

  async #change(input: EventTarget | null): Promise<void> {
    if (!(input instanceof HTMLInputElement)) {
      // A control of the plan: the program makes the plan's link follow it.
      await this.#load();
      return;
    }
    const file = input.files?.[0];
    if (!file) return;
    // Choosing the same file again is a change only if nothing is chosen now.
    input.value = '';
    await (await this.#load())?.open(file);
  }

  async #turnTo(target: EventTarget | null): Promise<void> {
    if (target instanceof Element && target.matches('[data-part="link"]')) await this.#load();
  }

  async #readHash(): Promise<void> {
    if (/[#&]run=/.test(location.hash)) (await this.#load())?.readHash(location.hash);
  }

  /** The runner's program; null where it can't be had, or where the element left the page meanwhile. */
  async #load(): Promise<RunnerBinding | null> {
    const { signal } = this.#listeners;
    try {
      this.#binding ??= this.#loadBinding(this, signal);
      const binding = await this.#binding;
      return signal.aborted ? null : binding;
    } catch (error) {
      if (signal.aborted) return null;
      console.error(error);
      this.#binding = null;
      this.dataset['state'] = 'failed';
      const status = this.querySelector('[role="status"]');
      if (status) {
        status.textContent =
          'The runner’s program could not be loaded. Check the connection, then press again.';
      }
      return null;
    }
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
