/**
 * The splitting of one input, whichever way it is done.
 */
import type { Skipped } from '../pull.ts'
import type { SentenceOptions } from '../types.ts'
import type { Arguments } from './args.ts'
import type { Output } from './output.ts'
import type { TextBlocks } from './text-blocks.ts'

export interface Splitting {
  /** Writes all sentences. What fails, fails when those before it are written. */
  write(): Promise<void>
  /** How many sentences were found so far. */
  readonly sentenceCount: number
  readonly skipped: Skipped
  /** What is to be said of it at its end, beside errors; `undefined` for nothing. */
  readonly complaint?: string | undefined
  /** Lets go of the input. */
  close(): unknown
}

/** What every splitting of a run needs. */
export interface Run {
  readonly args: Arguments
  readonly options: SentenceOptions
  readonly output: Output
  /** The same, for text. */
  readonly text: TextBlocks
  /** Is told of the bytes that have been read. */
  read(bytes: number): void
  /** Says something about an input on the standard error. */
  tell(file: string, message: string): void
  /** Tells what went wrong with an input; the others are split. @throws what concerns the output */
  fail(file: string, error: unknown): void
}

/** Says what was left out of an input, or of a range of it. */
export function tellSkipped(run: Run, file: string, { skipped }: Splitting): void {
  const { sentences, length } = skipped
  if (sentences === 0) return
  run.tell(file, `left out ${sentences} sentences longer than --max-length, ${length} code units`)
}
