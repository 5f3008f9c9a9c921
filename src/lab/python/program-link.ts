import * as v from 'valibot';
import { CODE_LIMIT_BYTES, type InterpreterId, INTERPRETERS } from './job.ts';

/** The longest hash that is read. A program of the largest size that does not compress at all fits. */
const LONGEST_HASH = 100_000;
const LONGEST_NAME = 40;

/** What a link asks of the page's Python runners. */
export interface ProgramLink {
  /** The id of the cell. */
  readonly cell: string;
  /** Somebody's program; null if the link has none, or none that can be read. */
  readonly code: string | null;
  readonly interpreter: InterpreterId | null;
  /** One sentence for each part of the link that was left out. */
  readonly problems: readonly string[];
}

/**
 * The hash that shows this program in the cell, `#run=python&cell=<id>&code=<base64url of deflate-raw>`, or a sentence
 * on why there is none.
 */
export async function programToHash(
  cell: string,
  code: string,
  interpreter: InterpreterId,
): Promise<{ readonly hash: string } | { readonly problem: string }> {
  const bytes = new TextEncoder().encode(code);
  if (bytes.length > CODE_LIMIT_BYTES) return { problem: NO_LINK };
  try {
    const packed = await through(new CompressionStream('deflate-raw'), bytes);
    const fields = new URLSearchParams({ run: 'python', cell, code: toBase64Url(packed) });
    if (interpreter === 'cpython') fields.set('interpreter', interpreter);
    return { hash: `#${fields.toString()}` };
  } catch (error) {
    console.error(error);
    return { problem: NOT_MADE };
  }
}

const LIMIT = `${String(CODE_LIMIT_BYTES / 1024)} KB`;
const NO_LINK = `The program is larger than ${LIMIT}, which is too much for a link.`;
const NOT_MADE = 'This browser can’t make links. Copy the program itself.';

/** The cell that a hash is for; null if it is for no Python runner. */
export function cellOfHash(hash: string): string | null {
  const text = hash.replace(/^#/, '').slice(0, 400);
  if (!/(^|&)run=python(&|$)/.test(text)) return null;
  return (new URLSearchParams(text).get('cell') ?? '').slice(0, LONGEST_NAME);
}

/**
 * Reads a program from a location's hash. Null when the hash is not for a Python runner. What can't be read is said,
 * and the rest is used.
 */
export async function programFromHash(hash: string): Promise<ProgramLink | null> {
  const cell = cellOfHash(hash);
  if (cell === null) return null;
  if (hash.length > LONGEST_HASH) {
    return { cell, code: null, interpreter: null, problems: [TOO_LARGE] };
  }
  const problems: string[] = [];
  let code: string | null = null;
  let interpreter: InterpreterId | null = null;
  for (const [field, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    if (field === 'run' || field === 'cell') continue;
    if (field === 'code') {
      const read = await readCode(value);
      if ('code' in read) ({ code } = read);
      else problems.push(read.problem);
    } else if (field === 'interpreter' && v.is(v.picklist(INTERPRETERS), value)) {
      interpreter = value;
    } else {
      const [shownField, shownValue] = [field, value].map((text) => text.slice(0, LONGEST_NAME));
      problems.push(
        `The link’s “${shownField ?? ''}=${shownValue ?? ''}” means nothing here; it was left out.`,
      );
    }
  }
  return { cell, code, interpreter, problems };
}

const TOO_LARGE = `The link’s program is larger than ${LIMIT}; it was left out.`;
const DAMAGED = 'The link’s program is damaged, and could not be read. Ask for the link again.';

async function readCode(
  packed: string,
): Promise<{ readonly code: string } | { readonly problem: string }> {
  try {
    const bytes = await through(
      new DecompressionStream('deflate-raw'),
      fromBase64Url(packed),
      CODE_LIMIT_BYTES,
    );
    return { code: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return { problem: error instanceof TooLarge ? TOO_LARGE : DAMAGED };
  }
}

class TooLarge extends Error {}

/**
 * Sends bytes through a stream.
 *
 * @throws TooLarge as soon as more than the limit comes out, so that a small link can't become a large memory.
 */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  limitBytes = Infinity,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  // What goes wrong while writing goes wrong while reading, too, and is heard of there.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = stream.readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limitBytes) {
      await reader.cancel();
      throw new TooLarge();
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}
