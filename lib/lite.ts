/**
 * `each-sentence/lite`: `each-sentence/core` and `each-sentence/web` without languages, for small bundles. The
 * option `locale` is a profile: the default export of `each-sentence/profiles/en`, or `'und'`.
 *
 * ```js
 * import { eachSentence } from 'each-sentence/lite'
 * import en from 'each-sentence/profiles/en'
 *
 * for (const sentence of eachSentence(text, { locale: en })) console.log(sentence)
 * ```
 *
 * @packageDocumentation
 */

export type { AsyncSource, SyncSource } from './adapters/iterate.ts'
export { eachSentence } from './adapters/lite.ts'
export { SentenceSplitter } from './adapters/sentence-splitter.ts'
export { SentenceTransformStream } from './adapters/web-transform.ts'
export type { ErrorPlace, SentenceErrorCode } from './errors.ts'
export { SentenceError } from './errors.ts'
export type { ProfileData as LanguageProfile } from './profiles/define.ts'
export type { Skipped } from './pull.ts'
export { LOOKAHEAD } from './scanner/scanner.ts'
export type {
  AbbreviationChanges,
  BlockKind,
  BoundaryReason,
  Candidate,
  Chunk,
  LiteOptions,
  Output,
  Sentence,
  SentenceOptions,
  ShouldBreak,
} from './types.ts'
