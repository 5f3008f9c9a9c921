import dialogStyles from '../../styles/search-dialog.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import { openSearchIndex, type Found } from './search-index.ts';

adoptStyles(dialogStyles);

/** Long enough not to search for each letter of a word that is being typed. */
const TYPING_PAUSE_MS = 150;

/**
 * Brings the dialog to life: words in the field become a list of places, each a link.
 *
 * @param dialog the `dialog` in `Search.astro`, already open
 * @param bundle folder of the search index
 * @param signal ends it
 */
export function startSearch(dialog: HTMLDialogElement, bundle: string, signal: AbortSignal): void {
  const input = part(dialog, 'input', HTMLInputElement);
  const status = part(dialog, '[role="status"]', HTMLElement);
  const results = part(dialog, 'ol', HTMLOListElement);
  const say = (sentence: string) => (status.textContent = sentence);
  let index: ReturnType<typeof openSearchIndex> | undefined;
  let typing: ReturnType<typeof setTimeout> | undefined;

  const show = async () => {
    const words = input.value.trim();
    try {
      index ??= openSearchIndex(bundle);
      const search = await index;
      const found = words === '' ? [] : await search(words);
      // Another letter has been typed meanwhile, and its own search is on the way.
      if (words !== input.value.trim()) return;
      results.replaceChildren(...found.map(resultItem));
      say(words === '' ? '' : summary(found.length, words));
    } catch {
      index = undefined;
      results.replaceChildren();
      say('The search index could not be loaded. Check the connection and type again.');
    }
  };

  if (import.meta.env.DEV) {
    say('Search works in the built site: the build makes its index.');
    return;
  }

  input.addEventListener(
    'input',
    () => {
      clearTimeout(typing);
      typing = setTimeout(() => void show(), TYPING_PAUSE_MS);
    },
    { signal },
  );
  input.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter') return;
      // Enter in a form presses its button, which here closes the dialog.
      event.preventDefault();
      results.querySelector('a')?.click();
    },
    { signal },
  );
  dialog.addEventListener(
    'click',
    ({ target }) => {
      const followed = target instanceof Element && target.closest('a') !== null;
      // The content covers the dialog, so a click on the dialog itself is on its backdrop.
      if (followed || target === dialog) dialog.close();
    },
    { signal },
  );
  // Words typed while this file was on its way.
  void show();
}

function summary(count: number, words: string): string {
  if (count === 0) return `Nothing found for “${words}”.`;
  return count === 1 ? '1 page' : `${String(count)} pages`;
}

function resultItem({ url, title, excerpt }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const text = document.createElement('p');
  link.href = url;
  link.textContent = title;
  text.innerHTML = excerpt;
  item.append(link, text);
  return item;
}

function part<E extends HTMLElement>(
  dialog: HTMLDialogElement,
  selector: string,
  type: abstract new (...args: never) => E,
): E {
  const element = dialog.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The search dialog lacks ${selector}.`);
  return element;
}
