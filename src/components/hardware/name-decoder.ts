import { LONGEST_TEXT } from '../../lab/hardware/names/longest-text.ts';

/** A run is prepared or measured on this page, and nothing may draw. */
const RUN_UNDER_WAY = '[data-runner]:is([data-state="preparing"], [data-state="measuring"])';

/**
 * Characters from which on a paste is put into the field by its own method. Chrome's editing takes seconds for a screen of
 * thousands of lines (14 s for 64 KB on a slow machine, against 30 ms), and the page stands still meanwhile.
 */
const LONG_PASTE = 2_000;

const LOAD_FAILED =
  'The tables of names could not be loaded. Check the connection, then type again.';
const WAITING = 'A run is being measured. The answer comes after it.';

/**
 * `<name-decoder>`: answers while one types. Its HTML is complete before this runs, with an example; the tables are fetched
 * when the reader first goes into the field or picks a name. One answer is drawn a frame at most, and none during a run.
 */
export class NameDecoder extends HTMLElement {
  #listeners = new AbortController();
  #program: Promise<typeof import('./names-binding.ts')> | null = null;
  #isScheduled = false;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const field = this.#part('text', HTMLTextAreaElement);
    const examples = this.#part('examples', HTMLSelectElement);
    field.addEventListener('focus', () => void this.#load(), { signal });
    const onInput = (): void => {
      examples.value = '';
      this.#schedule();
    };
    field.addEventListener('input', onInput, { signal });
    field.addEventListener(
      'beforeinput',
      (event) => {
        if (event.data === null || event.data.length < LONG_PASTE) return;
        event.preventDefault();
        // One character more than is read, so that the cut is noticed and said.
        const text = event.data.slice(0, LONGEST_TEXT + 1);
        field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
        onInput();
      },
      { signal },
    );
    const onPick = (): void => {
      field.value = examples.value;
      this.#schedule();
    };
    examples.addEventListener('change', onPick, { signal });
    // The page may have been written in before this script was here.
    if (examples.value !== '') onPick();
    else if (field.value !== field.defaultValue) this.#schedule();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
  }

  /** Answers at the next frame, however often the text changes before. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => void this.#answer());
  }

  async #answer(): Promise<void> {
    const program = await this.#load();
    const summary = this.#part('summary', HTMLElement);
    if (document.querySelector(RUN_UNDER_WAY)) {
      summary.textContent = WAITING;
      await untilRunEnds(this.#listeners.signal);
    }
    this.#isScheduled = false;
    const field = this.#part('text', HTMLTextAreaElement);
    if (program)
      program.showNames(field.value, { summary, answer: this.#part('answer', HTMLElement) });
    else summary.textContent = LOAD_FAILED;
  }

  /** The program with the tables, or null where they can't be had; the next call tries again. */
  async #load(): Promise<typeof import('./names-binding.ts') | null> {
    try {
      this.#program ??= import('./names-binding.ts');
      return await this.#program;
    } catch (error) {
      console.error(error);
      this.#program = null;
      return null;
    }
  }

  #part<E extends HTMLElement>(name: string, type: abstract new (...args: never) => E): E {
    const found = this.querySelector(`[data-part="${name}"]`);
    if (!(found instanceof type)) throw new Error(`The name decoder's HTML has no part "${name}".`);
    return found;
  }
}

/** Resolves when no runner of the page prepares or measures any more, one that was removed included, or the signal aborts. */
function untilRunEnds(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(RUN_UNDER_WAY)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, {
      attributeFilter: ['data-state'],
      childList: true,
      subtree: true,
    });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      resolve();
    });
  });
}
