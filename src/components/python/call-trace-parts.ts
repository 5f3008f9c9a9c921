/**
 * Finds the parts of `CallTrace.astro` by the name in `data-part`.
 *
 * @throws Error, when asked for one that is missing.
 */
export function partsOf(host: HTMLElement): (name: string) => HTMLElement {
  return (name) => {
    const found = host.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The call trace's HTML has no part "${name}".`);
    return found;
  };
}
