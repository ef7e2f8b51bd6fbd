/**
 * `each-sentence/web`: sentences as a web stream, for every runtime that has them.
 *
 * @packageDocumentation
 */
export { SentenceTransformStream } from './adapters/full-web.ts'
export type { Skipped } from './pull.ts'
export type { Chunk, Output, Sentence, SentenceOptions } from './types.ts'
