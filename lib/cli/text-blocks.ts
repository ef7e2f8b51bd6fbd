import type { Output } from './output.ts'

/** How large a block is, in bytes. */
const BLOCK = 524_288
/** How many bytes a code unit takes at most. */
const WIDEST = 3

/**
 * Writes text through two blocks of bytes: one is filled while the other is written. A buffer for each text would
 * cost as much as half of the splitting, most of it for memory that the system clears first.
 */
export class TextBlocks {
  readonly #output: Output
  #block: Buffer = Buffer.allocUnsafeSlow(BLOCK)
  #other: Buffer = Buffer.allocUnsafeSlow(BLOCK)
  #length = 0
  /** The write that the other block is in. */
  #writing: Promise<void> | undefined

  constructor(output: Output) {
    this.#output = output
  }

  /** Takes text; the promise is for a block, where both are full. */
  add(text: string): Promise<void> | undefined {
    const most = text.length * WIDEST
    if (most > BLOCK) return this.#addLong(text)
    if (most > BLOCK - this.#length) return this.flush().then(() => this.#encode(text))
    this.#encode(text)
    return undefined
  }

  /** Starts to write what was taken, behind what is being written. */
  async flush(): Promise<void> {
    if (this.#length === 0) return
    const filled = this.#block
    const length = this.#length
    this.#length = 0
    this.#block = this.#other
    this.#other = filled
    await this.#writing
    this.#writing = this.#output.writeThrough(filled.subarray(0, length))
    // What fails is told to the next who waits.
    this.#writing.catch(() => {})
  }

  /** Writes what was taken, and waits until it is written. */
  async end(): Promise<void> {
    await this.flush()
    await this.#writing
  }

  #encode(text: string): void {
    this.#length += this.#block.write(text, this.#length)
  }

  async #addLong(text: string): Promise<void> {
    await this.end()
    await this.#output.write(text)
  }
}
