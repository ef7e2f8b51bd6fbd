/**
 * The sentences of a file from some byte on.
 */
import type { ByteMap } from '../decode/byte-map.ts'
import { InputDecoder } from '../decode/decoder.ts'
import type { ResolvedOptions } from '../options.ts'
import type { Skipped } from '../pull.ts'
import { Splitter } from '../splitter.ts'
import type { BlockKind, BoundaryReason } from '../types.ts'
import type { RangeSource } from './source.ts'
import type { Range } from './types.ts'

/** How much is read first, where it isn't known how much is wanted. */
const FIRST_BLOCK = 4096

/**
 * Reads a file from a byte on that is a boundary, and gives one sentence after the other. Offsets
 * in text count from that byte.
 */
export class SentenceReader {
  /** The last sentence. */
  text = ''
  /** Where it starts and ends, in bytes. */
  byteStart = 0
  byteEnd = 0

  readonly #source: RangeSource
  readonly #decoder: InputDecoder
  readonly #map: ByteMap
  readonly #splitter: Splitter
  #at: number
  #block: number
  #ended = false

  /** @param range what is wanted: about as many bytes will be read, and what is left out counts where it starts there */
  constructor(source: RangeSource, from: number, options: ResolvedOptions, range?: Range) {
    this.#source = source
    this.#at = from
    this.#block = Math.min(source.block, Math.max(FIRST_BLOCK, range ? range.end - from : 0))
    this.#decoder = new InputDecoder({ ...options, byteOffsets: true }, from)
    this.#map = this.#decoder.map as ByteMap
    this.#splitter = new Splitter(options)
    this.#splitter.countsSkipped = (start) => {
      const byte = this.#map.byteAt(start)
      return range !== undefined && byte >= range.start && byte < range.end
    }
  }

  /** The last sentence: where it starts and ends in UTF-16 code units. */
  get start(): number {
    return this.#splitter.sentenceStart
  }

  get end(): number {
    return this.#splitter.sentenceEnd
  }

  /** Why the last sentence ended. */
  get reason(): BoundaryReason {
    return this.#splitter.reason
  }

  /** With `markdown`: the kind of block that the last sentence ends in. */
  get block(): BlockKind | undefined {
    return this.#splitter.block
  }

  /** What was left out so far, of what starts in the range. */
  get skipped(): Skipped {
    return { sentences: this.#splitter.skippedSentences, length: this.#splitter.skippedLength }
  }

  /** Goes on to the next sentence, and tells whether there is one. Throws as {@link take} and {@link more} do. */
  async next(): Promise<boolean> {
    while (!this.take()) if (!(await this.more())) return false
    return true
  }

  /**
   * Goes on to the next sentence of what was read.
   *
   * @throws what the decoder and the splitter throw
   */
  take(): boolean {
    this.text = this.#splitter.next()
    if (this.text === '') {
      if (this.#decoder.failure) throw this.#decoder.failure
      return false
    }
    this.byteStart = this.#map.byteAt(this.#splitter.sentenceStart)
    this.byteEnd = this.#map.byteAt(this.#splitter.sentenceEnd)
    return true
  }

  /** The byte before which no sentence will start any more. */
  #passed(): number {
    return this.#map.byteAt(this.#splitter.passed)
  }

  /**
   * Reads on, and tells whether there was more that is wanted.
   *
   * @param limit no sentence is wanted that starts at this byte or later
   * @throws what the source throws
   */
  async more(limit = Infinity): Promise<boolean> {
    if (this.#ended || (this.#passed() >= limit && !this.#splitter.counting)) return false
    const { size, block } = this.#source
    const to = Math.min(size, this.#at + this.#block)
    this.#block = Math.min(block, 4 * this.#block)
    this.#splitter.feed(this.#decoder.decode(await this.#source.read(this.#at, to)))
    this.#at = to
    if (to === size) this.#end()
    return true
  }

  #end(): void {
    this.#ended = true
    this.#splitter.feed(this.#decoder.end())
    if (!this.#decoder.failure) this.#splitter.finish()
  }
}
