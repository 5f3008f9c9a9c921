/** A place in the course that a search found. */
export interface Found {
  /** Address with the base path and, where the words stand under a heading, its anchor. */
  url: string;
  title: string;
  /** HTML from Pagefind: text, escaped, with `<mark>` around the words that were found. */
  excerpt: string;
}

/** The few results that fit the dialog; Pagefind loads one small file for each. */
const RESULTS_SHOWN = 8;

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(words: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title: string };
  /** One for each heading with the words under it, in the page's order. */
  sub_results: (Found & { locations: number[] })[];
}

/**
 * Opens the index that the build wrote.
 *
 * @param bundle folder of the index, with the base path and a slash at the end
 * @returns a function from words to the best places, one a page
 */
export async function openSearchIndex(
  bundle: string,
): Promise<(words: string) => Promise<Found[]>> {
  // A variable, so that the bundler leaves the import to the browser: the file is written later.
  const address = new URL(`${bundle}pagefind.js`, location.href).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: bundle.replace(/pagefind\/$/, '') });
  await pagefind.init();

  return async (words) => {
    const { results } = await pagefind.search(words);
    const pages = await Promise.all(results.slice(0, RESULTS_SHOWN).map((result) => result.data()));
    return pages.map(({ meta, url, excerpt, sub_results }) => {
      const [best] = sub_results.toSorted((a, b) => b.locations.length - a.locations.length);
      if (best === undefined) return { url, title: meta.title, excerpt };
      const title = best.title === meta.title ? meta.title : `${meta.title}: ${best.title}`;
      return { url: best.url, title, excerpt: best.excerpt };
    });
  };
}
