import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';
import { minify } from 'vite';

/** What may be a class, Starlight's `lg:sl-hidden` included. */
const WORDS = /[\w:/-]+/g;

/**
 * Kept whatever the pages say: classes of the site's own, which views may put together, and states within `:is(…)`,
 * which PurgeCSS takes for unknown elements.
 */
const KEPT = [/^(oh|is)-/, /^:/];

/** A script that stands in a page and is no data. */
const INLINE_SCRIPT =
  /(<script(?![^>]*\ssrc=)(?![^>]*\stype="(?!module"))[^>]*>)(.*?)(<\/script>)/gs;

/**
 * Takes out of a built site what no reader needs: rules of the theme's styles for components that are on no page, and the
 * comments and line breaks of scripts within pages. Together 2 KB on every page.
 */
export function lightenPages(): AstroIntegration {
  return {
    name: 'overhead-lighten-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await lightenSite(fileURLToPath(dir));
      },
    },
  };
}

/** Does so with the site in a folder. Throws an Error that names the page whose script can't be read. */
export async function lightenSite(root: string): Promise<void> {
  const pages = globSync('**/*.html', { cwd: root }).map((path) => join(root, path));
  const renamed = await lightenStyles(root, pages);
  await Promise.all(pages.map((page) => lightenPage(page, renamed)));
}

/** Leaves out unused rules. A file's name goes with its content, since browsers keep it for a year. */
async function lightenStyles(root: string, pages: readonly string[]): Promise<Map<string, string>> {
  const inAssets = (pattern: string): string[] =>
    globSync(`_astro/**/${pattern}`, { cwd: root }).map((path) => join(root, path));
  const styles = await new PurgeCSS().purge({
    content: [...pages, ...inAssets('*.js')],
    css: inAssets('*.css'),
    safelist: KEPT,
    defaultExtractor: (content) => content.match(WORDS) ?? [],
  });
  const renamed = new Map<string, string>();
  for (const { file, css } of styles) {
    if (file === undefined) continue;
    const hash = createHash('sha256').update(css).digest('base64url').slice(0, 8);
    const lighter = file.replace(/\.[^.]+\.css$/, `.${hash}.css`);
    await rename(file, lighter);
    await writeFile(lighter, css);
    renamed.set(basename(file), basename(lighter));
  }
  return renamed;
}

async function lightenPage(page: string, renamed: ReadonlyMap<string, string>): Promise<void> {
  let html = await readFile(page, 'utf8');
  for (const [old, now] of renamed) html = html.replaceAll(`/${old}"`, `/${now}"`);
  const scripts = await Promise.all(
    [...html.matchAll(INLINE_SCRIPT)].map(async ([, open = '', code = '']) => {
      const { code: short, errors } = await minify('inline.js', code, {
        module: open.includes('type="module"'),
      });
      if (errors.length > 0) throw new Error(`${page}: ${errors[0]?.message ?? 'no script'}`);
      return short;
    }),
  );
  await writeFile(
    page,
    html.replace(INLINE_SCRIPT, (_, open: string, _code, close: string) => {
      return `${open}${scripts.shift() ?? ''}${close}`;
    }),
  );
}
