/**
 * What is made of the sentences of a part, so that little is left to do where they are wanted:
 * bytes of output, or columns from which objects are made.
 */
import { Folder } from '../fold.ts'
import type { ResolvedOptions } from '../options.ts'
import type { Splitter } from '../splitter.ts'
import type { BoundaryReason } from '../types.ts'

/** What is wanted of the sentences. */
export type Format =
  /** Bytes: each sentence and the separator. */
  | { kind: 'text' }
  /** Bytes: a JSON object a line, these fields first in each. */
  | { kind: 'json'; fields: object }
  /** Columns for objects, or for texts alone. */
  | { kind: 'columns' }
  | { kind: 'count' }

/** Sentences in columns. */
export interface Columns {
  /** The text that they are parts of, in Latin-1 or UTF-16LE. */
  text: Uint8Array
  wide: boolean
  /** Where they start and end in that text. */
  starts: Uint32Array
  ends: Uint32Array
  /** The same in bytes from the start of the part; empty where they are not wanted. */
  byteStarts: Uint32Array
  byteEnds: Uint32Array
  /** Places in {@link REASONS}. */
  reasons: Uint8Array
}

export const REASONS: readonly BoundaryReason[] = ['terminator', 'paragraph', 'line', 'limit', 'flush', 'end']

export interface Collected {
  bytes?: Uint8Array
  /** Where the first sentences end in the bytes. */
  ends?: Uint32Array
  columns?: Columns
}

/** Bytes of a sentence. */
export interface Place {
  byteStart: number
  byteEnd: number
}

export interface Collector {
  /** Whether it must be told where sentences stand in bytes. */
  readonly places: boolean
  /** Text comes that sentences will be parts of. */
  feed(text: string): void
  add(text: string, splitter: Splitter, place: Place | undefined): void
  finish(): Collected
}

/**
 * @param base where the part starts
 * @param spare memory that may be used
 */
export function collectorFor(
  format: Format,
  options: ResolvedOptions,
  base: { byte: number; unit: number },
  spare: ArrayBuffer | undefined,
): Collector {
  switch (format.kind) {
    case 'text':
      return new TextCollector(options, spare)
    case 'json':
      return new JsonCollector(format.fields, base.unit, spare)
    case 'columns':
      return new ColumnCollector(options.objects, base.byte, spare)
    default:
      return { places: false, feed() {}, add() {}, finish: () => ({}) }
  }
}

/** Sentences that end no later in a part, in code units, may have to be dropped from its output. */
export const DROPPABLE = 65_536

/**
 * Text is encoded when there is so much of it, in code units. Measured: a string of many is put together,
 * and encoded, in a third of the time where it is no longer than this.
 */
const PIECE = 16_384
/** How much more memory is taken than is needed, so that it does for the next part too. */
const ROOM = 1.25
/** The bytes that a code unit may take in UTF-8. */
const LONGEST_UNIT = 3

/** Memory of at least so many bytes: the spare one, if it is large enough. */
function memoryOf(size: number, spare: ArrayBuffer | undefined): ArrayBuffer {
  return spare && spare.byteLength >= size ? spare : new ArrayBuffer(Math.ceil(size * ROOM))
}

/** All memory that a part's output is in: it can be used again when the output is done with. */
export function memoryIn({ bytes, columns }: Collected): ArrayBuffer | undefined {
  return (bytes ?? columns?.text)?.buffer as ArrayBuffer | undefined
}

/** Text in UTF-8, with the places where its first items end. */
class Bytes {
  #text = ''
  #length = 0
  #counting = true
  #counted = 0
  readonly #ends: number[] = []
  #bytes: Buffer

  constructor(spare: ArrayBuffer | undefined) {
    this.#bytes = Buffer.from(memoryOf(PIECE, spare))
  }

