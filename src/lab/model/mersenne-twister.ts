const STATE_WORDS = 624;
const SHIFT_WORDS = 397;
const UPPER_BIT = 0x80000000;
const LOWER_BITS = 0x7fffffff;
const TWIST = 0x9908b0df;

/**
 * The MT19937 generator (Matsumoto and Nishimura, 1998), the one behind `torch.manual_seed` on the CPU.
 * With it, a seed gives the very weights that PyTorch would start from.
 */
export class MersenneTwister {
  readonly #state = new Uint32Array(STATE_WORDS);
  #next = STATE_WORDS;

  /** `seed` is a whole number from 0 to 2^32 - 1. */
  constructor(seed: number) {
    const state = this.#state;
    state[0] = seed;
    for (let i = 1; i < STATE_WORDS; i++) {
      const previous = word(state, i - 1);
      state[i] = Math.imul(1812433253, previous ^ (previous >>> 30)) + i;
    }
  }

  /** The next 32 random bits, as an unsigned whole number. */
  uint32(): number {
    if (this.#next === STATE_WORDS) this.#refill();
    let bits = word(this.#state, this.#next++);
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    bits ^= bits >>> 18;
    return bits >>> 0;
  }

  /**
   * A float32 in [low, high), made from 24 random bits as PyTorch's `uniform_` makes it on the CPU: bounds in
   * float32, the sum in float64 (ATen/core/TransformationHelper.h, `uniform_real`).
   */
  float32Between(low: number, high: number): number {
    const unit = (this.uint32() & 0xffffff) / 0x1000000;
    const from = Math.fround(low);
    const width = Math.fround(Math.fround(high) - from);
    return Math.fround(unit * width + from);
  }

  #refill(): void {
    const state = this.#state;
    for (let i = 0; i < STATE_WORDS; i++) {
      const joined =
        (word(state, i) & UPPER_BIT) | (word(state, (i + 1) % STATE_WORDS) & LOWER_BITS);
      const twisted = (joined >>> 1) ^ (joined & 1 ? TWIST : 0);
      state[i] = word(state, (i + SHIFT_WORDS) % STATE_WORDS) ^ twisted;
    }
    this.#next = 0;
  }
}

function word(state: Uint32Array, index: number): number {
  return state[index] ?? 0;
}
