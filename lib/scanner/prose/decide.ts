/**
 * Whether a candidate is a boundary, from all that was gathered about it.
 */
import {
  abbreviationClass,
  BEFORE_CAPITAL,
  BEFORE_NUMBER,
  BEFORE_STARTER,
  NEVER,
  NO_ORDINALS,
  ORDINALS_ANYWHERE,
  type Profile,
} from '../../profiles/define.ts'
import { classAt, SCONTINUE, UPPER } from '../../unicode/sentence-break.ts'
import { isWhite } from '../../unicode/white-space.ts'
import { DOT, ELLIPSIS, STRONG, WEAK, WIDE } from '../marks.ts'
import { isIdeographic, isRoman } from './characters.ts'
import {
  ACRONYM,
  CONTINUE_NEXT,
  DASH_NEXT,
  DIGIT_NEXT,
  type Evidence,
  INITIAL,
  JOIN,
  LETTER,
  LETTER_NEXT,
  LOWER_NEXT,
  NEED_WORD,
  NEED_WORDS,
  NUMBER,
  SPLIT,
  SPLIT_ITEM,
  UPPER_NEXT,
} from './evidence.ts'

const COMMA = 0x2c
const FULL_STOP = 0x2e

/**
 * Decides a candidate that white space follows: {@link SPLIT}, {@link JOIN}, or what more is wanted
 * of the text behind it.
 */
export function decide(evidence: Evidence, profile: Profile): number {
  const { next } = evidence
  if (evidence.mark === WEAK) return decideWeak(evidence, profile)
  if (next === CONTINUE_NEXT) return JOIN
  if (evidence.omission && evidence.closed) return JOIN
  if (evidence.named && !evidence.closed && next === UPPER_NEXT) {
    const answer = decideNamed(evidence, profile)
    if (answer !== SPLIT) return answer
  }
  if (mayTellSpeech(evidence, profile)) {
    const answer = decideQuoted(evidence, profile)
    if (answer !== SPLIT) return answer
  }
  if (evidence.mark === DOT && evidence.item > 0) {
    // 1. One 2. Two          (1.) One
    //         ^ the next item    ^ the number of the first
    if (evidence.atStart) return JOIN
    // 1. milk, 2. bread: parts of one sentence
    if (evidence.follows) return evidence.enumerated ? JOIN : SPLIT_ITEM
  }
  if (profile.softPoint && evidence.mark === DOT) return JOIN
  if (evidence.mark !== DOT) return decideStrong(evidence, profile)
  if (evidence.closed) return next === LOWER_NEXT ? JOIN : SPLIT
  return decideDot(evidence, profile)
}

function decideWeak(evidence: Evidence, profile: Profile): number {
  if (evidence.next !== UPPER_NEXT || evidence.opened || evidence.dashed) return JOIN
  if (evidence.known === 0) return NEED_WORD
  return profile.starters.has(evidence.word) ? SPLIT : JOIN
}

/** The most words of a name. */
const LONGEST_NAME = 3

/** Whether what follows may say who spoke. */
function mayTellSpeech(evidence: Evidence, profile: Profile): boolean {
  if (profile.speech.size === 0) return false
  if (evidence.next === LETTER_NEXT) return evidence.quoted
  return evidence.next === UPPER_NEXT && evidence.mark !== DOT && evidence.mark !== ELLIPSIS
}

/**
 *     "Is it late?" Holmes asked me.      Is it late? Holmes asked.      Is it late? Holmes asked me.
 *                   ^      ^ a name and a verb of speech go on ^ with the sentence, but not ^ here
 */
function decideQuoted(evidence: Evidence, profile: Profile): number {
  if (evidence.known === 0) return NEED_WORD
  // A name has a capital, a verb has none. Without quotation marks only what it ends with tells.
  if ((evidence.known > 1 || evidence.next === LETTER_NEXT) && profile.speech.has(evidence.last)) {
    return evidence.quoted || evidence.ended ? JOIN : SPLIT
  }
  if (profile.starters.has(evidence.word) && !profile.pronouns.has(evidence.word)) return SPLIT
  if (evidence.known < profile.speechReach) return NEED_WORDS
  if (!evidence.quoted || profile.speechReach < 2) return SPLIT
  return evidence.known <= LONGEST_NAME && isName(evidence.last) ? NEED_WORDS : SPLIT
}

function isName(word: string): boolean {
  return classAt(word, 0) === UPPER
}

/**
 *     Is it late? no, it's early      "Is it late?" he asked       Is it late? she asked
 *                ^ may start small                  ^ but goes on              ^
 */
function decideStrong(evidence: Evidence, profile: Profile): number {
  if (evidence.opens && evidence.mark === ELLIPSIS) return JOIN
  if (profile.softEllipsis && evidence.mark === ELLIPSIS && !evidence.closed) return JOIN
  if (evidence.next !== LOWER_NEXT) return SPLIT
  if (
    !profile.smallStarts ||
    profile.speech.size === 0 ||
    evidence.closed ||
    evidence.mark === ELLIPSIS ||
    evidence.named
  )
    return JOIN
  if (evidence.known === 0) return NEED_WORD
  if (profile.speech.has(evidence.word)) return JOIN
  if (!profile.pronouns.has(evidence.word)) return SPLIT
  if (evidence.known === 1) return NEED_WORDS
  return profile.speech.has(evidence.last) ? JOIN : SPLIT
}

