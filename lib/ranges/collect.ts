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
 * @param base UTF-16 code units before the part
 * @param byteBase bytes before it
 */
export function collectorFor(format: Format, options: ResolvedOptions, base: number, byteBase: number): Collector {
  switch (format.kind) {
    case 'text':
      return new TextCollector(options)
    case 'json':
      return new JsonCollector(format.fields, base)
    case 'columns':
      return new ColumnCollector(options.objects, byteBase)
    default:
      return { places: false, feed() {}, add() {}, finish: () => ({}) }
  }
}

/** Sentences that end no later in a part, in code units, may have to be dropped from its output. */
export const DROPPABLE = 65_536

const PIECE = 65_536
/** The bytes that a code unit may take in UTF-8. */
const LONGEST_UNIT = 3

/** What is written, by one thread after the other part; grown once. */
let scratch = Buffer.allocUnsafeSlow(0)

/** Text in UTF-8, with the places where its first items end. */
class Bytes {
  #text = ''
  #length = 0
  #counting = true
  #counted = 0
  readonly #ends: number[] = []

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
    if (scratch.length < room) {
      const larger = Buffer.allocUnsafeSlow(Math.ceil(room * 1.5))
      scratch.copy(larger, 0, 0, this.#length)
      scratch = larger
    }
    this.#length += scratch.write(this.#text, this.#length)
    this.#text = ''
  }

  finish(): Collected {
    this.#encode()
    return { bytes: new Uint8Array(scratch.subarray(0, this.#length)), ends: Uint32Array.from(this.#ends) }
  }
}

class TextCollector implements Collector {
  readonly places = false
  readonly #separator: string
  readonly #folder: Folder | undefined
  readonly #bytes = new Bytes()

  constructor({ separator = '', folded }: ResolvedOptions) {
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
  readonly #bytes = new Bytes()

  constructor(fields: object, base: number) {
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

  constructor(objects: boolean, byteBase: number) {
    this.places = objects
    this.#byteBase = byteBase
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
    return {
      columns: {
        text: new Uint8Array(Buffer.from(this.#text, wide ? 'utf16le' : 'latin1')),
        wide,
        starts: Uint32Array.from(this.#starts),
        ends: Uint32Array.from(this.#ends),
        byteStarts: Uint32Array.from(this.#byteStarts),
        byteEnds: Uint32Array.from(this.#byteEnds),
        reasons: Uint8Array.from(this.#reasons),
      },
    }
  }
}
