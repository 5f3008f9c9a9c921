/** Lets the boundary's own calls to the GPU go past the boundary: not counted, not changed. */
export class Bypass {
  #isOpen = false;

  /** True while the boundary itself is calling. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Calls the GPU past the boundary. */
  past(work: () => void): void {
    this.#isOpen = true;
    try {
      work();
    } finally {
      this.#isOpen = false;
    }
  }
}
