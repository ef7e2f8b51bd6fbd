/**
 * The default rule: sentences as people write them. UAX #29's ideas, tailored.
 *
 * Every state reads on from `#at` and either moves to another state, gives a boundary, or stays
 * where it is because the window ends. Nothing that a state has passed is read again.
 */
import type { Profile } from '../profiles/define.ts'
import type { BoundaryReason, ShouldBreak } from '../types.ts'
import {
  CLOSE,
  classAt,
  EXTEND,
  FORMAT,
  LOWER,
  NUMERIC,
  OLETTER,
  OPEN,
  QUOTE,
  SCONTINUE,
  STERM,
  UNIT_CLASS,
  UPPER,
  widthAt,
} from '../unicode/sentence-break.ts'
import { isLineBreak, isWhite } from '../unicode/white-space.ts'
import { ask, BEFORE } from './ask.ts'
import {
  isApostrophe,
  isBullet,
  isDash,
  isInverted,
  isPictograph,
  isSuperscript,
  opensQuote,
  plainApostrophes,
} from './characters.ts'
import { decide, decideEagerly, decideGlued, decideGluedWord, mayGlue } from './decide.ts'
import {
  CONTINUE_NEXT,
  DASH_NEXT,
  DIGIT_NEXT,
  type Evidence,
  JOIN,
  LETTER_NEXT,
  LOWER_NEXT,
  NEED_WORD,
  NEED_WORDS,
  NO_WORD,
  OTHER_NEXT,
  SPLIT,
  SPLIT_ITEM,
  UNKNOWN,
  UPPER_NEXT,
} from './evidence.ts'
import { MarkFinder } from './finder.ts'
import { footnoteEnd } from './footnote.ts'
import { isNamed, LONGEST_MARKER, LONGEST_TOKEN, readLeft } from './left.ts'
import { BREAK, DOT, ELLIPSIS, PROSE_MARKS, STRONG, SURROGATE, WIDE } from './marks.ts'
import { LOOKAHEAD, OVERRUN, type Scanner, UNDECIDED } from './scanner.ts'

/** Go on with the state that was set. */
const GO = -2

const SEEK = 0
const RUN = 1
const CLOSERS = 2
const GAP = 3
const OPENERS = 4
const WORD = 5
const SPACE = 6
const BREAKS = 7

/** A longer next word starts no sentence that a profile knows. */
const LONGEST_STARTER = 24

export interface ProseOptions {
  profile: Profile
  newlines: 'paragraph' | 'always' | 'never'
  eager: boolean
  shouldBreak: ShouldBreak | undefined
}