/**
 *     an account with Yahoo! Inc. and another
 *                            ^^^^ what stands behind the names of companies
 */
function decideNamed(evidence: Evidence, profile: Profile): number {
  if (evidence.known === 0) return NEED_WORD
  return evidence.pointed && abbreviationClass(profile, evidence.word) === BEFORE_STARTER ? JOIN : SPLIT
}

function decideDot(evidence: Evidence, profile: Profile): number {
  const { next } = evidence
  if (evidence.section && evidence.atStart) return JOIN
  switch (evidence.abbreviation) {
    case NEVER:
      return JOIN
    case BEFORE_NUMBER:
      if (next === DIGIT_NEXT) return JOIN
      if (next !== UPPER_NEXT) break
      // vol. III
      if (evidence.known === 0) return NEED_WORD
      if (isRoman(evidence.word) && !profile.starters.has(evidence.word)) return JOIN
      break
    case BEFORE_STARTER:
      return startsSentence(evidence, profile)
    case BEFORE_CAPITAL:
      return next === LOWER_NEXT || next === DIGIT_NEXT ? JOIN : SPLIT
  }
  if (evidence.year && profile.yearFirst && next === DIGIT_NEXT) return JOIN
  if (evidence.ordinal && profile.ordinals !== NO_ORDINALS) {
    const answer = decideOrdinal(evidence, profile)
    if (answer !== SPLIT) return answer
  }
  switch (evidence.before) {
    case INITIAL:
      if (evidence.atStart) return JOIN
      return startsSentence(evidence, profile)
    case ACRONYM:
      return startsSentence(evidence, profile)
    case LETTER:
      // Der Verein ist ein e. V. und gemeinnützig
      if (next !== UPPER_NEXT) break
      if (evidence.known === 0) return NEED_WORD
      if (evidence.pointed && evidence.word.length === 1) return JOIN
      break
  }
  if (next === LOWER_NEXT) {
    const certain = evidence.certain || (evidence.before === NUMBER && profile.ordinals === NO_ORDINALS)
    return certain && profile.smallStarts ? SPLIT : JOIN
  }
  return SPLIT
}

/**
 *     am 7. August      24. 9. – 23. 10.      Im 6. Stock      Es waren 12. Die
 *           ^               ^                       ^                       ^ a starter
 */
function decideOrdinal(evidence: Evidence, profile: Profile): number {
  if (evidence.next === DIGIT_NEXT) return JOIN
  if (evidence.next !== UPPER_NEXT) return SPLIT
  if (evidence.known === 0) return NEED_WORD
  if (profile.months.has(evidence.word)) return JOIN
  return profile.ordinals === ORDINALS_ANYWHERE && !profile.starters.has(evidence.word) ? JOIN : SPLIT
}

/** Splits only where what follows is likely to start a sentence. */
function startsSentence(evidence: Evidence, profile: Profile): number {
  if (evidence.next === DASH_NEXT) return SPLIT
  if (evidence.next === LOWER_NEXT || evidence.next === DIGIT_NEXT) return JOIN
  if (evidence.next === UPPER_NEXT || evidence.next === LETTER_NEXT) {
    if (evidence.known === 0) return NEED_WORD
    // by A. I. Holm: a letter with a point is an initial
    if (evidence.pointed && evidence.word.length === 1) return JOIN
    return profile.starters.has(evidence.word) ? SPLIT : JOIN
  }
  return evidence.opened ? SPLIT : JOIN
}

/**
 * Whether the white space after a candidate is enough to end the sentence, with `lookahead: 'eager'`.
 *
 *     It rained. The      “Is it late?” she asked      an account at Yahoo! and
 *               ^ yes                  ^ no, for closers may go on         ^ no
 */
export function decideEagerly(evidence: Evidence, profile: Profile): boolean {
  if (evidence.closed || evidence.named || evidence.opens) return false
  if (evidence.mark === DOT && profile.softPoint) return false
  return evidence.mark !== ELLIPSIS && (evidence.mark !== DOT || evidence.certain)
}

/**
 * Decides a candidate without white space after it.
 *
 *     彼は言った。そして      etc.).— and
 *                ^                 ^ at
 */
export function decideGlued(evidence: Evidence, window: string, at: number): boolean {
  const value = classAt(window, at)
  if (value === SCONTINUE) return false
  if (evidence.mark === WIDE) return true
  return evidence.mark === STRONG && isIdeographic(window.codePointAt(at) as number)
}

/**
 * Whether a capital right behind the marks may start a sentence, so that its word is worth reading.
 *
 *     It was late.The rain fell.      in the U.S.A       Yahoo!Answers
 *                 ^ yes                        ^ no             ^ perhaps
 */
export function mayGlue(evidence: Evidence): boolean {
  return !evidence.closed && (evidence.mark === STRONG || evidence.plain || evidence.before === NUMBER)
}

/** Decides such a candidate. `after` is the character behind the word: an address would go on. */
export function decideGluedWord(evidence: Evidence, profile: Profile, word: string, after: number): boolean {
  if (after === FULL_STOP) return abbreviationClass(profile, word) === NEVER
  if (!isWhite(after) && after !== COMMA) return false
  if (profile.starters.has(word)) return true
  if (evidence.before === NUMBER) return false
  return evidence.mark !== STRONG && evidence.plain && evidence.small && word !== word.toUpperCase()
}
