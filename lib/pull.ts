/**
 * Chunks in, finished items out: decoder, splitter and the shape of the output, for every adapter.
 */
import { InputDecoder } from './decode/decoder.ts'
import { Folder } from './fold.ts'
import type { ResolvedOptions } from './options.ts'
import { Queue } from './queue.ts'
import { Splitter } from './splitter.ts'
import type { BlockKind, Sentence } from './types.ts'

/** Sentences left out, with `overflow: 'skip'`. */
export interface Skipped {
  /** How many. */
  sentences: number
  /** How long they were together, in UTF-16 code units. */
  length: number
}

export class SentencePull<T> {
  readonly #options: ResolvedOptions
  readonly #decoder: InputDecoder
  readonly #splitter: Splitter
  readonly #folder: Folder | undefined
  #batch: unknown[] = []
  /** The white space that was left out between them: before each, '' before the first. */
  #gaps: string[] = []
  #ended = false
  /** What is held is being given, as far as words have ended in it. */
  #flushing = false
  /** What came meanwhile, to be split behind that: text, or `undefined` for another flush. */
  readonly #behind = new Queue<string | undefined>()
  /** What went wrong, to be thrown when the batch before it has been given. */
  #failure: { error: unknown } | undefined
  /** Whether an item is a sentence as the splitter gives it, as most are: then {@link next} asks for nothing else. */
  #bare: boolean

  /** @param shared whether sentences may share the storage of the chunks they come from */
  constructor(options: ResolvedOptions, shared = false) {
    this.#options = options
    this.#decoder = new InputDecoder(options)
    this.#splitter = new Splitter(options, shared)
    this.#folder = options.folded ? new Folder() : undefined
    this.#bare = this.#isBare()
  }

  #isBare(): boolean {
    const { objects, separator, batch } = this.#options
    return !objects && separator === undefined && batch === undefined && !this.#flushing && !this.#failure
  }

  /** Adds a chunk. @throws ERR_INPUT_TYPE */
  write(chunk: unknown): void {
    this.#feed(this.#decoder.decode(chunk))
  }

  #feed(text: string): void {
    this.#folder?.feed(text)
    if (this.#flushing) this.#behind.push(text)
    else this.#splitter.feed(text)
  }

  /** Says that no more chunks will come. */
  end(): void {
    this.#feed(this.#decoder.end())
    if (this.#decoder.failure) return
    this.#ended = true
    if (!this.#flushing) this.#splitter.finish()
  }

  /**
   * Has {@link next} give what is held, too, up to the end of the last word. What comes before it has given all starts a
   * new sentence.
   */
  flush(): void {
    if (this.#failure || this.#decoder.failure) return
    if (this.#flushing) this.#behind.push(undefined)
    else this.#flushing = true
    this.#bare = false
  }

  /**
   * The next item, or `undefined` while the text decides none.
   *
   * @throws ERR_INVALID_BYTES, ERR_SENTENCE_TOO_LONG, ERR_SHOULD_BREAK, and what `shouldBreak` throws
   */
  next(): T | undefined {
    if (!this.#bare) return this.#shaped()
    const text = this.#splitter.next()
    return text === '' ? this.#undecided() : (text as T)
  }

  #shaped(): T | undefined {
    if (this.#failure && !this.#flushing) return this.#failed(this.#failure.error)
    if (this.#options.batch === undefined) return this.#nextItem()
    try {
      return this.#nextItem()
    } catch (error) {
      return this.#failed(error)
    }
  }

  /** Says that no more can come, for something went wrong with it: {@link next} throws it when the batch before it was given. */
  fail(error: unknown): void {
    this.#failure = { error }
    this.#bare = false
  }

  #failed(error: unknown): T {
    const batch = this.#takeBatch()
    this.#failure = batch && { error }
    if (batch === undefined) throw error
    return batch
  }

  #nextItem(): T | undefined {
    for (;;) {
      const text = this.#flushing ? this.#splitter.flush() : this.#splitter.next()
      if (text !== '') {
        const item = this.#shape(text)
        if (item !== undefined) return item
      } else if (this.#flushing) {
        this.#goOn()
        const batch = this.#takeBatch()
        if (batch !== undefined) return batch
      } else return this.#undecided()
    }
  }

  /** The text at hand decides no more sentences. */
  #undecided(): T | undefined {
    this.#decoder.map?.byteAt(this.#splitter.passed)
    if (this.#failure) throw this.#failure.error
    if (this.#decoder.failure) throw this.#decoder.failure
    return this.#ended ? this.#takeBatch() : undefined
  }

  /** Behind a flush: takes what came meanwhile, up to the next one. */
  #goOn(): void {
    this.#flushing = false
    while (this.#behind.length > 0 && !this.#flushing) {
      const text = this.#behind.shift()
      if (text === undefined) this.#flushing = true
      else this.#splitter.feed(text)
    }
    if (this.#ended && !this.#flushing) this.#splitter.finish()
    this.#bare = this.#isBare()
  }

  /** All text that came and was not given as a sentence, nor in a batch. */
  get held(): string {
    const held = this.#batch.length === 0 ? this.#splitter.held : this.#batchText() + this.#splitter.heldWithGap
    return held + this.#behind.toArray().join('') + this.#decoder.half
  }

  /** Whether a flush may give anything: {@link held} or the batch is not empty. Costs nothing. */
  get holding(): boolean {
    return this.#splitter.holding || this.#behind.length > 0 || this.#batch.length > 0
  }

  /** Whether a flush has still to give what it can. */
  get flushing(): boolean {
    return this.#flushing
  }

  /** Whether no sentence is left in what came. */
  get spent(): boolean {
    return this.#batch.length === 0 && this.#behind.length === 0 && this.#splitter.spent
  }

  /** How many sentences were found. */
  get count(): number {
    return this.#splitter.count
  }

  get skipped(): Skipped {
    return { sentences: this.#splitter.skippedSentences, length: this.#splitter.skippedLength }
  }

  /** A sentence as the options want it; `undefined` while a batch fills. */
  #shape(text: string): T | undefined {
    const { objects, separator, batch } = this.#options
    let item: unknown = text
    if (objects) item = this.#sentence(text)
    else if (separator !== undefined) item = (this.#folder?.fold(text, this.#splitter.even) ?? text) + separator
    if (batch === undefined) return item as T
    this.#gaps.push(this.#batch.length === 0 ? '' : this.#splitter.gap)
    return this.#batch.push(item) >= batch ? this.#takeBatch() : undefined
  }

  /** The text that the batch stands for. */
  #batchText(): string {
    const { objects } = this.#options
    return this.#batch.map((item, i) => this.#gaps[i] + (objects ? (item as Sentence).text : (item as string))).join('')
  }

  #sentence(text: string): Sentence {
    const { sentenceStart: start, sentenceEnd: end, reason } = this.#splitter
    const sentence: Sentence = { text, start, end, reason }
    if (this.#options.markdown) sentence.block = this.#splitter.block as BlockKind
    const { map } = this.#decoder
    if (map) {
      sentence.byteStart = map.byteAt(start)
      sentence.byteEnd = map.byteAt(end)
    }
    return sentence
  }

  #takeBatch(): T | undefined {
    if (this.#batch.length === 0) return undefined
    const batch = this.#batch
    this.#batch = []
    this.#gaps = []
    return batch as T
  }
}
