/**
 * What stays of a worker's scope when a program runs: the language itself, and what the interpreters call. All else
 * goes, so that a program that finds a way out of its interpreter finds no network, no storage, no page and no way to
 * make code of text.
 */
const KEPT = new Set(
  (
    'globalThis Infinity NaN undefined isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI ' +
    'encodeURIComponent Object Boolean Symbol Number BigInt Math Date String RegExp Array ArrayBuffer ' +
    'SharedArrayBuffer DataView Atomics Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array ' +
    'Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array Map Set WeakMap WeakSet WeakRef ' +
    'FinalizationRegistry Proxy Reflect Promise Iterator JSON Intl Error AggregateError EvalError RangeError ' +
    'ReferenceError SyntaxError TypeError URIError SuppressedError DisposableStack AsyncDisposableStack Temporal ' +
    'WebAssembly TextDecoder TextEncoder DOMException console performance crypto queueMicrotask ' +
    // MicroPython keeps the objects that it and JavaScript share here.
    'Module proxy_js_ref proxy_js_ref_next proxy_js_ref_map proxy_js_map proxy_js_existing pyProxyFinalizationRegistry'
  ).split(' '),
);

/** Functions whose `constructor` makes code of text. */
const FUNCTION_KINDS = [
  () => undefined,
  async () => Promise.resolve(),
  function* () {
    yield undefined;
  },
  async function* () {
    yield await Promise.resolve(null);
  },
] as const;

/**
 * Takes away what a program must not reach. Cannot be undone.
 *
 * `fetch`, `navigator`, `postMessage` and the like stand on the scope itself or on its prototypes; browsers differ.
 */
export function sealScope(scope: object): void {
  for (
    let from: object | null = scope;
    from && from !== Object.prototype;
    from = Object.getPrototypeOf(from) as object | null
  ) {
    for (const name of Object.getOwnPropertyNames(from)) if (!KEPT.has(name)) take(from, name);
  }
  for (const kind of FUNCTION_KINDS) take(Object.getPrototypeOf(kind) as object, 'constructor');
}

function take(from: object, name: string): void {
  if (Reflect.deleteProperty(from, name)) return;
  Reflect.defineProperty(from, name, { value: undefined, writable: false });
}
