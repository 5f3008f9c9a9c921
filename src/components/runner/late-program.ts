/** Said while a reader who wants to run something waits for the program. */
export const LOADING = 'Loading the runner’s program.';

/** Said where it did not come. */
export const LOAD_FAILED =
  'The runner’s program could not be loaded. Check the connection, then press again.';

/** What an element asks of the program behind it, besides what is its own. */
interface Leaving {
  /** The element left the page. */
  leave(): void;
}

/** A program behind an element, and what happens where it can't be had. */
export interface LateProgramParts<Program> {
  readonly fetch: () => Promise<Program>;
  /** It could not be fetched. The next one to ask tries again. */
  readonly onFailed: () => void;
}

/**
 * The program behind an element of a page, fetched when it is first asked for: pages are light until a reader turns to
 * what needs it. It is for one stay of the element in the page, which the signal ends.
 */
export class LateProgram<Program extends Leaving> {
  readonly #parts: LateProgramParts<Program>;
  readonly #signal: AbortSignal;
  #asked: Promise<Program> | null = null;
  #isHere = false;

  constructor(signal: AbortSignal, parts: LateProgramParts<Program>) {
    this.#parts = parts;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      this.#isHere = false;
      this.#asked?.then(
        (program) => {
          program.leave();
        },
        // Whoever asked for it has heard that it did not come.
        () => undefined,
      );
    });
  }

  /** Whether it is here, and shows what the reader does from now on. */
  get isHere(): boolean {
    return this.#isHere;
  }

  /** The program; null where it can't be had, or where the element left the page meanwhile. */
  async get(): Promise<Program | null> {
    const asked = (this.#asked ??= this.#parts.fetch());
    try {
      const program = await asked;
      if (this.#signal.aborted) return null;
      this.#isHere = true;
      return program;
    } catch (error) {
      console.error(error);
      if (this.#signal.aborted) return null;
      // Of several who waited for it, one has been told.
      if (this.#asked === asked) {
        this.#asked = null;
        this.#parts.onFailed();
      }
      return null;
    }
  }
}
