/**
 * Hard breaks: places that end a sentence whatever stands before them. They are looked for in a
 * {@link view} of the bytes, so that a place in it is a place in the file.
 */
import type { ResolvedOptions } from '../options.ts'
import { unitBytes } from './encoding.ts'

/** A hard break, in units of the view. */
export interface HardBreak {
  /** Where the text before it ends, or later. */
  from: number
  /** Where a reader may start. */
  to: number
}

/**
 * The most units that a hard break is recognised in. The scanner of prose looks for a second line
 * break no further than LOOKAHEAD behind the text, so that this must be less.
 */
export const LONGEST_BREAK = 200

/** White space on a line, how often it may stand between two line breaks. */
const FEW = '{0,60}'

/** Characters and line breaks of a view, as parts of regular expressions. */
interface Alphabet {
  /** White space that breaks no line. */
  space: string
  /** A single character that breaks a line; CR LF is said apart. */
  newline: string
  /** What ends a paragraph by itself. */
  separator: string
  /** No white space stands before this place, or behind it. */
  solidBefore: string
  solidAfter: string
}

// White space beyond ASCII, as bytes of UTF-8: U+0085 U+00A0, U+1680, U+2000 to U+200A, U+2028,
// U+2029, U+202F, U+205F, U+3000, U+FEFF.
const WIDE_SPACES =
  '\\xc2[\\x85\\xa0]|\\xe1\\x9a\\x80|\\xe2\\x80[\\x80-\\x8a\\xa8\\xa9\\xaf]|\\xe2\\x81\\x9f|\\xe3\\x80\\x80|\\xef\\xbb\\xbf'

const UTF8: Alphabet = {
  space: '[\\t\\v\\f ]',
  newline: '\\n',
  separator: '\\xe2\\x80\\xa9',
  solidBefore: `(?<=[^\\t-\\r ])(?<!${WIDE_SPACES})`,
  solidAfter: `(?=[^\\t-\\r ])(?!${WIDE_SPACES})`,
}

const LATIN1: Alphabet = {
  space: '[\\t\\v\\f \\xa0]',
  newline: '\\n',
  // There is none.
  separator: '[]',
  solidBefore: '(?<=[^\\t-\\r \\xa0])',
  solidAfter: '(?=[^\\t-\\r \\xa0])',
}

const UTF16: Alphabet = {
  space: '[^\\S\\n\\r\\u2028\\u2029]',
  newline: '[\\n\\x85\\u2028\\u2029]',
  separator: '\\u2029',
  solidBefore: '(?<=[^\\s\\x85])',
  solidAfter: '(?=[^\\s\\x85])',
}

/**
 * What is looked for, as a regular expression: `undefined` where there is no such place but the
 * start of the file.
 *
 *     …the end.⏎⏎The next…      with `newlines: 'paragraph'`
 *              ^ ^
 */
export function hardBreakPattern(options: ResolvedOptions): RegExp | undefined {
  const alphabet = alphabetOf(options.encoding)
  // CR LF is one line break; what follows a CR must be seen.
  const line = `(?:\\r\\n|\\r(?=[^\\n])|(?<=[^\\r])${alphabet.newline})`
  const place = breakOf(options, alphabet, line)
  if (place === undefined) return undefined
  if (options.trim || options.rule === 'uax29') return new RegExp(place, 'g')
  // White space belongs to the sentence before it: all of it, and how much that is, must be known.
  const white = `(?:${alphabet.space}|${line})`
  const core = options.rule === 'period' ? '(?<=\\.)' : `${alphabet.solidBefore}(?=${place})`
  return new RegExp(`${core}${white}{1,${LONGEST_BREAK}}${alphabet.solidAfter}`, 'g')
}

function breakOf(
  { rule, newlines, trim, shouldBreak }: ResolvedOptions,
  { space, separator, solidBefore }: Alphabet,
  line: string,
): string | undefined {
  // SB4: ParaSep ÷. The function is not asked about it.
  if (rule === 'uax29') return line
  // .␣ unless the function says no
  if (rule === 'period') return shouldBreak ? undefined : '\\.[\\t-\\r ]'
  if (newlines === 'never') return undefined
  if (newlines === 'always') return trim ? line : `${space}${FEW}${line}`
  const blank = `${space}${FEW}${line}${space}${FEW}${line}`
  // Where it isn't known how much white space there is before, one more line break makes up for it:
  // a scanner that gave up within the white space starts again at one of the first two.
  const known = `${solidBefore}${blank}`
  return trim ? `${known}|${line}${space}${FEW}${line}${space}${FEW}${line}|${separator}` : blank
}

function alphabetOf(encoding: string): Alphabet {
  if (unitBytes(encoding) === 2) return UTF16
  return encoding === 'utf-8' ? UTF8 : LATIN1
}

/** The hard breaks of a view that a pattern finds, in their order. */
export function* hardBreaksIn(text: string, pattern: RegExp): Generator<HardBreak> {
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    yield { from: found.index, to: pattern.lastIndex }
    // One may start within another: the second line break of this blank line is the first of the next.
    pattern.lastIndex = found.index + 1
  }
}
