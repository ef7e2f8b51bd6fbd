/**
 * A range of a file, or what an earlier run left of it, in this thread.
 */
import { resolveOptions } from '../options.ts'
import type { Skipped } from '../pull.ts'
import { rangeWithin } from '../ranges/options.ts'
import type { Position } from '../ranges/part.ts'
import { RangeReading } from '../ranges/read.ts'
import { openSource, type RangeSource } from '../ranges/source.ts'
import { refuseCompressed } from './input.ts'
import { Gatherer, Lines } from './lines.ts'
import type { Run, Splitting } from './splitting.ts'

/** What is wanted of a file: all of it, where nothing is stated. */
export interface Wanted {
  start?: number | undefined
  end?: number | undefined
  /** A boundary to start from: what stands before it was split by an earlier run. */
  from?: Position | undefined
}

export class RangeSplitting implements Splitting {
  readonly #file: string
  readonly #wanted: Wanted
  readonly #run: Run
  #source: RangeSource | undefined
  #reading: RangeReading<unknown> | undefined

  constructor(file: string, wanted: Wanted, run: Run) {
    this.#file = file
    this.#wanted = wanted
    this.#run = run
  }

  get sentenceCount(): number {
    return this.#reading?.sentences ?? 0
  }

  get skipped(): Skipped {
    return this.#reading?.skipped ?? { sentences: 0, length: 0 }
  }

  async write(): Promise<void> {
    const { args, options, output, read } = this.#run
    const { start, end, from } = this.#wanted
    this.#source = await openSource(this.#file)
    const source = this.#source
    const resolved = resolveOptions(options)
    await refuseCompressed(source, resolved.encoding)
    const range = rangeWithin(source, from?.byte ?? start, end)
    this.#reading = new RangeReading(source, range, resolved, from)
    // How much text stands before a range is not known, so that its sentences have no offsets in text: none has, of
    // whichever range, for all lines of an output to be alike.
    const ranged = args.ranges !== undefined || start !== undefined || end !== undefined
    const lines = new Lines(this.#file, args.ranges !== undefined || args.files.length > 1, !ranged)
    const gatherer = new Gatherer(output)
    try {
      for await (const piece of this.#reading.pieces()) {
        for (let item = piece.next(); !item.done; item = piece.next()) {
          if (args.format === 'count') continue
          const written = gatherer.add(lines.of(item.value))
          if (written) await written
        }
      }
    } finally {
      await gatherer.flush()
    }
    read(range.end - range.start)
    await source.check()
  }

  async close(): Promise<void> {
    await this.#source?.close()
  }
}
