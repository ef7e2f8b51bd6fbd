/**
 * Held text and absolute offsets: asks a scanner for boundaries and cuts sentences, one at a time.
 */
import { createScanner } from './create-scanner.ts'
import { cutPlace, endsClause, isWordAt, lastWordEnd } from './cut.ts'
import { SentenceError } from './errors.ts'
import type { ResolvedOptions } from './options.ts'
import { Queue } from './queue.ts'
import type { Ahead } from './scanner/ahead.ts'
import { LOOKAHEAD, PAST_LIMIT, type Scanner, UNDECIDED } from './scanner/scanner.ts'
import { independent, inOnePiece } from './storage.ts'
import type { BlockKind, BoundaryReason } from './types.ts'
import { isWhite } from './unicode/white-space.ts'

/** How much text the scanner is given at a time, in code units. */
const WINDOW = 65536
/** How much of it at a time behind the tail of earlier text, with which it is copied. */
const JOINED = 2048
/** How much text that is done with may stay in the window, where moving it would cost more. */
const SLACK = 192
/** How much text without a mark is gathered before the scanner is given it. */
const GATHERED = 1024

/** In the white space before a sentence. */
const LEADING = 0
const INSIDE = 1
/** In the white space after a sentence that will be emitted with it (`trim: false`). */
const TRAILING = 2
/** In the white space after a sentence too short to stand alone. */
const JOINING = 3

/**
 * The pull at the centre of everything: {@link feed} text, ask for the {@link next} sentence, get
 * one or "undecided".
 *
 * Every field that holds a place holds an absolute one: UTF-16 code units from the start of the
 * input. The scanner alone counts from the start of its window.
 */
export class Splitter {
  /** The last sentence: where it starts. */
  sentenceStart = 0
  /** The last sentence: where it ends. */
  sentenceEnd = 0
  /** The last sentence: why it ended. */
  reason: BoundaryReason = 'end'
  /** The last sentence: the kind of block that it ends in, with `markdown`. */
  block: BlockKind | undefined
  /** The last sentence: whether it is known to have single spaces alone, save odd white space. */
  even = false
  /** How many sentences were given. */
  count = 0
  /** How many sentences were left out (`overflow: 'skip'`). */
  skippedSentences = 0
  /** How many code units were in them. */
  skippedLength = 0

  readonly #options: ResolvedOptions
  readonly #scanner: Scanner
  /** Whether the white space between sentences is the splitter's to deal with, not the rule's. */
  readonly #gaps: boolean
  /** Whether the sentences that the scanner found ahead are what is to be given. */
  readonly #direct: boolean
  /** Whether sentences may share the storage of the text they come from. */
  readonly #shared: boolean

  /** Text that waits behind the source. */
  readonly #queue = new Queue<string>()
  /** Whether all text is read, so that more of the same sentence needs no reading until a mark comes. */
  #resting = false
  /** What came meanwhile: tokens are short, and reading on costs more than they are worth. */
  #gathered = ''
  /** The text that the window is a part of. */
  #source = ''
  #sourceStart = 0
  /** The sentence's text before the source. */
  #head = ''
  /** What the scanner sees: the tail of what came before, and a part of the source. */
  #window = ''
  #windowStart = 0
  #ended = false

  #mode = LEADING
  /** Where the sentence starts. */
  #start = 0
  /** The next code unit to read, outside of INSIDE. */
  #at = 0
  /** TRAILING and JOINING: where the text before the white space ends, and why. */
  #textEnd = 0
  #textReason: BoundaryReason = 'end'
  #textBlock: BlockKind | undefined
  /** The end of the last sentence that was too short to stand alone. */
  #shortEnd = 0
  /** `firstMaxLength`: whether the first sentence is still to come, … */
  #first: boolean
  /** … the place where it is to be cut, or 0, and up to where words and clauses were looked for. */
  #clause = 0
  #clauseFrom = 0
  #worded = false
  /** `overflow: 'skip'`: a sentence that is too long is being passed over. */
  #skipping = false

