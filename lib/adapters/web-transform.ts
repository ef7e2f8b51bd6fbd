import { type FindLanguage, type ResolvedOptions, resolve } from '../check-options.ts'
import { abortError } from '../errors.ts'
import { findNone } from '../profiles/none.ts'
import { SentencePull, type Skipped } from '../pull.ts'
import type { Chunk, LiteOptions, NoOptions, Output, SentenceOptions } from '../types.ts'
import { guardBreak } from './guard-break.ts'
import { startTimer } from './timer.ts'

/**
 * A WHATWG transform stream: text or bytes of text in, sentences out.
 *
 * ```js
 * response.body.pipeThrough(new SentenceTransformStream()).pipeTo(sink)
 * ```
 *
 * A sentence is split off when the readable side asks for it, and not before; a write is done when
 * all its sentences have been taken. (A `TransformStream` would queue all the sentences of a chunk.)
 * `highWaterMark` says how many may wait; 0 where it is not stated.
 */
export class SentenceTransformStream<O extends SentenceOptions = NoOptions> {
  /** The sentences, each split off when it is read. */
  readonly readable: ReadableStream<Output<O>>
  /** Takes text, or bytes of text. */
  readonly writable: WritableStream<Chunk>
  readonly #options: ResolvedOptions
  readonly #sentences: SentencePull<Output<O>>
  readonly #mark: number
  #output!: ReadableStreamDefaultController<Output<O>>
  #input!: WritableStreamDefaultController
  /** A read waits. */
  #wanted = false
  /** Ends the write, or the closing, whose sentences are being taken. */
  #written: ((failure?: { error: unknown }) => void) | undefined
  #closing = false
  #over = false
  /** The splitting failed, behind all that it gave: it is not tried again. */
  #failure: { error: unknown } | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE */
  constructor(options: O extends LiteOptions ? O : LiteOptions)
  /** @internal */
  constructor(options: O | undefined, find: FindLanguage)
  constructor(options?: O, find: FindLanguage = findNone) {
    this.#options = resolve(options, find)
    this.#sentences = new SentencePull(guardBreak(this.#options, () => this.#over))
    this.#mark = this.#options.highWaterMark ?? 0
    this.readable = new ReadableStream<Output<O>>(
      {
        start: (controller) => {
          this.#output = controller
        },
        pull: () => {
          this.#wanted = true
          if (this.#written || this.#sentences.flushing) this.#pump()
        },
        cancel: (reason) => this.#cancelled(reason),
      },
      { highWaterMark: this.#mark },
    )
    this.writable = new WritableStream<Chunk>({
      start: (controller) => {
        this.#input = controller
        const { signal } = controller as { signal?: AbortSignal }
        signal?.addEventListener('abort', () => this.#interrupt(signal.reason))
      },
      write: (chunk) => this.#take(() => this.#sentences.write(chunk)),
      close: () => {
        this.#closing = true
        return this.#take(() => this.#sentences.end())
      },
      abort: (reason) => this.#fail(reason),
    })
    const { signal } = this.#options
    if (signal?.aborted) this.#abort()
    else signal?.addEventListener('abort', this.#abort)
  }

  /**
   * The text that came and was not given as a sentence; with `batch`, from the first sentence that waits in one.
   * Stays readable after a failure.
   */
  get held(): string {
    return this.#sentences.held
  }

  /** How many sentences have been found so far. */
  get sentenceCount(): number {
    return this.#sentences.count
  }

  /** What was left out, with `overflow: 'skip'`. */
  get skipped(): Skipped {
    return this.#sentences.skipped
  }

  /**
   * Gives what is held, though it has no end yet: up to the end of the last word, never within a word,
   * a number or an address; more than one sentence where `maxLength` asks for it. What comes later starts
   * a new sentence. A word with a terminator behind it has ended (`example.`, of an `example.com` that
   * comes in two pieces).
   */
  flush(): void {
    if (this.#over) return
    this.#sentences.flush()
    this.#pump()
  }

  /** Feeds text, and waits until its sentences have been taken. */
  #take(feed: () => void): Promise<void> {
    clearTimeout(this.#timer)
    return new Promise((resolve, reject) => {
      this.#written = (failure) => (failure ? reject(failure.error) : resolve())
      try {
        feed()
      } catch (error) {
        this.#sentences.fail(error)
      }
      this.#pump()
    })
  }

  /** Hands over sentences for as long as they are asked for. */
  #pump(): void {
    // Behind the last sentence the write, or the closing, is done, and needs no reader.
    while (this.#wanted || (this.#output.desiredSize as number) > 0 || this.#sentences.spent) {
      let item: Output<O> | undefined
      try {
        if (!this.#failure) item = this.#sentences.next()
      } catch (error) {
        this.#failure = { error }
      }
      if (item === undefined) {
        this.#taken()
        return
      }
      this.#wanted = false
      this.#output.enqueue(item)
    }
  }

  /** No sentence is left in what was written. */
  #taken(): void {
    // A read may have been served within the handing over of a sentence, and found that already.
    if (!this.#written && !this.#failure) return
    if (this.#failure) {
      // The sentences that wait come first; the next read asks again.
      if ((this.#output.desiredSize as number) < this.#mark) return
      this.#fail(this.#failure.error)
      return
    }
    if (this.#closing) this.#end(() => this.#output.close())
    else if (this.#sentences.holding) this.#timer = startTimer(this.#options.idleFlush, () => this.flush())
    this.#settle()
  }

  /** Ends the write that waits. */
  #settle(failure?: { error: unknown }): void {
    const written = this.#written
    this.#written = undefined
    written?.(failure)
  }

  /** The writable side is aborted: that waits for the write, or the closing, under way, and this for a reader, who may never come. */
  #interrupt(reason: unknown): void {
    // Behind a closing, unlike a write, the standard doesn't tell the sink.
    if (this.#closing) this.#end(() => this.#output.error(reason))
    this.#settle({ error: reason })
  }

  #end(act: () => void): void {
    if (this.#over) return
    this.#over = true
    clearTimeout(this.#timer)
    this.#options.signal?.removeEventListener('abort', this.#abort)
    act()
  }

  #fail(error: unknown): void {
    this.#end(() => {
      this.#output.error(error)
      this.#input.error(error)
    })
    this.#settle({ error })
  }

  #cancelled(reason: unknown): void {
    this.#end(() => this.#input.error(reason))
    this.#settle({ error: reason })
  }

  readonly #abort = (): void => this.#fail(abortError(this.#options.signal?.reason))
}
