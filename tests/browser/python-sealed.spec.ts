import { expect, type Page, test } from '@playwright/test';
import { CPYTHON_LIMIT_MS, PythonPage } from './python-page.ts';

/** Names by which a program could leave its worker, or keep something in it. */
const WAYS_OUT = [
  'fetch XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource importScripts Worker SharedWorker',
  'BroadcastChannel MessageChannel indexedDB caches cookieStore navigator location origin postMessage close',
  'addEventListener dispatchEvent onmessage self eval Function setTimeout setInterval Request Response Blob',
  'FileReaderSync FontFace fonts createImageBitmap OffscreenCanvas URL reportError',
].flatMap((names) => names.split(' '));

/** Tells, when a program is about to run, which ways out are left in the worker's scope. */
async function tellWaysOut(page: Page): Promise<() => string[] | undefined> {
  let left: string[] | undefined;
  page.on('console', (message) => {
    const found = /^ways out: (.*)$/.exec(message.text())?.[1];
    if (found !== undefined) left = JSON.parse(found) as string[];
  });
  await page.route('**/_astro/python-worker*.js', async (route) => {
    const response = await route.fetch();
    const spy = `addEventListener('message', ({ data }) => {
      if (data.kind !== 'run') return;
      const names = ${JSON.stringify(WAYS_OUT)}.filter((name) => globalThis[name] !== undefined);
      for (const kind of [() => 1, async () => 1, function* () {}, async function* () {}]) {
        // Object makes no code.
        if (kind.constructor !== Object) names.push('constructor of ' + kind);
      }
      console.log('ways out: ' + JSON.stringify(names));
    });`;
    await route.fulfill({ response, body: `${spy}\n${await response.text()}` });
  });
  return () => left;
}

/** Attempts to get out of MicroPython, past the guard of `import`; each prints what it found. */
const OUT_OF_MICROPYTHON = `
real = __import__.__globals__["_import"]
js = real("js")
for name in ("fetch", "postMessage", "eval", "Function", "globalThis", "self", "constructor"):
    print(name, hasattr(js, name))
ffi = real("jsffi")
print("code", ffi.to_js([1]).push.constructor("return 1") == 1)
`;

/** The same for CPython: it can look at every object there is. */
const OUT_OF_CPYTHON = `
import gc, sys
import importlib, importlib.machinery
sys.meta_path[:] = [importlib.machinery.BuiltinImporter, importlib.machinery.PathFinder]
for name in [n for n in sys.modules if "js" in n or "pyodide" in n]:
    del sys.modules[name]
js = [o for o in gc.get_objects() if type(o).__name__ == "JsProxy"]
for name in ("fetch", "postMessage", "eval", "Function", "globalThis"):
    print(name, any(hasattr(o, name) for o in js))
try:
    import socket
except ImportError as error:
    print("no socket")
try:
    s = importlib.import_module("_socket").socket()
    s.connect(("127.0.0.1", 80))
    print("connected True")
except OSError as error:
    print("no connection")
`;

test('nothing is left of the way out of a worker when a program runs', async ({ page }) => {
  test.setTimeout(120_000);
  const waysOut = await tellWaysOut(page);
  const requested: string[] = [];
  const python = await PythonPage.open(page);
  await python.run('done');
  expect(waysOut()).toEqual([]);

  page.context().on('request', (request) => requested.push(request.url()));
  await test.step('not for MicroPython', async () => {
    await python.write(OUT_OF_MICROPYTHON);
    await python.run('done');
    await expect(python.result).toContainText('globalThis False');
    await expect(python.result).toContainText('code False');
    await expect(python.result).not.toContainText('True');
  });
  await test.step('not for CPython', async () => {
    await python.runner.getByRole('checkbox').check();
    await python.write(OUT_OF_CPYTHON);
    await python.run('done', CPYTHON_LIMIT_MS);
    await expect(python.result).toContainText('globalThis False');
    await expect(python.result).toContainText('no connection');
    await expect(python.result).not.toContainText('True');
    expect(waysOut()).toEqual([]);
  });
  const origin = new URL(page.url()).origin;
  expect(requested.filter((url) => !url.startsWith(`${origin}/_astro/`))).toEqual([]);
});
