/**
 * The default rule: sentences as people write them. UAX #29's ideas, tailored.
 *
 * Every state reads on from `cursor.at` and either moves to another state, gives a boundary, or stays
 * where it is because the window ends. Nothing that a state has passed is read again.
 */
import type { Profile } from '../../profiles/define.ts'
import type { BoundaryReason, ShouldBreak } from '../../types.ts'
import { classAt, LOWER, NUMERIC, OLETTER, OPEN, UNIT_CLASS, UPPER, widthAt } from '../../unicode/sentence-break.ts'
import { isWhite } from '../../unicode/white-space.ts'
import { Ahead } from '../ahead.ts'
import { ask, BEFORE } from '../ask.ts'
import { MarkFinder } from '../finder.ts'
import { BREAK, DOT, FULLWIDTH_POINT, isMarkAt, proseMarks, WEAK, WIDE } from '../marks.ts'
import { OVERRUN, PAST_LIMIT, type Scanner, UNDECIDED } from '../scanner.ts'
import { Cursor, LONGEST_ITEM_MARK, REACH } from './cursor.ts'
import { decide, decideEagerly, decideGlued, decideGluedWord, mayGlue } from './decide.ts'
import { endsBefore, endsBeforeOpened } from './early.ts'
import {
  ALL_KNOWN,
  END,
  type Evidence,
  JOIN,
  NEED_WORD,
  NEED_WORDS,
  NOTHING_NEXT,
  newEvidence,
  OTHER_NEXT,
  resetEvidence,
  SPLIT,
  SPLIT_ITEM,
  UNKNOWN,
} from './evidence.ts'
import { endsPhrase, passToWord, readOpeners, readWord, wordBegun, wordRead } from './follow.ts'
import * as gap from './gap.ts'
import { isEnumerated, isNamed, LONGEST_TOKEN, readLeft } from './left.ts'
import { readParticle } from './particle.ts'
import { Planner } from './plan.ts'
import * as run from './run.ts'

const FULL_STOP = 0x2e

/** Go on with the state that was set. */
const GO = -3

const SEEK = 0
const RUN = 1
const CLOSERS = 2
const GAP = 3
const OPENERS = 4
const WORD = 5
const SPACE = 6
const GLUED_WORD = 7
const BREAKS = 8

export interface ProseOptions {
  profile: Profile
  newlines: 'paragraph' | 'always' | 'never'
  eager: boolean
  maxLength: number
  folded: boolean
  shouldBreak: ShouldBreak | undefined
}

export class ProseScanner implements Scanner {
  reason: BoundaryReason = 'terminator'
  readonly ahead = new Ahead()
  readonly #profile: Profile
  readonly #options: ProseOptions
  readonly #finder: MarkFinder
  readonly #lookback: number
  /** Finds what is plain, where that needs no further questions. */
  readonly #planner: Planner | undefined
  readonly #cursor: Cursor
  readonly #evidence: Evidence = newEvidence()
  #state = SEEK
  /** What it means that reading has come to the cursor's stop. */
  #stopped = UNDECIDED
  /** The number or letter of the list item that the sentence is, or 0. */
  #item = 0
  /** Where its point, and what closes behind it, ends. */
  #itemEnd = 0

  constructor(options: ProseOptions) {
    const { profile } = options
    this.#profile = profile
    const marks = proseMarks(profile.terminators, profile.weakTerminators, profile.softMarks)
    this.#cursor = new Cursor(marks)
    this.#options = options
    const quick = options.shouldBreak === undefined && options.newlines !== 'always'
    this.#finder = new MarkFinder(marks, quick ? profile : undefined)
    this.#planner = quick ? new Planner(options, this.#finder) : undefined
    this.#lookback = Math.max(BEFORE, gap.QUOTE_REACH, LONGEST_TOKEN + 1, options.profile.longest + 2)
  }

  begin(at: number): void {
    this.#state = SEEK
    this.#cursor.at = at
    this.#cursor.begin = at
    this.#item = 0
  }

  extend(window: string, from: number, added: string): void {
    this.#cursor.window = window
    this.ahead.clear()
    this.#finder.extend(window, from, added)
  }

