import { type FindLanguage, type ResolvedOptions, resolve } from '../check-options.ts'
import { SentenceError } from '../errors.ts'
import { findNone } from '../profiles/none.ts'
import { SentencePull, type Skipped } from '../pull.ts'
import type { Chunk, LiteOptions, NoOptions, Output, SentenceOptions } from '../types.ts'

/**
 * Splits text that is handed over piece by piece.
 *
 * ```js
 * const splitter = new SentenceSplitter()
 * for await (const token of tokens) for (const sentence of splitter.write(token)) say(sentence)
 * for (const sentence of splitter.end()) say(sentence)
 * ```
 *
 * Every method that gives sentences gives an iterable that finds them as it is walked; those that
 * were not walked come with the next one.
 */
export class SentenceSplitter<O extends SentenceOptions = NoOptions> {
  readonly #options: ResolvedOptions
  /** What finds the sentences; results that were given before a {@link reset} share it, and know nothing of the old text. */
  readonly #shared: { pull: SentencePull<Output<O>> }
  #ended = false

  /** @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE */
  constructor(options: O extends LiteOptions ? O : LiteOptions)
  /** @internal */
  constructor(options: O | undefined, find: FindLanguage)
  constructor(options?: O, find: FindLanguage = findNone) {
    this.#options = resolve(options, find)
    this.#shared = { pull: new SentencePull(this.#options) }
  }

  /**
   * Adds text, or bytes of text, and gives the sentences that are finished with it.
   *
   * @throws ERR_INPUT_TYPE, ERR_WRITE_AFTER_END; while the result is walked: ERR_INVALID_BYTES,
   * ERR_SENTENCE_TOO_LONG, ERR_SHOULD_BREAK, and what `shouldBreak` throws
   */
  write(chunk: Chunk): IterableIterator<Output<O>> {
    if (this.#ended) throw new SentenceError('ERR_WRITE_AFTER_END', 'write after end; reset() starts a new text')
    this.#shared.pull.write(chunk)
    return this.#finished()
  }

  /** Ends the text and gives the rest of its sentences. Further calls give nothing. */
  end(): IterableIterator<Output<O>> {
    if (!this.#ended) this.#shared.pull.end()
    this.#ended = true
    return this.#finished()
  }

  /**
   * Gives what is held, though it has no end yet: up to the end of the last word, never within a word,
   * a number or an address; more than one sentence where `maxLength` asks for it. What comes later starts
   * a new sentence. A word with a terminator behind it has ended (`example.`, of an `example.com` that
   * comes in two pieces).
   */
  flush(): IterableIterator<Output<O>> {
    this.#shared.pull.flush()
    return this.#finished()
  }

  /** Forgets all text, also that of results that are still walked, and starts anew at offset 0. */
  reset(): void {
    this.#shared.pull = new SentencePull(this.#options)
    this.#ended = false
  }

  /** The text that came and was not given as a sentence; with `batch`, from the first sentence that waits in one. */
  get held(): string {
    return this.#shared.pull.held
  }

  /** What was left out, with `overflow: 'skip'`. */
  get skipped(): Skipped {
    return this.#shared.pull.skipped
  }

  #finished(): IterableIterator<Output<O>> {
    return new Finished(this.#shared)
  }
}

/** The sentences that are finished. (A generator takes several times as long for each.) */
class Finished<T> implements IterableIterator<T> {
  readonly #shared: { readonly pull: SentencePull<T> }

  constructor(shared: { readonly pull: SentencePull<T> }) {
    this.#shared = shared
  }

  next(): IteratorResult<T, undefined> {
    const value = this.#shared.pull.next()
    return value === undefined ? { done: true, value: undefined } : { done: false, value }
  }

  [Symbol.iterator](): this {
    return this
  }
}

// The methods of iterators (map, take, …), where the runtime has them.
Object.setPrototypeOf(Finished.prototype, Object.getPrototypeOf(Object.getPrototypeOf([].values())))
