/**
 * What is certain before all of it has come: where the text ends within what a decision asks for,
 * and nothing that may still come would change the answer. Asked at the end of the window alone.
 */
import type { Profile } from '../../profiles/define.ts'
import { decide } from './decide.ts'
import {
  DASH_NEXT,
  DIGIT_NEXT,
  type Evidence,
  LETTER_NEXT,
  LOWER_NEXT,
  OTHER_NEXT,
  SPLIT,
  UPPER_NEXT,
} from './evidence.ts'
import { withoutLastApostrophes } from './follow.ts'

/** With marks behind it that may be no part of it; see wordRead. */
const ROMAN_BEGUN = /^[IVXL]+'*$/
/** Stands for every Roman numeral. */
const ROMAN = 'II'

/**
 * Whether the sentence ends whatever becomes of a word that has begun.
 *
 *     Is it late? nob      Is it late? Quill was      Im 6. Stoc
 *                    ^ no verb of speech    ^ nor this       ^ no month
 *
 * Lists of a profile hold a sentence back by words of theirs, save `starters`, which only ever end
 * one. So it is enough to ask about a word of no list, and about one of each list that goes on as
 * this one has begun.
 */
export function endsBefore(begun: string, evidence: Evidence, profile: Profile): boolean {
  const { known, word, pointed } = evidence
  // Yahoo! I may become Yahoo! Inc.
  if (evidence.named && known === 0) return false
  evidence.known = known + 1
  evidence.pointed = false
  evidence.ended = true
  const ends =
    endsBeforeWord('', evidence, profile) &&
    endsBeforeWord(begun, evidence, profile) &&
    endsBeforeWord(wordOf(profile.speech, begun), evidence, profile) &&
    endsBeforeWord(wordOf(profile.pronouns, begun), evidence, profile) &&
    endsBeforeWord(wordOf(profile.months, begun), evidence, profile) &&
    endsBeforeWord(ROMAN_BEGUN.test(begun) ? ROMAN : undefined, evidence, profile) &&
    endsBeforePoint(begun, evidence, profile)
  evidence.known = known
  evidence.word = word
  evidence.pointed = pointed
  return ends
}

/** Whether it does where the word is over, and a point follows: e. V. */
function endsBeforePoint(begun: string, evidence: Evidence, profile: Profile): boolean {
  evidence.pointed = evidence.known === 1
  return endsBeforeWord(begun, evidence, profile)
}

function endsBeforeWord(word: string | undefined, evidence: Evidence, profile: Profile): boolean {
  if (word === undefined) return true
  evidence.last = word
  if (evidence.known === 1) evidence.word = word
  return decide(evidence, profile) === SPLIT
}

/** Each beginning of the words of a list, with one of them. */
const beginnings = new WeakMap<ReadonlySet<string>, Map<string, string>>()

/** A word of the list that goes on as `begun`, if there is one. */
function wordOf(list: ReadonlySet<string>, begun: string): string | undefined {
  let known = beginnings.get(list)
  if (!known) {
    known = new Map()
    for (const word of list) for (let to = 0; to <= word.length; to++) known.set(word.slice(0, to), word)
    beginnings.set(list, known)
  }
  // 'said' may be over before its last mark; see wordRead.
  return known.get(begun) ?? (begun.endsWith("'") ? known.get(withoutLastApostrophes(begun)) : undefined)
}

/** What may stand behind an opening bracket or quotation mark. */
const AFTER_OPENER = [LOWER_NEXT, UPPER_NEXT, LETTER_NEXT, DIGIT_NEXT, DASH_NEXT, OTHER_NEXT]

/**
 * Whether the sentence ends whatever stands behind the opener that was read.
 *
 *     The shop was closed. (
 *                           ^ a letter of either case, a digit: none goes on with the sentence
 */
export function endsBeforeOpened(evidence: Evidence, profile: Profile): boolean {
  for (const next of AFTER_OPENER) {
    evidence.next = next
    if (decide(evidence, profile) !== SPLIT) return false
  }
  return true
}