  shift(by: number): void {
    this.#cursor.shift(by)
    this.#evidence.itemStart -= by
    this.#itemEnd -= by
  }

  get settled(): number {
    // The next item of a list may turn out to start before the point behind its number, and its closers.
    return this.#item > 0 ? Math.max(this.#itemEnd, this.#read - LONGEST_ITEM_MARK) : this.#read
  }

  get keep(): number {
    return Math.max(this.#cursor.begin, this.#read - this.#lookback)
  }

  /** Up to where no candidate is left open. */
  get #read(): number {
    return this.#state === SEEK ? this.#cursor.at : this.#cursor.end
  }

  isQuiet(text: string): boolean {
    return this.#state === SEEK && this.#cursor.at >= this.#cursor.window.length && this.#finder.isQuiet(text)
  }

  scan(final: boolean, limit: number): number {
    const cursor = this.#cursor
    cursor.stop = Math.min(cursor.window.length, limit + OVERRUN)
    cursor.final = final
    cursor.stopIsEnd = final && cursor.stop === cursor.window.length
    this.#stopped = cursor.stop < cursor.window.length ? PAST_LIMIT : UNDECIDED
    for (;;) {
      const answer = this.#state === SEEK && this.#planned() ? cursor.end : this.#step()
      if (answer !== GO) return answer
    }
  }

  /** Takes the next sentence of the plan, or makes a new one. */
  #planned(): boolean {
    const cursor = this.#cursor
    if (!this.#planner || this.#finder.isClear(cursor.at)) return false
    const { ahead } = this
    if (!ahead.startsAt(cursor.begin)) this.#planner.plan(cursor, ahead)
    if (ahead.count === 0) return false
    cursor.end = ahead.ends[ahead.at] as number
    cursor.at = cursor.end
    this.reason = ahead.closing[ahead.at] ? 'paragraph' : 'terminator'
    ahead.at++
    return true
  }

  #step(): number {
    switch (this.#state) {
      case SEEK:
        return this.#seek()
      case RUN:
        return run.readRun(this.#cursor, this.#evidence) ? this.#to(CLOSERS) : this.#stopped
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
      case GLUED_WORD:
        return this.#gluedWord()
      default:
        return this.#lineBreaks()
    }
  }

