import { SentenceTransformStream } from 'each-sentence/web'
import { proseStream } from './prose.js'
import { delay, Gate, nextTurn, plainError } from './support.js'

/** Sentences that are taken at a time. */
const BATCH = 64
/** Milliseconds between messages to the page. */
const BETWEEN = 100
/** Milliseconds of work after which messages are looked at. */
const BUSY = 20
/** So many of the latest sentences are shown, each up to so many code units. */
const LATEST = 40
const LONGEST = 400
/** The rate is that of the last so many messages: a second. */
const RECENT = 10

/**
 * Splits a file, a download or a made-up text of any size, as a web stream. A chunk of the source is
 * read when the sentences of the one before it have been taken.
 */
export class LargeRun {
  #source
  #post
  /** Sentences that are taken in a second; 0 is as fast as possible. */
  #speed
  #stream
  #reader
  #abort = new AbortController()
  #shown = new Gate()
  #stopped = false
  #began = performance.now()
  #read = 0
  #total
  #sentences = 0
  #latest = []
  #marks = []
  /** When the pace was set, and how many sentences have been taken at it. */
  #since = performance.now()
  #taken = 0

  constructor({ run, source, options, speed }, post) {
    this.id = run
    this.#source = source
    this.#speed = speed
    this.#post = post
    this.#start(options)
  }

  receive({ type, speed }) {
    if (type === 'shown') this.#shown.open()
    else if (type === 'stop') this.stop()
    else if (type === 'pace') {
      this.#speed = speed
      this.#since = performance.now()
      this.#taken = 0
    }
  }

  stop() {
    if (this.#stopped) return
    this.#stopped = true
    this.#abort.abort()
    this.#shown.open()
    // The source is let go of; what that fails with concerns nobody.
    this.#reader?.cancel().catch(() => {})
  }

  async #start(options) {
    try {
      this.#stream = new SentenceTransformStream({ ...options, batch: BATCH })
      const { body, total } = await this.#open()
      this.#total = total
      this.#began = performance.now()
      this.#reader = body.pipeThrough(this.#counted()).pipeThrough(this.#stream).getReader()
      await this.#take()
      await this.#update(this.#stopped ? 'stopped' : 'done')
    } catch (error) {
      if (this.#stopped) await this.#update('stopped')
      else this.#post({ type: 'error', error: plainError(error) })
    }
  }

  /** The text as a stream of bytes, and its length where that is known. */
  async #open() {
    const { kind, bytes, file, url } = this.#source
    if (kind === 'generated') return { body: proseStream(bytes), total: bytes }
    if (kind === 'file') return { body: file.stream(), total: file.size }
    let response
    try {
      response = await fetch(url, { signal: this.#abort.signal })
    } catch (error) {
      if (this.#stopped) throw error
      throw new Error(`${url} cannot be fetched. Is it there, and does its server allow other pages to read it (CORS)?`)
    }
    if (!response.ok) throw new Error(`${url} answered ${response.status} ${response.statusText}`.trim())
    // A compressed body is longer than it says.
    const length = response.headers.has('content-encoding') ? null : response.headers.get('content-length')
    return { body: response.body, total: length === null ? undefined : Number(length) }
  }

  #counted() {
    return new TransformStream({
      transform: (chunk, controller) => {
        this.#read += chunk.byteLength
        controller.enqueue(chunk)
      },
    })
  }

  async #take() {
    let posted = performance.now()
    let busy = posted
    for (;;) {
      const { done, value: sentences } = await this.#reader.read()
      if (done || this.#stopped) return
      this.#sentences += sentences.length
      this.#taken += sentences.length
      this.#latest.push(...sentences)
      if (this.#latest.length > LATEST * 4) this.#latest = this.#latest.slice(-LATEST)
      const now = performance.now()
      if (now - posted >= BETWEEN && this.#shown.isOpen) {
        posted = now
        this.#update('running')
      }
      if (now - busy >= BUSY) {
        await nextTurn()
        busy = performance.now()
      }
      await this.#pace()
    }
  }

  /** Waits until more sentences may be taken. */
  async #pace() {
    while (this.#speed > 0 && !this.#stopped) {
      const due = this.#since + (this.#taken * 1000) / this.#speed - performance.now()
      if (due <= 0) return
      await delay(Math.min(due, BETWEEN))
      if (this.#shown.isOpen) this.#update('running')
    }
  }

  /** Tells the page how things stand; the last time when it has shown what it was told before. */
  async #update(state) {
    if (state === 'running') this.#shown.close()
    else await this.#shown.passed()
    const elapsed = performance.now() - this.#began
    this.#marks.push({ elapsed, read: this.#read })
    if (this.#marks.length > RECENT) this.#marks.shift()
    const [first] = this.#marks
    const recent = elapsed - first.elapsed
    this.#post({
      type: 'progress',
      state,
      read: this.#read,
      total: this.#total,
      sentences: this.#sentences,
      held: this.#stream.held.length,
      skipped: this.#stream.skipped.sentences,
      elapsed,
      // Bytes in a millisecond are kB in a second.
      rate: recent > 0 ? (this.#read - first.read) / recent : this.#read / elapsed,
      latest: this.#latest.slice(-LATEST).map(({ text, start, end, reason }, index, { length }) => ({
        number: this.#sentences - length + index + 1,
        text: text.slice(0, LONGEST),
        cut: text.length > LONGEST,
        start,
        end,
        reason,
      })),
    })
  }
}
