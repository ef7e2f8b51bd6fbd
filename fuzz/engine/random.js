/** Numbers that only look random, the same for the same seed (xorshift32). */
export class Random {
  #state

  constructor(seed) {
    this.#state = seed >>> 0 || 1
  }

  /** An integer from 0 to below `limit`. */
  below(limit) {
    let x = this.#state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.#state = x >>> 0
    return this.#state % limit
  }

  /** True once in `times`. */
  once(times) {
    return this.below(times) === 0
  }

  pick(items) {
    return items[this.below(items.length)]
  }
}
