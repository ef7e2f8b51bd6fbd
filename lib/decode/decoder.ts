/**
 * Bytes to text across chunks. Owns what a chunk may leave unfinished: a partial character, or
 * half a surrogate pair of a string.
 */
import { SentenceError, wrongChunk } from '../errors.ts'
import type { ResolvedOptions } from '../options.ts'
import { ByteMap } from './byte-map.ts'
import { hasMark, isSingleByte, isUtf8 } from './encodings.ts'
import { asciiText } from './fast.ts'
import { INCOMPLETE, incompleteTail, sequenceLength, utf8Length } from './utf8.ts'

const REPLACEMENT = '\ufffd'
const BYTE_ORDER_MARK = 0xfeff
const NO_BYTES = new Uint8Array(0)

/** Options of decoding; see `SentenceOptions`. */
type DecodeOptions = Pick<ResolvedOptions, 'encoding' | 'fatal' | 'byteOffsets'>

export class InputDecoder {
  /** Where text stands among the bytes, with `byteOffsets`. */
  readonly map: ByteMap | undefined
  /** What was wrong with the last chunk; the text before it was given. No more can be decoded. */
  failure: SentenceError | undefined

  readonly #encoding: string
  readonly #decoder: InstanceType<typeof TextDecoder>
  /** Whether single bytes are decoded, so that each one's share in the text is known. */
  readonly #bytewise: boolean
  /** Whether each byte's place must be known: then {@link #partial} is kept here, not in the decoder. */
  readonly #exact: boolean
  /** UTF-8: the start of a character whose rest is still to come. */
  #partial: Uint8Array = NO_BYTES
  /** UTF-8: whether the decoder may keep such a start. */
  #unfinished = false
  /** Bytes that {@link #decodeBytewise} has read since the last character. */
  #pending = 0
  /** The first half of a pair at the end of a string. */
  #half = ''
  /** Bytes that became text. */
  #byteOffset = 0
  #started = false

  constructor({ encoding, fatal, byteOffsets }: DecodeOptions) {
    this.#encoding = encoding
    this.map = byteOffsets ? new ByteMap() : undefined
    // The mark is dropped here, where its bytes are counted.
    this.#decoder = new TextDecoder(encoding, { fatal, ignoreBOM: true })
    this.#exact = fatal || byteOffsets
    this.#bytewise = !isUtf8(encoding) && !isSingleByte(encoding) && this.#exact
  }

  /**
   * The text of a chunk, as far as its characters are complete. After invalid bytes, with `fatal`,
   * the text before them, and {@link failure} is set.
   *
   * @throws ERR_INPUT_TYPE for anything but a string, a Uint8Array or an ArrayBuffer
   */
  decode(chunk: unknown): string {
    if (typeof chunk === 'string') return this.#decodeBytesEnd() + this.#decodeString(chunk)
    const bytes = toBytes(chunk)
    if (bytes === undefined) throw wrongChunk(chunk)
    return this.#decodeHalf() + this.#decodeBytes(bytes)
  }

  /** The text of what is unfinished at the end of the input. */
  end(): string {
    return this.#decodeBytesEnd() + this.#decodeHalf()
  }

