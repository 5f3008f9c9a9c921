/**
 * Replaces `localStorage` and `sessionStorage` by stand-ins that live in memory, where touching
 * them throws: in a frame with storage blocked (most learning platforms) or without an origin
 * (`sandbox` without `allow-same-origin`). Starlight reads them unguarded, and without this the
 * theme script stops halfway.
 *
 * It runs as an inline script before any other, so it must not refer to anything outside itself.
 */
function installStorageStandIn() {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      window[name].getItem('');
    } catch {
      const kept = new Map<string, string>();
      const standIn: Storage = {
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => void kept.set(key, value),
        removeItem: (key) => void kept.delete(key),
        clear: () => kept.clear(),
        key: (index) => [...kept.keys()][index] ?? null,
        get length() {
          return kept.size;
        },
      };
      Object.defineProperty(window, name, { configurable: true, value: standIn });
    }
  }
}

/** The script's text, for the `head` of every page. */
export const storageStandIn = `(${installStorageStandIn.toString()})()`.replace(/\s*\n\s*/g, '\n');
