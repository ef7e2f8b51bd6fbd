import { SentenceSplitter } from 'each-sentence/core'
import { delay, Gate, nextTurn, plainError } from './support.js'

/** So many sentences are in one message. */
const MOST = 500
/** Milliseconds between messages. */
const BETWEEN = 40
/** Milliseconds of work after which messages are looked at. */
const BUSY = 20
/** Texts up to here are handed over a code unit at a time where no pace is asked for. */
const LONGEST_EXACT = 20_000
/** What is held is shown up to here, from its end. */
const HELD = 2000

/**
 * Splits a text that is handed to the splitter in chunks, at a pace, or at once.
 *
 * The page gets sentences a message at a time, and the next message when it has shown the last one.
 * Until then no more chunks are read, and no more sentences are taken out of the chunk at hand.
 */
export class TextRun {
  #text
  #chunk
  /** Chunks in a second; 0 is as fast as possible. */
  #speed
  #ended
  /** Whether it is told exactly how much more text a sentence waited for. */
  #exact
  #splitter
  #post
  #read = 0
  #found = []
  #posted = 0
  #stopped = false
  #running = new Gate()
  #shown = new Gate()
  #steps = 0
  /** When the pace was set, and how many chunks have been read at it. */
  #since = performance.now()
  #chunks = 0

  constructor({ run, text, options, chunk, speed, ended, paused = false }, post) {
    this.id = run
    this.#text = text
    this.#chunk = chunk
    this.#speed = speed
    this.#ended = ended
    this.#exact = speed > 0 || text.length <= LONGEST_EXACT
    this.#post = post
    if (paused) this.#running.close()
    this.#start(options)
  }

  receive({ type, chunk, speed }) {
    if (type === 'shown') this.#shown.open()
    else if (type === 'pause') this.#running.close()
    else if (type === 'resume') this.#resume()
    else if (type === 'step') this.#step()
    else if (type === 'pace') {
      this.#chunk = chunk
      this.#speed = speed
      this.#pace()
    }
  }

  stop() {
    this.#stopped = true
    this.#running.open()
    this.#shown.open()
  }

  async #start(options) {
    try {
      this.#splitter = new SentenceSplitter(options)
      while (this.#read < this.#text.length) {
        await this.#turn()
        if (this.#stopped) return
        await this.#take(this.#splitter.write(this.#next()))
      }
      if (this.#ended) await this.#take(this.#splitter.end())
      await this.#update({ now: true, done: true })
    } catch (error) {
      if (this.#splitter) await this.#update({ now: true })
      if (this.#stopped) return
      this.#post({ type: 'error', error: plainError(error) })
    }
  }

  /** The next chunk. At full speed its size is free, since where a text is cut doesn't matter. */
  #next() {
    let size = this.#chunk
    if (this.#speed === 0) size = this.#exact ? 1 : 65_536
    const chunk = this.#text.slice(this.#read, this.#read + size)
    this.#read += chunk.length
    return chunk
  }

  /** Waits until the next chunk is due. */
  async #turn() {
    while (!this.#stopped) {
      if (!this.#running.isOpen) {
        if (this.#steps > 0) {
          this.#steps--
          return
        }
        await this.#update({ now: true })
        await this.#running.passed()
      } else {
        const due = this.#speed === 0 ? 0 : this.#due()
        if (due <= 0) {
          this.#chunks++
          return
        }
        await this.#update()
        await delay(Math.min(due, 100))
      }
    }
  }

  /** In how many milliseconds the next chunk is due. */
  #due() {
    return this.#since + (this.#chunks * 1000) / this.#speed - performance.now()
  }

  /** Counts from now. */
  #pace() {
    this.#since = performance.now()
    this.#chunks = 0
  }

  #resume() {
    this.#steps = 0
    this.#pace()
    this.#running.open()
  }

  #step() {
    this.#steps = 1
    this.#running.open()
    this.#running.close()
  }

  async #take(sentences) {
    let busy = performance.now()
    for (const { text, start, end, reason } of sentences) {
      this.#found.push({ text, start, end, reason, after: this.#exact ? this.#read - end : undefined })
      if (this.#found.length >= MOST) await this.#update({ now: true })
      if (performance.now() - busy > BUSY) {
        await nextTurn()
        busy = performance.now()
      }
      if (this.#stopped) return
    }
  }

  /** Tells the page; without `now` no sooner than a moment after the last time. */
  async #update({ now = false, done = false } = {}) {
    if (!now && performance.now() - this.#posted < BETWEEN) return
    await this.#shown.passed()
    if (this.#stopped) return
    this.#shown.close()
    this.#posted = performance.now()
    const { held, skipped } = this.#splitter
    this.#post({
      type: 'update',
      sentences: this.#found,
      held: held.slice(-HELD),
      heldLength: held.length,
      read: this.#read,
      skipped: skipped.sentences,
      paused: !this.#running.isOpen,
      done,
    })
    this.#found = []
  }
}
