const LINE_BREAK = 0x0a
const END = Uint8Array.of(LINE_BREAK)
const NOTHING = new Uint8Array(0)

/** A UTF-16 code unit takes no more bytes of UTF-8. */
const BYTES_A_UNIT = 3

/**
 * Hands bytes on to what searches all that it holds of a line, whenever a piece of it comes: few pieces of a line, each
 * as long as those before it together, so that a line takes linear time. A line that is certainly too long is ended,
 * and the rest of it dropped.
 */
export class LineGatherer {
  /** The most bytes of a line that are handed on. */
  readonly most: number
  /** Bytes of the line that were handed on. */
  #given = 0
  /** Bytes of the line that are gathered. */
  #gathered: Uint8Array = NOTHING
  #size = 0
  /** The rest of the line is dropped. */
  #dropping = false

  /** @param maxLength the longest line, in UTF-16 code units */
  constructor(maxLength: number) {
    // The last one may be the CR of the line break.
    this.most = maxLength * BYTES_A_UNIT + 2
  }

  /** Takes a chunk, and gives what is to be handed on. What it gives is valid until the next call. */
  add(chunk: Uint8Array): Uint8Array[] {
    let rest = chunk
    if (this.#dropping) {
      const at = chunk.indexOf(LINE_BREAK)
      if (at < 0) return []
      this.#dropping = false
      rest = chunk.subarray(at + 1)
    }
    const ended = rest.lastIndexOf(LINE_BREAK) + 1
    const pieces = ended > 0 ? [this.#take(), rest.subarray(0, ended)] : []
    if (ended > 0) this.#given = 0
    rest = rest.subarray(ended)
    const room = this.most - this.#given - this.#size
    if (rest.length >= room) {
      pieces.push(this.#take(), rest.subarray(0, room), END)
      this.#given = 0
      this.#dropping = true
    } else if (rest.length + this.#size > this.#given) {
      this.#given += rest.length + this.#size
      pieces.push(this.#take(), rest)
    } else this.#keep(rest)
    return pieces.filter((piece) => piece.length > 0)
  }

  /** What is left at the end. */
  rest(): Uint8Array[] {
    return [this.#take()]
  }

  #take(): Uint8Array {
    const taken = this.#gathered.subarray(0, this.#size)
    this.#gathered = NOTHING
    this.#size = 0
    return taken
  }

  #keep(bytes: Uint8Array): void {
    const size = this.#size + bytes.length
    if (size > this.#gathered.length) {
      const larger = new Uint8Array(Math.min(Math.max(2 * size, 1024), this.most))
      larger.set(this.#gathered.subarray(0, this.#size))
      this.#gathered = larger
    }
    this.#gathered.set(bytes, this.#size)
    this.#size = size
  }
}
