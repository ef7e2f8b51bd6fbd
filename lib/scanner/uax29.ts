/**
 * The rule `uax29`: the default sentence boundaries of UAX #29, SB1 to SB998.
 *
 * SB1, SB2: the start and the end of the text are the splitter's. SB998, "otherwise, no boundary",
 * is every place where the scanner goes on. One rule is bounded here: SB8 looks ahead, and SB9 and
 * SB10 gather spaces, over any distance; this scanner decides after {@link LOOKAHEAD} code units.
 */
import type { BoundaryReason, ShouldBreak } from '../types.ts'
import {
  ATERM,
  CR,
  classAt,
  EXTEND,
  FORMAT,
  isCloseClass,
  LF,
  LOWER,
  NUMERIC,
  OLETTER,
  OTHER,
  SCONTINUE,
  SEP,
  SP,
  STERM,
  UNIT_CLASS,
  UPPER,
  widthAt,
} from '../unicode/sentence-break.ts'
import { isWhite } from '../unicode/white-space.ts'
import { Ahead } from './ahead.ts'
import { ask, BEFORE } from './ask.ts'
import { MarkFinder } from './finder.ts'
import { BREAK, UAX29_MARKS } from './marks.ts'
import { LOOKAHEAD, OVERRUN, PAST_LIMIT, type Scanner, UNDECIDED } from './scanner.ts'

/** How far behind the last character that is not white SB8 to SB10 look; the one there may be two units. */
const REACH = LOOKAHEAD - 1

const GO = -3

/** A flag of the WebAssembly code; simd/assembly/plan.ts has the same number. */
const UAX29 = 64

const SEEK = 0
const TERM = 1
const CLOSERS = 2
const SPACES = 3
const AHEAD = 4
const PARAGRAPH = 5

const isIgnored = (value: number): boolean => value === EXTEND || value === FORMAT
const isParaSep = (value: number): boolean => value === LF || value === CR || value === SEP
const isSATerm = (value: number): boolean => value === STERM || value === ATERM

export class Uax29Scanner implements Scanner {
  reason: BoundaryReason = 'terminator'
  readonly ahead: Ahead = new Ahead()
  readonly #shouldBreak: ShouldBreak | undefined
  readonly #maxLength: number
  readonly #finder: MarkFinder
  #window = ''
  /** Where reading stops: the end of the window, or not far behind the limit. */
  #stop = 0
  /** What it means that reading stops there. */
  #stopped = UNDECIDED
  /** Whether that is where the input ends. */
  #stopIsEnd = false
  /** Whether the window ends where the input ends. */
  #final = false
  #state = SEEK
  #at = 0
  #begin = 0
  /** Where the white space ends that the sentence starts with, as far as it was looked for. */
  #textStart = 0
  #base = 0
  /** Where the sentence would end: behind SATerm Close* Sp*. */
  #end = 0
  /** Where the last character ended that is not white, in the run behind the terminator. */
  #visibleEnd = 0
  /** Whether the terminator is an ATerm. */
  #ambiguous = false
  /** Whether an Upper or Lower stands before the ATerm (SB7). */
  #afterLetter = false
  /** The class of the last character before the window, for SB7. */
  #before = OTHER

  constructor({ shouldBreak, maxLength }: { shouldBreak: ShouldBreak | undefined; maxLength: number }) {
    this.#shouldBreak = shouldBreak
    this.#maxLength = maxLength
    this.#finder = new MarkFinder(UAX29_MARKS, shouldBreak ? undefined : true)
  }

  begin(at: number): void {
    this.#state = SEEK
    this.#at = at
    this.#begin = at
    this.#textStart = at
    this.#before = OTHER
  }

  extend(window: string, from: number, added: string): void {
    this.#window = window
    this.ahead.clear()
    this.#finder.extend(window, from, added)
  }

