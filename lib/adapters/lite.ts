import { resolve } from '../check-options.ts'
import { findNone } from '../profiles/none.ts'
import type { LiteOptions, Output } from '../types.ts'
import { type AsyncSource, type SyncSource, sentencesOf } from './iterate.ts'

/**
 * The sentences of a text, one at a time, as `eachSentence` of `each-sentence/core`; `locale` is a profile
 * or `'und'`.
 *
 * @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE, ERR_INPUT_TYPE; while it is walked also
 * ERR_INVALID_BYTES, ERR_SENTENCE_TOO_LONG, ERR_SHOULD_BREAK, and what the source or `shouldBreak` throws
 */
export function eachSentence<O extends LiteOptions>(
  source: SyncSource,
  options: O,
): Generator<Output<O>, void, undefined>
export function eachSentence<O extends LiteOptions>(
  source: AsyncSource,
  options: O,
): AsyncGenerator<Output<O>, void, undefined>
export function eachSentence<O extends LiteOptions>(
  source: SyncSource | AsyncSource,
  options: O,
): Generator<Output<O>, void, undefined> | AsyncGenerator<Output<O>, void, undefined> {
  return sentencesOf<Output<O>>(source, resolve(options, findNone))
}
