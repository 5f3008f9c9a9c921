/** What `overhead:prediction` carries. */
export interface Prediction {
  /** The `id` of the `PredictFirst` component. */
  id: string;
  /** The `id` of the choice. */
  choice: string;
}

declare global {
  interface HTMLElementEventMap {
    'overhead:prediction': CustomEvent<Prediction>;
  }
}

/**
 * `<predict-first>`: remembers a reader's choice until the tab is closed.
 *
 * The choice stands in `data-choice`, also when it is remembered from an earlier page, and each
 * change fires a bubbling `overhead:prediction`. A runner reads the attribute when it starts:
 * `document.querySelector('predict-first[data-prediction="race"]')?.dataset.choice`.
 */
export class PredictFirst extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback() {
    this.#listeners = new AbortController();
    this.#restore();
    this.addEventListener('change', (event) => this.#onChange(event), {
      signal: this.#listeners.signal,
    });
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #id(): string {
    return this.dataset['prediction'] ?? '';
  }

  get #storageKey(): string {
    return `overhead:prediction:${this.#id}`;
  }

  #restore() {
    const kept = sessionStorage.getItem(this.#storageKey);
    const radios = [...this.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    const chosen = radios.find((radio) => radio.value === kept);
    if (chosen === undefined) return;
    chosen.checked = true;
    this.dataset['choice'] = chosen.value;
  }

  #onChange({ target }: Event) {
    if (!(target instanceof HTMLInputElement) || !target.checked) return;
    const detail: Prediction = { id: this.#id, choice: target.value };
    this.dataset['choice'] = detail.choice;
    try {
      sessionStorage.setItem(this.#storageKey, detail.choice);
    } catch {
      // Storage that is full costs the memory of the choice, and not the choice.
    }
    this.dispatchEvent(new CustomEvent('overhead:prediction', { bubbles: true, detail }));
  }
}
