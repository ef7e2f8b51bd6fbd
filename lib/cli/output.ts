/**
 * Where the command line writes to: a file or the standard output.
 */
import { once } from 'node:events'
import { open } from 'node:fs/promises'
import type { Writable } from 'node:stream'

/** The reader of the output has gone away: nothing more is wanted. */
export class OutputClosed extends Error {
  override name = 'OutputClosed'
}

/** The output cannot be written. */
export class OutputError extends Error {
  override name = 'OutputError'
}

/** How much may wait to be written to a file, in bytes: it is written while the next of it is split. */
const WAITING = 262_144

export class Output {
  readonly #stream: Writable
  /** Whether the stream is this one's to end. */
  readonly #owned: boolean
  #error: Error | undefined
  #failed: (() => void) | undefined
  #stopped = false

  private constructor(stream: Writable, owned: boolean) {
    this.#stream = stream
    this.#owned = owned
    stream.on('error', this.#note)
  }

  /** Opens a file to write to, or to add to; or takes the standard output. */
  static async open(file: string | undefined, stdout: Writable, flags: 'w' | 'a' = 'w'): Promise<Output> {
    if (file === undefined) return new Output(stdout, false)
    // The stream comes from the handle, and keeps it: one that is collected closes its file.
    const handle = await open(file, flags)
    return new Output(handle.createWriteStream({ highWaterMark: WAITING }), true)
  }

  /** Writes, and waits where the stream asks for it. @throws OutputClosed, OutputError */
  async write(text: string | Uint8Array): Promise<void> {
    if (this.#stopped) return new Promise(() => {})
    this.#check()
    if (!this.#stream.write(text)) await once(this.#stream, 'drain').catch(this.#fail)
  }

  /** Writes, and waits until it is written: the bytes may then be used for something else. */
  async writeThrough(bytes: Uint8Array): Promise<void> {
    if (this.#stopped) return new Promise(() => {})
    if (!this.#error) await new Promise<void>((resolve) => this.#stream.write(bytes, this.#then(resolve)))
    this.#check()
  }

  /**
   * Does some work that writes. When it turns out that nothing can be written, also while nothing is, `stop` has to
   * end it: it may wait for input that nobody sends.
   *
   * @throws OutputClosed, OutputError, and what the work throws
   */
  async whileOpen(work: () => Promise<void>, stop: () => void): Promise<void> {
    this.#failed = stop
    try {
      await work()
    } finally {
      this.#failed = undefined
      this.#check()
    }
  }

  #check(): void {
    if (this.#error) throw this.#error
  }

  /** Takes no more, and waits until what was taken is written. */
  async stop(): Promise<void> {
    this.#stopped = true
    await new Promise<void>((resolve) => this.#stream.write('', () => resolve()))
  }

  /** Waits until all is written. */
  async end(): Promise<void> {
    await new Promise<void>((resolve) => {
      if (this.#owned) this.#stream.end(this.#then(resolve))
      else this.#stream.write('', this.#then(resolve))
    })
    this.#check()
  }

  /** What a write calls when it is done, or has failed. */
  #then(done: () => void): (error?: Error | null) => void {
    return (error) => {
      if (error) this.#note(error)
      done()
    }
  }

  readonly #note = (error: NodeJS.ErrnoException): void => {
    if (this.#error) return
    this.#error = error.code === 'EPIPE' ? new OutputClosed() : new OutputError(`cannot write: ${error.message}`)
    this.#failed?.()
  }

  readonly #fail = (): never => {
    throw this.#error
  }
}
