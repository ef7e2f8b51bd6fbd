/**
 * An input that is read from its start to its end: files, pipes, what is compressed. Nothing stands between
 * the bytes and the output but the splitting: every stage of a stream would take its share of the time.
 */
import { joinText } from '../adapters/text-joiner.ts'
import { startTimer } from '../adapters/timer.ts'
import { piecesOf } from '../decode/pieces.ts'
import { type ResolvedOptions, resolveOptions } from '../options.ts'
import { SentencePull, type Skipped } from '../pull.ts'
import { type Input, openInput } from './input.ts'
import { Gatherer, Lines } from './lines.ts'
import type { Run, Splitting } from './splitting.ts'
import type { Stdin } from './stdin.ts'

/** Text is joined up to about this many code units before it is written, where `highWaterMark` doesn't say. */
const JOINED = 65_536

export class StreamSplitting implements Splitting {
  readonly #run: Run
  readonly #options: ResolvedOptions
  readonly #sentences: SentencePull<unknown>
  readonly #input: Input
  readonly #lines: Lines
  readonly #gatherer: Gatherer
  /** Gives what is written next: a sentence, or in text mode many of them joined. */
  readonly #next: () => unknown

  constructor(file: string, stdin: Stdin, run: Run) {
    const { args, options, output, read } = run
    this.#run = run
    const { separator: _, ...unshaped } = options
    // Sentences that are only counted need no shape.
    this.#options = resolveOptions(args.format === 'count' ? unshaped : options)
    const { separator, batch, highWaterMark, encoding } = this.#options
    // What is written at once may share the storage of the chunk that it comes from.
    this.#sentences = new SentencePull(this.#options, batch === undefined)
    this.#input = openInput(file, stdin, encoding, read)
    this.#lines = new Lines(file, args.files.length > 1, true)
    this.#gatherer = new Gatherer(output)
    this.#next =
      separator === undefined
        ? () => this.#sentences.next()
        : joinText(this.#sentences as SentencePull<string>, highWaterMark ?? JOINED)
  }

  get sentenceCount(): number {
    return this.#sentences.count
  }

  get skipped(): Skipped {
    return this.#sentences.skipped
  }

  write(): Promise<void> {
    return this.#run.output.whileOpen(
      () => this.#writeAll(),
      () => this.close(),
    )
  }

  async #writeAll(): Promise<void> {
    const chunks = this.#input.bytes[Symbol.asyncIterator]()
    try {
      for (let over = false; !over; ) {
        const { done, value } = await this.#chunk(chunks)
        over = done === true
        await this.#giveAll(done ? undefined : value)
      }
    } finally {
      await this.#run.text.end()
    }
  }

  close(): void {
    this.#input.close()
  }

  /** The next chunk. What is held is written meanwhile, if it takes longer than `idleFlush`. */
  async #chunk(chunks: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
    const { idleFlush } = this.#options
    if (idleFlush === undefined || !this.#sentences.holding) return chunks.next()
    let written: Promise<void> | undefined
    const timer = startTimer(idleFlush, () => {
      written = this.#giveFlushed()
      // It is told below, when there is somebody to tell.
      written.catch(() => {})
    })
    try {
      return await chunks.next()
    } finally {
      clearTimeout(timer)
      await written
    }
  }

  /** Writes what a chunk decides; where none comes any more, the rest. */
  async #giveAll(chunk: Uint8Array | undefined): Promise<void> {
    try {
      if (chunk) {
        for (const piece of piecesOf(chunk)) {
          this.#sentences.write(piece)
          await this.#giveFinished()
        }
      } else {
        this.#sentences.end()
        await this.#giveFinished()
      }
    } finally {
      await this.#gatherer.flush()
      await this.#run.text.flush()
    }
  }

  async #giveFinished(): Promise<void> {
    for (let item = this.#next(); item !== undefined; item = this.#next()) {
      const written = this.#give(item)
      if (written) await written
    }
  }

  async #giveFlushed(): Promise<void> {
    this.#sentences.flush()
    try {
      await this.#giveFinished()
    } finally {
      await this.#gatherer.flush()
      await this.#run.text.end()
    }
  }

  #give(item: unknown): Promise<void> | undefined {
    const { args, text } = this.#run
    if (args.format === 'text') return text.add(item as string)
    if (args.format === 'json') return this.#gatherer.add(this.#lines.of(item))
    return undefined
  }
}
