/**
 * Worker threads that split parts of files.
 */
import { Piscina } from 'piscina'
import { SentenceError } from '../errors.ts'
import { Queue } from '../queue.ts'
import type { SentenceOptions } from '../types.ts'
import { UnitChain } from './chain.ts'
import { memoryIn } from './collect.ts'
import { unpackFailure } from './failure.ts'
import type { PartResult, PartTask } from './part.ts'
import { edgeOf } from './parts.ts'
import type { PartRunner } from './schedule.ts'
import type { RangeSource } from './source.ts'
import type { Work, WorkResult } from './work.ts'
import { workerFile } from './worker-file.ts'

/** Sentences live shortly, and parts are larger than any young generation: a small one is enough, in MB. */
const YOUNG_GENERATION = 8

/**
 * How many parts a thread has: one that it splits, and one that it goes on with. Measured: a thread that has to be given
 * the next one when it is done waits for an eighth of the time.
 */
const PARTS_EACH = 2

export class WorkerPool {
  readonly jobs: number
  readonly #pool: Piscina<Work, WorkResult>
  /** Rejected when a thread dies: another may wait for what it would have told. */
  readonly #death: Promise<never>
  #die!: (error: Error) => void
  #works = 0
  readonly #spare: ArrayBuffer[] = []
  /** How many parts threads have, and who waits for a thread. */
  #busy = 0
  readonly #waiting = new Queue<() => void>()
  #closing: Promise<void> | undefined

  /** @throws ERR_WORKER where there is no file for the threads to run */
  constructor(jobs: number, filename = workerFile(import.meta.url)) {
    this.jobs = jobs
    this.#pool = new Piscina({
      filename,
      minThreads: jobs,
      maxThreads: jobs,
      concurrentTasksPerWorker: PARTS_EACH,
      recordTiming: false,
      // A thread that waits for work by Atomics.wait() may never end, as in `chain.ts`.
      atomics: 'disabled',
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    })
    // Of a thread that had nothing to do, or whose answer came when all was over.
    this.#pool.on('error', ignore)
    this.#death = new Promise((_, reject) => {
      this.#die = reject
    })
    this.#death.catch(ignore)
  }

  /** What splits the parts of a file. */
  runner(source: RangeSource, options: SentenceOptions, shouldBreak: string | undefined): PartRunner {
    const { memory } = new UnitChain()
    const id = String(this.#works++)
    const work = {
      id,
      file: source.name,
      stamp: source.stamp,
      options,
      memory,
      ...(shouldBreak ? { shouldBreak } : {}),
    }
    return {
      jobs: this.jobs,
      run: (task) => this.#run({ ...work, task }),
      recycle: (result) => this.#recycle(memoryIn(result)),
    }
  }

  /** What was moved here is moved back: a thread that wrote its results alone would leave each one to be collected. */
  #recycle(memory: ArrayBuffer | undefined): void {
    if (memory && memory.byteLength > 0 && this.#spare.length <= this.jobs * PARTS_EACH) this.#spare.push(memory)
  }

  async #run(work: Work): Promise<PartResult> {
    const { failure, ...result } = await Promise.race([this.#inTurn(work), this.#death])
    return failure ? { ...result, failure: unpackFailure(failure) } : result
  }

  /**
   * Gives work to threads in the order in which it came. Each does what it has in that order, so that the first of
   * all parts that are not done is begun: the others may wait for it. (Piscina's own queue may change the order.)
   */
  async #inTurn(work: Work): Promise<WorkResult> {
    if (this.#busy === this.jobs * PARTS_EACH) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#busy++
    if (this.#closing) return this.#death
    const spare = this.#spare.pop()
    const given = spare ? { ...work, task: { ...work.task, spare } } : work
    try {
      return await this.#pool.run(given, { transferList: spare ? [spare] : [] })
    } catch (error) {
      this.#die(died(work.file, work.task, error as Error))
      return this.#death
    } finally {
      if (this.#waiting.length > 0) this.#waiting.shift()()
      else this.#busy--
    }
  }

  /**
   * Ends the threads, whatever they do. (Piscina must be told once: told again while threads are ending, it takes
   * their end for an accident, and starts others, which nobody ends.)
   */
  close(): Promise<void> {
    this.#die(new Error('the worker threads were ended'))
    this.#closing ??= this.#pool.destroy()
    return this.#closing
  }
}

function died(path: string, { part, parts, from }: PartTask, cause: Error): SentenceError {
  const start = from?.byte ?? edgeOf(part, parts)
  return new SentenceError(
    'ERR_WORKER',
    `${path}: the worker thread that had bytes ${start} to ${edgeOf(part + 1, parts)} ended before it was done: ${cause.message}`,
    { path, byteOffset: start },
    cause,
  )
}

function ignore(): void {}
