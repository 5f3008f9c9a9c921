import { COMPANION_KEY } from '../measured/kept-key.ts';
import type { CompanionBinding } from './companion-binding.ts';

/** `<companion-report>`: its program is fetched at the first press, or where a report was opened in an earlier visit. */
export class CompanionReport extends HTMLElement {
  #listeners = new AbortController();
  #binding: Promise<CompanionBinding> | null = null;

  connectedCallback(): void {
    const { signal } = (this.#listeners = new AbortController());
    this.addEventListener('click', ({ target }) => void this.#press(target), { signal });
    this.addEventListener('change', ({ target }) => void this.#open(target), { signal });
    if (localStorage.getItem(`${COMPANION_KEY}race`)) void this.#load();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#binding = null;
  }

  async #press(target: EventTarget | null): Promise<void> {
    const action = target instanceof HTMLButtonElement ? target.dataset['action'] : undefined;
    if (action === 'open') this.querySelector('input')?.click();
    else if (action === 'copy') await (await this.#load())?.copy();
  }

  async #open(input: EventTarget | null): Promise<void> {
    const file = input instanceof HTMLInputElement && input.files?.[0];
    if (!file) return;
    input.value = '';
    await (await this.#load())?.open(file);
  }

  async #load(): Promise<CompanionBinding | null> {
    try {
      const { signal } = this.#listeners;
      this.#binding ??= import('./companion-binding.ts').then(({ bindCompanion }) =>
        bindCompanion(this, signal),
      );
      return await this.#binding;
    } catch {
      this.#binding = null;
      const status = this.querySelector('[role="status"]');
      if (status) {
        status.textContent =
          'The page could not load what it needs. Check the connection, then press again.';
        status.classList.add('is-problem');
      }
      return null;
    }
  }
}
