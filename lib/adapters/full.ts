/**
 * The adapters that `each-sentence/lite` has too, with all languages.
 */
import { resolveOptions } from '../options.ts'
import { dataFor } from '../profiles/registry.ts'
import type { NoOptions, Output, SentenceOptions } from '../types.ts'
import { type AsyncSource, type SyncSource, sentencesOf } from './iterate.ts'
import { SentenceSplitter as LiteSplitter } from './sentence-splitter.ts'

/**
 * The sentences of a text, one at a time: nothing is read or split before it is asked for, and one
 * sentence at a time is in memory. Ending the loop early closes the source.
 *
 * ```js
 * for (const sentence of eachSentence(text)) console.log(sentence)
 * for await (const sentence of eachSentence(response.body)) console.log(sentence)
 * ```
 *
 * @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE, ERR_INPUT_TYPE; while it is walked also
 * ERR_INVALID_BYTES, ERR_SENTENCE_TOO_LONG, ERR_SHOULD_BREAK, and what the source or `shouldBreak` throws
 */
export function eachSentence<O extends SentenceOptions = NoOptions>(
  source: SyncSource,
  options?: O,
): Generator<Output<O>, void, undefined>
export function eachSentence<O extends SentenceOptions = NoOptions>(
  source: AsyncSource,
  options?: O,
): AsyncGenerator<Output<O>, void, undefined>
export function eachSentence<O extends SentenceOptions = NoOptions>(
  source: SyncSource | AsyncSource,
  options?: O,
): Generator<Output<O>, void, undefined> | AsyncGenerator<Output<O>, void, undefined> {
  return sentencesOf<Output<O>>(source, resolveOptions(options))
}

/**
 * Splits text that is handed over piece by piece.
 *
 * ```js
 * const splitter = new SentenceSplitter()
 * for await (const token of tokens) for (const sentence of splitter.write(token)) say(sentence)
 * for (const sentence of splitter.end()) say(sentence)
 * ```
 *
 * Every method that gives sentences gives an iterable that finds them as it is walked; those that
 * were not walked come with the next one.
 */
export class SentenceSplitter<O extends SentenceOptions = NoOptions> extends LiteSplitter<O> {
  /** @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE */
  constructor(options?: O) {
    super(options, dataFor)
  }
}
