/**
 * Where a reader starts that wants the sentences from some byte on, and nothing but the file to go by.
 */
import type { ResolvedOptions } from '../options.ts'
import { trimmedLength } from '../unicode/white-space.ts'
import { unitBytes, view } from './encoding.ts'
import { type HardBreak, hardBreakPattern, hardBreaksIn, LONGEST_BREAK } from './hard-break.ts'
import { SentenceReader } from './reader.ts'
import type { RangeSource } from './source.ts'

/** How much is looked through at a time, in bytes: from little, for a break is near in most texts, to much. */
const FIRST_STEP = 4096
const LONGEST_STEP = 1_048_576
/** What is seen on either side of it, in units, so that no hard break is cut. */
const MARGIN = 2 * LONGEST_BREAK

/**
 * The last place at or before `start` that is certainly a boundary, whatever stands before it; 0,
 * the start of the file, where there is none, and in Markdown, where a blank line may stand in code.
 */
export async function findAnchor(source: RangeSource, start: number, options: ResolvedOptions): Promise<number> {
  const pattern = start > 0 && !options.markdown ? hardBreakPattern(options) : undefined
  if (pattern === undefined) return 0
  const trimmed = options.trim || options.rule === 'uax29'
  if (options.minLength > 0) {
    // Sentences are joined over hard breaks. What is cut from them then depends on where they start.
    if (!trimmed || options.firstMaxLength !== undefined) return 0
    return findLongEnough(source, start, options, pattern)
  }
  const breaks = hardBreaksBefore(source, start, options, pattern)
  if (!trimmed) return findUncut(breaks, options)
  for await (const { to } of breaks) return to
  return 0
}

/**
 * With `trim: false`, `maxLength` may cut within the white space of a hard break. It doesn't where
 * the one before is near: no sentence that ends here starts before that.
 */
async function findUncut(breaks: AsyncIterable<HardBreak>, { maxLength, encoding }: ResolvedOptions): Promise<number> {
  const longest = maxLength * unitBytes(encoding)
  let later: HardBreak | undefined
  for await (const place of breaks) {
    if (later && later.to - place.from <= longest) return later.to
    later = place
  }
  return later && later.to <= longest ? later.to : 0
}

/**
 * With `minLength`, a hard break may stand within a sentence. Yet a piece of text between two
 * candidates that is long enough ends one, whatever it is joined to; unless it is longer than `maxLength`: where that is
 * cut, and with it all that follows up to the next hard break, depends on `minLength`.
 */
async function findLongEnough(
  source: RangeSource,
  start: number,
  options: ResolvedOptions,
  pattern: RegExp,
): Promise<number> {
  let reach = 0
  for await (const { to } of hardBreaksBefore(source, start, options, pattern)) {
    // Each try reads twice as far as the last one, or it would take quadratic time.
    if (start - to < 2 * reach) continue
    reach = start - to
    const reader = new SentenceReader(source, to, {
      ...options,
      minLength: 0,
      firstMaxLength: undefined,
    })
    while ((await reader.next()) && reader.byteEnd <= start) {
      if (reader.reason === 'limit') break
      // White space does not make it longer.
      if (trimmedLength(reader.text) >= options.minLength) return reader.byteEnd
    }
  }
  return 0
}

/** The hard breaks at or before `start`, the last one first. Its places are those of bytes in the file. */
async function* hardBreaksBefore(
  source: RangeSource,
  start: number,
  { encoding }: ResolvedOptions,
  pattern: RegExp,
): AsyncGenerator<HardBreak> {
  const width = unitBytes(encoding)
  const margin = MARGIN * width
  let step = FIRST_STEP
  for (let high = start; high > 0; step = Math.min(4 * step, LONGEST_STEP)) {
    const low = Math.max(0, high - step)
    const from = Math.max(0, low - margin)
    const first = from - (from % width)
    const text = view(await source.read(first, Math.min(source.size, high + margin)), encoding)
    const found: HardBreak[] = []
    for (const place of hardBreaksIn(text, pattern)) {
      const to = first + place.to * width
      if (to > low && to <= high) found.push({ from: first + place.from * width, to })
    }
    yield* found.reverse()
    high = low
  }
}
