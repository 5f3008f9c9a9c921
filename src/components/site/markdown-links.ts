import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import { withBase } from './links.ts';

/**
 * Lets authors write `[the verdict](/race/#verdict)` whatever the base path: Astro leaves Markdown
 * links alone, so the base is put before them here. A link in JSX (`<a href="…">`) is not Markdown
 * and is not touched.
 */
export function markdownLinks(base: string): HastPluginDefinition {
  return defineHastPlugin({
    name: 'overhead-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = node.properties['href'];
        if (typeof href === 'string') context.setProperty(node, 'href', withBase(href, base));
      },
    },
  });
}
