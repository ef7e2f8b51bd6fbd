import { Transform } from 'readable-stream'
import { toBytes } from '../decode/decoder.ts'
import { abortError, type SentenceError, wrongChunk } from '../errors.ts'
import { type ResolvedOptions, resolveOptions } from '../options.ts'
import { SentencePull, type Skipped } from '../pull.ts'
import type { Named, NoOptions, Output, SentenceOptions } from '../types.ts'
import { endStream } from './end-stream.ts'
import { goOnLater } from './go-on-later.ts'
import { guardBreak } from './guard-break.ts'
import { StreamIterator } from './stream-iterator.ts'
import { joinText } from './text-joiner.ts'
import { startTimer } from './timer.ts'

type Callback = (error?: Error | null) => void

/**
 * What iterating over a stream gives. Node's types allow no other than strings and bytes here, so that
 * for objects and arrays it is `any`: a stream of another type could not be used in a pipeline. Text with
 * separators comes as bytes, unless `setEncoding` says otherwise.
 */
// biome-ignore lint/suspicious/noExplicitAny: see above
type StreamItem<O> = Output<O> extends string ? StreamText<O> : any
type StreamText<O> = Named<O, 'separator'> extends undefined ? string : string | Buffer

const LARGE = 16_384

/** Encodings of strings that stand for bytes; the others say what bytes a text would become. */
const OF_BYTES = /^(?:hex|base64(?:url)?)$/i

/** With `separator`: how many bytes wait, where `highWaterMark` doesn't say. */
const TEXT_HIGH_WATER_MARK = 65536

/** A chunk of a file leaves room for another: Node reads the next one while this one is split. */
const WRITABLE_HIGH_WATER_MARK = 65536 + 1

/**
 * A Transform stream: text or bytes of text in, sentences out.
 *
 * ```js
 * createReadStream('book.txt').pipe(new SentenceStream()).on('data', (sentence) => console.log(sentence))
 * await pipeline(socket, new SentenceStream({ separator: '\n' }), createWriteStream('out.txt'))
 * ```
 *
 * No more than `highWaterMark` sentences ever wait in it; the text behind them is not split before
 * they are taken.
 */
export class SentenceStream<O extends SentenceOptions = NoOptions> extends Transform {
  readonly #options: ResolvedOptions
  readonly #sentences: SentencePull<unknown>
  /** Gives what is pushed next: a sentence, or in text mode many of them joined. */
  readonly #next: () => unknown
  /** Lets the writable side go on, once all its text has been split. */
  #callback: Callback | undefined
  #pumping = false
  /** An iterator walks the stream. It takes sentences past the queue, which then holds one, to wake it. */
  #walked = false
  /** The readable side asked for more, and nothing was pushed since. */
  #wanted = false
  #timer: ReturnType<typeof setTimeout> | undefined
  /** What went wrong, to be told when the sentences before it have been taken. */
  #failure: { error: Error; callback: Callback } | undefined
  /** Nothing more is given: the stream failed, or was destroyed. */
  #over = false
  /** Writes that are no text, by the empty bytes that stand for them. */
  readonly #wrong = new WeakMap<ArrayBufferLike, SentenceError>()

