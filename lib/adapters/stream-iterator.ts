import type { Readable } from 'readable-stream'

const DONE = { done: true, value: undefined } as const

interface Waiting<T> {
  resolve(result: IteratorResult<T, undefined>): void
  reject(error: unknown): void
}

/**
 * Walks a readable stream. An item that waits in the stream, or behind it, is handed over in a settled
 * promise; the stream's own iterator is an async generator, which takes several times as long for each.
 */
export class StreamIterator<T> implements AsyncIteratorObject<T, undefined, unknown> {
  readonly #stream: Readable
  readonly #take: () => T | undefined
  /** Calls of `next` that no item was there for, in their order. */
  readonly #waiting: Waiting<T>[] = []
  #done = false
  #error: unknown

  /** @param take gives the item that would be queued next, where none is queued: a queue costs more than a sentence */
  constructor(stream: Readable, take: () => T | undefined) {
    this.#stream = stream
    this.#take = take
    stream.on('readable', () => this.#serve())
    stream.on('end', () => this.#finish())
    stream.on('error', (error) => this.#finish(error))
    stream.on('close', () => this.#finish(stream.readableEnded ? undefined : (stream.errored ?? prematureClose())))
    if (stream.readableEnded) this.#done = true
    else if (stream.destroyed) this.#finish(stream.errored ?? prematureClose())
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#waiting.length === 0 && !this.#done) {
      const value = this.#item()
      if (value !== null) return Promise.resolve({ done: false, value })
    }
    if (this.#done) return this.#settled()
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.#done = true
    this.#error = undefined
    this.#stream.destroy()
    for (const { resolve } of this.#waiting.splice(0)) resolve(DONE)
    return DONE
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return()
  }

  /** The next item, or `null` where there is none yet; of a stream that was destroyed, none comes any more. */
  #item(): T | null {
    if (this.#stream.destroyed) return null
    return this.#take() ?? this.#stream.read()
  }

  #serve(): void {
    while (this.#waiting.length > 0) {
      const value = this.#item()
      if (value === null) return
      this.#waiting.shift()?.resolve({ done: false, value })
    }
  }

  /** An error is told once; after it, as after the end, there is nothing more. */
  #settled(): Promise<IteratorResult<T, undefined>> {
    const error = this.#error
    this.#error = undefined
    return error === undefined ? Promise.resolve(DONE) : Promise.reject(error)
  }

  #finish(error?: unknown): void {
    if (this.#done) return
    this.#done = true
    this.#error = error
    for (const { resolve, reject } of this.#waiting.splice(0)) this.#settled().then(resolve, reject)
  }
}

function prematureClose(): Error {
  return Object.assign(new Error('the stream was closed before its end'), { code: 'ERR_STREAM_PREMATURE_CLOSE' })
}
