/**
 * Bytes to text across chunks. Owns what a chunk may leave unfinished: a partial character, or
 * half a surrogate pair of a string.
 */
import { SentenceError, wrongChunk } from '../errors.ts'
import type { ResolvedOptions } from '../options.ts'
import { ByteMap } from './byte-map.ts'
import { hasMark, isSingleByte, isUtf8 } from './encodings.ts'
import { asciiText } from './fast.ts'
import { isEscape, lastEscape, SEQUENCES, type Sequence } from './sequence.ts'
import { shares } from './shares.ts'
import { INCOMPLETE, incompleteTail, sequenceLength, utf8Length } from './utf8.ts'
import { utf16Length, utf16Tail } from './utf16.ts'

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
  /** Whether each byte's place must be known. */
  readonly #exact: boolean
  /** UTF-8 and UTF-16, when each byte's place must be known: the form of their characters. */
  readonly #form: Form | undefined
  /** Where each byte's place must be known and only decoding tells: the bytes to decode at a time. */
  readonly #step: Sequence | undefined
  /** The sequences that the decoder must be given whole. */
  readonly #sequence: Sequence | undefined
  /** The start of a character whose rest is still to come, where it is kept here and not in the decoder. */
  #partial: Uint8Array = NO_BYTES
  /** UTF-8: whether the decoder may keep such a start. */
  #unfinished = false
  /** {@link #step}: what was decoded since the last character. */
  #pending: Uint8Array = NO_BYTES
  /** How many bytes of it are escape sequences, */
  #escapes = 0
  /** … and the last one before it. */
  #designation: Uint8Array = NO_BYTES
  /** Whether bytes came since the last string. */
  #open = false
  /** The first half of a pair at the end of a string. */
  #half = ''
  /** Bytes that became text. */
  #byteOffset = 0
  #started: boolean

  /** @param from where the first byte stands in the whole input: a byte order mark is at its start alone */
  constructor({ encoding, fatal, byteOffsets }: DecodeOptions, from = 0) {
    this.#encoding = encoding
    this.#byteOffset = from
    this.#started = from > 0
    this.map = byteOffsets ? new ByteMap(from) : undefined
    // The mark is dropped here, where its bytes are counted.
    this.#decoder = new TextDecoder(encoding, { fatal, ignoreBOM: true })
    this.#exact = fatal || byteOffsets
    this.#form = this.#exact ? FORMS.get(encoding) : undefined
    this.#sequence = SEQUENCES.get(encoding)
    if (this.#exact && !this.#form && !isSingleByte(encoding)) this.#step = this.#sequence ?? ONE_BYTE
  }

  /**
   * The text of a chunk, as far as its characters are complete. After invalid bytes, with `fatal`,
   * the text before them, and {@link failure} is set.
   *
   * @throws ERR_INPUT_TYPE for anything but a string, a Uint8Array or an ArrayBuffer
   */
  decode(chunk: unknown): string {
    if (typeof chunk === 'string') {
      if (chunk === '') return ''
      return this.#open ? this.#decodeBytesEnd() + this.#decodeString(chunk) : this.#decodeString(chunk)
    }
    const bytes = toBytes(chunk)
    if (bytes === undefined) throw wrongChunk(chunk)
    if (bytes.length === 0) return ''
    this.#open = true
    return this.#half === '' ? this.#decodeBytes(bytes) : this.#decodeHalf() + this.#decodeBytes(bytes)
  }

  /** The first half of a surrogate pair, whose other half may come: text that came, and was not given. */
  get half(): string {
    return this.#half
  }

  /** The text of what is unfinished at the end of the input. */
  end(): string {
    return this.#decodeBytesEnd() + this.#decodeHalf()
  }

  #decodeString(chunk: string): string {
    if (this.failure) return ''
    let text = this.#half === '' ? chunk : this.#half + chunk
    const last = text.charCodeAt(text.length - 1)
    const cut = (last & 0xfc00) === 0xd800
    this.#half = cut ? text.slice(-1) : ''
    if (cut) text = text.slice(0, -1)
    if (text !== '') this.#started = true
    if (this.map || this.#exact) this.#countString(text)
    return text
  }

  /** Half a pair whose other half didn't come. */
  #decodeHalf(): string {
    const half = this.#half
    this.#half = ''
    if (half !== '') {
      this.#started = true
      this.#countString(half)
    }
    return half
  }

  /** A string counts as the bytes it takes in UTF-8. */
  #countString(text: string): void {
    this.map?.utf8(text)
    if (this.#exact) this.#byteOffset += utf8Length(text, 0, text.length)
  }

  #decodeBytes(bytes: Uint8Array): string {
    if (this.failure) return ''
    return this.#dropMark(isUtf8(this.#encoding) ? this.#decodeUtf8(bytes) : this.#decodeOther(bytes))
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
    if (this.#form) return this.#decodeForm(bytes, this.#form)
    this.#unfinished = (bytes[bytes.length - 1] as number) >= 0x80
    return this.#decoder.decode(bytes, { stream: true })
  }

  #decodeOther(bytes: Uint8Array): string {
    if (this.#form) return this.#decodeForm(bytes, this.#form)
    if (this.#step) return this.#decodeSteps(bytes, this.#step)
    if (isSingleByte(this.#encoding)) return this.#decodeSingle(bytes)
    if (!this.#sequence) return this.#decoder.decode(bytes, { stream: true })
    const whole = this.#withPartial(bytes)
    const complete = wholeEnd(whole, this.#sequence)
    this.#partial = copy(whole.subarray(complete))
    return this.#decoder.decode(whole.subarray(0, complete), { stream: true })
  }

  #withPartial(bytes: Uint8Array): Uint8Array {
    return this.#partial.length === 0 ? bytes : concat(this.#partial, bytes)
  }

  #decodeForm(bytes: Uint8Array, form: Form): string {
    const whole = this.#withPartial(bytes)
    const complete = whole.length - form.tail(whole)
    this.#partial = copy(whole.subarray(complete))
    return this.#decodeComplete(whole.subarray(0, complete), form)
  }

  /** Decodes UTF-8 or UTF-16 whose last character is whole. */
  #decodeComplete(bytes: Uint8Array, form: Form): string {
    let text: string
    try {
      text = this.#decoder.decode(bytes)
    } catch {
      // The decoder doesn't say where: the first ill-formed sequence is found here.
      const end = wholeEnd(bytes, form.length)
      this.#fail(this.#byteOffset + end)
      return end === 0 ? '' : this.#decodeComplete(bytes.subarray(0, end), form)
    }
    this.#byteOffset += bytes.length
    if (this.map) {
      if (!text.includes(REPLACEMENT) && isUtf8(this.#encoding)) this.map.utf8(text)
      else if (!text.includes(REPLACEMENT)) this.map.even(text.length, 2)
      else this.map.measured(measure(bytes, text, form.length))
    }
    return text
  }

  #decodeSingle(bytes: Uint8Array): string {
    let text: string
    try {
      text = this.#decoder.decode(bytes, { stream: true })
    } catch {
      // The decoder doesn't say where.
      return this.#decodeSteps(bytes, ONE_BYTE)
    }
    this.#byteOffset += bytes.length
    this.map?.even(text.length, 1)
    return text
  }

  /** Decodes a few bytes at a time, so that the share of each in the text is known. */
  #decodeSteps(bytes: Uint8Array, step: Sequence): string {
    const whole = this.#withPartial(bytes)
    const lengths: number[] = []
    let text = ''
    let at = 0
    for (let length = step(whole, at); length !== INCOMPLETE; length = step(whole, at)) {
      text += this.#decodeStep(whole.subarray(at, at + length), lengths)
      at += length
      if (this.failure || at === whole.length) break
    }
    this.#partial = copy(whole.subarray(at))
    this.map?.measured(Uint32Array.from(lengths))
    return text
  }

  /** @param lengths gets the number of bytes of each code unit */
  #decodeStep(bytes: Uint8Array, lengths: number[], stream = true): string {
    let piece: string
    try {
      piece = this.#decoder.decode(bytes, { stream })
    } catch {
      this.#fail(this.#byteOffset + this.#escapes)
      return ''
    }
    const waited = this.#pending.length > 0
    this.#pending = concat(this.#pending, bytes)
    if (piece !== '') {
      let taken = this.#pending.length
      if (this.map) {
        // Bytes are kept after ill-formed ones alone, and then in front of what follows.
        const keeps = stream && this.#sequence && (waited || piece.includes(REPLACEMENT))
        if (keeps || piece.length > 1) {
          const own = shares(this.#pending, piece, !keeps, this.#encoding, this.#designation)
          taken = own.reduce((sum, length) => sum + length)
          lengths.push(...own)
        } else lengths.push(taken)
      }
      this.#byteOffset += taken
      const last = lastEscape(this.#pending.subarray(0, taken))
      if (last) this.#designation = copy(last)
      this.#pending = copy(this.#pending.subarray(taken))
      this.#escapes = 0
    } else if (this.#escapes === this.#pending.length - 3 && isEscape(bytes)) this.#escapes += 3
    return piece
  }

  #decodeBytesEnd(): string {
    this.#open = false
    if (this.failure) return ''
    const partial = this.#partial
    this.#partial = NO_BYTES
    this.#unfinished = false
    if (this.#form) return this.#dropMark(partial.length === 0 ? '' : this.#decodeComplete(partial, this.#form))
    if (!this.#step) return this.#dropMark(this.#decoder.decode(partial))
    const lengths: number[] = []
    const text = this.#decodeStep(partial, lengths, false)
    this.map?.measured(Uint32Array.from(lengths))
    // Escape sequences at the end.
    this.map?.none(this.#pending.length)
    this.#byteOffset += this.#pending.length
    this.#pending = NO_BYTES
    this.#escapes = 0
    return text
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

/** The caller may use a chunk again. (The `slice` of Node's Buffer is no copy.) */
function copy(bytes: Uint8Array): Uint8Array {
  return bytes.length === 0 ? NO_BYTES : new Uint8Array(bytes)
}

function concat(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + tail.length)
  whole.set(head)
  whole.set(tail, head.length)
  return whole
}

/** How the bytes of a character follow each other. */
interface Form {
  length: Sequence
  /** How many bytes at the end are the start of a character. */
  tail(bytes: Uint8Array): number
}

const FORMS: ReadonlyMap<string, Form> = new Map([
  ['utf-8', { length: sequenceLength, tail: incompleteTail }],
  ['utf-16le', utf16Form(false)],
  ['utf-16be', utf16Form(true)],
])

function utf16Form(bigEndian: boolean): Form {
  return {
    length: (bytes, at) => utf16Length(bytes, at, bigEndian),
    tail: (bytes) => utf16Tail(bytes, bigEndian),
  }
}

const ONE_BYTE: Sequence = () => 1

/** Where the last sequence ends that is whole and, as far as `sequence` tells, well-formed. */
function wholeEnd(bytes: Uint8Array, sequence: Sequence): number {
  let at = 0
  while (at < bytes.length) {
    const length = sequence(bytes, at)
    if (length <= 0) break
    at += length
  }
  return at
}

/** The bytes that each code unit of decoded UTF-8 or UTF-16 took. */
function measure(bytes: Uint8Array, text: string, sequence: Sequence): Uint32Array {
  const lengths = new Uint32Array(text.length)
  let unit = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequence(bytes, at)
    const taken = length === INCOMPLETE ? bytes.length - at : Math.abs(length)
    lengths[unit] = taken
    unit += length === 4 ? 2 : 1
    at += taken
  }
  return lengths
}
