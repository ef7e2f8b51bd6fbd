/**
 * Gives the parts of a file to those who split them, and puts what comes back in order.
 */
import type { Skipped } from '../pull.ts'
import type { PartResult, PartTask, Position } from './part.ts'
import { countParts, type Parts } from './parts.ts'

/** So many parts for each job are on the way, or wait to be asked for: none is idle while others are late. */
const AHEAD = 4

/** Splits a part, somewhere. */
export interface PartRunner {
  /** How many parts are split at a time. */
  readonly jobs: number
  run(task: PartTask): Promise<PartResult>
  /** Takes back a result that is done with: its memory can be used again. */
  recycle?(result: PartResult): void
}

/** The sentences of a part that count: without the first so many of them. */
export interface OrderedPart {
  result: PartResult
  drop: number
  /** What was left out of the sentences that count. */
  skipped: Skipped
  /** Up to where the file is done, in bytes. */
  done: number
}

/**
 * The parts of a file in their order, each once. Few of them are on the way at a time, and none is
 * begun while those who want them have not asked for the one before.
 *
 * @throws what the runner throws, when its part is asked for
 */
export async function* inOrder(
  runner: PartRunner,
  parts: Parts,
  start: Position,
  format: PartTask['format'],
): AsyncGenerator<OrderedPart, void, undefined> {
  const count = countParts(parts)
  const begun = new Map<number, Promise<PartResult>>()
  let unbegun = 0
  const begin = (part: number, from?: Position): Promise<PartResult> => {
    const running = runner.run({ part, parts, format, ...(from ? { from } : {}) })
    // It is told when the part is asked for.
    running.catch(ignore)
    return running
  }
  const recycle = (result: PartResult): void => runner.recycle?.(result)
  const ahead = (current: number): void => {
    for (; unbegun < count && unbegun < current + AHEAD * runner.jobs; unbegun++) {
      begun.set(unbegun, begin(unbegun, unbegun === 0 ? start : undefined))
    }
  }
  let drop = 0
  let dropped = { sentences: 0, length: 0 }
  let from: Position | undefined
  for (let part = 0; ; ) {
    let running: Promise<PartResult>
    if (from) {
      // What was found from the guess is no use.
      running = begin(part, from)
      if (unbegun <= part) unbegun = part + 1
      ahead(part)
    } else {
      ahead(part)
      running = begun.get(part) as Promise<PartResult>
    }
    const result = await running
    for (const [earlier, other] of begun) {
      if (earlier > part) break
      begun.delete(earlier)
      if (other !== running) other.then(recycle, ignore)
    }
    const { next, skipped } = result
    yield {
      result,
      drop,
      skipped: { sentences: skipped.sentences - dropped.sentences, length: skipped.length - dropped.length },
      done: next ? Math.min(parts.end, parts.start + next.part * parts.bytes) : parts.end,
    }
    recycle(result)
    if (!next) return
    part = next.part
    from = 'from' in next ? next.from : undefined
    drop = 'from' in next ? 0 : next.drop
    dropped = 'from' in next ? { sentences: 0, length: 0 } : next.skipped
  }
}

function ignore(): void {}
