import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { profileFor } from '../lib/profiles/registry.ts'
import { WordEnds } from '../lib/word-ends.ts'
import { cutAt, cuts, hostileText, wholePairs } from './properties/hostile.ts'

const numRuns = Number(process.env.RUNS ?? 500)

/** The last place where a word has ended, in a sentence that starts at `start`. */
function wordEnd(pieces: string[], start = 0): number {
  const words = new WordEnds(profileFor('en'))
  words.begin(start)
  for (const piece of pieces) words.read(piece)
  return words.end
}

describe('the last place where a word has ended', () => {
  test.each<[string, string]>([
    ['', ''],
    ['wor', ''],
    ['two wor', 'two '],
    ['two words ', 'two words '],
    ['two words\n', 'two words\n'],
    // A terminator behind a word that can be spoken.
    ['Two words.', 'Two words.'],
    ['(“Really?!”)', '(“Really?!”)'],
    ['*Surely*', ''],
    ['*Surely.*', '*Surely.*'],
    ['Žižka…', 'Žižka…'],
    ['das ist\u00a0gut!', 'das ist\u00a0gut!'],
    // What may go on: an abbreviation, an address, a number.
    ['see www.', 'see '],
    ['the U.S.', 'the '],
    ['the U.', 'the '],
    ['a.', ''],
    ['at 3.', 'at '],
    ['$3.', ''],
    ['a@example.', ''],
    ['https://example.', ''],
    ['https://example.com/a,', ''],
    ['at 3:', 'at '],
    ['１，', ''],
    ['１，０', ''],
    ['第１，第', '第１，'],
    ['no 10\u00a0', 'no '],
    ['no 10\u202f000\u00a0k', 'no '],
    ['10\u00a0', ''],
    ['10 \u00a0', '10 '],
    // An abbreviation that never ends a sentence; another may.
    ['We asked Gen.', 'We asked '],
    ['We sell rope, etc.', 'We sell rope, etc.'],
    ['Said no.', 'Said no.'],
    // What closes.
    ['「来た。」と', '「来た。」'],
    ['“来了，”他', '“来了，”'],
    ['来た。\ufe00と', '来た。\ufe00'],
    ['来た。\u{e0100}）と', '来た。\u{e0100}）'],
    ['来た、\u{e0100}', '来た、\u{e0100}'],
    ['来た！？と', '来た！？'],
    ['１，）', '１，）'],
    ['１， ', '１， '],
    ['１、二、３', '１、二、'],
    // Non-breaking spaces tie what stands around them.
    ['a Dr.\u00a0', 'a '],
    ['Dr.\u00a0Dr. ', ''],
    ['10\u00a0Dr. ', '10\u00a0'],
    ['Ask Dr. \u00a0 Dr. W', 'Ask '],
    ['  Dr. W', '  '],
    [`a ${'x'.repeat(47)}o.`, 'a '],
    [`a ${'x'.repeat(46)}o.`, `a ${'x'.repeat(46)}o.`],
    // Scripts without spaces: after a clause or a terminator.
    ['他来了，她', '他来了，'],
    ['他来了。她', '他来了。'],
    ['वह आया।', 'वह आया।'],
    ['one—tw', 'one—'],
    ['one,tw', ''],
    ['too 😀', 'too '],
  ])('%j', (text, ended) => {
    expect(text.slice(0, wordEnd([text]))).toBe(ended)
  })
  test('is the same however the text comes, and counts from where the sentence starts', () => {
    const dense = fc.string({
      unit: fc.constantFrom(...'aあ1１.。，—、)”　 ', '\u00a0', 'Dr. ', 'no.', '\u{e0100}', '𝟏'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(fc.oneof(hostileText, dense), cuts, (text, places) => {
        const pieces = wholePairs(cutAt(text, places))
        expect(wordEnd(pieces)).toBe(wordEnd([text]))
        expect(wordEnd(pieces, 7)).toBe(wordEnd([text]) + 7)
      }),
      { numRuns },
    )
  })

  test('is told of each sentence by itself', () => {
    const words = new WordEnds(profileFor('en'))
    expect(words.start).toBe(-1)
    for (const [text, ended] of [
      ['Ask Dr. ', 4],
      ['W', 0],
      ['１，', 0],
      ['０と，', 3],
      ['no', 0],
    ] as const) {
      words.begin(10)
      words.read(text)
      expect(words.end).toBe(10 + ended)
      expect([words.start, words.known]).toEqual([10, 10 + text.length])
    }
  })
})
