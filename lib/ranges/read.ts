/**
 * One range of a file, read by itself.
 */
import type { ResolvedOptions } from '../options.ts'
import { findAnchor } from './anchor.ts'
import { Items } from './items.ts'
import { checkRange, rangeWithin, resolveFileOptions } from './options.ts'
import { SentenceReader } from './reader.ts'
import { Shaper } from './shape.ts'
import { openSource, type RangeSource } from './source.ts'
import type { FileOptions, Range, RangeOptions, RangeOutput, RangeSentence, RangeSentences } from './types.ts'

/**
 * The sentences of a file that start in a range of its bytes: exactly those of them that a reader of
 * the whole file finds there. Ranges that follow each other have every sentence once, whoever reads
 * them and wherever they part, also within a character.
 *
 * ```js
 * for await (const { text, byteStart } of readRange('book.txt', { start: 1_000_000, end: 2_000_000 })) …
 * ```
 *
 * It starts to read at the last place before the range that ends a sentence whatever stands before
 * it, such as a blank line, and at the start of the file where there is none.
 *
 * @param file a path, or a URL: `file:`, or `http:` and `https:` of a server that answers Range requests
 * @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE; while it is walked ERR_FILE, ERR_RANGE,
 * ERR_FILE_CHANGED, ERR_RANGE_REQUESTS, ERR_INVALID_BYTES, ERR_SENTENCE_TOO_LONG, ERR_SHOULD_BREAK,
 * ABORT_ERR, and what `shouldBreak` throws
 */
export function readRange<const O extends RangeOptions>(
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
  const source = await openSource(file)
  try {
    yield* readSource<T>(source, rangeWithin(source, start, end), options)
    await source.check()
  } finally {
    await source.close()
  }
}

/** What {@link readRange} gives, of a file that is open; as much at a time as was read. */
export async function* readSource<T>(
  source: RangeSource,
  range: Range,
  options: ResolvedOptions,
): AsyncGenerator<Iterator<T>, void, undefined> {
  const shaper = new Shaper<T>(options)
  // An empty range needs no look at the file.
  if (range.start === range.end) return
  const reader = await readerAt(source, range.start, range.end, options)
  const within = new Within(reader, range)
  do yield sentencesIn(within, shaper)
  while (!within.over && (await reader.more(range.end)))
  const rest = shaper.rest()
  if (rest !== undefined) yield [rest][Symbol.iterator]()
}

/** The sentences of a reader that start in a range. */
class Within {
  readonly reader: SentenceReader
  /** Whether the last of them was given. */
  over = false
  readonly #range: Range
  /** Where the offsets in text count from: the first sentence, or the start of the file. */
  #first: number | undefined

  constructor(reader: SentenceReader, range: Range) {
    this.reader = reader
    this.#range = range
    this.#first = range.start > 0 ? undefined : 0
  }

  take(): boolean {
    const { reader } = this
    while (!this.over && reader.take()) {
      this.over = reader.byteStart >= this.#range.end
      if (this.over || reader.byteStart < this.#range.start) continue
      this.#first ??= reader.start
      return true
    }
    return false
  }

  get sentence(): RangeSentence {
    const { text, start, end, reason, byteStart, byteEnd } = this.reader
    const first = this.#first as number
    return { text, start: start - first, end: end - first, reason, byteStart, byteEnd }
  }
}

function* sentencesIn<T>(within: Within, shaper: Shaper<T>): Generator<T, void, undefined> {
  while (within.take()) {
    const item = shaper.shape(shaper.objects ? within.sentence : within.reader.text)
    if (item !== undefined) yield item
  }
}

/** A reader that gives the sentences of a range, and perhaps some before it. */
async function readerAt(
  source: RangeSource,
  start: number,
  end: number,
  options: ResolvedOptions,
): Promise<SentenceReader> {
  const from = await findAnchor(source, start, options)
  // The first sentence of the file is cut nowhere else.
  const firstMaxLength = from === 0 ? options.firstMaxLength : undefined
  return new SentenceReader(source, from, { ...options, byteOffsets: true, firstMaxLength }, end - from)
}
