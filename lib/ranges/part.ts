/**
 * One part of a file, split by a thread that knows nothing of the others.
 *
 *     part 4        │ part 5                          the first reader, of part 4
 *     ……. ……… …. ……. …… │ …. ……. ………. ……… …          ┴ its boundaries
 *                  ┴      ┴    ┴
 *                   ┌ ┬        ┴                      the second reader, of part 5, starts at a guess
 *                     │        └ met: from here on both find the same
 *
 * The first reader goes on into the next part, beside a reader that starts where the thread of that
 * part starts, until both have a boundary in common. Every boundary is a restart point: so the rest
 * of what that other thread finds is true, and what it found before is dropped. Where they don't meet
 * soon, the next part is split anew from the last boundary here.
 */
import { InputDecoder } from '../decode/decoder.ts'
import { piecesOf } from '../decode/pieces.ts'
import type { ResolvedOptions } from '../options.ts'
import type { Skipped } from '../pull.ts'
import { Splitter } from '../splitter.ts'
import type { UnitChain } from './chain.ts'
import { type Collected, type Collector, collectorFor, DROPPABLE, type Format } from './collect.ts'
import { shiftedError, shiftedOptions } from './offsets.ts'
import { edgeOf, findStart, type PartStart, type Parts } from './parts.ts'
import type { RangeSource } from './source.ts'

/** How far into the next part two readers may meet, in bytes. */
const ZONE = DROPPABLE
/** How much of it is read first, and at the most, at a time. */
const FIRST_BLOCK = 2048
const LONGEST_BLOCK = 65_536

/** A place that is known in bytes and in UTF-16 code units. */
export interface Position {
  byte: number
  unit: number
}

/** Where the sentences go on behind a part. */
export type Next =
  /** In a part, without the first so many of its sentences. */
  | { part: number; drop: number; skipped: Skipped }
  /** In a part that must be split from this boundary. */
  | { part: number; from: Position }

export interface PartTask {
  part: number
  parts: Parts
  /** A boundary to start at, where it is known; that of the first part is. */
  from?: Position
  format: Format
  /** Memory that may be used for the output. */
  spare?: ArrayBuffer
}

export interface PartResult extends Collected {
  part: number
  count: number
  skipped: Skipped
  /** UTF-16 code units before the part, and the byte where it starts. */
  base: Position
  /** `undefined` at the end of the file. */
  next?: Next
  /** What ended the part too early. */
  failure?: Error
}

/**
 * @param options without `fatal`: what is invalid between two sentences is found by a reader of all bytes alone
 * @throws what the source throws, and where all are asked to end, until the part is read; what happens later, and what is
 * wrong with the text, is in the result
 */
export async function splitPart(
  source: RangeSource,
  task: PartTask,
  options: ResolvedOptions,
  chain: UnitChain,
): Promise<PartResult> {
  try {
    return await split(source, task, options, chain)
  } catch (error) {
    // Nobody must wait for what will not come.
    chain.tell(task.part, Number.NaN)
    throw error
  }
}

async function split(
  source: RangeSource,
  task: PartTask,
  options: ResolvedOptions,
  chain: UnitChain,
): Promise<PartResult> {
  const { part, parts, from } = task
  const { encoding } = options
  const start = from ? { part, byte: from.byte } : await findStart(source, part, parts, encoding)
  if (start?.part !== part) {
    const base = { byte: edgeOf(part, parts), unit: chain.before(part) }
    chain.tell(part, base.unit)
    return { part, count: 0, skipped: NOTHING_SKIPPED, base }
  }
  const next = await findStart(source, part + 1, parts, encoding)
  return new PartSplitter(source, task, options, chain, start.byte, next).split()
}

const NOTHING_SKIPPED: Skipped = { sentences: 0, length: 0 }

function skippedBy({ skippedSentences, skippedLength }: Splitter): Skipped {
  return { sentences: skippedSentences, length: skippedLength }
}

