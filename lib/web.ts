/**
 * `each-sentence/web`: sentences as a web stream, for every runtime that has them.
 *
 * @packageDocumentation
 */
export { SentenceTransformStream } from './adapters/web-transform.ts'
export type { Skipped } from './pull.ts'
export type { Chunk, Output, Sentence, SentenceOptions } from './types.ts'