  #decodeString(chunk: string): string {
    let text = this.#half + chunk
    const last = text.charCodeAt(text.length - 1)
    const cut = (last & 0xfc00) === 0xd800
    this.#half = cut ? text.slice(-1) : ''
    if (cut) text = text.slice(0, -1)
    if (text !== '') this.#started = true
    this.#countString(text)
    return text
  }

  /** Half a pair whose other half didn't come. */
  #decodeHalf(): string {
    const half = this.#half
    this.#half = ''
    if (half !== '') this.#countString(half)
    return half
  }

  /** A string counts as the bytes it takes in UTF-8. */
  #countString(text: string): void {
    this.map?.utf8(text)
    if (this.#exact) this.#byteOffset += utf8Length(text, 0, text.length)
  }

  #decodeBytes(bytes: Uint8Array): string {
    if (this.failure || bytes.length === 0) return ''
    const text = isUtf8(this.#encoding) ? this.#decodeUtf8(bytes) : this.#decodeOther(bytes)
    return this.#dropMark(text)
  }

  #decodeUtf8(bytes: Uint8Array): string {
    if (this.#partial.length === 0 && !this.#unfinished) {
      const ascii = asciiText(bytes)
      if (ascii !== undefined) {
        this.#byteOffset += bytes.length
        this.map?.even(ascii.length, 1)
        return ascii
      }
    }
    if (!this.#exact) {
      this.#unfinished = (bytes[bytes.length - 1] as number) >= 0x80
      return this.#decoder.decode(bytes, { stream: true })
    }
    const whole = this.#partial.length === 0 ? bytes : concat(this.#partial, bytes)
    const complete = whole.length - incompleteTail(whole)
    this.#partial = whole.slice(complete)
    return this.#decodeComplete(whole.subarray(0, complete))
  }

  /** Decodes UTF-8 whose last character is whole. */
  #decodeComplete(bytes: Uint8Array): string {
    let text: string
    try {
      text = this.#decoder.decode(bytes)
    } catch {
      // The decoder doesn't say where: the first ill-formed sequence is found here.
      const end = wellFormedEnd(bytes)
      this.#fail(this.#byteOffset + end)
      text = this.#decoder.decode(bytes.subarray(0, end))
      this.map?.utf8(text)
      return text
    }
    this.#byteOffset += bytes.length
    if (this.map) {
      if (text.includes(REPLACEMENT)) this.map.measured(measureUtf8(bytes, text))
      else this.map.utf8(text)
    }
    return text
  }

  #decodeOther(bytes: Uint8Array): string {
    if (this.#bytewise) return this.#decodeBytewise(bytes)
    let text: string
    try {
      text = this.#decoder.decode(bytes, { stream: true })
    } catch {
      return this.#decodeBytewise(bytes)
    }
    this.#byteOffset += bytes.length
    this.map?.even(text.length, 1)
    return text
  }

  /**
   * Decodes byte by byte. When a byte completes two characters, the one before was ill-formed, and
   * an ASCII byte that showed it is a character of its own.
   */
  #decodeBytewise(bytes: Uint8Array): string {
    const lengths: number[] = []
    let text = ''
    for (let i = 0; i < bytes.length && !this.failure; i++) {
      let piece: string
      try {
        piece = this.#decoder.decode(bytes.subarray(i, i + 1), { stream: true })
      } catch {
        this.#fail(this.#byteOffset)
        break
      }
      this.#pending++
      if (piece === '') continue
      const apart = piece.length > 1 && piece.charCodeAt(piece.length - 1) === bytes[i]
      lengths.push(this.#pending - (apart ? 1 : 0))
      for (let unit = 1; unit < piece.length; unit++) lengths.push(apart && unit === piece.length - 1 ? 1 : 0)
      this.#byteOffset += this.#pending
      this.#pending = 0
      text += piece
    }
    this.map?.measured(Uint32Array.from(lengths))
    return text
  }

  #decodeBytesEnd(): string {
    if (this.failure) return ''
    if (isUtf8(this.#encoding) && this.#exact) {
      const partial = this.#partial
      this.#partial = NO_BYTES
      return partial.length === 0 ? '' : this.#dropMark(this.#decodeComplete(partial))
    }
    let text: string
    try {
      text = this.#decoder.decode()
    } catch {
      this.#fail(this.#byteOffset)
      return ''
    }
    this.#unfinished = false
    // What is unfinished becomes one U+FFFD, whatever its length.
    if (text !== '') this.map?.measured(Uint32Array.of(this.#pending))
    this.#byteOffset += this.#pending
    this.#pending = 0
    return this.#dropMark(text)
  }

  /** Leaves out the byte order mark at the start of the input. */
  #dropMark(text: string): string {
    if (this.#started || text === '') return text
    this.#started = true
    if (text.charCodeAt(0) !== BYTE_ORDER_MARK || !hasMark(this.#encoding)) return text
    this.map?.hideFirst()
    return text.slice(1)
  }

  #fail(byteOffset: number): void {
    this.failure = new SentenceError(
      'ERR_INVALID_BYTES',
      `invalid ${this.#encoding} at byte ${byteOffset}; set fatal to false to get U+FFFD instead, or encoding to the encoding of the input`,
      { byteOffset },
    )
  }
}

/** The bytes of a chunk, or `undefined` when it has none. */
export function toBytes(chunk: unknown): Uint8Array | undefined {
  if (chunk instanceof Uint8Array) return chunk
  if (chunk instanceof ArrayBuffer) return new Uint8Array(chunk)
  if (ArrayBuffer.isView(chunk)) return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
  return undefined
}

function concat(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + tail.length)
  whole.set(head)
  whole.set(tail, head.length)
  return whole
}

/** Where the well-formed part of UTF-8 bytes ends. */
function wellFormedEnd(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length <= 0) break
    at += length
  }
  return at
}

/** The bytes that each code unit of decoded text took. */
function measureUtf8(bytes: Uint8Array, text: string): Uint32Array {
  const lengths = new Uint32Array(text.length)
  let unit = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    const taken = length === INCOMPLETE ? bytes.length - at : Math.abs(length)
    lengths[unit] = taken
    unit += length === 4 ? 2 : 1
    at += taken
  }
  return lengths
}
