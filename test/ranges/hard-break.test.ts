import { describe, expect, test } from 'vitest'
import { resolveOptions } from '../../lib/options.ts'
import { unitBytes, view } from '../../lib/ranges/encoding.ts'
import { hardBreakPattern, hardBreaksIn, LONGEST_BREAK } from '../../lib/ranges/hard-break.ts'
import type { SentenceOptions } from '../../lib/types.ts'
import { encode } from './bytes.ts'

/** The text with `[` where each hard break starts, and `]` where a reader may start. */
function marked(text: string, options: SentenceOptions = {}): string | undefined {
  const resolved = resolveOptions(options)
  const pattern = hardBreakPattern(resolved)
  if (pattern === undefined) return undefined
  const seen = view(encode(text, resolved.encoding), resolved.encoding)
  const breaks = [...hardBreaksIn(seen, pattern)]
  let all = ''
  for (let at = 0; at <= seen.length; at++) {
    for (const { to } of breaks) if (to === at) all += ']'
    for (const { from } of breaks) if (from === at) all += '['
    all += seen.charAt(at)
  }
  const bytes = Buffer.from(all, unitBytes(resolved.encoding) === 2 ? 'utf16le' : 'latin1')
  return bytes.toString(
    resolved.encoding === 'utf-8' ? 'utf-8' : unitBytes(resolved.encoding) === 2 ? 'utf16le' : 'latin1',
  )
}

const UTF16 = { encoding: 'utf-16be' } as const
const LATIN1 = { encoding: 'latin1' } as const

describe('a blank line', () => {
  test.each<[string, string, SentenceOptions?]>([
    ['a⏎⏎b', 'a[⏎⏎]b'],
    ['a⏎b', 'a⏎b'],
    ['⏎⏎b', '⏎⏎b'],
    ['a⏎⏎', 'a[⏎⏎]'],
    ['a⏎⏎⏎b', 'a[⏎⏎]⏎b'],
    [' ⏎⏎⏎b', ' [⏎⏎⏎]b'],
    ['a \t⏎\v\f ⏎b', 'a[ \t⏎\v\f ⏎]b'],
    ['a⏎.⏎b', 'a⏎.⏎b'],
    ['a\r\n\r\nb', 'a[\r\n\r\n]b'],
    ['a\r\rb', 'a[\r\r]b'],
    ['a\r⏎b', 'a\r⏎b'],
    ['a⏎\r', 'a⏎\r'],
    ['a⏎\rb', 'a[⏎\r]b'],
    ['a⏎\u0085⏎b', 'a⏎\u0085⏎b'],
    // What stands before may be a part of the white space, of which more may stand before it.
    ['\u00a0⏎⏎b', '\u00a0⏎⏎b'],
    ['\u3000⏎⏎b', '\u3000⏎⏎b'],
    ['\ufeff⏎⏎b', '\ufeff⏎⏎b'],
    ['\u2003⏎⏎b', '\u2003⏎⏎b'],
    ['\u205f⏎⏎b', '\u205f⏎⏎b'],
    ['\u1680⏎⏎b', '\u1680⏎⏎b'],
    ['\u202f⏎⏎b', '\u202f⏎⏎b'],
    ['é⏎⏎b', 'é[⏎⏎]b'],
    ['。⏎⏎b', '。[⏎⏎]b'],
    ['a\u2029b', 'a[\u2029]b'],
    ['a\u2028b', 'a\u2028b'],
    ['a\u2029b', 'a[\u2029]b', UTF16],
    ['a\u2028\u0085b', 'a[\u2028\u0085]b', UTF16],
    ['a\u00a0⏎\u3000⏎b', 'a[\u00a0⏎\u3000⏎]b', UTF16],
    ['\u0085⏎b', '\u0085⏎b', UTF16],
    ['a\u00a0⏎\u00a0⏎b', 'a[\u00a0⏎\u00a0⏎]b', LATIN1],
    ['\u00a0⏎⏎b', '\u00a0⏎⏎b', LATIN1],
    ['é⏎⏎b', 'é[⏎⏎]b', LATIN1],
    ['a\u0085\u0085b', 'a\u0085\u0085b', LATIN1],
  ])('%j', (text, expected, options = {}) => {
    expect(marked(text.replaceAll('⏎', '\n'), options)).toBe(expected.replaceAll('⏎', '\n'))
  })

  test('has little white space within it', () => {
    const some = ' '.repeat(60)
    expect(marked(`a${some}\n${some}\nb`)).toBe(`a[${some}\n${some}\n]b`)
    expect(marked(`a${some} \n\nb`)).toBe(`a${some} \n\nb`)
    expect(marked(`a\n${some} \nb`)).toBe(`a\n${some} \nb`)
    expect(marked(` \n${some}\n${some}\nb`)).toBe(` [\n${some}\n${some}\n]b`)
    expect(marked(` \n${some} \n\n${some} \nb`)).toBe(` \n${some} \n\n${some} \nb`)
  })
})

