import { Random } from '../../fuzz/engine/random.js'
import { Tally } from './tally.js'
import { MixedText } from './text.js'

/** Pieces have from 1 to 2 to this power bytes, small ones as often as large ones. */
const LARGEST_POWER = 17

/** Makes the text, in pieces of random lengths that cut characters anywhere, and knows what its sentences are. */
export class Source {
  tally = new Tally()
  /** How many bytes were given. */
  bytes = 0
  #text
  #random

  constructor(seed) {
    this.#random = new Random(seed)
    this.#text = new MixedText(this.#random)
  }

  /** Pieces, each with memory of its own, until there are so many bytes and the last sentence has ended. */
  *pieces(total) {
    let buffer = Buffer.alloc(4 * 2 ** LARGEST_POWER)
    let [from, to, made] = [0, 0, 0]
    let size = this.#size()
    while (made < total) {
      const { raw, text, gap } = this.#text.next()
      this.tally.add(text, made, made + raw.length)
      const length = raw.length + gap.length
      if (to + length > buffer.length) {
        const next = to - from + length > buffer.length ? Buffer.alloc(2 * (to - from + length)) : buffer
        buffer.copy(next, 0, from, to)
        buffer = next
        to -= from
        from = 0
      }
      buffer.set(raw, to)
      buffer.set(gap, to + raw.length)
      to += length
      made += length
      for (; to - from >= size; size = this.#size()) {
        yield this.#piece(buffer, from, size)
        from += size
      }
    }
    if (to > from) yield this.#piece(buffer, from, to - from)
  }

  #size() {
    return 1 + this.#random.below(2 ** (1 + this.#random.below(LARGEST_POWER)))
  }

  #piece(buffer, from, size) {
    this.bytes += size
    return Buffer.from(buffer.subarray(from, from + size))
  }
}
