/**
 * Offsets in text of a reader that starts in the middle of a file: they count from where it started.
 */
import { SentenceError } from '../errors.ts'
import type { ResolvedOptions } from '../options.ts'

/**
 * Options whose `shouldBreak` is told offsets in the file.
 *
 * @param units how many UTF-16 code units stand before the reader; asked when the function is
 */
export function shiftedOptions(options: ResolvedOptions, units: () => number): ResolvedOptions {
  const { shouldBreak } = options
  if (!shouldBreak) return options
  return {
    ...options,
    shouldBreak: (candidate) => shouldBreak({ ...candidate, offset: candidate.offset + units() }),
  }
}

/** An error with its place in the file, of a reader that has so many code units before it. */
export function shiftedError(error: unknown, units: number): unknown {
  if (!(error instanceof SentenceError) || error.offset === undefined) return error
  const { message, offset } = error
  const place = units + offset
  // The last one that it names: an answer of shouldBreak, which is quoted before it, may read like one.
  const shifted = message.replace(/^(.*offset )\d+/s, (_, before: string) => `${before}${place}`)
  return Object.assign(error, { message: shifted, offset: place })
}