describe('a blank line behind which white space belongs to the sentence before it', () => {
  const options = { trim: false } as const
  test.each([
    ['a⏎⏎b', 'a[⏎⏎]b'],
    ['a ⏎ ⏎ b', 'a[ ⏎ ⏎ ]b'],
    ['a⏎⏎⏎⏎b', 'a[⏎⏎⏎⏎]b'],
    ['a⏎b', 'a⏎b'],
    ['a⏎⏎', 'a⏎⏎'],
    ['⏎⏎b', '⏎⏎b'],
    ['a⏎⏎\u00a0b', 'a⏎⏎\u00a0b'],
    ['\u00a0⏎⏎b', '\u00a0⏎⏎b'],
    ['a\u2029b', 'a\u2029b'],
  ])('%j', (text, expected) => {
    expect(marked(text.replaceAll('⏎', '\n'), options)).toBe(expected.replaceAll('⏎', '\n'))
  })

  test('has no more white space than is looked at', () => {
    const white = '\n'.repeat(LONGEST_BREAK)
    expect(marked(`a${white}b`, options)).toBe(`a[${white}]b`)
    expect(marked(`a${white}\nb`, options)).toBe(`a${white}\nb`)
  })
})

describe('every line break', () => {
  test.each<[string, string, SentenceOptions]>([
    ['a⏎b⏎⏎', 'a[⏎]b[⏎][⏎]', { newlines: 'always' }],
    ['a\r\nb', 'a[\r\n]b', { newlines: 'always' }],
    ['a\rb\r', 'a[\r]b\r', { newlines: 'always' }],
    ['⏎b', '⏎b', { newlines: 'always' }],
    ['a⏎b ⏎ c', 'a[⏎]b[ ⏎ ]c', { newlines: 'always', trim: false }],
    ['a⏎b\r\nc', 'a[⏎]b[\r\n]c', { rule: 'uax29' }],
    ['a⏎ b', 'a[⏎] b', { rule: 'uax29', trim: false }],
    ['a\u0085b\u2028c', 'a[\u0085]b[\u2028]c', { rule: 'uax29', ...UTF16 }],
  ])('%j %j %j', (text, expected, options) => {
    expect(marked(text.replaceAll('⏎', '\n'), options)).toBe(expected.replaceAll('⏎', '\n'))
  })
})

describe('a period followed by white space', () => {
  test.each<[string, string, SentenceOptions?]>([
    ['a. b.⏎c', 'a[. ]b[.⏎]c'],
    ['a.\tb.\rc.d!', 'a[.\t]b[.\r]c.d!'],
    ['a.\u00a0b', 'a.\u00a0b'],
    ['a. b.  c', 'a.[ ]b.[  ]c', { trim: false }],
    ['a. ', 'a. ', { trim: false }],
    ['a b', 'a b', { trim: false }],
  ])('%j', (text, expected, options = {}) => {
    expect(marked(text.replaceAll('⏎', '\n'), { rule: 'period', ...options })).toBe(expected.replaceAll('⏎', '\n'))
  })
})

test.each<[string, SentenceOptions]>([
  ['where no line break ends a sentence', { newlines: 'never' }],
  ['where a function decides every period', { rule: 'period', shouldBreak: () => undefined }],
])('there is none %s', (_, options) => {
  expect(marked('One came.\n\nTwo came. ', options)).toBeUndefined()
})

test('the function is not asked about blank lines', () => {
  expect(marked('a\n\nb', { shouldBreak: () => undefined })).toBe('a[\n\n]b')
  expect(marked('a\nb', { rule: 'uax29', shouldBreak: () => undefined })).toBe('a[\n]b')
})
