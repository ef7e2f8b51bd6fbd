import type { Transform } from 'node:stream'

/** What a stream makes of a chunk, and what went wrong behind it. */
export interface Made<T> {
  items: T[]
  error: Error | undefined
}

/**
 * Runs chunks through a stream, one at a time. All that it makes comes out, also what comes before an error: a pipeline
 * would drop what waits.
 */
export class Through<T> {
  readonly #stream: Transform
  #items: T[] = []

  constructor(stream: Transform) {
    this.#stream = stream
    stream.on('readable', () => this.#take())
    // It is told by the chunk that it comes from.
    stream.on('error', () => {})
  }

  /** What the next chunk makes. */
  write(chunk: Uint8Array): Promise<Made<T>> {
    return this.#made((done) => this.#stream.write(chunk, done))
  }

  /** What the end makes. */
  end(): Promise<Made<T>> {
    return this.#made((done) => {
      this.#stream.once('error', done).once('end', done)
      this.#stream.end()
    })
  }

  #made(act: (done: (error?: Error | null) => void) => void): Promise<Made<T>> {
    return new Promise((resolve) => {
      act((error) => {
        this.#take()
        const items = this.#items
        this.#items = []
        resolve({ items, error: error ?? undefined })
      })
      this.#take()
    })
  }

  #take(): void {
    for (let item = this.#stream.read(); item !== null; item = this.#stream.read()) this.#items.push(item)
  }
}
