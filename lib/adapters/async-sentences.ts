import { abortError } from '../errors.ts'
import type { ResolvedOptions } from '../options.ts'
import type { SentencePull } from '../pull.ts'
import type { Chunk } from '../types.ts'
import { startTimer } from './timer.ts'

/** A source of chunks that is read one at a time. */
export interface ChunkReader {
  next(): Promise<IteratorResult<Chunk>> | IteratorResult<Chunk>
  /** Lets go of the source when no read is under way. */
  close(): unknown
  /** Lets go of the source while a read is under way, and doesn't wait for it. */
  interrupt(): void
}

const DONE = { done: true, value: undefined } as const

/** What a wait for the source ended with. */
const IDLE = Symbol('idle')

/**
 * The sentences of an async source. A sentence that waits is handed over at once; an async
 * generator would take several turns of the microtask queue for each.
 */
export class AsyncSentences<T> implements AsyncGenerator<T, void, undefined> {
  readonly #source: ChunkReader
  readonly #pull: SentencePull<T>
  readonly #options: ResolvedOptions
  /** The last call that is not settled yet; calls are served in their order. */
  #last: Promise<unknown> | undefined
  /** A read of the source whose result was not taken yet: it may come after silence was told, and before the next call. */
  #reading: Promise<IteratorResult<Chunk>> | undefined
  /** It is still under way. */
  #underWay = false
  /** The source was silent, and what can be given without more of it has been. */
  #silent = false
  #sourceDone = false
  /** The source ended or failed, told or not: there is nothing to close. */
  #sourceOver = false
  #done = false

  constructor(source: ChunkReader, pull: SentencePull<T>, options: ResolvedOptions) {
    this.#source = source
    this.#pull = pull
    this.#options = options
  }

  next(): Promise<IteratorResult<T, void>> {
    if (this.#last) return this.#queue(() => this.#advance())
    if (!this.#done && !this.#options.signal?.aborted) {
      try {
        const value = this.#pull.next()
        if (value !== undefined) return Promise.resolve({ done: false, value })
      } catch (error) {
        return this.#queue(() => this.#fail(error))
      }
    }
    return this.#queue(() => this.#advance())
  }

  return(): Promise<IteratorResult<T, void>> {
    return this.#queue(async () => {
      await this.#close()
      return DONE
    })
  }

  throw(error: unknown): Promise<IteratorResult<T, void>> {
    return this.#queue(() => this.#fail(error))
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return()
  }

  /** Runs a call when those before it are settled. */
  #queue<R>(call: () => Promise<R>): Promise<R> {
    const run = this.#last ? this.#last.then(call, call) : call()
    this.#last = run
    const settled = (): void => {
      if (this.#last === run) this.#last = undefined
    }
    run.then(settled, settled)
    return run
  }

  async #advance(): Promise<IteratorResult<T, void>> {
    const { signal } = this.#options
    try {
      while (!this.#done) {
        if (signal?.aborted) throw abortError(signal.reason)
        const value = this.#pull.next()
        if (value !== undefined) return { done: false, value }
        if (this.#sourceDone) this.#done = true
        else if (!(await this.#feed())) this.#pull.flush()
      }
      return DONE
    } catch (error) {
      return this.#fail(error)
    }
  }

  /** Hands on what the source gives next; tells `false` when it was silent. */
  async #feed(): Promise<boolean> {
    try {
      const read = await this.#read()
      this.#silent = read === IDLE
      if (read === IDLE) return false
      this.#reading = undefined
      if (read.done) {
        this.#sourceDone = true
        this.#pull.end()
      } else this.#pull.write(read.value)
    } catch (error) {
      if (this.#options.signal?.aborted) throw error
      this.#pull.fail(error)
    }
    return true
  }

  /** Reads the source: its next chunk, or {@link IDLE} when `idleFlush` passes before it comes. */
  #read(): Promise<IteratorResult<Chunk> | typeof IDLE> {
    const { idleFlush, signal } = this.#options
    this.#reading ??= this.#readSource()
    const reading = this.#reading
    if (idleFlush === undefined && !signal) return reading
    return new Promise((resolve, reject) => {
      const wait = this.#pull.holding && !this.#silent ? idleFlush : undefined
      const timer = startTimer(wait, () => settle(() => resolve(IDLE)))
      const abort = (): void => settle(() => reject(abortError(signal?.reason)))
      const settle = (act: () => void): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
        act()
      }
      signal?.addEventListener('abort', abort)
      reading.then(
        (result) => settle(() => resolve(result)),
        (error) => settle(() => reject(error)),
      )
    })
  }

  async #readSource(): Promise<IteratorResult<Chunk>> {
    this.#underWay = true
    try {
      const result = await this.#source.next()
      if (result.done) this.#sourceOver = true
      return result
    } catch (error) {
      this.#sourceOver = true
      throw error
    } finally {
      this.#underWay = false
    }
  }

  async #fail(error: unknown): Promise<never> {
    try {
      await this.#close()
    } catch {
      // The first error is the one to tell; closing after it can only fail for the same cause.
    }
    throw error
  }

  async #close(): Promise<void> {
    if (this.#done) return
    this.#done = true
    if (this.#sourceOver) return
    if (this.#underWay) this.#source.interrupt()
    else await this.#source.close()
  }
}
