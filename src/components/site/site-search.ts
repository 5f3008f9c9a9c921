/**
 * `<site-search>`: opens the dialog at once, and fetches what makes it search the first time it is
 * opened. No page carries more of the search than this file.
 */
export class SiteSearch extends HTMLElement {
  #listeners = new AbortController();
  #started = false;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const button = this.querySelector('button');
    const dialog = this.querySelector('dialog');
    if (button === null || dialog === null) return;

    const open = () => {
      dialog.showModal();
      if (this.#started) return;
      this.#started = true;
      import('./search-dialog.ts')
        .then(({ startSearch }) => {
          startSearch(dialog, this.dataset['bundle'] ?? '/pagefind/', signal);
        })
        .catch(() => {
          this.#started = false;
          const status = dialog.querySelector('[role="status"]');
          if (status)
            status.textContent = 'The search could not be loaded. Close it and try again.';
        });
    };
    const shortcut = button.querySelector('kbd');
    if (shortcut !== null && /Mac|iP(hone|ad|od)/.test(navigator.platform)) {
      shortcut.textContent = '⌘ K';
    }
    button.disabled = false;
    button.addEventListener('click', open, { signal });
    document.addEventListener(
      'keydown',
      (event) => {
        if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== 'k') return;
        event.preventDefault();
        if (dialog.open) dialog.close();
        else open();
      },
      { signal },
    );
  }

  disconnectedCallback() {
    this.#listeners.abort();
    this.#started = false;
  }
}
