/** Where sentences of Markdown are cut that are too long, or wanted before their end. */
import { describe, expect, test } from 'vitest'
import { eachSentence, SentenceSplitter } from '../../lib/core.ts'
import type { SentenceOptions } from '../../lib/types.ts'

const split = (text: string, lengths: Pick<SentenceOptions, 'maxLength' | 'firstMaxLength'>): string[] => [
  ...eachSentence(text, { ...lengths, markdown: true }),
]

describe('a clause does not end within', () => {
  test.each([
    ['code', 'Use `a, b` or `c. D e` now, and go. Then.', ['Use `a, b` or `c. D e` now,', 'and go.', 'Then.']],
    ['a link', 'See [a, b](u, v) now, and go. Then.', ['See [a, b](u, v) now,', 'and go.', 'Then.']],
    ['a heading', '# First, a title\n\nThen.', ['# First, a title', 'Then.']],
    ['code of a block', '    a, b\n\nThen.', ['a, b', 'Then.']],
  ])('%s', (_, text, sentences) => {
    expect(split(text, { firstMaxLength: 4 })).toEqual(sentences)
  })
})

test('what is too long is cut outside of spans where there is a place', () => {
  expect(split('Use the code `a, b c` or more of it.', { maxLength: 19 })).toEqual([
    'Use the code',
    '`a, b c` or more of',
    'it.',
  ])
  expect(split('Use `a, b c d e f g h`.', { maxLength: 10 })).toEqual(['Use', '`a,', 'b c d e f', 'g h`.'])
})

test('a flush does not reach into the next block', () => {
  const splitter = new SentenceSplitter({ markdown: true, output: 'object' as const })
  expect([...splitter.write('Intro:\n- '), ...splitter.flush()]).toMatchObject([{ text: 'Intro:', block: 'paragraph' }])
  expect(splitter.held).toBe('- ')
  expect([...splitter.write('One.'), ...splitter.end()]).toMatchObject([{ text: '- One.', block: 'item' }])
})
