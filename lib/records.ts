/**
 * `each-sentence/records`: records in, one record for each sentence out.
 *
 * @packageDocumentation
 */
export type { JsonLinesOptions } from './adapters/json-lines.ts'
export { jsonLines } from './adapters/json-lines.ts'
export type { RecordOptions } from './adapters/record-splitter.ts'
export { SentenceRecordStream, sentenceRecords } from './adapters/sentence-records.ts'
