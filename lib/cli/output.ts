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

export class Output {
  readonly #stream: Writable
  /** Whether the stream is this one's to end. */
  readonly #owned: boolean
  #error: Error | undefined
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
    return new Output(handle.createWriteStream(), true)
  }

  /** Writes, and waits where the stream asks for it. @throws OutputClosed, OutputError */
  async write(text: string | Uint8Array): Promise<void> {
    if (this.#stopped) return new Promise(() => {})
    if (this.#error) throw this.#error
    if (!this.#stream.write(text)) await once(this.#stream, 'drain').catch(this.#fail)
  }

  /** Writes, and waits until it is written: the bytes may then be used for something else. */
  async writeThrough(bytes: Uint8Array): Promise<void> {
    if (this.#stopped) return new Promise(() => {})
    if (!this.#error) await new Promise<void>((resolve) => this.#stream.write(bytes, () => resolve()))
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
      const done = (error?: Error | null): void => {
        if (error) this.#note(error)
        resolve()
      }
      if (this.#owned) this.#stream.end(done)
      else this.#stream.write('', done)
    })
    if (this.#error) throw this.#error
  }

  readonly #note = (error: NodeJS.ErrnoException): void => {
    this.#error ??= error.code === 'EPIPE' ? new OutputClosed() : new OutputError(`cannot write: ${error.message}`)
  }

  readonly #fail = (): never => {
    throw this.#error
  }
}