export class ProseScanner implements Scanner {
  reason: BoundaryReason = 'terminator'
  readonly #profile: Profile
  readonly #options: ProseOptions
  readonly #finder = new MarkFinder(PROSE_MARKS)
  readonly #lookback: number
  readonly #evidence: Evidence = {
    mark: 0,
    closed: false,
    before: NO_WORD,
    wordStart: 0,
    itemStart: 0,
    item: 0,
    follows: false,
    abbreviation: 0,
    atStart: false,
    certain: false,
    named: false,
    broken: false,
    opened: false,
    dashed: false,
    next: UNKNOWN,
    quoted: false,
    glued: false,
    plain: false,
    small: false,
    known: 0,
    word: '',
    second: '',
  }

  #window = ''
  /** Where runs of marks and closers stop: the end of the window, or not far behind the limit. */
  #stop = 0
  /** Whether that is where the input ends. */
  #stopIsEnd = false
  /** Whether the window ends where the input ends. */
  #final = false
  #state = SEEK
  /** The next code unit to read. */
  #at = 0
  /** Where the sentence starts. */
  #begin = 0
  /** Where the sentence would end, in every state but SEEK. */
  #end = 0
  /** Where the white space after the candidate ends. */
  #gapEnd = 0
  /** Where the word after the candidate starts. */
  #wordStart = 0
  /** Where the window starts in the whole text. */
  #base = 0
  /** The number or letter of the list item that the sentence is, or 0. */
  #item = 0
  /** Full stops in the run of marks. */
  #dots = 0
  /** Line breaks in the white space. */
  #breaks = 0

  constructor(options: ProseOptions) {
    const { profile } = options
    this.#profile = profile
    this.#options = options
    this.#lookback = Math.max(BEFORE, LONGEST_TOKEN + 1, profile.longest + 2)
  }

  begin(at: number): void {
    this.#state = SEEK
    this.#at = at
    this.#begin = at
    this.#item = 0
  }

  extend(window: string, from: number): void {
    this.#window = window
    this.#finder.extend(window, from)
  }

  shift(by: number): void {
    this.#at -= by
    this.#begin -= by
    this.#end -= by
    this.#gapEnd -= by
    this.#wordStart -= by
    this.#evidence.wordStart -= by
    this.#evidence.itemStart -= by
    this.#base += by
  }

  get settled(): number {
    const settled = this.#state === SEEK ? this.#at : this.#end
    // The next item of a list may turn out to start before the point behind its number.
    return this.#item > 0 ? Math.max(this.#begin, settled - LONGEST_MARKER - 1) : settled
  }

  get keep(): number {
    return Math.max(this.#begin, (this.#state === SEEK ? this.#at : this.#end) - this.#lookback)
  }

  scan(final: boolean, limit: number): number {
    this.#stop = Math.min(this.#window.length, limit + OVERRUN)
    this.#final = final
    this.#stopIsEnd = final && this.#stop === this.#window.length
    for (;;) {
      const answer = this.#step()
      if (answer !== GO) return answer
    }
  }

  #step(): number {
    switch (this.#state) {
      case SEEK:
        return this.#seek()
      case RUN:
        return this.#run()
      case CLOSERS:
        return this.#closers()
      case GAP:
        return this.#gap()
      case OPENERS:
        return this.#openers()
      case WORD:
        return this.#word()
      case SPACE:
        return this.#space()
      default:
        return this.#lineBreaks()
    }
  }

  /**
   *     It was late. He slept.
   *     ^ → to the next mark
   */
  #seek(): number {
    const window = this.#window
    const at = this.#finder.find(this.#at)
    this.#at = at
    if (at >= this.#stop) return UNDECIDED
    const kind = PROSE_MARKS[window.charCodeAt(at)]
    if (kind === BREAK) {
      if (this.#options.newlines === 'never') {
        this.#at = at + 1
        return GO
      }
      this.#state = BREAKS
      this.#end = at
      this.#breaks = 0
      return GO
    }
    if (kind === SURROGATE && classAt(window, at) !== STERM) {
      this.#at = at + widthAt(window, at)
      return GO
    }
    if (kind === DOT && this.#insideWord(at)) {
      this.#at = at + 1
      return GO
    }
    const evidence = this.#evidence
    evidence.mark = 0
    evidence.closed = false
    evidence.broken = false
    evidence.opened = false
    evidence.dashed = false
    evidence.next = UNKNOWN
    evidence.quoted = false
    evidence.glued = false
    evidence.known = 0
    evidence.named = false
    evidence.plain = false
    evidence.before = NO_WORD
    evidence.abbreviation = 0
    evidence.item = 0
    if (kind === DOT) {
      readLeft(window, at, this.#begin, this.#profile, evidence)
      evidence.follows = this.#item > 0 && evidence.item === this.#item + 1
    } else if (window.charCodeAt(at) === 0x21) evidence.named = isNamed(window, at, this.#begin)
    this.#dots = 0
    this.#end = at
    this.#state = RUN
    return GO
  }

  /**
   *     version 2.3 of node.js
   *              ^ a point in a word or number is no candidate
   */
  #insideWord(at: number): boolean {
    const window = this.#window
    if (at + 1 >= window.length) return false
    const next = classAt(window, at + 1)
    if (next === UPPER) {
      const before = at > this.#begin ? UNIT_CLASS[window.charCodeAt(at - 1)] : UPPER
      return before !== LOWER && before !== NUMERIC
    }
    return next === LOWER || next === NUMERIC || next === OLETTER
  }

  /**
   *     What?! No...
   *         ^^   ^^^ the run of marks
   */
  #run(): number {
    const window = this.#window
    const evidence = this.#evidence
    let at = this.#at
    for (; at < this.#stop; at++) {
      const kind = PROSE_MARKS[window.charCodeAt(at)] as number
      if (kind === DOT) {
        if (++this.#dots > 1 && evidence.mark < ELLIPSIS) evidence.mark = ELLIPSIS
        else if (evidence.mark === 0) evidence.mark = DOT
      } else if (kind === STRONG || kind === WIDE || kind === ELLIPSIS) {
        evidence.mark = Math.max(evidence.mark, kind)
      } else {
        const value = classAt(window, at)
        if (kind === SURROGATE && value === STERM) {
          evidence.mark = WIDE
          at++
        } else if ((value !== EXTEND && value !== FORMAT) || isWhite(window.charCodeAt(at))) break
      }
    }
    this.#at = at
    this.#end = at
    if (at >= this.#stop && !this.#stopIsEnd) return UNDECIDED
    this.#state = CLOSERS
    return GO
  }

  /**
   *     "Is it (really)?" he said.[6] Then
   *                     ^         ^^^ closers and notes stay with their sentence
   */
  #closers(): number {
    const window = this.#window
    const evidence = this.#evidence
    for (;;) {
      const at = this.#at
      this.#end = at
      if (at >= this.#stop) return this.#stopIsEnd ? this.#split('terminator') : UNDECIDED
      const unit = window.charCodeAt(at)
      if (isWhite(unit)) {
        if (this.#options.eager && decideEagerly(evidence)) return this.#split('terminator')
        this.#state = GAP
        this.#breaks = 0
        return GO
      }
      const kind = PROSE_MARKS[unit]
      const value = classAt(window, at)
      if (kind !== 0 && (kind !== SURROGATE || value === STERM)) {
        this.#state = RUN
        return GO
      }
      if (value === EXTEND || value === FORMAT || isSuperscript(unit)) this.#at = at + 1
      else if (value === CLOSE) {
        evidence.closed = true
        this.#at = at + 1
      } else if (value === QUOTE) {
        if (at + 1 >= window.length && !this.#final) return UNDECIDED
        if (this.#startsWord(at + 1)) return this.#glued(at)
        evidence.closed = true
        evidence.quoted = true
        this.#at = at + 1
      } else if (unit === 0x5b) {
        const end = footnoteEnd(window, at)
        if (end === UNDECIDED && !this.#final) return UNDECIDED
        if (end <= at) return this.#glued(at)
        evidence.closed = true
        this.#at = end
      } else if (isPictograph(window.codePointAt(at) as number)) {
        this.#at = at + widthAt(window, at)
      } else return this.#glued(at)
    }
  }

  #startsWord(at: number): boolean {
    if (at >= this.#window.length) return false
    const value = classAt(this.#window, at)
    return value === LOWER || value === UPPER || value === OLETTER || value === NUMERIC
  }

  /**
   *     彼は言った。そして         etc.).— and
   *                ^                  ^ no white space after the marks
   */
  #glued(at: number): number {
    this.#gapEnd = at
    if (classAt(this.#window, at) === UPPER && mayGlue(this.#evidence)) {
      this.#wordStart = at
      this.#evidence.glued = true
      this.#state = WORD
      return GO
    }
    return this.#settleGlued(decideGlued(this.#evidence, this.#window, at))
  }

  #settleGlued(split: boolean): number {
    if (split) return this.#settle(SPLIT)
    this.#at = this.#gapEnd
    this.#state = SEEK
    return GO
  }

  /**
   *     He left.  She stayed.
   *             ^^ the white space decides nothing, unless a blank line is in it
   */
  #gap(): number {
    const window = this.#window
    const broken = this.#passWhite()
    if (broken) return this.#split(broken)
    const at = this.#at
    this.#gapEnd = at
    this.#evidence.broken = this.#breaks > 0
    if (at - this.#end >= LOOKAHEAD) return this.#followNothing(OTHER_NEXT)
    if (at >= window.length) return this.#final ? this.#split('terminator') : UNDECIDED
    const unit = window.charCodeAt(at)
    const kind = PROSE_MARKS[unit]
    if (kind === DOT || kind === STRONG || kind === ELLIPSIS) {
      // Wait . . .  Vraiment ?!      on the .NET platform
      //       ^              ^              ^ but not here
      if (at + 1 >= window.length && !this.#final) return UNDECIDED
      if (!this.#startsWord(at + 1)) {
        this.#state = RUN
        return GO
      }
      return this.#followNothing(OTHER_NEXT)
    }
    const value = classAt(window, at)
    if (value === CLOSE) {
      this.#state = CLOSERS
      return GO
    }
    if (this.#breaks === 0 && isPictograph(window.codePointAt(at) as number)) {
      // We made it! 🎉 Now
      //             ^ so may a pictograph
      this.#state = CLOSERS
      return GO
    }
    if (unit === 0x5b && this.#breaks === 0) {
      // He left home. [17] He
      //               ^ a note may stand behind the white space
      const end = footnoteEnd(window, at)
      if (end === UNDECIDED && !this.#final) return UNDECIDED
      if (end > at) {
        this.#state = CLOSERS
        return GO
      }
    }
    if (value === QUOTE && !opensQuote(unit)) {
      // « Vraiment ? »       "Really? " he said
      //              ^               ^ a quotation mark between spaces closes
      if (at + 1 >= window.length && !this.#final) return UNDECIDED
      if (at + 1 >= window.length || isWhite(window.charCodeAt(at + 1))) {
        this.#state = CLOSERS
        return GO
      }
    }
    this.#state = OPENERS
    return GO
  }

  /**
   *     He left. ("She stayed.")      — Bonjour. — Salut.
   *              ^^                              ^^ up to the next word
   */
  #openers(): number {
    const window = this.#window
    const evidence = this.#evidence
    for (;;) {
      const at = this.#at
      if (at - this.#end >= LOOKAHEAD) return this.#followNothing(OTHER_NEXT)
      if (at >= window.length) {
        if (!this.#final) return UNDECIDED
        return this.#followNothing(evidence.dashed ? DASH_NEXT : OTHER_NEXT)
      }
      const unit = window.charCodeAt(at)
      const value = classAt(window, at)
      if (value === OPEN || value === QUOTE || isInverted(unit)) evidence.opened = true
      else if (isDash(unit) || isBullet(unit)) evidence.dashed = true
      else if (value === LOWER) return this.#follow(LOWER_NEXT)
      else if (value === UPPER) return this.#follow(UPPER_NEXT)
      else if (value === OLETTER) return this.#follow(LETTER_NEXT)
      else if (value === NUMERIC) return this.#follow(DIGIT_NEXT)
      else if (value === SCONTINUE) return this.#follow(evidence.opened ? OTHER_NEXT : CONTINUE_NEXT)
      else if (!(isWhite(unit) && !isLineBreak(unit)) && value !== FORMAT && value !== EXTEND) {
        return this.#follow(evidence.dashed ? DASH_NEXT : OTHER_NEXT)
      }
      this.#at = at + 1
    }
  }

  /**
   *     in the U.S. The law       "No?" Holmes asked
   *                 ^^^                 ^^^^^^ ^^^^^ the words that decide
   */
  #word(): number {
    const window = this.#window
    const evidence = this.#evidence
    let at = this.#at
    for (; at < window.length && at - this.#wordStart <= LONGEST_STARTER; at++) {
      const value = classAt(window, at)
      const letter = value === LOWER || value === UPPER || value === OLETTER || value === NUMERIC || value === EXTEND
      if (!letter && !isApostrophe(window.charCodeAt(at))) break
    }
    this.#at = at
    if (at >= window.length && !this.#final && at - this.#end < LOOKAHEAD) return UNDECIDED
    const word = plainApostrophes(window.slice(this.#wordStart, at))
    if (evidence.glued) {
      const after = at < window.length ? window.charCodeAt(at) : 0x20
      return this.#settleGlued(decideGluedWord(evidence, this.#profile, word, after))
    }
    if (++evidence.known === 1) evidence.word = word
    else evidence.second = word
    return this.#decide()
  }

  /**
   *     "No?" Holmes asked
   *                 ^ one space to the second word
   */
  #space(): number {
    const window = this.#window
    const at = this.#at
    if (at >= window.length && !this.#final) return UNDECIDED
    if (at < window.length && isWhite(window.charCodeAt(at))) this.#at = at + 1
    this.#wordStart = this.#at
    this.#state = WORD
    return GO
  }

  /** What follows starts with this: decides, or finds out what more is wanted. */
  #follow(next: number): number {
    this.#evidence.next = next
    return this.#decide()
  }

  /** Nothing that could be a word follows within reach. */
  #followNothing(next: number): number {
    this.#evidence.known = 2
    this.#evidence.word = ''
    this.#evidence.second = ''
    return this.#follow(next)
  }

  #decide(): number {
    const { known, atStart, item } = this.#evidence
    if (atStart && item > 0) this.#item = item
    let answer = decide(this.#evidence, this.#profile)
    // What shouldBreak sees must not depend on how much the rules had to know.
    if (known === 0 && this.#options.shouldBreak) answer = NEED_WORD
    if (answer === NEED_WORD) {
      this.#wordStart = this.#at
      this.#state = WORD
      return GO
    }
    if (answer === NEED_WORDS) {
      this.#state = SPACE
      return GO
    }
    return this.#settle(answer)
  }

  /** Takes the decision, after the user's function has had its say. */
  #settle(answer: number): number {
    const { shouldBreak } = this.#options
    if (answer === SPLIT_ITEM) this.#end = this.#evidence.itemStart
    let boundary = answer !== JOIN
    if (shouldBreak) {
      const window = this.#window
      boundary = ask(shouldBreak, {
        before: window.slice(Math.max(this.#begin, this.#end - BEFORE, 0), this.#end),
        after: window.slice(this.#end, this.#at),
        offset: this.#base + this.#end,
        boundary,
      })
    }
    if (boundary) return this.#split('terminator')
    this.#at = this.#gapEnd
    this.#state = SEEK
    return GO
  }

  #split(reason: BoundaryReason): number {
    this.reason = reason
    return this.#end
  }

  /**
   *     Title⏎⏎Text      a hard-wrapped⏎line
   *          ^^                        ^ one break is white space
   */
  #lineBreaks(): number {
    const broken = this.#passWhite()
    if (broken) return this.#split(broken)
    const at = this.#at
    if (at >= this.#window.length && !this.#final && at - this.#end < LOOKAHEAD) return UNDECIDED
    this.#state = SEEK
    return GO
  }

  /** Passes over white space; tells the reason when a line break in it ends the sentence. */
  #passWhite(): 'paragraph' | 'line' | undefined {
    const window = this.#window
    const { newlines } = this.#options
    const limit = Math.min(window.length, this.#end + LOOKAHEAD)
    let at = this.#at
    for (; at < limit; at++) {
      const unit = window.charCodeAt(at)
      if (!isWhite(unit)) break
      if (newlines === 'never' || !isLineBreak(unit)) continue
      // CR LF is one line break, also where a write ends between the two.
      if (unit === 0x0a && at > 0 && window.charCodeAt(at - 1) === 0x0d && this.#breaks > 0) continue
      this.#breaks++
      if (newlines === 'always') {
        this.#at = at
        return 'line'
      }
      if (this.#breaks > 1 || unit === 0x2029) {
        this.#at = at
        return 'paragraph'
      }
    }
    this.#at = at
    return undefined
  }
}
