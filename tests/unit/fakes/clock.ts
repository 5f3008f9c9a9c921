/** A clock that moves when a test says so, and a little with each look, as a real one does. */
export class FakeClock {
  readonly #stepMs: number;
  readonly #lookMs: number;
  #ms = 0;

  /** `stepMs` is what the clock's answers are cut to; 0 for a clock that shows every moment. */
  constructor(stepMs = 0, lookMs = stepMs / 16) {
    this.#stepMs = stepMs;
    this.#lookMs = lookMs;
  }

  /** The time, as a browser would tell it. */
  readonly now = (): number => {
    this.#ms += this.#lookMs;
    return this.#stepMs === 0 ? this.#ms : Math.floor(this.#ms / this.#stepMs) * this.#stepMs;
  };

  /** Lets time pass. */
  advance(ms: number): void {
    this.#ms += ms;
  }
}
