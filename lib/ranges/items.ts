import { abortError } from '../errors.ts'
import type { AbortSignalLike } from '../types.ts'

const DONE = { done: true, value: undefined } as const

/**
 * Walks items that come by the piece. One that waits is handed over in a settled promise; an async
 * generator takes several turns of the microtask queue for each.
 */
export class Items<T> implements AsyncGenerator<T, void, undefined> {
  readonly #pieces: AsyncGenerator<Iterator<T>, void, undefined>
  readonly #signal: AbortSignalLike | undefined
  #piece: Iterator<T> | undefined
  /** The last call that is not settled yet; calls are served in their order. */
  #last: Promise<unknown> | undefined
  #done = false

  /** @param pieces items that are there at once, piece by piece */
  constructor(pieces: AsyncGenerator<Iterator<T>, void, undefined>, signal: AbortSignalLike | undefined) {
    this.#pieces = pieces
    this.#signal = signal
  }

  next(): Promise<IteratorResult<T, void>> {
    if (this.#last || !this.#piece || this.#signal?.aborted) return this.#queue(() => this.#advance())
    try {
      const result = this.#piece.next()
      if (!result.done) return Promise.resolve(result)
    } catch (error) {
      return this.throw(this.#told(error))
    }
    this.#piece = undefined
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
    try {
      while (!this.#done) {
        if (this.#signal?.aborted) throw abortError(this.#signal.reason)
        const item = this.#piece?.next()
        if (item && !item.done) return item
        const { done, value } = await this.#pieces.next()
        this.#piece = value as Iterator<T> | undefined
        this.#done = done === true
      }
      return DONE
    } catch (error) {
      return this.#fail(this.#told(error))
    }
  }

  /** What went wrong: what was given up tells of that alone. */
  #told(error: unknown): unknown {
    return this.#signal?.aborted ? abortError(this.#signal.reason) : error
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
    this.#piece = undefined
    await this.#pieces.return()
  }
}
