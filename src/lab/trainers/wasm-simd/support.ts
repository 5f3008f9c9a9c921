import { Unsupported } from '../trainer.ts';

/** The shortest module there is: the format's mark and its version. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Asks, without compiling them, whether this browser takes a program's bytes.
 *
 * @throws Unsupported where there is no WebAssembly, or it lacks SIMD, or a policy forbids it.
 */
export function requireSupport(program: Uint8Array<ArrayBuffer>): void {
  if (typeof WebAssembly === 'undefined') throw new Unsupported('This browser has no WebAssembly.');
  if (!WebAssembly.validate(program)) {
    throw new Unsupported(
      "This browser's WebAssembly has no SIMD: no instructions on four numbers at once.",
    );
  }
  try {
    new WebAssembly.Module(EMPTY_MODULE);
  } catch (error) {
    if (!(error instanceof WebAssembly.CompileError)) throw error;
    throw new Unsupported(
      `WebAssembly is blocked here, as by a content security policy without 'wasm-unsafe-eval': ${error.message}`,
      { cause: error },
    );
  }
}
