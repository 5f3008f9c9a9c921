import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { objection } from './imports/rooms.ts';
import { freeNames, importsOf } from './imports/scan.ts';

const REGISTRY = 'src/lab/trainers/registry.ts';

/** Names that only a page has. The lab runs in a worker, and in Node. */
const PAGE_NAMES = /^(document|window|localStorage|sessionStorage|customElements|HTML\w*Element)$/;

const sources = globSync('src/**/*.{ts,astro,mdx}').map((path) => path.replaceAll('\\', '/'));
const read = (path: string): string => readFileSync(path, 'utf8');

/** The folders that the registry loads a trainer from. */
const trainers = new Set(
  importsOf(REGISTRY, read(REGISTRY)).flatMap(
    ({ target }) => /^src\/lab\/trainers\/([^/]+)\//.exec(target)?.[1] ?? [],
  ),
);

/** What the rules say against a file, were this its text. */
const objections = (path: string, text: string): string[] =>
  importsOf(path, text).flatMap((one) => objection(path, one, trainers) ?? []);

describe('the rules of who may import whom', () => {
  it('are kept by every file of src', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.flatMap((path) => objections(path, read(path)))).toEqual([]);
  });

  it('keep the page out of the lab', () => {
    const used = sources
      .filter((path) => path.startsWith('src/lab/'))
      .flatMap((path) =>
        [...freeNames(path, read(path))].flatMap((name) =>
          PAGE_NAMES.test(name) ? `${path} uses ${name}` : [],
        ),
      );
    expect(used).toEqual([]);
  });

  it.each([
    ['src/lab/model/a.ts', `import { x } from '../measure/clock.ts';`],
    ['src/lab/model/a.ts', `import { z } from 'valibot';`],
    ['src/lab/measure/a.ts', `import type { x } from '../trainers/trainer.ts';`],
    ['src/lab/measure/a.ts', `export * from '../model/network.ts';`],
    ['src/lab/experiments/a.ts', `const tf = await import('@tensorflow/tfjs-core');`],
    ['src/lab/trainers/typescript/a.ts', `type X = import('../../measure/plan.ts').Plan;`],
    ['src/lab/trainers/typescript/a.ts', `import '../tfjs-cpu/index.ts';`],
    ['src/lab/trainers/typescript/a.ts', `import '../registry.ts';`],
    ['src/lab/worker/client.ts', `import '../experiments/race.ts';`],
    ['src/lab/worker/protocol.ts', `import '../measure/statistics.ts';`],
    ['src/components/a.ts', `import '../../tools/serve/headers.ts';`],
    ['src/components/a.ts', `import.meta.glob(['../lab/trainers/*/index.ts']);`],
    ['src/components/a.ts', `new Worker(new URL('../lab/experiments/race.ts', import.meta.url));`],
    ['src/components/a.astro', `---\nimport x from '../lab/model/network.ts';\n---\n<p>hello</p>`],
    [
      'src/components/a.astro',
      `<p>it's</p>\n<script>\n  import '@tensorflow/tfjs-core';\n</script>`,
    ],
    ['src/content/docs/a.mdx', `It's prose.\n\nimport x from '../../lab/measure/plan.ts'\n\nMore.`],
    ['src/elsewhere/a.ts', `import 'valibot';`],
  ])('object to a planted import in %s: %s', (path, text) => {
    expect(objections(path, text)).toHaveLength(1);
  });

  it.each([
    ['src/content/docs/a.mdx', `import source from '../../lab/model/network.ts?raw'`],
    ['src/content/docs/a.mdx', "```ts\nimport { x } from '../../tools/a.ts';\n```"],
    ['src/lab/trainers/tfjs-cpu/a.ts', `import '../shared/training.ts'; import '../trainer.ts';`],
    ['src/lab/worker/client.ts', `new Worker(new URL('./entry.ts', import.meta.url));`],
    ['src/components/a.ts', `import.meta.glob('../recordings/*.json');`],
    ['src/components/a.ts', `import.meta.glob(['../lab/trainers/*/*.ts'], { query: '?raw' });`],
  ])('do not object to what is allowed in %s: %s', (path, text) => {
    expect(objections(path, text)).toEqual([]);
  });

  it('tell the name of a page from the name of a property', () => {
    const names = freeNames('a.ts', 'a.document = { window: 1 }; localStorage.clear();');
    expect([...names].filter((name) => PAGE_NAMES.test(name))).toEqual(['localStorage']);
  });
});
