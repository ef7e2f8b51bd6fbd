/**
 * `each-sentence/ranges`: byte ranges of a file, split exactly on every core and machine.
 *
 * @packageDocumentation
 */
export type { SentenceErrorCode } from './errors.ts'
export { SentenceError } from './errors.ts'
export type { PlanOptions } from './ranges/plan.ts'
export { planRanges } from './ranges/plan.ts'
export { readRange } from './ranges/read.ts'
export { splitFile } from './ranges/split.ts'
export type {
  FileOptions,
  Range,
  RangeOptions,
  RangeOutput,
  RangeSentence,
  RangeSentences,
  SplitOptions,
} from './ranges/types.ts'
