/**
 * Held text and absolute offsets: asks a scanner for boundaries and cuts sentences, one at a time.
 */
import { createScanner } from './create-scanner.ts'
import { cutPlace, endsClause, isWordAt } from './cut.ts'
import { SentenceError } from './errors.ts'
import { HeldText } from './held-text.ts'
import type { ResolvedOptions } from './options.ts'
import type { Ahead } from './scanner/ahead.ts'
import { LOOKAHEAD, PAST_LIMIT, type Scanner, UNDECIDED } from './scanner/scanner.ts'
import { TrimmedLength } from './trimmed-length.ts'
import type { BlockKind, BoundaryReason } from './types.ts'
import { isWhite } from './unicode/white-space.ts'
import { WordEnds } from './word-ends.ts'

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
  /** The last sentence, with `batch`: the white space that was left out between it and the one before. */
  gap = ''
  /** How many sentences were given. */
  count = 0
  /** How many sentences were left out (`overflow: 'skip'`). */
  skippedSentences = 0
  /** How many code units were in them. */
  skippedLength = 0
  /** Tells by its start which of them count, before the text behind it is looked at; all do where this is not set. */
  countsSkipped: ((start: number) => boolean) | undefined

  readonly #options: ResolvedOptions
  readonly #scanner: Scanner
  /** Whether the white space between sentences is the splitter's to deal with, not the rule's. */
  readonly #gaps: boolean
  /** How much white space behind a sentence counts as none of it, where the rule puts it into the sentence. */
  readonly #slack: number
  /** Whether the sentences that the scanner found ahead are what is to be given. */
  readonly #direct: boolean
  /** Whether sentences may share the storage of the text they come from. */
  readonly #shared: boolean
  /** Whether white space that is left out is kept until the next sentence, for who shows what waits in a batch. */
  readonly #keepsGaps: boolean

  readonly #text: HeldText
  /** For `minLength`. */
  readonly #length: TrimmedLength
  /** For {@link flush}, from the first one on. */
  #words: WordEnds | undefined
  /** Whether all text is read, so that more of the same sentence needs no reading until a mark comes. */
  #resting = false
  /** What came meanwhile: tokens are short, and reading on costs more than they are worth. */
  #gathered = ''
  #ended = false

  #mode = LEADING
  /** Where the sentence starts. */
  #start = 0
  /** Where the last sentence ended that was given, or left out. */
  #lastEnd = 0
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
  #counted = true

  constructor(options: ResolvedOptions, shared = false) {
    this.#options = options
    this.#shared = shared
    this.#keepsGaps = options.batch !== undefined && options.trim
    this.#scanner = createScanner(options)
    this.#text = new HeldText(this.#scanner)
    this.#length = new TrimmedLength(this.#text)
    this.#first = options.firstMaxLength !== undefined
    this.#gaps = options.rule !== 'uax29'
    this.#slack = this.#gaps || !options.trim ? 0 : LOOKAHEAD
    this.#direct = (!this.#gaps || options.trim) && options.minLength === 0 && !this.#first
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
    if (length > GATHERED || this.#text.sourceEnd + length - this.#start > maxLength) return false
    return this.#scanner.isQuiet?.(text) ?? false
  }

  /** Has what was gathered, and more, read. */
  #wake(text = ''): void {
    const all = this.#gathered + text
    this.#gathered = ''
    this.#resting = false
    if (all !== '') this.#text.push(all)
  }

  /** All text that came and was not given as a sentence. */
  get held(): string {
    return this.#text.from(this.#start) + this.#gathered
  }

  /** The same, and the white space that was left out behind the last sentence. */
  get heldWithGap(): string {
    return this.#text.from(Math.min(this.#start, this.#kept)) + this.#gathered
  }

  /** The place before which no text is wanted any more. White space is kept for as long as a sentence may be. */
  get #kept(): number {
    const { passed } = this
    return this.#keepsGaps && passed - this.#lastEnd <= this.#options.maxLength ? this.#lastEnd : passed
  }

  /** The place before which no sentence will start or end any more. */
  get passed(): number {
    return this.#skipping ? this.#text.windowStart + this.#scanner.settled : this.#start
  }

  /** Whether a sentence is being left out that counts: how long it is, is known at its end. */
  get counting(): boolean {
    return this.#skipping && this.#counted
  }

  /** Whether {@link held} is not empty. */
  get holding(): boolean {
    return this.#start < this.#text.sourceEnd || this.#text.waiting
  }

  /** Whether no sentence is left in what came: at the most white space that is left out. */
  get spent(): boolean {
    return this.#options.trim ? this.#text.isBlank(this.#start) : !this.holding
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
    if (ahead !== undefined && this.#direct) {
      while (ahead.at < ahead.count && (this.#mode === LEADING || !this.#gaps)) {
        const sentence = this.#planned(ahead)
        if (sentence !== '') return sentence
      }
    }
    for (;;) {
      const sentence = this.#mode === INSIDE ? this.#inside() : this.#white()
      if (sentence === undefined) continue
      if (sentence === '') this.#resting = this.#mode === INSIDE && !this.#ended && !this.#skipping && !this.#first
      return sentence
    }
  }

  /**
   * The next of the sentences that were found ahead: of those, the scanner gave the first. '' for one that is white
   * space alone.
   */
  #planned(ahead: Ahead): string {
    const { at } = ahead
    const windowStart = this.#text.windowStart
    ahead.at = at + 1
    this.sentenceStart = windowStart + (ahead.begins[at] as number)
    this.sentenceEnd = this.#start = this.#at = windowStart + (ahead.ends[at] as number)
    if (!this.#gaps) {
      if (ahead.at === ahead.count) this.#resume(this.#start, INSIDE)
      if (this.#options.trim) this.#trim()
      if (this.sentenceEnd === this.sentenceStart) return ''
    }
    this.reason = ahead.closing[at] === 0 ? 'terminator' : 'paragraph'
    this.even = ahead.even[at] === 1
    this.count++
    if (this.#keepsGaps) this.#passGap()
    this.#text.drop(this.#keepsGaps ? this.#kept : this.#start)
    return this.#textOf(this.sentenceStart, this.sentenceEnd)
  }

  /** Leaves out the white space that a planned sentence has around it. */
  #trim(): void {
    const { window, windowStart } = this.#text
    let { sentenceStart, sentenceEnd } = this
    while (sentenceEnd > sentenceStart && isWhite(window.charCodeAt(sentenceEnd - windowStart - 1))) sentenceEnd--
    while (sentenceStart < sentenceEnd && isWhite(window.charCodeAt(sentenceStart - windowStart))) sentenceStart++
    this.sentenceStart = sentenceStart
    this.sentenceEnd = sentenceEnd
  }

  /**
   * The next sentence of a flush: what {@link next} gives, else what is held, up to the end of the last word, as much as
   * a sentence may have. '' when nothing is left but a word that has not ended.
   */
  flush(): string {
    for (;;) {
      const sentence = this.next() || this.#flushed()
      if (sentence !== undefined) return sentence
    }
  }

  /** What is held and undecided. Gives a sentence, '' for nothing, `undefined` to go on. */
  #flushed(): string | undefined {
    if (this.#skipping) return ''
    if (this.#gathered !== '') {
      this.#wake()
      return undefined
    }
    // It has ended by itself, and waits for its white space.
    if (this.#mode === TRAILING) return this.#emit(this.#textEnd, this.#at, this.#textReason)
    this.#words ??= new WordEnds(this.#options.profile)
    this.#readWords(this.#words)
    const { maxLength } = this.#options
    let { end } = this.#words
    const { blockEnd } = this.#scanner
    if (blockEnd !== undefined && this.#mode === INSIDE) end = Math.min(end, this.#text.windowStart + blockEnd)
    // What is undecided may be longer than a sentence may be.
    if (end > this.#start + maxLength) {
      end = this.#start + cutPlace(this.#text.slice(this.#start, this.#start + maxLength + 2), maxLength)
    }
    if (end <= this.#start) return ''
    this.#resting = false
    return this.#emit(end, end, 'flush')
  }

  /** Looks for the ends of words in the sentence: where they are asked for, and before the window moves on. */
  #readWords(words: WordEnds): void {
    if (words.start !== this.#start) words.begin(this.#start)
    const { windowEnd } = this.#text
    if (words.known < windowEnd) words.read(this.#text.slice(words.known, windowEnd))
  }

  /** Whether the window ends where the input ends. */
  #isFinal(): boolean {
    return this.#ended && this.#text.isWindowLast
  }

  /** INSIDE a sentence: asks the scanner. Gives a sentence, '' for undecided, `undefined` to go on. */
  #inside(): string | undefined {
    const { maxLength } = this.#options
    const final = this.#isFinal()
    const reach = this.#skipping ? Infinity : this.#start + maxLength + this.#slack
    const place = this.#scanner.scan(final, reach - this.#text.windowStart)
    const settled = this.#text.windowStart + this.#settledBy(place, final)
    if (this.#slack > 0) this.#passLeading(settled)
    const limit = this.#start + maxLength
    if (this.#first) {
      const clause = this.#firstClause(Math.min(settled, limit + 1))
      if (clause > 0) return this.#emit(clause, clause, 'limit')
    }
    if (settled > limit && !this.#skipping && this.#isTooLong(settled)) {
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

  /** Whether the sentence is too long, that is settled past its limit, perhaps by white space behind its text alone. */
  #isTooLong(settled: number): boolean {
    const limit = this.#start + this.#options.maxLength
    if (settled > limit + this.#slack) return true
    let end = settled
    while (end > limit && this.#slack > 0 && isWhite(this.#text.unitAt(end - 1))) end--
    return end > limit
  }

  /** Up to where in the window an answer of the scanner settles the sentence. */
  #settledBy(place: number, final: boolean): number {
    if (place >= 0) return place
    return final && place === UNDECIDED ? this.#text.window.length : this.#scanner.settled
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
      if (this.#at < this.#text.windowEnd) {
        if (mode === TRAILING) break
        this.#mode = INSIDE
        this.#scanner.begin(this.#at - this.#text.windowStart)
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
    const window = this.#text.window
    while (this.#start < settled && isWhite(window.charCodeAt(this.#start - this.#text.windowStart))) this.#start++
  }

  /** The end of the white space in the window, `limit` at the most. */
  #passWhite(limit: number): number {
    const window = this.#text.window
    const to = Math.min(window.length, limit - this.#text.windowStart)
    let at = this.#at - this.#text.windowStart
    while (at < to && isWhite(window.charCodeAt(at))) at++
    return this.#text.windowStart + at
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
    if (minLength > 0 && reason !== 'end' && end > this.#start && this.#length.of(this.#start, end) < minLength) {
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
    if (this.#keepsGaps && text !== '') this.#passGap()
    this.#text.drop(this.#kept)
    if (text === '') return undefined
    this.count++
    this.even = false
    this.block =
      reason === 'limit' || reason === 'flush' ? this.#scanner.block : (this.#textBlock ?? this.#scanner.block)
    this.#first = false
    this.#shortEnd = 0
    return text
  }

  /** Takes the white space between the last sentence and the one before, as far as it was kept. */
  #passGap(): void {
    const from = this.#lastEnd
    const to = this.sentenceStart
    this.gap = to - from <= this.#options.maxLength ? this.#textOf(from, to) : ''
    this.#lastEnd = this.sentenceEnd
  }

  /** Where the text up to `end` ends, whose start is not white, without white space behind it. */
  #trimmedEnd(end: number): number {
    const start = this.#start
    const within = this.#text.isInWindow(start, end)
    const text = within ? this.#text.window : this.#text.slice(start, end)
    const textStart = within ? this.#text.windowStart : start
    let to = end
    while (to > start && isWhite(text.charCodeAt(to - textStart - 1))) to--
    return to
  }

  /** The text of a sentence, in storage of its own unless it may share that of the text it comes from. */
  #textOf(from: number, to: number): string {
    if (to === from) return ''
    return this.#shared ? this.#text.slice(from, to) : this.#text.copy(from, to)
  }

  /** Goes on at `place`; always `undefined`. */
  #resume(place: number, mode: number): undefined {
    this.#text.moveTo(place)
    this.#at = place
    if (this.#gaps) this.#mode = mode
    else {
      this.#mode = INSIDE
      this.#scanner.begin(place - this.#text.windowStart)
    }
  }

  /** A sentence without an end up to `maxLength`. */
  #overflow(): string | undefined {
    const { maxLength, minLength, overflow } = this.#options
    if (this.#shortEnd > this.#start) return this.#emit(this.#shortEnd, this.#shortEnd, this.#textReason)
    if (overflow === 'split') {
      const text = this.#text.slice(this.#start, this.#start + maxLength + 2)
      const from = this.#start - this.#text.windowStart
      const isWithin = this.#scanner.isWithin?.bind(this.#scanner)
      const cut = this.#start + cutPlace(text, maxLength, minLength, isWithin && ((at) => isWithin(from + at)))
      return this.#emit(cut, cut, 'limit')
    }
    if (overflow === 'skip') {
      this.#skipping = true
      this.#counted = this.countsSkipped?.(this.#start) ?? true
      return undefined
    }
    throw new SentenceError(
      'ERR_SENTENCE_TOO_LONG',
      `the sentence at offset ${this.#start} is longer than maxLength, ${maxLength} code units; raise maxLength, or set overflow to 'split' or 'skip'`,
      { offset: this.#start },
    )
  }

  #skippedTo(end: number): void {
    if (this.#counted) {
      this.skippedSentences++
      this.skippedLength += end - this.#start
    }
    this.#worded = false
    this.#resume(end, LEADING)
    this.#start = this.#lastEnd = end
    this.#text.drop(end)
  }

  /** Where the first sentence is to be cut, or 0: the last clause within `firstMaxLength`, else the next. */
  #firstClause(settled: number): number {
    const { firstMaxLength, minLength } = this.#options
    const first = this.#start + (firstMaxLength as number)
    const window = this.#text.window
    let at = Math.max(this.#clauseFrom, this.#start + 1, this.#text.windowStart + 1)
    for (; at < settled && (at <= first || this.#clause === 0); at++) {
      // A dash in front of the first word ends nothing.
      if (!this.#worded) this.#worded = isWordAt(window, at - this.#text.windowStart - 1)
      else if (at - this.#start >= minLength && this.#endsClause(at)) this.#clause = at
    }
    this.#clauseFrom = at
    return settled > first ? this.#clause : 0
  }

  /** Whether a clause ends before a place of the window, outside of what is not to be cut. */
  #endsClause(place: number): boolean {
    const at = place - this.#text.windowStart
    return endsClause(this.#text.window, at) && !this.#scanner.isWithin?.(at)
  }

  /** Gives the scanner more of the text, and tells whether there was more. */
  #refill(): boolean {
    if (this.#words && !this.#skipping) this.#readWords(this.#words)
    const keep = this.#mode === INSIDE ? this.#scanner.keep : this.#at - this.#text.windowStart
    return this.#text.refill(keep, this.#kept, this.#skipping)
  }
}
