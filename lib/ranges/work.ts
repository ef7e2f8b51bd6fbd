import type { SentenceOptions } from '../types.ts'
import type { Failure } from './failure.ts'
import type { PartResult, PartTask } from './part.ts'

/** What a worker thread is told. */
export interface Work {
  /** The same for all parts of a file. */
  id: string
  /** A path or URL, and what the file was when it was opened. */
  file: string
  stamp: string
  /** What can be cloned of the options. */
  options: SentenceOptions
  /** The URL of the module with the function of that name. */
  shouldBreak?: string
  /** That of the file's {@link UnitChain}. */
  memory: SharedArrayBuffer
  task: PartTask
}

/** What it answers. */
export interface WorkResult extends Omit<PartResult, 'failure'> {
  failure?: Failure
}
