/**
 * Worker threads that split parts of files.
 */
import type { Worker } from 'node:worker_threads'
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

/** How long threads may take to end by themselves, in milliseconds: `shouldBreak` may never come back. */
const GRACE = 1000
/** How long they may take to start before that: one that a debugger stops never does. */
const START = 10 * GRACE

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
  readonly #started: ReadonlyMap<Worker, Promise<void>>
  /** What threads have to do, and by which they are asked to end. */
  readonly #given = new Map<Promise<WorkResult>, UnitChain>()

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
    this.#started = new Map(this.#pool.threads.map((thread) => [thread, started(thread)]))
    this.#death = new Promise((_, reject) => {
      this.#die = reject
    })
    this.#death.catch(ignore)
  }

  /** What splits the parts of a file. */
  runner(source: RangeSource, options: SentenceOptions, shouldBreak: string | undefined): PartRunner {
    const chain = new UnitChain()
    const id = String(this.#works++)
    const work = {
      id,
      file: source.name,
      stamp: source.stamp,
      options,
      memory: chain.memory,
      ...(shouldBreak ? { shouldBreak } : {}),
    }
    return {
      jobs: this.jobs,
      run: (task) => this.#run({ ...work, task }, chain),
      recycle: (result) => this.#recycle(memoryIn(result)),
    }
  }

  /** What was moved here is moved back: a thread that wrote its results alone would leave each one to be collected. */
  #recycle(memory: ArrayBuffer | undefined): void {
    if (memory && memory.byteLength > 0 && this.#spare.length <= this.jobs * PARTS_EACH) this.#spare.push(memory)
  }

  async #run(work: Work, chain: UnitChain): Promise<PartResult> {
    const { failure, ...result } = await Promise.race([this.#inTurn(work, chain), this.#death])
    return failure ? { ...result, failure: unpackFailure(failure) } : result
  }

  /**
   * Gives work to threads in the order in which it came. Each does what it has in that order, so that the first of
   * all parts that are not done is begun: the others may wait for it. (Piscina's own queue may change the order.)
   */
  async #inTurn(work: Work, chain: UnitChain): Promise<WorkResult> {
    if (this.#busy === this.jobs * PARTS_EACH) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#busy++
    if (this.#closing) return this.#death
    const spare = this.#spare.pop()
    const given = spare ? { ...work, task: { ...work.task, spare } } : work
    const result = this.#pool.run(given, { transferList: spare ? [spare] : [] })
    this.#given.set(result, chain)
    try {
      return await result
    } catch (error) {
      this.#die(died(work.file, work.task, error as Error))
      return this.#death
    } finally {
      this.#given.delete(result)
      if (this.#waiting.length > 0) this.#waiting.shift()()
      else this.#busy--
    }
  }

  /** Ends the threads, whatever they do. */
  close(): Promise<void> {
    this.#die(new Error('the worker threads were ended'))
    this.#closing ??= this.#end()
    return this.#closing
  }

  /**
   * Lets the threads come to rest first: a thread that is ended while it loads its modules may take the whole process
   * with it, in Node 20. (And Piscina must be told once: told again while threads are ending, it takes their end for an
   * accident, and starts others, which nobody ends.)
   */
  async #end(): Promise<void> {
    for (const chain of new Set(this.#given.values())) chain.end()
    await atMost(START, Promise.all(this.#started.values()))
    // One that stands in for another that has died may be ready already, and tell no more.
    const others = this.#pool.threads.filter((thread) => !this.#started.has(thread))
    await atMost(GRACE, Promise.allSettled([...this.#given.keys(), ...others.map(started)]))
    await this.#pool.destroy()
  }
}

/** When a thread has told that it is ready, which is all that it tells outside of its work, or has died. */
function started(thread: Worker): Promise<void> {
  return new Promise((resolve) => {
    thread.once('message', () => resolve()).once('exit', () => resolve())
  })
}

/** Waits for something, but no longer than so many milliseconds; the process lives on meanwhile. */
async function atMost(time: number, awaited: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, time)
  })
  await Promise.race([late, awaited])
  clearTimeout(timer)
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
