/**
 * Whether a candidate is a boundary, from all that was gathered about it.
 */
import { BEFORE_NUMBER, BEFORE_STARTER, NEVER, type Profile } from '../profiles/define.ts'
import { classAt, SCONTINUE } from '../unicode/sentence-break.ts'
import { isIdeographic } from './characters.ts'
import {
  ACRONYM,
  CONTINUE_NEXT,
  DASH_NEXT,
  DIGIT_NEXT,
  END,
  type Evidence,
  INITIAL,
  JOIN,
  LETTER,
  LOWER_NEXT,
  NEED_WORD,
  NUMBER,
  SPLIT,
  UPPER_NEXT,
} from './evidence.ts'
import { DOT, ELLIPSIS, STRONG, WIDE } from './marks.ts'

/**
 * Decides a candidate that white space follows.
 *
 * @param word the next word where it is known; `undefined` asks for an answer without it
 */
export function decide(evidence: Evidence, profile: Profile, word: string | undefined): number {
  const { mark, next } = evidence
  if (next === END) return SPLIT
  if (next === CONTINUE_NEXT) return JOIN
  if (mark !== DOT || evidence.closed) {
    // "Really?" he asked.     and then … nothing
    //           ^                      ^ a small letter goes on
    return next === LOWER_NEXT ? JOIN : SPLIT
  }
  switch (evidence.abbreviation) {
    case NEVER:
      return JOIN
    case BEFORE_NUMBER:
      if (next === DIGIT_NEXT) return JOIN
      break
    case BEFORE_STARTER:
      return startsSentence(evidence, profile, word)
  }
  switch (evidence.before) {
    case NUMBER:
      // 1. First, the list number of an item
      //    ^
      if (evidence.atStart) return JOIN
      break
    case INITIAL:
      if (evidence.atStart) return JOIN
      return startsSentence(evidence, profile, word)
    case LETTER:
      if (evidence.atStart) return JOIN
      break
    case ACRONYM:
      return startsSentence(evidence, profile, word)
  }
  if (next === LOWER_NEXT) return evidence.certain ? SPLIT : JOIN
  return SPLIT
}

/** Splits only where what follows is likely to start a sentence. */
function startsSentence(evidence: Evidence, profile: Profile, word: string | undefined): number {
  if (evidence.next === DASH_NEXT) return SPLIT
  if (evidence.next === LOWER_NEXT || evidence.next === DIGIT_NEXT) return JOIN
  if (evidence.next === UPPER_NEXT) {
    if (word === undefined) return NEED_WORD
    return profile.starters.has(word) ? SPLIT : JOIN
  }
  return evidence.opened ? SPLIT : JOIN
}

/** Whether the white space after a candidate is enough to end the sentence, with `lookahead: 'eager'`. */
export function decideEagerly(evidence: Evidence): boolean {
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
