/**
 * Where words have ended in a sentence that grows: for `flush()`, which must not cut a word, a number or an address
 * whose rest is still to come. No text is looked at twice, however often it is asked for.
 */
import { closes, WIDE_CLAUSE } from './cut.ts'
import { abbreviationClass, NEVER, type Profile } from './profiles/define.ts'
import { independent } from './storage.ts'
import { classAt, EXTEND, NUMERIC, UNIT_CLASS, widthAt } from './unicode/sentence-break.ts'
import { isWhite } from './unicode/white-space.ts'

/** Tokens longer than this are no finished words: they may be addresses. */
const LONGEST_WORD = 48
/** Letters with a terminator behind them, and what opens and closes them. One letter may be an initial. */
const FINISHED = /^[\p{Ps}\p{Pi}"'¿¡*_]*([\p{L}\p{M}’-]{2,})[.!?…]+[\p{Pe}\p{Pf}"'*_]*$/u
/** A word with a full stop behind it, and what opens before it. */
const ABBREVIATION = /^[\p{Ps}\p{Pi}"'¿¡*_]*([\p{L}\p{M}.’-]+)\.$/u
/** A word that is hardly an abbreviation or the first part of an address such as "www.". */
const SPOKEN = /[aeiouyAEIOUY\u0080-\uffff]/
/** Terminators of scripts without spaces, at which a word has ended too. */
const WIDE_TERMINATORS = new Set([...'\u3002\uff01\uff1f\uff61\u0964\u0965'].map((c) => c.charCodeAt(0)))

/** White space within a number or a name: 10\u00a0000 */
const NON_BREAKING = new Set([...'\u00a0\u2007\u202f\ufeff'].map((c) => c.charCodeAt(0)))

const NONE = -1

/**
 * All places are absolute ones.
 *
 *     It costs $3.      I met Watson.      Ask Dr.      雨だ，風
 *              ^ may go on           ^        ^ goes on     ^
 */
export class WordEnds {
  /** Where the sentence starts. */
  start = NONE
  /** Up to where its text was read. */
  known = NONE
  readonly #profile: Profile
  /** Where the last token starts, which is what stands behind the last white space, … */
  #token = NONE
  /** … and its text, as much as counts. */
  #word = ''
  /** Where a word has ended in front of it, and in front of what non-breaking spaces tie it to. */
  #ended = NONE
  /** Where the abbreviations start that stand last before it: what they belong to is still to come. */
  #abbreviations = NONE
  /** The last place within the token at which one has ended, … */
  #within = NONE
  /** … unless what follows the clause mark that was read last is a digit. */
  #open = false
  /** The code unit that was read last. */
  #last = 0

  constructor(profile: Profile) {
    this.#profile = profile
  }

  /** Starts a sentence. Whatever stands before no longer counts. */
  begin(place: number): void {
    this.start = this.known = this.#token = this.#ended = place
    this.#word = ''
    this.#abbreviations = this.#within = NONE
    this.#open = false
    this.#last = 0
  }

  /** The last place where a word has ended, or the start. */
  get end(): number {
    if (this.#isFinished()) return this.known
    return this.#within === NONE ? this.#ended : this.#within
  }

  /** Goes on with the text that follows, which ends within no surrogate pair. */
  read(text: string): void {
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (isWhite(unit)) {
        this.#grow(text, from, at)
        from = at + 1
        this.#pass(unit, this.known + from)
      } else if (!this.#isClosing(text, at)) this.#mark(unit, this.known + at)
      this.#last = unit
    }
    this.#grow(text, from, text.length)
    this.known += text.length
  }

  /** Adds to the token. */
  #grow(text: string, from: number, to: number): void {
    const end = Math.min(to, from + LONGEST_WORD + 1)
    if (end > from && this.#word.length <= LONGEST_WORD) this.#word += independent(text, from, end)
  }

  /** Behind white space that ends at `place`. */
  #pass(white: number, place: number): void {
    if (this.#word !== '') {
      this.#abbreviations = this.#isAbbreviation() ? this.#before(this.#token) : NONE
      this.#word = ''
    }
    this.#token = place
    this.#within = NONE
    this.#open = false
    if (!NON_BREAKING.has(white)) this.#ended = this.#before(place)
  }

  /** Where a word has ended before a token that starts at `place`. */
  #before(place: number): number {
    return this.#abbreviations === NONE ? place : this.#abbreviations
  }

  /** Whether a character belongs to the mark before it, at which a word has ended. */
  #isClosing(text: string, at: number): boolean {
    const place = this.known + at
    if (this.#open) {
      this.#open = false
      if (classAt(text, at) !== NUMERIC) this.#within = place
    }
    if (this.#within !== place || !(closes(text, at) || classAt(text, at) === EXTEND)) return false
    this.#within += widthAt(text, at)
    return true
  }

  /** At a character of the token: a word may have ended with it. */
  #mark(unit: number, place: number): void {
    if (WIDE_TERMINATORS.has(unit)) this.#within = place + 1
    else if (WIDE_CLAUSE.has(unit)) {
      this.#open = UNIT_CLASS[this.#last] === NUMERIC
      if (!this.#open) this.#within = place + 1
    }
  }

  /** Whether the token is a word with a terminator behind it. */
  #isFinished(): boolean {
    const letters = this.#match(FINISHED)
    return letters !== undefined && SPOKEN.test(letters) && abbreviationClass(this.#profile, letters) !== NEVER
  }

  /** Whether the token is an abbreviation that never ends a sentence. */
  #isAbbreviation(): boolean {
    const letters = this.#match(ABBREVIATION)
    return letters !== undefined && abbreviationClass(this.#profile, letters) === NEVER
  }

  #match(pattern: RegExp): string | undefined {
    return this.#word.length > LONGEST_WORD ? undefined : pattern.exec(this.#word)?.[1]
  }
}
