/**
 * A file that worker threads share.
 */
import { stat } from 'node:fs/promises'
import { resolveOptions } from '../options.ts'
import type { Skipped } from '../pull.ts'
import type { Format } from '../ranges/collect.ts'
import { sentencesOf } from '../ranges/columns.ts'
import { moduleUrl } from '../ranges/module.ts'
import type { Position } from '../ranges/part.ts'
import { PART_BYTES } from '../ranges/parts.ts'
import type { WorkerPool } from '../ranges/pool.ts'
import { inOrder, type OrderedPart } from '../ranges/schedule.ts'
import { Shaper } from '../ranges/shape.ts'
import { isRemote, openSource, type RangeSource } from '../ranges/source.ts'
import { isCompressed } from './input.ts'
import { Gatherer, Lines } from './lines.ts'
import type { Output } from './output.ts'
import type { Run, Splitting } from './splitting.ts'

/** The worker threads of a run, for one file after the other; started when they are needed. */
export class Jobs {
  readonly count: number
  #pool: WorkerPool | undefined

  constructor(count: number) {
    this.count = count
  }

  async pool(): Promise<WorkerPool> {
    // Importing it takes time, and most runs need none.
    const { WorkerPool } = await import('../ranges/pool.ts')
    this.#pool ??= new WorkerPool(this.count)
    return this.#pool
  }

  /** Ends the threads; later work gets new ones. */
  async close(): Promise<void> {
    await this.#pool?.close()
    this.#pool = undefined
  }
}

/**
 * Why a file cannot be shared; '' where it isn't worth it, or cannot be opened, which is told by whoever
 * reads it; `undefined` where it can be shared.
 */
export async function whyNotShared(file: string, encoding: string): Promise<string | undefined> {
  if (file === '-') return 'what is piped here can be read in its order alone'
  if (isRemote(file)) return undefined
  const info = await stat(file).catch(() => undefined)
  if (info === undefined || info.isDirectory()) return ''
  if (!info.isFile()) return 'what is no regular file can be read in its order alone'
  if (info.size <= PART_BYTES) return ''
  const source = await openSource(file).catch(() => undefined)
  if (source === undefined) return ''
  try {
    return (await isCompressed(source, encoding)) ? 'what is compressed can be read in its order alone' : undefined
  } finally {
    await source.close()
  }
}

export class JobsSplitting implements Splitting {
  sentenceCount = 0
  skipped: Skipped = { sentences: 0, length: 0 }
  readonly #file: string
  readonly #from: Position
  readonly #run: Run
  readonly #jobs: Jobs
  #source: RangeSource | undefined

  /** @param from a boundary: the start of the file, or where an earlier run came to */
  constructor(file: string, run: Run, jobs: Jobs, from: Position = { byte: 0, unit: 0 }) {
    this.#file = file
    this.#from = from
    this.#run = run
    this.#jobs = jobs
  }

  async write(): Promise<void> {
    const { args, options, read } = this.#run
    this.#source = await openSource(this.#file)
    const source = this.#source
    const module = args.shouldBreak === undefined ? undefined : moduleUrl(args.shouldBreak)
    // A function is no option for another thread; the module is.
    const { shouldBreak, ...rest } = options
    const runner = (await this.#jobs.pool()).runner(source, rest, module)
    const parts = { start: this.#from.byte, end: source.size, bytes: PART_BYTES }
    const writer = new PartWriter(this.#file, this.#run)
    let done = parts.start
    let failure: Error | undefined
    try {
      for await (const part of inOrder(runner, parts, this.#from, writer.format)) {
        this.#count(part)
        await writer.write(part)
        read(part.done - done)
        done = part.done
        failure = part.result.failure
        if (failure) break
      }
      await writer.end()
      if (failure) throw failure
    } finally {
      await writer.flush()
    }
    await source.check()
  }

  #count({ result, drop, skipped }: OrderedPart): void {
    this.sentenceCount += result.count - drop
    this.skipped = {
      sentences: this.skipped.sentences + skipped.sentences,
      length: this.skipped.length + skipped.length,
    }
  }

  async close(): Promise<void> {
    await this.#source?.close()
  }
}

/** Writes what threads have made of parts; arrays of sentences, which parts share, are made here. */
class PartWriter {
  readonly format: Format
  readonly #output: Output
  readonly #batches: { shaper: Shaper<unknown>; lines: Lines; gatherer: Gatherer } | undefined

  constructor(file: string, { args, options, output }: Run) {
    const named = args.files.length > 1
    this.#output = output
    if (options.batch !== undefined) {
      this.format = { kind: 'columns' }
      const shaper = new Shaper(resolveOptions(options))
      this.#batches = { shaper, lines: new Lines(file, named, true), gatherer: new Gatherer(output) }
    } else
      this.format = args.format === 'json' ? { kind: 'json', fields: named ? { file } : {} } : { kind: args.format }
  }

  async write(part: OrderedPart): Promise<void> {
    if (this.#batches) {
      for (const sentence of sentencesOf(part)) await this.#add(this.#batches.shaper.shape(sentence))
      return
    }
    const { bytes, ends } = part.result
    if (bytes === undefined) return
    const from = part.drop === 0 ? 0 : (ends as Uint32Array)[part.drop - 1]
    await this.#output.writeThrough(bytes.subarray(from))
  }

  /** Writes the batch that is not full. */
  async end(): Promise<void> {
    await this.#add(this.#batches?.shaper.rest())
  }

  /** Writes what waits to be written, also before an error. */
  async flush(): Promise<void> {
    await this.#batches?.gatherer.flush()
  }

  async #add(batch: unknown): Promise<void> {
    if (batch !== undefined) await this.#batches?.gatherer.add(this.#batches.lines.of(batch))
  }
}
