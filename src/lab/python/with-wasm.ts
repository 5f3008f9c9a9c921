/**
 * Lets a package load with what is already here: for as long as `load` takes, asking for a WebAssembly module gives
 * this one, and `fetch` gives these files and no others. So that bytes can be counted and checked while they arrive,
 * and a later worker needs neither to fetch nor to compile.
 *
 * @param files By the address that the package asks for.
 */
export async function withWasm<Loaded>(
  wasm: WebAssembly.Module,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  load: () => Promise<Loaded>,
): Promise<Loaded> {
  const ownFetch = Object.getOwnPropertyDescriptor(globalThis, 'fetch');
  const { instantiateStreaming } = WebAssembly;
  globalThis.fetch = (asked) => {
    const address = asked instanceof Request ? asked.url : String(asked);
    return Promise.resolve(new Response(files.get(address) ?? null));
  };
  WebAssembly.instantiateStreaming = async (_response, imports) => ({
    module: wasm,
    instance: await WebAssembly.instantiate(wasm, imports),
  });
  try {
    return await load();
  } finally {
    // In a worker it stands on a prototype, and must not stay behind as the scope's own.
    Reflect.deleteProperty(globalThis, 'fetch');
    if (ownFetch) Object.defineProperty(globalThis, 'fetch', ownFetch);
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}
