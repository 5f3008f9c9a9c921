/** An AssemblyScript program, compiled by the plugin in `tools/build-wasm`: the bytes of its WebAssembly module. */
declare module '*?wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
