import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lightenSite } from '../../tools/lighten/lighten-pages.ts';

const DATA = '{ "a":  1 }';

const page = (script: string): string => `<!doctype html><html><head>
<link rel="stylesheet" href="/_astro/theme.abc.css">
<script type="application/json">${DATA}</script>
<script>${script}</script></head>
<body class="lg:sl-hidden"><main class="used">…</main></body></html>`;

const STYLES = `.used{color:red}.banner{color:blue}.lg\\:sl-hidden{display:none}.oh-late{color:green}
.used:is(:hover,:focus){color:pink}`;

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'overhead-lighten-'));
  mkdirSync(join(root, '_astro'));
  writeFileSync(join(root, '_astro', 'theme.abc.css'), STYLES);
  writeFileSync(join(root, 'index.html'), page('// why\nfor (const one of [1]) {\n  void one;\n}'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const html = (): string => readFileSync(join(root, 'index.html'), 'utf8');

const styles = (): { name: string; text: string } => {
  const [name = ''] = readdirSync(join(root, '_astro'));
  return { name, text: readFileSync(join(root, '_astro', name), 'utf8') };
};

describe('a built site that was lightened', () => {
  it('has no rules for what is on no page, and all others', async () => {
    await lightenSite(root);
    const { text } = styles();
    expect(text).not.toContain('banner');
    for (const kept of ['.used{', '.lg\\:sl-hidden{', '.oh-late{', ':is(:hover,:focus)']) {
      expect(text).toContain(kept);
    }
  });

  it('names a style sheet anew, since browsers keep the old one', async () => {
    await lightenSite(root);
    const { name } = styles();
    expect(name).toMatch(/^theme\..{8}\.css$/);
    expect(name).not.toBe('theme.abc.css');
    expect(html()).toContain(`href="/_astro/${name}"`);
    expect(html()).not.toContain('theme.abc.css');
  });

  it('has its scripts without comments, and its data as it was', async () => {
    await lightenSite(root);
    expect(html()).not.toContain('why');
    expect(html()).toMatch(/<script>for\(/);
    expect(html()).toContain(DATA);
  });

  it('is not to be had with a script that can’t be read, and the page is named', async () => {
    writeFileSync(join(root, 'index.html'), page('for (;'));
    await expect(lightenSite(root)).rejects.toThrow(/index\.html/);
  });
});
