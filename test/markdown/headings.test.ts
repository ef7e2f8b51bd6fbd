/** Headings by the line below: the last sentence of the text above belongs to them, with the white space behind it. */
import { describe, expect, test } from 'vitest'
import { type SentenceOptions, SentenceSplitter } from '../../lib/core.ts'

function split(pieces: string[], options: Omit<SentenceOptions, 'batch'> = {}): string[] {
  const splitter = new SentenceSplitter({ ...options, markdown: true, output: 'object' })
  const sentences = pieces.flatMap((piece) => [...splitter.write(piece)])
  return [...sentences, ...splitter.end()].map(({ block, text }) => `${block}: ${text}`)
}

describe('a heading by the line below it', () => {
  test.each([
    ['Title one.\n===\n', ['heading: Title one.\n===']],
    ['Title one.  \n===\n', ['heading: Title one.  \n===']],
    ['Title one. \t \r\n===\r\n', ['heading: Title one. \t \r\n===']],
    ['**It was.** \n===\n\nSo.', ['heading: **It was.** \n===', 'paragraph: So.']],
    ['> It was. Late. \n> ---\n', ['quote: > It was.', 'heading: Late. \n> ---']],
    ['Title one.\u00a0\n===\n', ['heading: Title one.\u00a0\n===']],
    ['Title one.<br>\n===\n', ['heading: Title one.<br>\n===']],
    ['Title one. It \n===\n', ['paragraph: Title one.', 'heading: It \n===']],
    ['Title one.\n It.\n===\n', ['paragraph: Title one.', 'heading: It.\n===']],
  ])('%j', (text, expected) => {
    for (const more of [{}, { newlines: 'always' as const }, { newlines: 'never' as const }]) {
      expect(split([text], more)).toEqual(expected)
      expect(split(text.split(''), more)).toEqual(expected)
    }
  })

  test('with so much white space behind it that nobody waits for the line below', () => {
    for (const spaces of [100, 223, 224, 225, 240, 1000]) {
      const text = `Title one.${' '.repeat(spaces)}\n===\n`
      expect(split(text.split(''))).toEqual(split([text]))
      for (let at = 1; at < text.length; at += 7)
        expect(split([text.slice(0, at), text.slice(at)])).toEqual(split([text]))
    }
  })

  test('with `eager` a sentence ends at its white space: nothing waits for the line below', () => {
    const text = 'It was late.  \n===\n'
    const eager = { lookahead: 'eager' as const }
    expect(split([text], eager)).toEqual(['paragraph: It was late.', 'heading: ==='])
    expect(split(text.split(''), eager)).toEqual(split([text], eager))
    expect(split(['It was late.\n===\n'], eager)).toEqual(['heading: It was late.\n==='])
  })
})
