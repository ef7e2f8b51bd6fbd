const LF = 0x0a
const CR = 0x0d

/** Bytes of lines that are not done with, and the number of the line that they start on. */
export class HeldLines {
  /** The line on which the first byte stands, from 1. */
  line = 1
  #buffer: Uint8Array = new Uint8Array(0)
  #start = 0
  #end = 0
  /** What comes is dropped up to a line break. */
  #dropping = false

  /** Adds a chunk, and gives what of it is kept. It is valid until the next call. */
  add(chunk: Uint8Array): Uint8Array {
    const size = this.#end - this.#start
    if (this.#end + chunk.length > this.#buffer.length) {
      const held = this.#buffer.subarray(this.#start, this.#end)
      if (2 * (size + chunk.length) > this.#buffer.length) this.#buffer = new Uint8Array(2 * (size + chunk.length))
      this.#buffer.set(held)
      this.#start = 0
      this.#end = size
    }
    this.#buffer.set(chunk, this.#end)
    this.#end += chunk.length
    if (!this.#dropping) return chunk
    this.dropLine()
    return this.bytes
  }

  /** All that is held. */
  get bytes(): Uint8Array {
    return this.#dropping ? this.#buffer.subarray(0, 0) : this.#buffer.subarray(this.#start, this.#end)
  }

  /** Leaves out blank lines at the start, and gives how many bytes these were. */
  dropBlankLines(): number {
    let dropped = 0
    while (this.#start < this.#end) {
      const start = this.#start
      const length = this.#endOfBreak(start) - start
      if (length === 0) break
      this.drop(length)
      dropped += length
    }
    return dropped
  }

  /** Leaves out what no line break ends. */
  dropUnfinished(): void {
    const { bytes } = this
    const whole = Math.max(bytes.lastIndexOf(LF), bytes.lastIndexOf(CR)) + 1
    this.#end -= bytes.length - whole
  }

  /** Leaves out so many bytes from the start. */
  drop(length: number): void {
    const end = this.#start + length
    while (this.#start < end) {
      const next = this.#endOfBreak(this.#start)
      if (next === this.#start) this.#start++
      else {
        this.#start = next
        this.line++
      }
    }
  }

  /** Leaves out the first line, also what of it is still to come. */
  dropLine(): void {
    this.#dropping = false
    for (let at = this.#start; at < this.#end; at++) {
      const end = this.#endOfBreak(at)
      if (end === at) continue
      // A CR: an LF may follow.
      if (end === this.#end && this.#buffer[end - 1] === CR) break
      this.drop(end - this.#start)
      return
    }
    this.#start = this.#buffer[this.#end - 1] === CR ? this.#end - 1 : this.#end
    this.#dropping = true
  }

  /** Where a line break that starts at `at` ends; `at` where none starts. */
  #endOfBreak(at: number): number {
    const byte = this.#buffer[at]
    if (byte === LF) return at + 1
    if (byte !== CR) return at
    return at + 1 < this.#end && this.#buffer[at + 1] === LF ? at + 2 : at + 1
  }
}
