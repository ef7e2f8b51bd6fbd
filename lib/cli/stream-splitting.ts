/**
 * An input that is read from its start to its end, through a stream: files, pipes, what is compressed.
 */
import type { Readable } from 'node:stream'
import { SentenceStream } from '../adapters/node-transform.ts'
import type { Skipped } from '../pull.ts'
import type { Sentence } from '../types.ts'
import { type Input, openInput } from './input.ts'
import type { Run, Splitting } from './splitting.ts'

/** JSON lines are gathered up to about this many code units before they are written. */
const GATHERED = 65_536

export class StreamSplitting implements Splitting {
  readonly #file: string
  readonly #run: Run
  readonly #stream: SentenceStream
  readonly #input: Input

  constructor(file: string, stdin: Readable, run: Run) {
    const { options, read } = run
    this.#file = file
    this.#run = run
    this.#stream = new SentenceStream(options)
    this.#input = openInput(file, stdin, options.encoding ?? 'utf-8', read)
  }

  get sentenceCount(): number {
    return this.#stream.sentenceCount
  }

  get skipped(): Skipped {
    return this.#stream.skipped
  }

  /** Lines of JSON are gathered for as long as more of them wait. */
  async write(): Promise<void> {
    const stream = this.#stream
    const { args, output } = this.#run
    let failure: { error: Error } | undefined
    feed(this.#input.bytes, stream).catch((error: Error) => {
      failure = { error }
      // Sentences that wait come first; a stream that is destroyed gives none.
      if (stream.readableLength === 0) stream.destroy(error)
    })
    const more = args.files.length > 1 ? { file: this.#file } : {}
    const named = (item: unknown): unknown => (typeof item === 'string' ? item : { ...more, ...(item as Sentence) })
    let lines = ''
    for await (const item of stream as AsyncIterable<unknown>) {
      const waiting = stream.readableLength > 0
      if (args.format === 'text') await output.write(item as Uint8Array)
      else if (args.format === 'json') {
        lines += `${JSON.stringify(Array.isArray(item) ? item.map(named) : named(item))}\n`
        if (lines.length >= GATHERED || !waiting) {
          await output.write(lines)
          lines = ''
        }
      }
      if (failure && stream.readableLength === 0) throw failure.error
    }
  }

  close(): void {
    this.#input.close()
  }
}

async function feed(bytes: AsyncIterable<Uint8Array>, stream: SentenceStream): Promise<void> {
  for await (const chunk of bytes) {
    await new Promise<void>((resolve, reject) => {
      stream.write(chunk, (error?: Error | null) => (error ? reject(error) : resolve()))
    })
  }
  stream.end()
}
