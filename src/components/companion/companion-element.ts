import { COMPANION_KEY } from '../measured/kept-key.ts';
import { LateProgram } from '../runner/late-program.ts';
import type { CompanionBinding } from './companion-binding.ts';

/** `<companion-report>`: its program is fetched at the first press, or where a report was opened in an earlier visit. */
export class CompanionReport extends HTMLElement {
  #stay = new AbortController();
  #program!: LateProgram<CompanionBinding>;

  connectedCallback(): void {
    const { signal } = (this.#stay = new AbortController());
    this.#program = new LateProgram(signal, {
      fetch: async () => (await import('./companion-binding.ts')).bindCompanion(this),
      onFailed: () => {
        this.#showFailed();
      },
    });
    this.addEventListener('click', ({ target }) => void this.#press(target), { signal });
    this.addEventListener('change', ({ target }) => void this.#open(target), { signal });
    if (localStorage.getItem(`${COMPANION_KEY}race`)) void this.#program.get();
  }

  disconnectedCallback(): void {
    this.#stay.abort();
  }

  async #press(target: EventTarget | null): Promise<void> {
    const action = target instanceof HTMLButtonElement ? target.dataset['action'] : undefined;
    if (action === 'open') this.querySelector('input')?.click();
    else if (action === 'copy') await (await this.#program.get())?.copy();
  }

  async #open(input: EventTarget | null): Promise<void> {
    const file = input instanceof HTMLInputElement && input.files?.[0];
    if (!file) return;
    input.value = '';
    await (await this.#program.get())?.open(file);
  }

  #showFailed(): void {
    const status = this.querySelector('[role="status"]');
    if (!status) return;
    status.textContent =
      'The page could not load what it needs. Check the connection, then press again.';
    status.classList.add('is-problem');
  }
}