class PartSplitter {
  readonly #source: RangeSource
  readonly #task: PartTask
  readonly #options: ResolvedOptions
  readonly #chain: UnitChain
  readonly #next: PartStart | undefined
  readonly #decoder: InputDecoder
  readonly #first: Splitter
  #collector!: Collector
  /** Where the part starts; how much text stands before is not known from the start. */
  readonly #base: Position
  #count = 0
  /** What the first reader had left out when it gave its last sentence. */
  #skipped: Skipped = NOTHING_SKIPPED
  /** Where the next part starts, in code units from the start of this one. */
  #units = 0
  /** The reader that starts there, for as long as it may be met; where its last boundary is, and its number. */
  #second: Splitter | undefined
  #secondEnd = 0
  #secondCount = 0
  /** The next byte to read, and how many are read. */
  #at: number
  #block = FIRST_BLOCK

  constructor(
    source: RangeSource,
    task: PartTask,
    options: ResolvedOptions,
    chain: UnitChain,
    start: number,
    next: PartStart | undefined,
  ) {
    this.#source = source
    this.#task = task
    this.#chain = chain
    this.#base = { byte: start, unit: Number.NaN }
    this.#at = start
    this.#next = next
    // The first sentence of a file is cut nowhere else.
    this.#options = start > 0 ? { ...options, firstMaxLength: undefined } : options
    const places = task.format.kind === 'json' || (task.format.kind === 'columns' && options.objects)
    this.#decoder = new InputDecoder({ ...options, byteOffsets: places }, start)
    // Nothing is asked about before it is known how much text stands before the part.
    const unit = (): number => this.#base.unit
    this.#first = new Splitter(shiftedOptions(this.#options, unit), true)
    if (!next) return
    const later = shiftedOptions({ ...options, firstMaxLength: undefined }, () => unit() + this.#units)
    this.#second = new Splitter(later, true)
  }

  async split(): Promise<PartResult> {
    const { from, format, part, spare } = this.#task
    const texts = await this.#decode(this.#next?.byte ?? this.#source.size)
    for (const text of texts) this.#units += text.length
    const asked = format.kind === 'json' || format.kind === 'columns' || this.#options.shouldBreak !== undefined
    if (asked || from || this.#chain.isTold(part)) this.#place()
    this.#collector = collectorFor(format, this.#options, this.#base, spare)
    this.#feed(texts)
    try {
      return this.#result(await this.#toNext())
    } catch (error) {
      return { ...this.#result(undefined), failure: shiftedError(error, this.#base.unit) as Error }
    }
  }

  /**
   * Finds out how much text stands before the part, and tells how much stands before the next one. Waits for whoever
   * has the part before, so that it is left for last where nothing depends on it.
   */
  #place(): void {
    if (!Number.isNaN(this.#base.unit)) return
    const { part, from } = this.#task
    this.#base.unit = from?.unit ?? this.#chain.before(part)
    this.#chain.tell(part, this.#base.unit + this.#units)
  }

  /** Splits up to where the sentences go on in another part; `undefined` at the end of the file. */
  async #toNext(): Promise<Next | undefined> {
    let last = 0
    for (;;) {
      while (!this.#take()) {
        if (this.#at === this.#source.size) return undefined
        // One boundary is enough to go on from, where no other reader is there to be met.
        if (last > 0 && this.#at >= this.#zoneEnd) return this.#from(last)
        await this.#readOn()
      }
      const end = this.#first.passed
      const { part } = this.#next ?? { part: -1 }
      if (part < 0 || end < this.#units) continue
      if (end === this.#units) return { part, drop: 0, skipped: NOTHING_SKIPPED }
      const skipped = await this.#meet(end)
      if (skipped) return { part, drop: this.#secondCount, skipped }
      if (!this.#second) return this.#from(end)
      last = end
    }
  }

  /** Takes the first reader's next sentence. */
  #take(): boolean {
    this.#chain.check()
    const text = this.#first.next()
    if (text === '') return false
    const { map } = this.#decoder
    const place = map && {
      byteStart: map.byteAt(this.#first.sentenceStart),
      byteEnd: map.byteAt(this.#first.sentenceEnd),
    }
    this.#collector.add(text, this.#first, place)
    this.#count++
    if (this.#first.skippedSentences > this.#skipped.sentences) this.#skipped = skippedBy(this.#first)
    return true
  }

  /** Takes the second reader up to this place. Gives what it has skipped, where it has a boundary there. */
  async #meet(end: number): Promise<Skipped | undefined> {
    while (this.#second && this.#secondEnd < end) {
      if (this.#advance(this.#second)) continue
      if (this.#at >= this.#zoneEnd) this.#second = undefined
      else await this.#readOn()
    }
    if (this.#secondEnd !== end) return undefined
    return skippedBy(this.#second as Splitter)
  }

  #advance(second: Splitter): boolean {
    try {
      if (second.next() === '') return false
    } catch {
      // A guess went wrong. Where the sentence is really at fault, the first reader comes to it too.
      this.#second = undefined
      return true
    }
    this.#secondCount++
    this.#secondEnd = this.#units + second.passed
    return true
  }

  /** Where the readers no longer meet: never behind the part that the second one reads. */
  get #zoneEnd(): number {
    const { part, byte } = this.#next as PartStart
    return Math.min(byte + ZONE, edgeOf(part + 1, this.#task.parts))
  }

  async #readOn(): Promise<void> {
    const { size } = this.#source
    const zoneEnd = this.#zoneEnd
    const inZone = this.#at < zoneEnd
    const texts = await this.#decode(Math.min(this.#at + this.#block, inZone ? zoneEnd : size))
    this.#block = Math.min(LONGEST_BLOCK, 2 * this.#block)
    this.#feed(texts)
    if (!inZone) return
    for (const text of texts) this.#second?.feed(text)
    if (this.#at === size) this.#second?.finish()
  }

  /** Reads and decodes up to a byte. */
  async #decode(to: number): Promise<string[]> {
    this.#chain.check()
    const texts: string[] = []
    if (to > this.#at) {
      const bytes = await this.#source.read(this.#at, to)
      for (const piece of piecesOf(bytes)) texts.push(this.#decoder.decode(piece))
    }
    this.#at = to
    // The next part starts with a character, so that one that is unfinished here stays so.
    const edge = to === (this.#next?.byte ?? this.#source.size)
    if (edge || to === this.#source.size) texts.push(this.#decoder.end())
    return texts
  }

  #feed(texts: readonly string[]): void {
    for (const text of texts) {
      this.#collector.feed(text)
      this.#first.feed(text)
    }
    if (this.#at === this.#source.size) this.#first.finish()
  }

  /** Goes on from a boundary of the first reader, in the part that it is in. */
  async #from(end: number): Promise<Next> {
    const { part, byte } = this.#next as PartStart
    this.#place()
    const from = {
      byte: await byteOf(this.#source, byte, end - this.#units, this.#options),
      unit: this.#base.unit + end,
    }
    let within = part
    for (;;) {
      const later = await findStart(this.#source, within + 1, this.#task.parts, this.#options.encoding)
      if (!later || later.byte > from.byte) break
      within = later.part
    }
    return { part: within, from }
  }

  #result(next: Next | undefined): PartResult {
    this.#place()
    return {
      part: this.#task.part,
      count: this.#count,
      // Another part goes on behind the last sentence, and leaves out what comes then.
      skipped: next ? this.#skipped : skippedBy(this.#first),
      base: this.#base,
      ...this.#collector.finish(),
      ...(next ? { next } : {}),
    }
  }
}

/** The byte of a place that is so many code units behind another. */
async function byteOf(source: RangeSource, from: number, units: number, options: ResolvedOptions): Promise<number> {
  const decoder = new InputDecoder({ ...options, byteOffsets: true }, from)
  let length = 0
  for (let at = from; length < units; ) {
    const to = Math.min(source.size, at + LONGEST_BLOCK)
    length += decoder.decode(await source.read(at, to)).length
    if (to === source.size) length += decoder.end().length
    at = to
  }
  return decoder.map?.byteAt(units) as number
}
