import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import type { Plugin } from 'vite';
import { base, site } from './site-address.ts';
import { codeThemes } from './src/components/site/code-themes.ts';
import { markdownLinks } from './src/components/site/markdown-links.ts';
import { storageStandIn } from './src/components/site/storage-stand-in.ts';
import { assemblyScript } from './tools/build-wasm/plugin.ts';
import { lightenPages } from './tools/lighten/lighten-pages.ts';

/**
 * The chapters in reading order, by slug; `index` is the first page. A new chapter is a line here,
 * and its label is the title in its frontmatter unless the line gives another.
 */
const chapters = [
  { slug: 'index', label: 'Overview' },
  'hardware/cpu',
  'hardware/gpu',
  'device',
  'race',
  'overheads/transfer',
  'overheads/launch',
  'overheads/capacity',
  'overheads/host',
  'overheads/together',
  'call',
  'call/module',
  'method',
];

/**
 * Replaces Vite's wrapper around `import()` by the import itself: 0.8 KB less on every page that
 * has one. What it would do besides, fetching a chunk's own stylesheet, no chunk here needs: styles
 * belong to the pages (`src/styles`).
 */
function plainDynamicImport(): Plugin {
  return {
    name: 'overhead-plain-dynamic-import',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
    // Else every page carries a list of the files that the wrapper would have fetched ahead.
    configEnvironment: () => ({ build: { modulePreload: false } }),
  };
}

/**
 * Puts what pages load at once, small pieces that many of them share, into one file: it compresses better than its
 * pieces, by 0.6 KB on the heaviest page. Programs that wait for a click stay files of their own.
 */
function oneEagerFile(): Plugin {
  const pieces =
    /\/(runner-element|measured-element|kept-key|site-search|starlight-toc)\.|preload-helper/;
  const codeSplitting = { groups: [{ name: 'page', test: pieces }] };
  return {
    name: 'overhead-one-eager-file',
    configEnvironment: (name) =>
      name === 'client' ? { build: { rolldownOptions: { output: { codeSplitting } } } } : undefined,
  };
}

/** Leaves out a warning, one for each MDX page, about a mark of Astro's own that has done its work by then. */
function quietDirectives(): Plugin {
  return {
    name: 'overhead-quiet-directives',
    onLog: (_level, log) =>
      !(log.code === 'MODULE_LEVEL_DIRECTIVE' && log.message.includes('use astro:head-inject')),
  };
}

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  // A page fetched in the background while a block is timed would show up in the reading.
  prefetch: false,
  // Inlining every trainer into one worker makes 940 KB of it; as modules each is fetched when used.
  vite: {
    worker: { format: 'es' },
    plugins: [plainDynamicImport(), oneEagerFile(), quietDirectives(), assemblyScript()],
  },
  markdown: {
    processor: satteri({
      // `## Title {#id}`: anchors that survive rewording and are equal in every language.
      features: { headingAttributes: true },
      hastPlugins: [markdownLinks(base)],
    }),
  },
  integrations: [
    starlight({
      title: 'Overhead',
      description:
        'Why does my GPU lose to my CPU on a small model, and where did the time go? Measured on your own machine, in your browser.',
      favicon: '/favicon.svg',
      head: [{ tag: 'script', content: storageStandIn }],
      sidebar: chapters,
      customCss: ['./src/styles/index.css'],
      components: {
        Search: './src/components/site/Search.astro',
        PageTitle: './src/components/site/PageTitle.astro',
      },
      expressiveCode: {
        // No code of ours is marked, and the markers' styles weigh 1 KB on every page with code.
        textMarkers: false,
        frames: { showCopyToClipboardButton: false },
        // Lines wrap, so there is nothing to scroll.
        useThemedScrollbars: false,
        themes: codeThemes,
        useStarlightUiThemeColors: true,
        useDarkModeMediaQuery: false,
        // A phone shows whole lines; code that scrolls sideways would also be a landmark without a name.
        defaultProps: { wrap: true },
        styleOverrides: { borderRadius: 'var(--oh-radius)', codeLineHeight: '1.55' },
      },
      lastUpdated: false,
      pagefind: true,
    }),
    lightenPages(),
  ],
});
