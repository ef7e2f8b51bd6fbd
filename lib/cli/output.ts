/**
 * Where the command line writes to: a file or the standard output.
 */
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
  readonly #failed: Promise<void>

  private constructor(stream: Writable, owned: boolean) {
    this.#stream = stream
    this.#owned = owned
    this.#failed = new Promise((resolve) => {
      stream.on('error', (error: NodeJS.ErrnoException) => {
        this.#error ??= error.code === 'EPIPE' ? new OutputClosed() : new OutputError(`cannot write: ${error.message}`)
        resolve()
      })
    })
  }

  /** Opens a file to write to, or takes the standard output. */
  static async open(file: string | undefined, stdout: Writable): Promise<Output> {
    if (file === undefined) return new Output(stdout, false)
    return new Output((await open(file, 'w')).createWriteStream(), true)
  }

  /** Writes, and waits where the stream asks for it. @throws OutputClosed, OutputError */
  async write(text: string | Uint8Array): Promise<void> {
    if (!this.#stream.write(text)) await this.#until((done) => this.#stream.once('drain', done))
    if (this.#error) throw this.#error
  }

  /** Waits until all is written. @throws OutputClosed, OutputError */
  async end(): Promise<void> {
    await this.#until((done) => (this.#owned ? this.#stream.end(done) : this.#stream.write('', done)))
    if (this.#error) throw this.#error
  }

  /** Waits until `start` calls back, or the stream fails. */
  async #until(start: (done: () => void) => void): Promise<void> {
    await Promise.race([new Promise<void>((resolve) => start(resolve)), this.#failed])
  }
}