  #to(state: number): number {
    this.#state = state
    return GO
  }

  /** Goes on with the text behind `at`: there is no boundary here. */
  #pass(at: number): number {
    this.#cursor.at = at
    this.#state = SEEK
    return GO
  }

  #split(reason: BoundaryReason): number {
    this.reason = reason
    return this.#cursor.end
  }

  /**
   *     It was late. He slept.
   *     ^ → to the next mark
   */
  #seek(): number {
    const cursor = this.#cursor
    const { window } = cursor
    const at = this.#finder.find(cursor.at)
    cursor.at = at
    if (at >= cursor.stop) return this.#stopped
    const kind = cursor.marks[window.charCodeAt(at)]
    cursor.end = at
    if (kind === BREAK) {
      if (this.#options.newlines === 'never') return this.#pass(at + 1)
      cursor.breaks = 0
      return this.#to(BREAKS)
    }
    if (kind === WEAK) return this.#weak(at)
    if (!isMarkAt(cursor.marks, window, at)) return this.#pass(at + widthAt(window, at))
    if (kind === WIDE && at + 1 >= window.length && !cursor.final && window.charCodeAt(at) === FULLWIDTH_POINT) {
      return UNDECIDED
    }
    if (this.#isPoint(at, kind) && this.#insideWord(at)) return this.#pass(at + 1)
    const evidence = this.#evidence
    resetEvidence(evidence)
    evidence.opens = at === cursor.begin
    evidence.omission = at > cursor.begin && UNIT_CLASS[window.charCodeAt(at - 1)] === OPEN
    if (kind === DOT) {
      readLeft(window, at, cursor.begin, this.#profile, evidence)
      evidence.follows = this.#item > 0 && evidence.item === this.#item + 1
      evidence.enumerated = evidence.follows && isEnumerated(window, evidence.itemStart, cursor.begin)
    } else if (window.charCodeAt(at) === 0x21) evidence.named = isNamed(window, at, cursor.begin)
    return this.#to(RUN)
  }

  /**
   *     la acequia; El molino
   *               ^ ends a sentence before a starter alone
   */
  #weak(at: number): number {
    const cursor = this.#cursor
    const { window } = cursor
    if (at + 1 >= window.length) return cursor.final ? this.#pass(at + 1) : UNDECIDED
    cursor.at = at + 1
    if (!isWhite(window.charCodeAt(at + 1))) return GO
    resetEvidence(this.#evidence)
    this.#evidence.mark = WEAK
    cursor.end = at + 1
    cursor.breaks = 0
    return this.#to(GAP)
  }

  /** Whether the mark at `at` may stand in a word or number. */
  #isPoint(at: number, kind: number): boolean {
    if (kind === DOT) return true
    if (this.#cursor.window.charCodeAt(at) !== FULLWIDTH_POINT) return false
    // ３．５ but 雨だ．風だ．
    return classAt(this.#cursor.window, at + 1) !== OLETTER
  }

  /**
   *     version 2.3 of node.js
   *              ^ a point in a word or number is no candidate
   */
  #insideWord(at: number): boolean {
    const { window, begin } = this.#cursor
    if (at + 1 >= window.length) return false
    const next = classAt(window, at + 1)
    if (next === UPPER) {
      const before = at > begin ? UNIT_CLASS[window.charCodeAt(at - 1)] : UPPER
      return before !== LOWER && before !== NUMERIC
    }
    return next === LOWER || next === NUMERIC || next === OLETTER
  }

  #closers(): number {
    const cursor = this.#cursor
    switch (run.readClosers(cursor, this.#evidence, this.#profile)) {
      case run.AT_WINDOW_END:
        return cursor.at < cursor.stop ? UNDECIDED : this.#stopped
      case run.AT_INPUT_END:
        return this.#split('terminator')
      case run.AT_MARK:
        // (...). Then: the mark behind the brackets counts.
        this.#evidence.omission = false
        return this.#to(RUN)
      case run.AT_TEXT:
        return this.#glued()
      default:
        if (this.#options.eager && decideEagerly(this.#evidence, this.#profile)) {
          cursor.gapEnd = cursor.at
          return this.#settle(SPLIT)
        }
        cursor.breaks = 0
        return this.#to(GAP)
    }
  }

  /**
   *     彼は言った。そして         It was late.The rain fell.
   *                ^                          ^ no white space after the marks
   */
  #glued(): number {
    const cursor = this.#cursor
    cursor.gapEnd = cursor.at
    if (classAt(cursor.window, cursor.at) === UPPER && mayGlue(this.#evidence)) {
      cursor.wordStart = cursor.at
      return this.#to(GLUED_WORD)
    }
    if (!decideGlued(this.#evidence, cursor.window, cursor.at)) return this.#pass(cursor.gapEnd)
    const particle = readParticle(cursor, this.#evidence, this.#profile)
    if (particle === NEED_WORD) return UNDECIDED
    return particle === JOIN ? this.#pass(cursor.gapEnd) : this.#settle(SPLIT)
  }

  #gluedWord(): number {
    const cursor = this.#cursor
    if (!readWord(cursor)) return UNDECIDED
    const { window, at } = cursor
    const after = at < window.length ? window.charCodeAt(at) : 0x20
    const split = decideGluedWord(this.#evidence, this.#profile, wordRead(cursor), after)
    return split ? this.#settle(SPLIT) : this.#pass(cursor.gapEnd)
  }

  /**
   *     He left.  She stayed.
   *             ^^ the white space decides nothing, unless a blank line is in it
   */
  #gap(): number {
    const cursor = this.#cursor
    const broken = gap.passWhite(cursor, this.#options.newlines)
    if (broken) return this.#split(broken)
    cursor.gapEnd = cursor.at
    if (cursor.at - cursor.end >= REACH) return this.#followNothing(OTHER_NEXT)
    if (cursor.at >= cursor.window.length) return cursor.final ? this.#split('terminator') : UNDECIDED
    if (this.#evidence.mark === WEAK) return this.#to(OPENERS)
    switch (gap.readAfterGap(cursor, this.#profile)) {
      case gap.AT_WINDOW_END:
        return UNDECIDED
      case gap.AT_RUN:
        return this.#to(RUN)
      case gap.AT_CLOSERS:
        return this.#to(CLOSERS)
      case gap.AT_POINT:
        return this.#followNothing(OTHER_NEXT)
      default:
        return this.#to(OPENERS)
    }
  }

  #openers(): number {
    const evidence = this.#evidence
    const next = readOpeners(this.#cursor, evidence)
    if (next === UNKNOWN) return this.#openedEarly()
    if (next === NOTHING_NEXT || next === END) return this.#followNothing(OTHER_NEXT)
    evidence.next = next
    return this.#decide()
  }

  /** The text ends among the openers. */
  #openedEarly(): number {
    const evidence = this.#evidence
    if (!evidence.opened || this.#options.shouldBreak) return UNDECIDED
    return endsBeforeOpened(evidence, this.#profile) ? this.#settle(SPLIT) : UNDECIDED
  }

  /** The text ends within a word that is wanted. */
  #wordEarly(): number {
    if (this.#options.shouldBreak) return UNDECIDED
    return endsBefore(wordBegun(this.#cursor), this.#evidence, this.#profile) ? this.#settle(SPLIT) : UNDECIDED
  }

  /** No word follows within reach. */
  #followNothing(next: number): number {
    const evidence = this.#evidence
    evidence.next = next
    evidence.known = ALL_KNOWN
    evidence.word = ''
    evidence.last = ''
    return this.#decide()
  }

  #word(): number {
    const cursor = this.#cursor
    const evidence = this.#evidence
    if (!readWord(cursor)) return this.#wordEarly()
    evidence.last = wordRead(cursor)
    evidence.ended = endsPhrase(cursor)
    if (++evidence.known === 1) {
      evidence.word = evidence.last
      evidence.pointed = cursor.window.charCodeAt(cursor.at) === FULL_STOP
    }
    return this.#decide()
  }

  #space(): number {
    return passToWord(this.#cursor, this.#evidence, this.#profile) ? this.#to(WORD) : UNDECIDED
  }

  #decide(): number {
    const evidence = this.#evidence
    // The sentence may end in front of the number, so that not much may stand between it and here.
    if (this.#cursor.end - evidence.itemStart > LONGEST_ITEM_MARK) evidence.item = 0
    if ((evidence.atStart || evidence.enumerated) && evidence.item > 0) {
      this.#item = evidence.item
      this.#itemEnd = this.#cursor.end
    }
    let answer = decide(evidence, this.#profile)
    // What shouldBreak sees must not depend on how much the rules had to know.
    if (evidence.known === 0 && this.#options.shouldBreak) answer = NEED_WORD
    if (answer === NEED_WORD) {
      this.#cursor.wordStart = this.#cursor.at
      return this.#to(WORD)
    }
    return answer === NEED_WORDS ? this.#to(SPACE) : this.#settle(answer)
  }

  /** Takes the decision, after the user's function has had its say. */
  #settle(answer: number): number {
    const cursor = this.#cursor
    const { shouldBreak } = this.#options
    if (answer === SPLIT_ITEM) cursor.end = this.#evidence.itemStart
    let boundary = answer !== JOIN
    if (shouldBreak) {
      boundary = ask(shouldBreak, {
        before: cursor.window.slice(Math.max(cursor.begin, cursor.end - BEFORE, 0), cursor.end),
        after: cursor.window.slice(cursor.end, cursor.at),
        offset: cursor.base + cursor.end,
        boundary,
      })
    }
    return boundary ? this.#split('terminator') : this.#pass(cursor.gapEnd)
  }

  /** A line break that no mark stands before. */
  #lineBreaks(): number {
    const cursor = this.#cursor
    const broken = gap.passWhite(cursor, this.#options.newlines)
    if (broken) return this.#split(broken)
    const { at, window, final, end } = cursor
    return at >= window.length && !final && at - end < REACH ? UNDECIDED : this.#pass(at)
  }
}
