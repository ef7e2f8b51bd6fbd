/**
 * Single characters, and numerals, that prose treats in a way of its own.
 */
import type { Profile } from '../../profiles/define.ts'
import { classAt, LOWER, NUMERIC, OLETTER, UPPER } from '../../unicode/sentence-break.ts'

const units = (characters: string): Set<number> => new Set([...characters].map((c) => c.charCodeAt(0)))

const DASHES = units('-\u2010\u2011\u2012\u2013\u2014\u2015\u2212')
const BULLETS = units('*\u2022\u2023\u2043\u2219\u25aa\u25cf\u25e6\u25a0\u25a1\u25ba\u25b6\u00b7\u27a2\u2756')
const OPENING_QUOTES = units('\u2018\u201a\u201b\u201c\u201e\u201f\u00ab\u2039')

/** A dash, which may start a line of dialogue or an item. */
export function isDash(unit: number): boolean {
  return DASHES.has(unit)
}

/** A mark that starts a list item. */
export function isBullet(unit: number): boolean {
  return BULLETS.has(unit)
}

/** A quotation mark that opens after white space, in every language. */
export function opensQuote(unit: number): boolean {
  return OPENING_QUOTES.has(unit)
}

/** A quotation mark that always closes in a language, though it opens in others: the German “ */
export function closesQuote(unit: number, profile: Profile): boolean {
  return profile.closingQuotes.has(unit)
}

/** Spanish ¿ and ¡, which open a question or exclamation. */
export function isInverted(unit: number): boolean {
  return unit === 0xbf || unit === 0xa1
}

/** A raised digit: the number of a note. */
export function isSuperscript(unit: number): boolean {
  return unit === 0xb9 || unit === 0xb2 || unit === 0xb3 || (unit >= 0x2070 && unit <= 0x2079)
}

/** An emoji or another pictograph. */
export function isPictograph(codePoint: number): boolean {
  return (codePoint >= 0x1f000 && codePoint <= 0x1faff) || (codePoint >= 0x2600 && codePoint <= 0x27bf)
}

/** A letter of the scripts that write no spaces between words: kana, Han and their like. */
export function isIdeographic(codePoint: number): boolean {
  return (
    (codePoint >= 0x2e80 && codePoint <= 0x9fff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xff66 && codePoint <= 0xff9f) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  )
}

/** An apostrophe, typed or typeset. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019
}

/** Whether a letter or digit stands at a place. */
export function startsWord(window: string, at: number): boolean {
  if (at >= window.length) return false
  const value = classAt(window, at)
  return value === LOWER || value === UPPER || value === OLETTER || value === NUMERIC
}

export const LONGEST_ROMAN = 8
const ROMAN = /^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/** A Roman numeral from 1 to 89, in capitals. */
export function isRoman(word: string): boolean {
  return ROMAN.test(word)
}

/** Whether a mark ends a phrase, as behind a verb that tells who spoke: , . : ; */
export function isPhraseEnd(unit: number): boolean {
  return unit === 0x2c || unit === 0x2e || unit === 0x3a || unit === 0x3b
}
