/**
 * One range of a file, read by itself.
 */
import { abortError } from '../errors.ts'
import type { ResolvedOptions } from '../options.ts'
import { findAnchor } from './anchor.ts'
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
  const items = readOwn<RangeOutput<O>>(file, start, end, resolved)
  return Object.assign(items, { relative: start !== undefined && start > 0 })
}

async function* readOwn<T>(
  file: string | URL,
  start: number | undefined,
  end: number | undefined,
  options: ResolvedOptions,
): AsyncGenerator<T, void, undefined> {
  const source = await openSource(file)
  try {
    yield* readSource<T>(source, rangeWithin(source, start, end), options)
    await source.check()
  } finally {
    await source.close()
  }
}

/** What {@link readRange} gives, of a file that is open. */
export async function* readSource<T>(
  source: RangeSource,
  { start, end }: Range,
  options: ResolvedOptions,
): AsyncGenerator<T, void, undefined> {
  const { signal } = options
  const shaper = new Shaper<T>(options)
  // An empty range needs no look at the file.
  const reader = start < end ? await readerAt(source, start, end, options) : undefined
  let first: number | undefined = start > 0 ? undefined : 0
  while (reader && (await reader.next(end))) {
    if (signal?.aborted) throw abortError(signal.reason)
    const { byteStart, byteEnd } = reader
    if (byteStart < start) continue
    if (byteStart >= end) break
    first ??= reader.start
    const item = shaper.shape(shaper.objects ? sentenceOf(reader, first, byteStart, byteEnd) : reader.text)
    if (item !== undefined) yield item
  }
  const rest = shaper.rest()
  if (rest !== undefined) yield rest
}

/** @param first where the offsets in text count from */
function sentenceOf({ text, start, end, reason }: SentenceReader, first: number, byteStart: number, byteEnd: number): RangeSentence {
  return { text, start: start - first, end: end - first, reason, byteStart, byteEnd }
}

/** A reader that gives the sentences of a range, and perhaps some before it. */
export async function readerAt(
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
