import { Unsupported } from '../trainer.ts';

/** The largest problem it takes: 2^20 rows, 4,096 hidden units. */
export const LARGEST_BATCH = 1_048_576;
export const LARGEST_HIDDEN = 4096;

/** Samples in a quad, the four lanes of a vector. */
export const LANES = 4;

/** Sizes that the program's own `assembly/layout.ts` and `assembly/program.ts` state. */
export const VECTOR_BYTES = 16;
export const QUAD_BYTES = 9 * VECTOR_BYTES;
export const UNIT_BYTES = 32;
const LOGITS_BYTES = 3 * VECTOR_BYTES;
const TILE_QUADS = 32;

/** The compiler keeps the program's constants below this address. */
const FIRST_ADDRESS = 4096;

/** Memory grows by pages. */
const PAGE_BYTES = 65_536;

/** Addresses of the parts of a problem in the program's memory, in bytes. */
export interface Layout {
  readonly quads: number;
  readonly quadsEnd: number;
  readonly units: number;
  /** End of the hidden units; the output biases lie here. */
  readonly unitsEnd: number;
  readonly gradients: number;
  readonly scratch: number;
  /** All that the problem needs. */
  readonly bytes: number;
}

/**
 * Places a problem in memory. The activations are kept for one tile only, so even the largest problem needs
 * no more than 41 MB.
 *
 * @throws Unsupported where it is larger than the largest, or empty.
 */
export function layOut(rows: number, hidden: number): Layout {
  refuseOutside('a batch', rows, LARGEST_BATCH);
  refuseOutside('hidden units', hidden, LARGEST_HIDDEN);
  const quads = FIRST_ADDRESS;
  const quadsEnd = quads + Math.ceil(rows / LANES) * QUAD_BYTES;
  const weightsBytes = hidden * UNIT_BYTES + VECTOR_BYTES;
  const units = quadsEnd;
  const gradients = units + weightsBytes;
  const scratch = gradients + weightsBytes;
  const bytes = scratch + TILE_QUADS * (LOGITS_BYTES + hidden * VECTOR_BYTES);
  return {
    quads,
    quadsEnd,
    units,
    unitsEnd: units + hidden * UNIT_BYTES,
    gradients,
    scratch,
    bytes,
  };
}

/** Takes the memory that a layout needs: never more, and it never grows. */
export function reserve({ bytes }: Layout): WebAssembly.Memory {
  const pages = Math.ceil(bytes / PAGE_BYTES);
  try {
    return new WebAssembly.Memory({ initial: pages, maximum: pages });
  } catch (error) {
    const megabytes = Math.ceil(bytes / 1e6).toLocaleString('en');
    throw new Unsupported(
      `This problem needs ${megabytes} MB of WebAssembly memory, and this device has not got them free.`,
      { cause: error },
    );
  }
}

function refuseOutside(name: string, count: number, largest: number): void {
  if (Number.isInteger(count) && count >= 1 && count <= largest) return;
  const [asked, most] = [count, largest].map((value) => value.toLocaleString('en'));
  throw new Unsupported(`wasm-simd takes ${name} from 1 to ${String(most)}, not ${String(asked)}.`);
}
