/**
 * Reads what follows a candidate: what opens, the next letter, the next words.
 */
import { abbreviationClass, BEFORE_STARTER, NEVER, type Profile } from '../../profiles/define.ts'
import {
  classAt,
  EXTEND,
  FORMAT,
  LOWER,
  NUMERIC,
  OLETTER,
  OPEN,
  QUOTE,
  SCONTINUE,
  UPPER,
} from '../../unicode/sentence-break.ts'
import { isLineBreak, isWhite } from '../../unicode/white-space.ts'
import { isApostrophe, isBullet, isDash, isInverted, isPhraseEnd } from './characters.ts'
import { type Cursor, REACH } from './cursor.ts'
import {
  CONTINUE_NEXT,
  DASH_NEXT,
  DIGIT_NEXT,
  END,
  type Evidence,
  LETTER_NEXT,
  LOWER_NEXT,
  NOTHING_NEXT,
  OTHER_NEXT,
  UNKNOWN,
  UPPER_NEXT,
} from './evidence.ts'

const COMMA = 0x2c
const FULL_STOP = 0x2e
const CURLY = '\u2019'
const APOSTROPHE = 0x27

/** A longer next word starts no sentence that a profile knows. */
const LONGEST_STARTER = 24

/**
 * Reads up to the next word, and tells what it starts with: {@link UNKNOWN} where the window ends,
 * {@link NOTHING_NEXT} where no word is in reach.
 *
 *     He left. ("She stayed.")      — Bonjour. — Salut.
 *              ^^                              ^^
 */
export function readOpeners(cursor: Cursor, evidence: Evidence): number {
  const { window } = cursor
  for (;;) {
    const at = cursor.at
    if (at - cursor.end >= REACH) return NOTHING_NEXT
    if (at >= window.length) return cursor.final ? END : UNKNOWN
    const unit = window.charCodeAt(at)
    const value = classAt(window, at)
    if (value === OPEN || value === QUOTE || isInverted(unit)) evidence.opened = true
    else if (isDash(unit) || isBullet(unit)) evidence.dashed = true
    else if (value === LOWER) return LOWER_NEXT
    else if (value === UPPER) return UPPER_NEXT
    else if (value === OLETTER) return LETTER_NEXT
    else if (value === NUMERIC) return DIGIT_NEXT
    else if (unit === COMMA && !evidence.opened) {
      // Zij knikte. ,, Goed
      //             ^^ two commas are a low quotation mark
      if (at + 1 >= window.length && !cursor.final) return UNKNOWN
      if (window.charCodeAt(at + 1) !== COMMA) return CONTINUE_NEXT
      evidence.opened = true
    } else if (value === SCONTINUE && unit !== COMMA) return evidence.opened ? OTHER_NEXT : CONTINUE_NEXT
    else if (!(isWhite(unit) && !isLineBreak(unit)) && value !== FORMAT && value !== EXTEND) {
      return evidence.dashed ? DASH_NEXT : OTHER_NEXT
    }
    cursor.at = at + 1
  }
}

/**
 * Reads the word that starts at `wordStart`. Tells whether it is over.
 *
 *     in the U.S. The law       "No?" Holmes asked
 *                 ^^^                 ^^^^^^ ^^^^^
 */
export function readWord(cursor: Cursor): boolean {
  const { window } = cursor
  const stop = Math.min(window.length, cursor.wordStart + LONGEST_STARTER + 1, cursor.end + REACH)
  let at = cursor.at
  for (; at < stop; at++) {
    const value = classAt(window, at)
    const letter = value === LOWER || value === UPPER || value === OLETTER || value === NUMERIC || value === EXTEND
    if (!letter && !isApostrophe(window.charCodeAt(at))) break
  }
  cursor.at = at
  return at < window.length || cursor.final
}

/** The word that {@link readWord} has read, as profiles write it: typed apostrophes, none at the end. */
export function wordRead(cursor: Cursor): string {
  return withoutLastApostrophes(wordBegun(cursor))
}

export function withoutLastApostrophes(word: string): string {
  let end = word.length
  while (word.charCodeAt(end - 1) === APOSTROPHE) end--
  return word.slice(0, end)
}

/** What {@link readWord} has read so far of a word that may go on. */
export function wordBegun({ window, wordStart, at }: Cursor): string {
  const word = window.slice(wordStart, at)
  return word.includes(CURLY) ? word.replaceAll(CURLY, "'") : word
}

/**
 * Whether a mark, or the end of the text, stands right behind the word that was read.
 *
 *     Is it late? Holmes asked.      Is it late? Holmes asked me.
 *                             ^                              ^ no
 */
export function endsPhrase({ window, at }: Cursor): boolean {
  return at >= window.length || isPhraseEnd(window.charCodeAt(at))
}

/**
 * Whether a point belongs to the word before it, as of a name.
 *
 *     "Is it true?" Mr. Bates asked.      "Is it true?" T. Bates asked.
 *                     ^                                  ^
 */
function isTitle({ window, at }: Cursor, word: string, profile: Profile): boolean {
  if (window.charCodeAt(at) !== FULL_STOP) return false
  const known = abbreviationClass(profile, word)
  return known === NEVER || known === BEFORE_STARTER || (word.length === 1 && classAt(word, 0) === UPPER)
}

/**
 * Passes over the one space before the next word, and a point that belongs to the word before. Tells whether that much
 * is there.
 *
 *     "No?" Holmes asked      "No?" Mr. Holmes asked
 *                 ^                   ^^ with it, the title counts for no word
 */
export function passToWord(cursor: Cursor, evidence: Evidence, profile: Profile): boolean {
  const { window } = cursor
  if (isTitle(cursor, evidence.last, profile)) {
    if (cursor.at + 1 >= window.length && !cursor.final) return false
    cursor.at++
    evidence.known--
  }
  if (isWhite(window.charCodeAt(cursor.at))) cursor.at++
  cursor.wordStart = cursor.at
  return true
}
