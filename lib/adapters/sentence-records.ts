import { Transform } from 'readable-stream'
import { abortError } from '../errors.ts'
import type { Skipped } from '../pull.ts'
import { endStream } from './end-stream.ts'
import { failLater } from './fail-later.ts'
import { goOnLater } from './go-on-later.ts'
import { type Fields, type RecordOptions, RecordSplitter } from './record-splitter.ts'

type Callback = (error?: Error | null) => void

/**
 * An object-mode Transform stream: one record in, one record for each of its sentences out.
 *
 * All fields are kept; `field` holds the sentence, and `sentence` (its number, from 1), `start` and
 * `end` (UTF-16 code units within the field) are added. A record is split as far as it is asked for:
 * one with a million sentences never has more than `highWaterMark` of them waiting. A record
 * without text gives none.
 */
export class SentenceRecordStream extends Transform {
  readonly #splitter: RecordSplitter
  readonly #signal: RecordOptions['signal']
  #records = 0
  /** What the record that is being split still gives. */
  #rest: Iterator<Fields> | undefined
  #callback: Callback | undefined
  #pumping = false
  /** The readable side asked for more, and nothing was pushed since. */
  #wanted = false

  /** @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE */
  constructor(options: RecordOptions) {
    const splitter = new RecordSplitter(options)
    const { highWaterMark, signal } = options
    super({ objectMode: true, ...(highWaterMark === undefined ? {} : { readableHighWaterMark: highWaterMark }) })
    this.#splitter = splitter
    this.#signal = signal
    if (signal?.aborted) this.#abort()
    else signal?.addEventListener('abort', this.#abort)
  }

  /** Records that were left out, with `onInvalid: 'skip'`. */
  get skippedRecords(): number {
    return this.#splitter.skippedRecords
  }

  /** How many sentences have been found so far. */
  get sentenceCount(): number {
    return this.#splitter.sentenceCount
  }

  /** Sentences that were left out, with `overflow: 'skip'`. */
  get skipped(): Skipped {
    return this.#splitter.skipped
  }

  /** The next record that waits, or `null`. */
  // biome-ignore lint/suspicious/noExplicitAny: the type that Node's streams have here
  override read(size?: number): any {
    let threw = true
    try {
      const item = super.read(size)
      threw = false
      return item
    } finally {
      if (threw) this.#goOnLater()
    }
  }

  /**
   * Stands in for Transform's own, which would ask for the next record before this one is split.
   *
   * @internal
   */
  override _write(record: unknown, _encoding: string, callback: Callback): void {
    this.#callback = callback
    this.#rest = this.#splitter.split(record, `record ${++this.#records}`)
    this.#pumpIfRoom()
  }

  /** @internal */
  override _flush(callback: Callback): void {
    // What a listener throws within this call would be told as an error of the stream.
    queueMicrotask(() => endStream(this, callback))
  }

  /** @internal */
  override _read(): void {
    this.#wanted = true
    if (this.#callback && !this.#pumping) this.#pump()
  }

  /** @internal */
  override _destroy(error: Error | null, callback: (error: Error | null) => void): void {
    this.#signal?.removeEventListener('abort', this.#abort)
    this.#callback = undefined
    super._destroy(error, callback)
  }

  readonly #abort = (): void => {
    this.destroy(abortError(this.#signal?.reason))
  }

  #pumpIfRoom(): void {
    if (!this.#callback) return
    if (this.#wanted || this.readableLength < this.readableHighWaterMark) this.#pump()
  }

  /** Pushes records for as long as they are taken. */
  #pump(): void {
    this.#pumping = true
    let threw = true
    try {
      const taken = this.#pushAll()
      threw = false
      if (!taken) return
    } finally {
      this.#pumping = false
      if (threw) this.#goOnLater()
    }
    const callback = this.#callback
    this.#callback = undefined
    callback?.()
  }

  /** Tells whether all that could be pushed was. */
  #pushAll(): boolean {
    for (let next = this.#find(); next !== undefined; next = this.#find()) {
      this.#wanted = false
      const more = this.push(next)
      if (this.destroyed) return false
      if (!more && !this.#wanted) return false
    }
    return true
  }

  /** The next record; `undefined` where there is none, or the splitting failed. */
  #find(): Fields | undefined {
    try {
      const { done, value } = (this.#rest as Iterator<Fields>).next()
      return done ? undefined : value
    } catch (error) {
      const callback = this.#callback
      // It was destroyed meanwhile: there is nobody to tell.
      if (!callback) return undefined
      this.#callback = undefined
      failLater(this, () => callback(error as Error))
      return undefined
    }
  }

  /** Where what a listener throws is survived, the records after it are given too. */
  #goOnLater(): void {
    goOnLater(this, () => this.#pumpIfRoom())
  }
}

/**
 * A stream that makes of each record one for each of its sentences; see {@link SentenceRecordStream}.
 *
 * ```js
 * createReadStream('books.jsonl').pipe(jsonLines()).pipe(sentenceRecords({ field: 'summary' }))
 * ```
 *
 * @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE
 */
export function sentenceRecords(options: RecordOptions): SentenceRecordStream {
  return new SentenceRecordStream(options)
}
