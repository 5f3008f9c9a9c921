import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pathInSite } from '../../../tools/serve/site-server.ts';

/** What a page names, and what can be named on it. */
interface PageLinks {
  targets: string[];
  ids: string[];
}

/**
 * Where a link leads in a folder that the build wrote.
 *
 * @param path The link's path, the base taken off.
 * @returns The file's path from that folder, or null when there is none.
 */
function fileOf(dir: string, path: string): string | null {
  const name = decodeURIComponent(path);
  const file = name.endsWith('/') ? `${name}index.html` : name;
  return existsSync(join(dir, file)) ? file : null;
}

/**
 * Checks every internal `href`, `src` and `srcset` of every page that the build wrote.
 *
 * @param page Any page: its parser reads the HTML, so that text which shows HTML is not mistaken for it.
 * @param dir The folder that the build wrote.
 * @param base The path under which it was built, with a slash at both ends.
 * @returns How many internal links there are, and a sentence for each that leads nowhere.
 */
export async function brokenLinks(
  page: Page,
  dir: string,
  base: string,
): Promise<{ links: number; broken: string[] }> {
  const files = globSync('**/*.html', { cwd: dir })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .sort();
  const pages = new Map<string, PageLinks>();
  for (const file of files) {
    const html = readFileSync(join(dir, file), 'utf8');
    const links = await page.evaluate((text): PageLinks => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      const valuesOf = (name: string) =>
        [...parsed.querySelectorAll(`[${name}]`)].map(
          (element) => element.getAttribute(name) ?? '',
        );
      const sources = valuesOf('srcset').flatMap((set) =>
        set.split(',').map((source) => source.trim().split(/\s/, 1)[0] ?? ''),
      );
      return {
        targets: [...valuesOf('href'), ...valuesOf('src'), ...sources],
        ids: valuesOf('id'),
      };
    }, html);
    pages.set(file, links);
  }

  const origin = 'http://site.invalid';
  const problemOf = (file: string, target: string): string | null => {
    const from = new URL(base + file.slice(1).replace(/index\.html$/, ''), origin);
    const url = new URL(target, from);
    if (url.origin !== origin) return null;
    const path = pathInSite(url.pathname, base);
    if (path === null) return 'is outside the base path';
    const found = fileOf(dir, path);
    if (found === null) return 'is not in the build';
    const id = decodeURIComponent(url.hash.slice(1));
    // "#top" and "#run=…" are understood without an element.
    if (id === '' || id === 'top' || id.startsWith('run=')) return null;
    return pages.get(found)?.ids.includes(id) === false ? 'has no such id' : null;
  };

  let links = 0;
  const broken: string[] = [];
  for (const [file, { targets }] of pages) {
    for (const target of targets) {
      if (URL.canParse(target) && !target.startsWith(origin)) continue;
      links += 1;
      const problem = problemOf(file, target);
      if (problem !== null) broken.push(`${file}: ${target} ${problem}`);
    }
  }
  return { links, broken };
}
