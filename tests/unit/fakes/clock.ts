/** A clock that moves when a test says so, and a little with each look, as a real one does. */
export class FakeClock {
  readonly #stepMs: number;
  readonly #lookMs: number;
  #ms = 0;
  #behindMs = 0;

  /** `stepMs` is what the clock's answers are cut to; 0 for a clock that shows every moment. */
  constructor(stepMs = 0, lookMs = stepMs / 16) {
    this.#stepMs = stepMs;
    this.#lookMs = lookMs;
  }

  /** The time that has really passed, whatever the clock tells. */
  get passedMs(): number {
    return this.#ms;
  }

  /** The time, as a browser would tell it. */
  readonly now = (): number => {
    this.#ms += this.#lookMs;
    const ms = this.#ms - this.#behindMs;
    return this.#stepMs === 0 ? ms : Math.floor(ms / this.#stepMs) * this.#stepMs;
  };

  /** Lets time pass. */
  advance(ms: number): void {
    this.#ms += ms;
  }

  /** Sets the clock back; no time passes. */
  setBack(ms: number): void {
    this.#behindMs += ms;
  }
}
