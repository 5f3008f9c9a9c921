import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test, type Response } from '@playwright/test';

/** What a page with a runner may weigh before the first click: HTML, styles and scripts, compressed. */
const LIMIT_BYTES = 40_000;

/** A sentence of TensorFlow.js's own that no minifier changes. */
const TENSORFLOW_MARK = 'No backend found in registry.';

/** Kinds of answers that count, by their content type. */
const COUNTED = /^(text\/html|text\/css|(text|application)\/javascript)/;

/** One answer, with its size as a host that compresses would send it. */
async function weigh(response: Response) {
  const body = await response.body();
  const type = response.headers()['content-type'] ?? '';
  return {
    url: response.url(),
    counted: COUNTED.test(type),
    bytes: gzipSync(body, { level: 9 }).byteLength,
    hasTensorflow: type.includes('javascript') && body.includes(TENSORFLOW_MARK),
  };
}

test('the mark by which TensorFlow.js is known is in the build', () => {
  const scripts = globSync('dist/_astro/**/*.js');
  const marked = scripts.filter((path) => readFileSync(path, 'utf8').includes(TENSORFLOW_MARK));
  expect(marked).not.toEqual([]);
});

for (const path of [
  '/',
  '/hardware/cpu/',
  '/hardware/gpu/',
  '/device/',
  '/race/',
  '/overheads/transfer/',
  '/overheads/launch/',
  '/overheads/capacity/',
  '/overheads/host/',
  '/overheads/together/',
  '/call/',
  '/call/module/',
  '/method/',
]) {
  test(`${path} is light before the first click, and asks nobody but its own origin`, async ({
    page,
    context,
    baseURL,
  }) => {
    const requested: string[] = [];
    const responses: Response[] = [];
    // The context's events, because a worker's requests are not the page's.
    context.on('request', (request) => requested.push(request.url()));
    context.on('response', (response) => responses.push(response));
    await page.goto(path, { waitUntil: 'networkidle' });

    const { origin } = new URL(baseURL ?? page.url());
    const foreign = requested.filter(
      (url) => /^https?:/.test(url) && new URL(url).origin !== origin,
    );
    expect(foreign).toEqual([]);

    const loaded = await Promise.all(
      responses.filter((response) => response.url().startsWith(origin)).map(weigh),
    );
    expect(loaded.filter(({ hasTensorflow }) => hasTensorflow)).toEqual([]);

    const counted = loaded.filter((one) => one.counted).sort((a, b) => b.bytes - a.bytes);
    const total = counted.reduce((sum, { bytes }) => sum + bytes, 0);
    const rows = counted.map(
      ({ url, bytes }) => `${String(bytes).padStart(8)}  ${new URL(url).pathname}`,
    );
    const table = [`${path}: ${String(total)} bytes of ${String(LIMIT_BYTES)}`, ...rows].join('\n');
    process.stdout.write(`${table}\n`);
    expect(total, table).toBeLessThanOrEqual(LIMIT_BYTES);
  });
}