  /** @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE */
  constructor(options?: O) {
    const resolved = resolveOptions(options)
    const { separator, highWaterMark, signal } = resolved
    const text = separator !== undefined
    const mark = highWaterMark ?? (text ? TEXT_HIGH_WATER_MARK : undefined)
    super({
      decodeStrings: false,
      readableObjectMode: !text,
      writableHighWaterMark: WRITABLE_HIGH_WATER_MARK,
      ...(mark === undefined ? {} : { readableHighWaterMark: mark }),
    })
    this.#options = resolved
    // Joined text is a copy as it is.
    this.#sentences = new SentencePull(
      guardBreak(resolved, () => this.#over),
      text,
    )
    this.#next = text ? joinText(this.#sentences as SentencePull<string>, mark as number) : () => this.#sentences.next()
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
    // What waits is split first, and the rest of it is given with it.
    if (this.#callback) return
    this.#callback = this.#flushed
    this.#pumpIfRoom()
  }

  /**
   * Adds text or bytes of text. Anything else is an error of the stream (ERR_INPUT_TYPE) when the
   * sentences before it have been taken.
   */
  override write(chunk: unknown, ...rest: unknown[]): boolean {
    let accepted = typeof chunk === 'string' ? chunk : toBytes(chunk)
    if (accepted === undefined) {
      accepted = new Uint8Array(0)
      this.#wrong.set(accepted.buffer, wrongChunk(chunk))
    }
    return (super.write as (...args: unknown[]) => boolean).call(this, accepted, ...rest)
  }

  /** Ends the text, of which `chunk` is the last part. */
  override end(chunk?: unknown, ...rest: unknown[]): this {
    if (typeof chunk === 'function') return super.end(chunk as () => void)
    if (chunk !== undefined && chunk !== null) this.write(chunk, ...(typeof rest[0] === 'string' ? [rest[0]] : []))
    const done = rest.find((value) => typeof value === 'function')
    return done ? super.end(done as () => void) : super.end()
  }

  /** The next item that waits, or `null`. In text mode: of at most `size`. */
  // biome-ignore lint/suspicious/noExplicitAny: the type that Node's streams have here
  override read(size?: number): any {
    let threw = true
    try {
      const item = super.read(size)
      threw = false
      if (this.#failure && this.readableLength === 0) this.#fail()
      return item
    } finally {
      if (threw) this.#goOnLater()
    }
  }

  /** Does nothing for sentences, batches and objects: there are no bytes to be decoded. */
  override setEncoding(encoding: BufferEncoding): this {
    return this.readableObjectMode ? this : super.setEncoding(encoding)
  }

  /**
   * Stands in for Transform's own `_write`, which asks for the next write as soon as there is room
   * for one item, and may ask while an item that was read is still counted.
   *
   * @internal
   */
  override _write(chunk: string | Uint8Array, encoding: string, callback: Callback): void {
    clearTimeout(this.#timer)
    if (this.#isToFail(callback)) return
    this.#callback = callback
    const text = typeof chunk === 'string'
    const wrong = text ? undefined : this.#wrong.get(chunk.buffer)
    if (wrong) this.#sentences.fail(wrong)
    else this.#sentences.write(text && OF_BYTES.test(encoding) ? Buffer.from(chunk, encoding as BufferEncoding) : chunk)
    if (chunk.length < LARGE) this.#pumpIfRoom()
    else queueMicrotask(() => this.#pumpIfRoom())
  }

  /** @internal */
  override _flush(callback: Callback): void {
    clearTimeout(this.#timer)
    if (this.#isToFail(callback)) return
    this.#callback = (error) => {
      if (error) callback(error)
      else endStream(this, callback)
    }
    this.#sentences.end()
    // What a listener throws within this call would be told as an error of the stream.
    queueMicrotask(() => this.#pumpIfRoom())
  }

  /** @internal */
  override _read(): void {
    this.#wanted = true
    if (this.#callback && !this.#pumping && !(this.#walked && this.readableLength > 0)) this.#pump()
  }

  /** @internal */
  override _destroy(error: Error | null, callback: (error: Error | null) => void): void {
    clearTimeout(this.#timer)
    this.#options.signal?.removeEventListener('abort', this.#abort)
    this.#over = true
    this.#callback = undefined
    this.#failure = undefined
    super._destroy(error, callback)
  }

  /** Hands over sentences that wait without a turn of the event loop for each. */
  override [Symbol.asyncIterator](): AsyncIteratorObject<StreamItem<O>, undefined, unknown> {
    // Joined text is made bytes, or what setEncoding says, in the queue.
    this.#walked = this.readableObjectMode
    return new StreamIterator<StreamItem<O>>(this, () => this.#take() as StreamItem<O> | undefined)
  }

  /** The next sentence of the text at hand, where none waits in the queue. */
  #take(): unknown {
    if (!this.#walked || !this.#callback || this.readableLength > 0 || this.#pumping) return undefined
    const item = this.#find()
    if (item === undefined) this.#accept()
    return item
  }

  /** What is pushed next; `undefined` where the text at hand decides nothing more, or the splitting failed. */
  #find(): unknown {
    try {
      return this.#next()
    } catch (error) {
      this.#failLater(error as Error)
      return undefined
    }
  }

  readonly #abort = (): void => {
    this.destroy(abortError(this.#options.signal?.reason))
  }

  #pumpIfRoom(): void {
    if (!this.#callback) return
    if (this.#wanted || this.readableLength < this.readableHighWaterMark) this.#pump()
  }

  /** Pushes sentences for as long as the readable side takes them. */
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
    this.#accept()
  }

  /** Tells whether all that could be pushed was. */
  #pushAll(): boolean {
    for (let item = this.#find(); item !== undefined; item = this.#find()) {
      this.#wanted = false
      const more = this.push(item)
      if (this.destroyed) return false
      if ((!more && !this.#wanted) || this.#walked) return false
      if (more && this.#flows() && !this.#pour()) return false
    }
    return true
  }

  /** Where what a listener throws is survived, the sentences after it are given too. */
  #goOnLater(): void {
    goOnLater(this, () => this.#pumpIfRoom())
  }

  /** Asks for the next write: all sentences of this one have been taken. */
  #accept(): void {
    const callback = this.#callback
    // It has failed, or a listener destroyed it.
    if (!callback) return
    this.#callback = undefined
    // One silence is one flush.
    if (callback !== this.#flushed && this.#sentences.holding) {
      this.#timer = startTimer(this.#options.idleFlush, () => this.flush())
    }
    callback()
  }

  /** Whether what is pushed is handed to listeners at once, as it is. */
  #flows(): boolean {
    return this.readableObjectMode && this.readableFlowing === true && this.readableLength === 0
  }

  /**
   * Hands sentences to the listeners, after one that was pushed, for as long as they keep the stream
   * flowing: what `push` does for each, without asking anew what the stream is and who listens. Tells
   * whether the stream still is.
   */
  #pour(): boolean {
    while (this.readableFlowing && this.readableLength === 0) {
      const item = this.#find()
      if (item === undefined) break
      this.emit('data', item)
      if (this.destroyed) return false
    }
    return true
  }

  /** Stands in for the callback of a write while a flush goes on with none: it waits for room as a write does. */
  readonly #flushed = (error?: Error | null): void => {
    if (error) this.destroy(error)
  }

  /** Whether a flush has failed, and the sentences before it still wait: then this call is told. */
  #isToFail(callback: Callback): boolean {
    if (!this.#failure) return false
    this.#failure.callback = callback
    return true
  }

  /** Fails when the sentences that wait have been taken. */
  #failLater(error: Error): void {
    const callback = this.#callback
    // It was destroyed meanwhile: there is nobody to tell.
    if (!callback) return
    this.#over = true
    this.#callback = undefined
    this.#failure = { error, callback }
    if (this.readableLength === 0) this.#fail()
  }

  #fail(): void {
    const { error, callback } = this.#failure as { error: Error; callback: Callback }
    this.#failure = undefined
    // The item that was just read has still to reach its consumer.
    queueMicrotask(() => callback(error))
  }
}

/**
 * A stream of the sentences of the text that is written to it.
 *
 * ```js
 * createReadStream('book.txt').pipe(sentences()).on('data', (sentence) => console.log(sentence))
 * ```
 *
 * @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE
 */
export function sentences<O extends SentenceOptions = NoOptions>(options?: O): SentenceStream<O> {
  return new SentenceStream(options)
}
