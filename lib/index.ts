/**
 * `each-sentence`: sentences as a Node.js stream, and all of `each-sentence/core`.
 *
 * @packageDocumentation
 */
export { SentenceStream, sentences, sentences as default } from './adapters/node-transform.ts'
export * from './core.ts'