  shift(by: number): void {
    this.#before = this.#classBefore(by)
    if (this.#shouldBreak) this.#passLeading(by)
    this.#at -= by
    this.#begin -= by
    this.#textStart -= by
    this.#end -= by
    this.#visibleEnd -= by
    this.#base += by
  }

  get settled(): number {
    return this.#state === SEEK ? this.#at : this.#end
  }

  get keep(): number {
    return Math.max(this.#begin, this.settled - BEFORE)
  }

  scan(final: boolean, limit: number): number {
    this.#stop = Math.min(this.#window.length, limit + OVERRUN)
    this.#final = final
    this.#stopIsEnd = final && this.#stop === this.#window.length
    this.#stopped = this.#stop < this.#window.length ? PAST_LIMIT : UNDECIDED
    for (;;) {
      const answer = this.#state === SEEK && this.#planned() ? this.#end : this.#step()
      if (answer !== GO) return answer
    }
  }

  /** Takes the next sentence of the plan, or makes a new one. */
  #planned(): boolean {
    const { simd } = this.#finder
    if (!simd || this.#shouldBreak) return false
    const { ahead } = this
    if (!ahead.startsAt(this.#begin)) this.#at = simd.plan(this.#begin, this.#at, UAX29, this.#maxLength, ahead)
    if (ahead.count === 0) return false
    this.#end = ahead.ends[ahead.at] as number
    this.#at = this.#end
    this.reason = ahead.closing[ahead.at] ? 'paragraph' : 'terminator'
    ahead.at++
    return true
  }

  #step(): number {
    switch (this.#state) {
      case SEEK:
        return this.#seek()
      case TERM:
        return this.#term()
      case CLOSERS:
        return this.#closers()
      case SPACES:
        return this.#spaces()
      case AHEAD:
        return this.#ahead()
      default:
        return this.#paragraph()
    }
  }

  #seek(): number {
    const window = this.#window
    const at = this.#finder.find(this.#at)
    this.#at = at
    if (at >= this.#stop) return this.#stopped
    if (UAX29_MARKS[window.charCodeAt(at)] === BREAK) return this.#toParagraph()
    const value = classAt(window, at)
    if (!isSATerm(value)) {
      this.#at = at + widthAt(window, at)
      return GO
    }
    const end = this.#plainEnd(value)
    if (end < 0) return this.#toTerm(value)
    this.#at = end
    this.#end = end
    this.reason = 'terminator'
    return end
  }

  /**
   *     He left. She   雨だ。風   Gone! 40
   *             ^          ^         ^ what most sentences end with, told at a glance; -1 for all else
   */
  #plainEnd(value: number): number {
    const window = this.#window
    let end = this.#at + 1
    if (window.charCodeAt(end) === 0x20) end++
    else if (value === ATERM) return -1
    if (end >= this.#stop || this.#shouldBreak) return -1
    const next = UNIT_CLASS[window.charCodeAt(end)] as number
    if (next === UPPER || next === OLETTER) return end
    return value === STERM && (next === LOWER || next === NUMERIC) ? end : -1
  }

  /** Takes the terminator at `#at`. */
  #toTerm(value: number): number {
    this.#ambiguous = value === ATERM
    if (this.#ambiguous) {
      const before = this.#classBefore(this.#at)
      this.#afterLetter = before === UPPER || before === LOWER
    }
    this.#at += widthAt(this.#window, this.#at)
    this.#end = this.#at
    this.#visibleEnd = this.#at
    this.#state = TERM
    return GO
  }

  /** The class of the last character before `at` that SB5 doesn't ignore. */
  #classBefore(at: number): number {
    const window = this.#window
    const floor = Math.max(this.#begin, 0)
    for (let i = at - 1; i >= floor; i--) {
      const unit = window.charCodeAt(i)
      const low = (unit & 0xfc00) === 0xdc00 && i > floor && (window.charCodeAt(i - 1) & 0xfc00) === 0xd800
      const value = low ? classAt(window, --i) : (UNIT_CLASS[unit] as number)
      if (!isIgnored(value)) return value
    }
    return this.#begin < 0 ? this.#before : OTHER
  }

  /**
   * SB5: X (Extend | Format)* → X. Gives what `scan` is to answer when no character to look at is
   * there: U+FEFF is ignored too, yet it is white space, so that it cannot be waited for for ever.
   */
  #passIgnored(): number {
    const window = this.#window
    while (this.#at < this.#stop && this.#at - this.#visibleEnd < LOOKAHEAD) {
      const value = classAt(window, this.#at)
      this.#end = this.#at
      if (!isIgnored(value)) {
        this.#visibleEnd = this.#at
        return GO
      }
      const white = isWhite(window.charCodeAt(this.#at))
      this.#at += widthAt(window, this.#at)
      if (!white) this.#visibleEnd = this.#at
    }
    this.#end = this.#at
    if (this.#at - this.#visibleEnd < LOOKAHEAD && !this.#stopIsEnd) return this.#stopped
    this.reason = 'terminator'
    return this.#end
  }

  /**
   *     3.4   U.S.A   (and SB5 in between)
   *       ^     ^ ^ SB6 ATerm × Numeric, SB7 (Upper | Lower) ATerm × Upper
   */
  #term(): number {
    const answer = this.#passIgnored()
    if (answer !== GO) return answer
    if (this.#ambiguous) {
      const value = classAt(this.#window, this.#at)
      if (value === NUMERIC || (value === UPPER && this.#afterLetter)) {
        this.#state = SEEK
        return GO
      }
    }
    this.#state = CLOSERS
    return GO
  }

  /**
   *     (He left.") She
   *              ^^ SB9 SATerm Close* × ( Close | Sp | ParaSep )
   */
  #closers(): number {
    for (;;) {
      const answer = this.#passIgnored()
      if (answer !== GO) return answer
      if (!isCloseClass(classAt(this.#window, this.#at))) break
      this.#at += widthAt(this.#window, this.#at)
      this.#visibleEnd = this.#at
    }
    this.#state = SPACES
    return GO
  }

  /**
   *     He left.   She
   *             ^^^ SB10 SATerm Close* Sp* × ( Sp | ParaSep )
   */
  #spaces(): number {
    const window = this.#window
    let value: number
    for (;;) {
      this.#end = this.#at
      if (this.#at - this.#visibleEnd >= REACH) return this.#settle(true)
      if (this.#at >= window.length) {
        this.reason = 'terminator'
        return this.#final ? this.#end : UNDECIDED
      }
      value = classAt(window, this.#at)
      if (value !== SP && !isIgnored(value)) break
      this.#at += widthAt(window, this.#at)
    }
    if (isParaSep(value)) return this.#toParagraph()
    // SB8a SATerm Close* Sp* × ( SContinue | SATerm )
    if (value === SCONTINUE) return this.#settle(false)
    if (isSATerm(value)) return this.#toTerm(value)
    if (!this.#ambiguous) return this.#settle(true) // SB11
    this.#state = AHEAD
    return GO
  }

  /**
   *     approx. (5 or) so
   *             ^^^^ SB8 ATerm Close* Sp* × ( ¬(OLetter | Upper | Lower | ParaSep | SATerm) )* Lower
   */
  #ahead(): number {
    const window = this.#window
    while (this.#at < window.length && this.#at - this.#visibleEnd < REACH) {
      const value = classAt(window, this.#at)
      if (value === LOWER) return this.#settle(false)
      if (value === OLETTER || value === UPPER || isParaSep(value) || isSATerm(value)) return this.#settle(true)
      this.#at += widthAt(window, this.#at)
    }
    if (this.#at >= window.length && !this.#final && this.#at - this.#visibleEnd < REACH) return UNDECIDED
    return this.#settle(true)
  }

  #toParagraph(): number {
    this.#end = this.#at
    this.#state = PARAGRAPH
    return GO
  }

  /**
   *     one⏎two
   *        ^ SB4 ParaSep ÷, SB3 CR × LF
   */
  #paragraph(): number {
    const window = this.#window
    let end = this.#at + 1
    if (UNIT_CLASS[window.charCodeAt(this.#at)] === CR) {
      if (end >= window.length && !this.#final) return UNDECIDED
      if (window.charCodeAt(end) === 0x0a) end++
    }
    this.reason = 'paragraph'
    return end
  }

  /** SB11, or what joined instead, after the user's function has had its say. */
  #settle(split: boolean): number {
    const boundary = this.#shouldBreak ? this.#ask(this.#shouldBreak, split) : split
    if (boundary) {
      this.reason = 'terminator'
      return this.#end
    }
    this.#state = SEEK
    return GO
  }

  /**
   * Passes over white space at the start of the sentence, which is none of what `shouldBreak` sees: a reader
   * that starts behind the text of the sentence before has more of it.
   */
  #passLeading(to: number): void {
    const window = this.#window
    while (this.#textStart < to && isWhite(window.charCodeAt(this.#textStart))) this.#textStart++
  }

  #ask(shouldBreak: ShouldBreak, boundary: boolean): boolean {
    const window = this.#window
    this.#passLeading(this.#end)
    return ask(shouldBreak, {
      before: window.slice(Math.max(this.#textStart, this.#end - BEFORE, 0), this.#end),
      after: window.slice(this.#end, this.#at),
      offset: this.#base + this.#end,
      boundary,
    })
  }
}
