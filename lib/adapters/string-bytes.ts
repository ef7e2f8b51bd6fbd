const NOTHING = new Uint8Array(0)

/** The bytes of strings and bytes that come after each other, wherever strings are cut: also within a surrogate pair. */
export class StringBytes {
  /** The first half of a surrogate pair, whose other half may come. */
  #half = ''

  /** The bytes of a chunk, as far as they are certain. */
  add(chunk: string | Uint8Array, encoding: BufferEncoding): Uint8Array {
    if (chunk.length === 0) return NOTHING
    if (typeof chunk !== 'string') return this.#behindHalf(chunk)
    // Only in UTF-8 is a string text; else it tells bytes.
    if (!/^utf-?8$/i.test(encoding)) return this.#behindHalf(Buffer.from(chunk, encoding))
    const text = this.#half + chunk
    const cut = (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800
    this.#half = cut ? text.slice(-1) : ''
    return Buffer.from(cut ? text.slice(0, -1) : text)
  }

  /** The bytes of half a pair whose other half didn't come. */
  end(): Uint8Array {
    return this.#behindHalf(NOTHING)
  }

  #behindHalf(bytes: Uint8Array): Uint8Array {
    if (this.#half === '') return bytes
    const half = Buffer.from(this.#half)
    this.#half = ''
    return Buffer.concat([half, bytes])
  }
}
