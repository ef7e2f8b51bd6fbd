import { Queue } from '../queue.ts'
import { utf8Length } from './utf8.ts'

/** A stretch of text whose code units stand in one relation to bytes. */
interface Stretch {
  /** Its length in code units; 0 for bytes that are no text. */
  length: number
  /** Bytes a code unit, the text in UTF-8, or the length of each code unit's bytes. */
  measure: number | string | Uint32Array
}

/**
 * Turns offsets in text into offsets in bytes. Offsets are asked for in rising order, so that
 * nothing is kept that lies behind the last one.
 */
export class ByteMap {
  readonly #stretches = new Queue<Stretch>()
  #hidden = 0
  /** Code units of the first stretch that lie behind. */
  #within = 0
  #offset = 0
  #byteOffset: number

  /** @param from the byte offset of the first code unit */
  constructor(from = 0) {
    this.#byteOffset = from
  }

  /** Says that the first code unit, a byte order mark, is not part of the text that is asked about. */
  hideFirst(): void {
    this.#hidden = 1
  }

  /** Text whose code units all have the same number of bytes. */
  even(length: number, bytesAUnit: number): void {
    const last = this.#stretches.last
    // Text that comes byte by byte is one stretch nevertheless.
    if (last && last.length > 0 && last.measure === bytesAUnit) last.length += length
    else if (length > 0) this.#stretches.push({ length, measure: bytesAUnit })
  }

  /** Bytes that are no text, such as an escape sequence. */
  none(bytes: number): void {
    if (bytes > 0) this.#stretches.push({ length: 0, measure: bytes })
  }

  /** Well-formed text in UTF-8. */
  utf8(text: string): void {
    if (text !== '') this.#stretches.push({ length: text.length, measure: text })
  }

  /** Text with the number of bytes that each code unit takes. */
  measured(bytes: Uint32Array): void {
    if (bytes.length > 0) this.#stretches.push({ length: bytes.length, measure: bytes })
  }

  /**
   * The byte offset of a place in the text.
   *
   * @param offset UTF-16 code units; not less than at the last call
   */
  byteAt(offset: number): number {
    const to = offset + this.#hidden
    while (this.#offset < to) {
      const stretch = this.#stretches.first as Stretch
      const step = Math.min(stretch.length - this.#within, to - this.#offset)
      this.#byteOffset += stretch.length === 0 ? (stretch.measure as number) : bytesOf(stretch, this.#within, step)
      this.#offset += step
      this.#within += step
      if (this.#within < stretch.length) break
      this.#stretches.shift()
      this.#within = 0
    }
    return this.#byteOffset
  }
}

/** The bytes of `length` code units from `from` on. */
function bytesOf({ measure }: Stretch, from: number, length: number): number {
  const to = from + length
  if (typeof measure === 'number') return length * measure
  if (typeof measure === 'string') return utf8Length(measure, from, to)
  let bytes = 0
  for (let at = from; at < to; at++) bytes += measure[at] as number
  return bytes
}