  constructor(options: ResolvedOptions, shared = false) {
    this.#options = options
    this.#shared = shared
    this.#scanner = createScanner(options)
    this.#first = options.firstMaxLength !== undefined
    this.#gaps = options.rule !== 'uax29'
    this.#direct = this.#gaps && options.trim && options.minLength === 0 && !this.#first
    if (!this.#gaps) this.#mode = INSIDE
  }

  /** Adds text. Nothing is split before {@link next} asks. */
  feed(text: string): void {
    if (text === '') return
    if (this.#resting && this.#mayGather(text)) this.#gathered += text
    else this.#wake(text)
  }

  /** Says that no more text will come. */
  finish(): void {
    this.#wake()
    this.#ended = true
  }

  #mayGather(text: string): boolean {
    const length = this.#gathered.length + text.length
    const { maxLength } = this.#options
    if (length > GATHERED || this.#sourceEnd + length - this.#start > maxLength) return false
    return this.#scanner.isQuiet?.(text) ?? false
  }

  /** Has what was gathered, and more, read. */
  #wake(text = ''): void {
    const all = this.#gathered + text
    this.#gathered = ''
    this.#resting = false
    if (all !== '') this.#queue.push(all)
  }

  /** All text that came and was not given as a sentence. */
  get held(): string {
    return this.#slice(this.#start, this.#sourceEnd) + this.#queue.toArray().join('') + this.#gathered
  }

  /** The place before which no sentence will start or end any more. */
  get passed(): number {
    return this.#skipping ? this.#windowStart + this.#scanner.settled : this.#start
  }

  /** Whether {@link held} is not empty. */
  get holding(): boolean {
    return this.#start < this.#sourceEnd || this.#queue.length > 0
  }

  /**
   * The next sentence, or '' while the text decides none. `sentenceStart`, `sentenceEnd` and
   * `reason` then speak of that sentence.
   *
   * @throws ERR_SENTENCE_TOO_LONG
   */
  next(): string {
    if (this.#resting) return ''
    const { ahead } = this.#scanner
    if (ahead !== undefined && ahead.at < ahead.count && this.#direct && this.#mode === LEADING) {
      const sentence = this.#planned(ahead)
      if (sentence !== undefined) return sentence
    }
    for (;;) {
      const sentence = this.#mode === INSIDE ? this.#inside() : this.#white()
      if (sentence === undefined) continue
      if (sentence === '') this.#resting = this.#mode === INSIDE && !this.#ended && !this.#skipping && !this.#first
      return sentence
    }
  }

  /** The sentence that was found ahead, unless something else was given in between. */
  #planned(ahead: Ahead): string | undefined {
    const { at } = ahead
    const windowStart = this.#windowStart
    if (at === 0 || (ahead.ends[at - 1] as number) + windowStart !== this.#start) return undefined
    ahead.at = at + 1
    const from = ahead.begins[at] as number
    const to = ahead.ends[at] as number
    this.sentenceStart = windowStart + from
    this.sentenceEnd = this.#start = this.#at = windowStart + to
    this.reason = ahead.closing[at] === 0 ? 'terminator' : 'paragraph'
    this.even = ahead.even[at] === 1
    this.count++
    if (this.#head !== '') this.#dropHead(this.#start)
    return this.#textOf(this.sentenceStart, this.sentenceEnd)
  }

  /** What is held, up to the end of the last word, `maxLength` at the most; '' when no word has ended. */
  flush(): string {
    if (this.#skipping) return ''
    if (this.#gathered !== '') {
      this.#wake()
      this.next()
    }
    this.#resting = false
    const { maxLength } = this.#options
    let end = this.#mode === TRAILING ? this.#sourceEnd - this.#start : lastWordEnd(this.held, this.#options.profile)
    // What is undecided may be longer than a sentence may be.
    if (end > maxLength) end = cutPlace(this.held.slice(0, maxLength + 2), maxLength)
    if (end === 0) return ''
    return this.#emit(this.#start + end, this.#start + end, 'flush') ?? ''
  }

  get #sourceEnd(): number {
    return this.#sourceStart + this.#source.length
  }

  /** Whether the window ends where the input ends. */
  #isFinal(): boolean {
    return this.#ended && this.#queue.length === 0 && this.#windowStart + this.#window.length === this.#sourceEnd
  }

  /** INSIDE a sentence: asks the scanner. Gives a sentence, '' for undecided, `undefined` to go on. */
  #inside(): string | undefined {
    const { maxLength, trim } = this.#options
    const final = this.#isFinal()
    const place = this.#scanner.scan(final, this.#skipping ? Infinity : this.#start + maxLength - this.#windowStart)
    const settled = this.#windowStart + this.#settledBy(place, final)
    if (trim && !this.#gaps) this.#passLeading(settled)
    const limit = this.#start + maxLength
    if (this.#first) {
      const clause = this.#firstClause(Math.min(settled, limit + 1))
      if (clause > 0) return this.#emit(clause, clause, 'limit')
    }
    if (settled > limit && !this.#skipping) {
      // The cut may depend on the character behind it, which is there once one more unit is settled.
      if (place >= 0 || final || settled > limit + 1) {
        const sentence = this.#overflow()
        // The end of a sentence that is left out may be known already, or is still to be looked for.
        if (!this.#skipping || place < 0) return sentence
      }
    }
    if (place >= 0) return this.#boundary(settled, this.#scanner.reason)
    if (place === PAST_LIMIT || this.#refill()) return undefined
    if (!final || settled === this.#start) return ''
    return this.#boundary(settled, 'end')
  }

  /** Up to where in the window an answer of the scanner settles the sentence. */
  #settledBy(place: number, final: boolean): number {
    if (place >= 0) return place
    return final && place === UNDECIDED ? this.#window.length : this.#scanner.settled
  }

  /** Outside of a sentence: passes over white space. Answers as {@link #inside} does. */
  #white(): string | undefined {
    const mode = this.#mode
    const trimmed = mode === LEADING && this.#options.trim
    let limit = trimmed ? Infinity : this.#start + this.#options.maxLength
    if (mode === TRAILING) limit = Math.min(limit, this.#textEnd + LOOKAHEAD)
    for (;;) {
      this.#at = this.#passWhite(limit)
      if (trimmed) this.#start = this.#at
      if (this.#at >= limit) break
      if (this.#at < this.#windowStart + this.#window.length) {
        if (mode === TRAILING) break
        this.#mode = INSIDE
        this.#scanner.begin(this.#at - this.#windowStart)
        return undefined
      }
      const final = this.#isFinal()
      if (this.#refill()) continue
      if (!final || this.#at === this.#start) return ''
      break
    }
    if (mode === LEADING) return this.#emit(this.#at, this.#at, this.#at >= limit ? 'limit' : 'end')
    return this.#emit(this.#textEnd, this.#at, this.#textReason)
  }

  /** Moves the start past white space that the rule, which knows no gaps, put into the sentence. */
  #passLeading(settled: number): void {
    const window = this.#window
    while (this.#start < settled && isWhite(window.charCodeAt(this.#start - this.#windowStart))) this.#start++
  }

  /** The end of the white space in the window, `limit` at the most. */
  #passWhite(limit: number): number {
    const window = this.#window
    const to = Math.min(window.length, limit - this.#windowStart)
    let at = this.#at - this.#windowStart
    while (at < to && isWhite(window.charCodeAt(at))) at++
    return this.#windowStart + at
  }

  /** Ends the sentence at `end`, unless it is too short to stand alone. */
  #boundary(end: number, reason: BoundaryReason): string | undefined {
    const { minLength, trim } = this.#options
    if (this.#skipping) {
      this.#skipping = false
      this.#skippedTo(end)
      return undefined
    }
    this.#textEnd = end
    this.#textReason = reason
    this.#textBlock = this.#scanner.endedIn
    if (
      minLength > 0 &&
      reason !== 'end' &&
      end > this.#start &&
      this.#slice(this.#start, end).trim().length < minLength
    ) {
      this.#shortEnd = end
      // The white space that follows may push a clause that ends here out of the window.
      if (this.#first) this.#firstClause(end + 1)
      return this.#resume(end, JOINING)
    }
    if (trim || !this.#gaps) return this.#emit(end, end, reason)
    this.#mode = TRAILING
    this.#at = end
    return undefined
  }

  /**
   * Gives the text from the start of the sentence, and goes on at `next`.
   *
   * @param end where the text ends; the rest up to `next` is white space
   */
  #emit(end: number, next: number, reason: BoundaryReason): string | undefined {
    const to = this.#options.trim ? this.#trimmedEnd(end) : next
    this.sentenceStart = this.#start
    this.sentenceEnd = to
    const text = this.#textOf(this.#start, to)
    this.reason = reason
    this.#resume(next, LEADING)
    this.#start = next
    this.#dropHead(this.#start)
    if (text === '') return undefined
    this.count++
    this.even = false
    this.block =
      reason === 'limit' || reason === 'flush' ? this.#scanner.block : (this.#textBlock ?? this.#scanner.block)
    this.#first = false
    this.#shortEnd = 0
    return text
  }

  /** Where the text up to `end` ends, whose start is not white, without white space behind it. */
  #trimmedEnd(end: number): number {
    const start = this.#start
    const within = this.#isInWindow(start, end)
    const text = within ? this.#window : this.#slice(start, end)
    const textStart = within ? this.#windowStart : start
    let to = end
    while (to > start && isWhite(text.charCodeAt(to - textStart - 1))) to--
    return to
  }

  /** The text of a sentence, in storage of its own unless it may share that of the text it comes from. */
  #textOf(from: number, to: number): string {
    if (to === from) return ''
    if (this.#shared) return this.#slice(from, to)
    if (this.#isInWindow(from, to)) return independent(this.#window, from - this.#windowStart, to - this.#windowStart)
    const text = this.#slice(from, to)
    return independent(text, 0, text.length)
  }

  #isInWindow(from: number, to: number): boolean {
    return from >= this.#windowStart && to <= this.#windowStart + this.#window.length
  }

  /** Goes on at `place`; always `undefined`. */
  #resume(place: number, mode: number): undefined {
    this.#moveTo(place)
    this.#at = place
    if (this.#gaps) this.#mode = mode
    else {
      this.#mode = INSIDE
      this.#scanner.begin(place - this.#windowStart)
    }
  }

  /** A sentence without an end up to `maxLength`. */
  #overflow(): string | undefined {
    const { maxLength, overflow } = this.#options
    if (this.#shortEnd > this.#start) return this.#emit(this.#shortEnd, this.#shortEnd, this.#textReason)
    if (overflow === 'split') {
      const cut = this.#start + cutPlace(this.#slice(this.#start, this.#start + maxLength + 2), maxLength)
      return this.#emit(cut, cut, 'limit')
    }
    if (overflow === 'skip') {
      this.#skipping = true
      return undefined
    }
    throw new SentenceError(
      'ERR_SENTENCE_TOO_LONG',
      `the sentence at offset ${this.#start} is longer than maxLength, ${maxLength} code units; raise maxLength, or set overflow to 'split' or 'skip'`,
      { offset: this.#start },
    )
  }

  #skippedTo(end: number): void {
    this.skippedSentences++
    this.skippedLength += end - this.#start
    this.#worded = false
    this.#resume(end, LEADING)
    this.#start = end
    this.#dropHead(this.#start)
  }

  /** Where the first sentence is to be cut, or 0: the last clause within `firstMaxLength`, else the next. */
  #firstClause(settled: number): number {
    const first = this.#start + (this.#options.firstMaxLength as number)
    const window = this.#window
    let at = Math.max(this.#clauseFrom, this.#start + 1, this.#windowStart + 1)
    for (; at < settled && (at <= first || this.#clause === 0); at++) {
      // A dash in front of the first word ends nothing.
      if (!this.#worded) this.#worded = isWordAt(window, at - this.#windowStart - 1)
      else if (endsClause(window, at - this.#windowStart)) this.#clause = at
    }
    this.#clauseFrom = at
    return settled > first ? this.#clause : 0
  }

  /** A part of the text from the start of the sentence on. */
  #slice(from: number, to: number): string {
    if (from >= this.#sourceStart) return this.#source.slice(from - this.#sourceStart, to - this.#sourceStart)
    const headStart = this.#sourceStart - this.#head.length
    return (
      this.#head.slice(Math.max(0, from - headStart), Math.max(0, to - headStart)) +
      this.#source.slice(0, Math.max(0, to - this.#sourceStart))
    )
  }

  /** Lets go of the head before `from`. */
  #dropHead(from: number): void {
    if (this.#head === '') return
    const before = this.#sourceStart - from
    this.#head = before > 0 ? this.#head.slice(-before) : ''
  }

  /** Gives the scanner more of the text, and tells whether there was more. */
  #refill(): boolean {
    const windowEnd = this.#windowStart + this.#window.length
    let from = windowEnd - this.#sourceStart
    if (from >= this.#source.length) {
      if (this.#queue.length === 0) return false
      this.#retireSource()
      from = 0
    }
    let keep = this.#mode === INSIDE ? this.#scanner.keep : this.#at - this.#windowStart
    if (keep < SLACK && this.#window.length < 2 * SLACK) keep = 0
    const start = this.#windowStart + keep
    const within = start >= this.#sourceStart
    const to = this.#pieceEnd(from, within ? WINDOW : Math.max(JOINED, windowEnd - start))
    const added = this.#source.slice(from, to)
    const window = within
      ? this.#source.slice(start - this.#sourceStart, to)
      : inOnePiece(this.#window.slice(keep), added)
    this.#setWindow(start, window, windowEnd - start, added)
    return true
  }

  /** Where the part of the source ends that starts at `from`: never within a surrogate pair. */
  #pieceEnd(from: number, length = WINDOW): number {
    const to = Math.min(from + Math.min(length, WINDOW), this.#source.length)
    const high = (this.#source.charCodeAt(to - 1) & 0xfc00) === 0xd800
    return to < this.#source.length && high ? to - 1 : to
  }

  #setWindow(start: number, window: string, known: number, added: string): void {
    this.#scanner.shift(start - this.#windowStart)
    this.#scanner.extend(window, known, added)
    this.#window = window
    this.#windowStart = start
  }

  /** Takes the next text of the queue as the source; what the sentence has in this one goes to the head. */
  #retireSource(): void {
    const source = this.#source
    const wanted = this.passed
    const from = Math.max(0, wanted - this.#sourceStart)
    if (this.#skipping) this.#dropHead(wanted)
    if (from < source.length) {
      // A short tail would keep all of a long source alive until the sentence ends.
      const rest = source.slice(from)
      this.#head += rest.length < source.length ? independent(rest, 0, rest.length) : rest
    }
    this.#sourceStart += source.length
    this.#source = this.#queue.shift()
  }

  /** Moves the window back where a cut left `place` before it. */
  #moveTo(place: number): void {
    if (place >= this.#windowStart) return
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
}
