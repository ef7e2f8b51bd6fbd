/**
 * `each-sentence/core`: the splitter without streams, for every runtime.
 *
 * @packageDocumentation
 */

export { eachSentence, SentenceSplitter } from './adapters/full.ts'
export type { AsyncSource, SyncSource } from './adapters/iterate.ts'
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
  Output,
  Sentence,
  SentenceOptions,
  ShouldBreak,
} from './types.ts'
