/**
 * `each-sentence/core`: the splitter without streams, for every runtime.
 *
 * @packageDocumentation
 */

export type { AsyncSource, SyncSource } from './adapters/iterate.ts'
export { eachSentence } from './adapters/iterate.ts'
export { SentenceSplitter } from './adapters/sentence-splitter.ts'
export type { SentenceErrorCode } from './errors.ts'
export { SentenceError } from './errors.ts'
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
