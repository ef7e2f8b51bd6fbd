/**
 * A fault, what is given to whom, and what comes of it. The rows are tests (rows.test.ts, left-behind.test.ts), and the table of
 * docs/testing.md (scripts/testing-tables.js).
 */

/** What came of a fault. */
export interface Outcome {
  /** The sentences that reached their reader. */
  emitted: unknown[]
  /** Sentences that wait in the stream: `read()` still gives them. */
  waiting?: unknown[]
  /** `stream.held`: the text behind those; no value where what is tested has none. */
  held?: string
  /** The code of the error, or its message where it has none; no value where there was none. */
  code?: string
}

export interface Row {
  /** What goes wrong. */
  fault: string
  /** Makes it go wrong. */
  run(): Promise<Outcome>
  /** What has to come of it. */
  outcome: Outcome
  /** What is thrown ends a process: it runs in one of its own. */
  alone?: boolean
}

/** Rows on one subject. */
export interface Section {
  title: string
  rows: Row[]
}

/** What most rows are given. */
export const TEXT = 'One came. Two came. Three is here'
/** Its sentences, the last of which has no end before the text has. */
export const ONE = 'One came.'
export const TWO = 'Two came.'
export const THREE = 'Three is here'

/** An error as systems have them. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`it failed with ${code}`), { code })
}

/** How an error is named in the table. */
export function codeOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string }
  return code ?? message
}

/** A turn of the event loop, in which everything that can go on does. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

export async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await turn()
}

/** How long anything may take, in milliseconds: on a busy machine. */
export const PATIENCE = 20_000

/** Waits until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  const start = performance.now()
  while (!holds()) {
    if (performance.now() - start > PATIENCE) throw new Error(`it never came to ${holds}`)
    await turn()
  }
}

/** What a promise fails with. */
export async function failureOf(promise: PromiseLike<unknown>): Promise<string> {
  try {
    await promise
  } catch (error) {
    return codeOf(error)
  }
  throw new Error('it did not fail')
}
