import { type Trainer, Unsupported } from './trainer.ts';

/** A trainer on WebAssembly, which tells how many threads it computes on. */
export interface WebAssemblyTrainer extends Trainer {
  readonly threads: number;
}

/** What no program can have more of: WebAssembly counts its memory's bytes in 32 bits. */
const MEMORY_LIMIT_BYTES = 2 ** 32;

const BYTES_IN_GIB = 2 ** 30;

/** The shortest module there is: the format's mark and its version. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** A module of one function, which makes a vector of sixteen equal bytes (`i8x16.splat`). */
const SIMD_MODULE = Uint8Array.of(
  ...EMPTY_MODULE,
  ...[1, 5, 1, 0x60, 0, 1, 0x7b, 3, 2, 1, 0, 10, 8, 1, 6, 0, 0x41, 0, 0xfd, 15, 0x0b],
);

/** Throws `Unsupported` where there is no WebAssembly, or a policy forbids it. */
export function requireWebAssembly(): void {
  if (typeof WebAssembly === 'undefined') throw new Unsupported('This browser has no WebAssembly.');
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

/** Throws `Unsupported` where WebAssembly lacks instructions on four numbers at once. */
export function requireSimd(): void {
  if (!WebAssembly.validate(SIMD_MODULE)) {
    throw new Unsupported(
      "This browser's WebAssembly has no SIMD: no instructions on four numbers at once.",
    );
  }
}

/** Throws `Unsupported` where this many bytes are more than WebAssembly can address. */
export function requireMemory(bytes: number): void {
  if (bytes <= MEMORY_LIMIT_BYTES) return;
  throw new Unsupported(
    `This batch and these hidden units need about ${(bytes / BYTES_IN_GIB).toFixed(1)} GiB, and WebAssembly's ` +
      'memory ends at 4 GiB (32-bit addresses). A smaller batch or fewer hidden units would fit.',
  );
}