  /** @param end where the item's sentence ends in the part */
  add(text: string, end: number): void {
    this.#text += text
    if (this.#counting) {
      this.#counting = end <= DROPPABLE
      this.#counted += Buffer.byteLength(text)
      this.#ends.push(this.#counted)
    }
    if (this.#text.length >= PIECE) this.#encode()
  }

  #encode(): void {
    const room = this.#length + LONGEST_UNIT * this.#text.length
    if (this.#bytes.length < room) {
      const larger = Buffer.from(memoryOf(2 * room, undefined))
      this.#bytes.copy(larger, 0, 0, this.#length)
      this.#bytes = larger
    }
    this.#length += this.#bytes.write(this.#text, this.#length)
    this.#text = ''
  }

  finish(): Collected {
    this.#encode()
    return { bytes: new Uint8Array(this.#bytes.buffer, 0, this.#length), ends: Uint32Array.from(this.#ends) }
  }
}

class TextCollector implements Collector {
  readonly places = false
  readonly #separator: string
  readonly #folder: Folder | undefined
  readonly #bytes: Bytes

  constructor({ separator = '', folded }: ResolvedOptions, spare: ArrayBuffer | undefined) {
    this.#bytes = new Bytes(spare)
    this.#separator = separator
    this.#folder = folded ? new Folder() : undefined
  }

  feed(text: string): void {
    this.#folder?.feed(text)
  }

  add(text: string, splitter: Splitter): void {
    const folded = this.#folder?.fold(text, splitter.even) ?? text
    this.#bytes.add(folded + this.#separator, splitter.sentenceEnd)
  }

  finish(): Collected {
    return this.#bytes.finish()
  }
}

class JsonCollector implements Collector {
  readonly places = true
  readonly #fields: object
  readonly #base: number
  readonly #bytes: Bytes

  constructor(fields: object, base: number, spare: ArrayBuffer | undefined) {
    this.#bytes = new Bytes(spare)
    this.#fields = fields
    this.#base = base
  }

  feed(): void {}

  add(text: string, { sentenceStart, sentenceEnd, reason }: Splitter, place: Place): void {
    const start = this.#base + sentenceStart
    const end = this.#base + sentenceEnd
    this.#bytes.add(`${JSON.stringify({ ...this.#fields, text, start, end, reason, ...place })}\n`, sentenceEnd)
  }

  finish(): Collected {
    return this.#bytes.finish()
  }
}

const WIDE = /[^\0-\xff]/

class ColumnCollector implements Collector {
  readonly places: boolean
  readonly #byteBase: number
  #text = ''
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #byteStarts: number[] = []
  readonly #byteEnds: number[] = []
  readonly #reasons: number[] = []

  readonly #spare: ArrayBuffer | undefined

  constructor(objects: boolean, byteBase: number, spare: ArrayBuffer | undefined) {
    this.places = objects
    this.#byteBase = byteBase
    this.#spare = spare
  }

  feed(text: string): void {
    this.#text += text
  }

  add(_: string, { sentenceStart, sentenceEnd, reason }: Splitter, place: Place | undefined): void {
    this.#starts.push(sentenceStart)
    this.#ends.push(sentenceEnd)
    this.#reasons.push(REASONS.indexOf(reason))
    if (!place) return
    this.#byteStarts.push(place.byteStart - this.#byteBase)
    this.#byteEnds.push(place.byteEnd - this.#byteBase)
  }

  finish(): Collected {
    const wide = WIDE.test(this.#text)
    const columns = [this.#starts, this.#ends, this.#byteStarts, this.#byteEnds]
    const numbers = columns.reduce((sum, column) => sum + column.length, 0) * Uint32Array.BYTES_PER_ELEMENT
    const count = this.#reasons.length
    const length = this.#text.length * (wide ? 2 : 1)
    const memory = memoryOf(numbers + count + length, this.#spare)
    let at = 0
    const [starts, ends, byteStarts, byteEnds] = columns.map((column) => {
      const array = new Uint32Array(memory, at, column.length)
      array.set(column)
      at += array.byteLength
      return array
    }) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
    const reasons = new Uint8Array(memory, at, count)
    reasons.set(this.#reasons)
    const text = new Uint8Array(memory, at + count, length)
    Buffer.from(memory).write(this.#text, at + count, wide ? 'utf16le' : 'latin1')
    return { columns: { text, wide, starts, ends, byteStarts, byteEnds, reasons } }
  }
}
