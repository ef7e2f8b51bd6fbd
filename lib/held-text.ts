/**
 * Text that came and was not given yet, and the window of it that the scanner sees.
 */
import { Queue } from './queue.ts'
import type { Scanner } from './scanner/scanner.ts'
import { independent, inOnePiece } from './storage.ts'
import { isBlank } from './unicode/white-space.ts'

/** How much text the scanner is given at a time, in code units. */
const WINDOW = 65536
/** How much of it at a time behind the tail of earlier text, with which it is copied. */
const JOINED = 2048
/** How much text that is done with may stay in the window, where moving it would cost more. */
const SLACK = 192

/**
 * All places are absolute ones: UTF-16 code units from the start of the input. The scanner alone counts
 * from the start of its window.
 *
 *     ……. ……… …│…. ……. …… …│. ……. ………. ……… …│…… …
 *          head      source                  queue
 *            └── window ──┘
 */
export class HeldText {
  /** What the scanner sees: the tail of what came before, and a part of the source. */
  window = ''
  windowStart = 0
  readonly #scanner: Scanner
  /** Text that waits behind the source. */
  readonly #queue = new Queue<string>()
  /** The text that the window is a part of. */
  #source = ''
  #sourceStart = 0
  /** The sentence's text before the source. */
  #head = ''

  constructor(scanner: Scanner) {
    this.#scanner = scanner
  }

  /** Adds text behind all other. */
  push(text: string): void {
    this.#queue.push(text)
  }

  /** Where the window ends. */
  get windowEnd(): number {
    return this.windowStart + this.window.length
  }

  /** Where the text ends that is not waiting in the queue. */
  get sourceEnd(): number {
    return this.#sourceStart + this.#source.length
  }

  /** Whether text waits in the queue. */
  get waiting(): boolean {
    return this.#queue.length > 0
  }

  /** Whether the window ends where all text ends. */
  get isWindowLast(): boolean {
    return this.#queue.length === 0 && this.windowEnd === this.sourceEnd
  }

  /** All text from a place on. */
  from(place: number): string {
    return this.slice(place, this.sourceEnd) + this.#queue.toArray().join('')
  }

  /** Whether all text from a place on is white space. (Its parts are looked at one by one: joined, they would be copied.) */
  isBlank(place: number): boolean {
    const from = Math.max(place, this.#sourceStart)
    if (!isBlank(this.slice(place, from)) || !isBlank(this.slice(from, this.sourceEnd))) return false
    return this.#queue.toArray().every(isBlank)
  }

  /** The code unit at a place of the text that does not wait, from the start of the sentence on. */
  unitAt(place: number): number {
    if (this.isInWindow(place, place + 1)) return this.window.charCodeAt(place - this.windowStart)
    return this.slice(place, place + 1).charCodeAt(0)
  }

  /** A part of the text that does not wait, from the start of the sentence on; it shares the storage of what came. */
  slice(from: number, to: number): string {
    if (from >= this.#sourceStart) return this.#source.slice(from - this.#sourceStart, to - this.#sourceStart)
    const headStart = this.#sourceStart - this.#head.length
    return (
      this.#head.slice(Math.max(0, from - headStart), Math.max(0, to - headStart)) +
      this.#source.slice(0, Math.max(0, to - this.#sourceStart))
    )
  }

  /** The same in storage of its own. */
  copy(from: number, to: number): string {
    if (this.isInWindow(from, to)) return independent(this.window, from - this.windowStart, to - this.windowStart)
    const text = this.slice(from, to)
    return independent(text, 0, text.length)
  }

  isInWindow(from: number, to: number): boolean {
    return from >= this.windowStart && to <= this.windowStart + this.window.length
  }

  /** Lets go of the text before `from`, where it came before the source. */
  drop(from: number): void {
    if (this.#head === '') return
    const before = this.#sourceStart - from
    this.#head = before > 0 ? this.#head.slice(-before) : ''
  }

  /**
   * Gives the scanner more of the text, and tells whether there was more.
   *
   * @param keep a place in the window: what stands before is wanted no more
   * @param passed the place before which no sentence will start
   * @param passing whether the text up to there is left out, too
   */
  refill(keep: number, passed: number, passing: boolean): boolean {
    const { windowEnd } = this
    let from = windowEnd - this.#sourceStart
    if (from >= this.#source.length) {
      if (this.#queue.length === 0) return false
      this.#retire(passed, passing)
      from = 0
    }
    const start = this.windowStart + (keep < SLACK && this.window.length < 2 * SLACK ? 0 : keep)
    const within = start >= this.#sourceStart
    const to = this.#pieceEnd(from, within ? WINDOW : Math.max(JOINED, windowEnd - start))
    const added = this.#source.slice(from, to)
    const window = within
      ? this.#source.slice(start - this.#sourceStart, to)
      : inOnePiece(this.window.slice(start - this.windowStart), added)
    this.#setWindow(start, window, windowEnd - start, added)
    return true
  }

  /** Moves the window back where a cut left `place` before it. */
  moveTo(place: number): void {
    if (place >= this.windowStart) return
    if (place < this.#sourceStart) {
      this.#queue.unshift(this.#source)
      this.#source = this.#head.slice(place - this.#sourceStart)
      this.#head = this.#head.slice(0, place - this.#sourceStart)
      this.#sourceStart = place
    }
    const from = place - this.#sourceStart
    const window = this.#source.slice(from, this.#pieceEnd(from))
    this.#setWindow(place, window, 0, window)
  }

  /** Where the part of the source ends that starts at `from`: never within a surrogate pair. */
  #pieceEnd(from: number, length = WINDOW): number {
    const to = Math.min(from + Math.min(length, WINDOW), this.#source.length)
    const high = (this.#source.charCodeAt(to - 1) & 0xfc00) === 0xd800
    return to < this.#source.length && high ? to - 1 : to
  }

  #setWindow(start: number, window: string, known: number, added: string): void {
    this.#scanner.shift(start - this.windowStart)
    this.#scanner.extend(window, known, added)
    this.window = window
    this.windowStart = start
  }

  /** Takes the next text of the queue as the source; what the sentence has in this one goes to the head. */
  #retire(passed: number, passing: boolean): void {
    const source = this.#source
    const from = Math.max(0, passed - this.#sourceStart)
    if (passing) this.drop(passed)
    if (from < source.length) {
      // A short tail would keep all of a long source alive until the sentence ends.
      const rest = source.slice(from)
      this.#head += rest.length < source.length ? independent(rest, 0, rest.length) : rest
    }
    this.#sourceStart += source.length
    this.#source = this.#queue.shift()
  }
}
