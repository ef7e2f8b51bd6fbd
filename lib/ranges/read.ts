/**
 * One range of a file, read by itself.
 */
import type { ResolvedOptions } from '../options.ts'
import type { Skipped } from '../pull.ts'
import { findAnchor } from './anchor.ts'
import { Items } from './items.ts'
import { shiftedError, shiftedOptions } from './offsets.ts'
import { checkRange, rangeWithin, resolveFileOptions } from './options.ts'
import type { Position } from './part.ts'
import { SentenceReader } from './reader.ts'
import { Shaper } from './shape.ts'
import { openSource, type RangeSource } from './source.ts'
import type {
  FileOptions,
  NoRangeOptions,
  Range,
  RangeOptions,
  RangeOutput,
  RangeSentence,
  RangeSentences,
} from './types.ts'

const NOTHING: Skipped = { sentences: 0, length: 0 }

/**
 * The sentences of a file that start in a range of its bytes: exactly those of them that a reader of
 * the whole file finds there. Ranges that follow each other have every sentence once, whoever reads
 * them and wherever they part, also within a character.
 *
 * ```js
 * for await (const { text, byteStart } of readRange('book.txt', { start: 1_000_000, end: 2_000_000 })) index(text)
 * ```
 *
 * It starts to read at the last place before the range that ends a sentence whatever stands before
 * it, such as a blank line, and at the start of the file where there is none; with `markdown` always
 * there, for no place in Markdown tells what it stands in. `shouldBreak` is told offsets from there.
 *
 * @param file a path, or a URL: `file:`, or `http:` and `https:` of a server that answers Range requests
 * @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE; while it is walked ERR_FILE, ERR_RANGE,
 * ERR_FILE_CHANGED, ERR_RANGE_REQUESTS, ERR_INVALID_BYTES, ERR_SENTENCE_TOO_LONG, ERR_SHOULD_BREAK,
 * ABORT_ERR, and what `shouldBreak` throws
 */
export function readRange<const O extends RangeOptions = NoRangeOptions>(
  file: string | URL,
  options: O = {} as O,
): RangeSentences<RangeOutput<O>> {
  const { start, end, ...rest } = options
  checkRange(start, end)
  const resolved = resolveFileOptions(rest as FileOptions)
  const items = new Items<RangeOutput<O>>(readOwn(file, start, end, resolved), resolved.signal)
  return Object.assign(items, { relative: start !== undefined && start > 0 })
}

async function* readOwn<T>(
  file: string | URL,
  start: number | undefined,
  end: number | undefined,
  options: ResolvedOptions,
): AsyncGenerator<Iterator<T>, void, undefined> {
  const source = await openSource(file, false, options.signal)
  try {
    yield* new RangeReading<T>(source, rangeWithin(source, start, end), options).pieces()
    await source.check()
  } finally {
    await source.close()
  }
}

/** What {@link readRange} gives, of a file that is open. */
export class RangeReading<T> {
  /** How many sentences were given. */
  sentences = 0
  readonly #source: RangeSource
  readonly #range: Range
  readonly #options: ResolvedOptions
  readonly #shaper: Shaper<T>
  #reader: SentenceReader | undefined
  /** Where the offsets in text count from, among those of the reader: the first sentence, or the start of the file. */
  #first: number | undefined
  /** A boundary where the range starts. */
  readonly #from: Position | undefined
  /** Whether the last sentence was given. */
  #over = false

  /** @param from where the range starts, if that is known to be a boundary */
  constructor(source: RangeSource, range: Range, options: ResolvedOptions, from?: Position) {
    this.#source = source
    this.#range = range
    this.#options = options
    this.#shaper = new Shaper(options)
    // A place in Markdown doesn't tell what it stands in, so that all of it is read.
    this.#from = options.markdown ? undefined : from
    if (this.#from) this.#first = -this.#from.unit
    else if (from || range.start === 0) this.#first = 0
  }

  /** The items, as many at a time as were read. */
  async *pieces(): AsyncGenerator<Iterator<T>, void, undefined> {
    const { start, end } = this.#range
    // An empty range needs no look at the file.
    if (start === end) return
    const anchor = this.#from?.byte ?? (await this.#anchor(start))
    // The first sentence of the file is cut nowhere else.
    const firstMaxLength = anchor === 0 ? this.#options.firstMaxLength : undefined
    const before = this.#from?.unit ?? 0
    const options = shiftedOptions({ ...this.#options, firstMaxLength }, () => before)
    this.#reader = new SentenceReader(this.#source, anchor, options, this.#range)
    do yield this.#items(this.#reader)
    while (!this.#over && (await this.#reader.more(end)))
    const rest = this.#shaper.rest()
    if (rest !== undefined) yield [rest][Symbol.iterator]()
  }

  /** Where to start, so that the first sentence of the file is known as such. */
  async #anchor(start: number): Promise<number> {
    const anchor = await findAnchor(this.#source, start, this.#options)
    if (anchor === 0 || this.#options.firstMaxLength === undefined) return anchor
    return (await this.#hasSentenceBefore(anchor)) ? anchor : 0
  }

  /** Whether a sentence starts before a byte: there may be white space alone, or what is left out. */
  async #hasSentenceBefore(byte: number): Promise<boolean> {
    const reader = new SentenceReader(this.#source, 0, this.#options)
    do {
      try {
        if (reader.take()) return reader.byteStart < byte
      } catch {
        // It is told to whoever reads the start of the file.
        return true
      }
    } while (await reader.more(byte))
    return false
  }

  /** What `overflow: 'skip'` left out so far, of what starts in the range. */
  get skipped(): Skipped {
    return this.#reader?.skipped ?? NOTHING
  }

  /** The items of what was read. */
  *#items(reader: SentenceReader): Generator<T, void, undefined> {
    try {
      while (this.#take(reader)) {
        const item = this.#shaper.shape(this.#shaper.objects ? this.#sentence(reader) : reader.text)
        if (item !== undefined) yield item
      }
    } catch (error) {
      const rest = this.#shaper.rest()
      if (rest !== undefined) yield rest
      throw error
    }
  }

  #take(reader: SentenceReader): boolean {
    while (!this.#over && this.#advance(reader)) {
      if (reader.byteStart < this.#range.start) continue
      this.#over = reader.byteStart >= this.#range.end
      if (this.#over) break
      this.#first ??= reader.start
      this.sentences++
      return true
    }
    return false
  }

  #advance(reader: SentenceReader): boolean {
    try {
      return reader.take()
    } catch (error) {
      throw shiftedError(error, this.#from?.unit ?? 0)
    }
  }

  #sentence({ text, start, end, reason, block, byteStart, byteEnd }: SentenceReader): RangeSentence {
    const first = this.#first as number
    return { text, start: start - first, end: end - first, reason, ...(block && { block }), byteStart, byteEnd }
  }
}
