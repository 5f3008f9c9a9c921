import { KEPT_EVENT, KEPT_KEY } from './kept-key.ts';

/** Joins an element to the kept report of its runner; returns what ends that. */
export type BindMeasured = (element: HTMLElement) => (() => void) | Promise<() => void>;

/**
 * Makes elements of this name show what was kept of their runner, the one in `data-from`. The program that does so is
 * fetched once there is something to show.
 */
export function defineMeasured(name: string, load: () => Promise<{ bind: BindMeasured }>): void {
  customElements.define(
    name,
    class extends HTMLElement {
      #listeners = new AbortController();

      connectedCallback(): void {
        const { signal } = (this.#listeners = new AbortController());
        let bound = false;
        const bind = async (): Promise<void> => {
          if (bound) return;
          bound = true;
          try {
            const end = await (await load()).bind(this);
            if (signal.aborted) end();
            else signal.addEventListener('abort', end);
          } catch {
            bound = false;
            this.#showNothing();
          }
        };
        const look = (): void => {
          if (localStorage.getItem(KEPT_KEY + String(this.dataset['from']))) void bind();
        };
        document.addEventListener(KEPT_EVENT, () => void bind(), { signal });
        addEventListener('storage', look, { signal });
        this.addEventListener('click', ({ target }) => this.#toggle(target), { signal });
        look();
      }

      disconnectedCallback(): void {
        this.#listeners.abort();
      }

      #showNothing(): void {
        delete this.dataset['shows'];
        const value = this.querySelector('[data-part="value"]');
        if (value) value.textContent = '–';
      }

      #toggle(target: EventTarget | null): void {
        if (!(target instanceof HTMLButtonElement) || !target.ariaExpanded) return;
        target.ariaExpanded = String(this.toggleAttribute('data-example'));
      }
    },
  );
}
