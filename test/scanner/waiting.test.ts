/**
 * A finished sentence is given at most LOOKAHEAD code units after its end: what is read far behind a
 * candidate starts within reach and is over within LOOKAHEAD.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOOKAHEAD, type SentenceOptions, SentenceSplitter } from '../../lib/core.ts'

const numRuns = Number(process.env.RUNS ?? 1500)
const TIMEOUT = 3_600_000

const STARTS = [
  ...[
    'It rained.',
    'Late?',
    '彼。',
    'etc.',
    'On the 3.',
    'la a;',
    'He said "no."',
    'Wait...',
    'x.Word',
    'Yahoo!',
    '"Late?"',
  ],
  ...['1. x 2.', '1. x • (2.', '(1.) x (2.)', 'a. x b.', '1. x 2.)))))))))))))', `1. x 2.${'\u0301'.repeat(20)}`],
]
const PADS = [' ', '(', '“', '-', '\u200d', '¿', '. ', ' "', '\ufeff', '\u0301']
const TAILS = [
  ...['[1, 2, 3, 4, 5, 6, 7', '"', "''", ',,', ':-)))))', '.', '. x', '—', ' ', '\n\n', '\r\n\r\n', '😀😀', '𝒜𝒜', '𝒶'],
  ...[
    'Abcdefghijklmnopqrstuvwxyzabc',
    'X abcdefghijklmnopqrstuvwxyz',
    'said',
    'X said',
    '" A',
    "'' A",
    'said x',
    'म्हणाला',
    'V.',
    'Die ',
  ],
]

/** The longest wait for a sentence of a text whose characters come one by one behind `head`. */
function longestWait(head: string, rest: string, options: Omit<SentenceOptions, 'batch'>): number {
  const splitter = new SentenceSplitter({ ...options, output: 'object' as const })
  let fed = head.length
  let longest = 0
  // What the head holds is taken first; how long it waited is not known.
  for (const _ of splitter.write(head));
  for (const unit of rest) {
    fed += unit.length
    for (const { end, reason } of splitter.write(unit)) {
      if (reason === 'terminator') longest = Math.max(longest, fed - end)
    }
  }
  return longest
}

describe('waiting is bounded', () => {
  test('whatever stands at the far end of the reach', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STARTS),
        fc.constantFrom(...PADS),
        fc.integer({ min: 0, max: 60 }),
        fc.array(fc.constantFrom(...TAILS), { minLength: 1, maxLength: 3 }),
        fc.record({
          locale: fc.constantFrom('en', 'de', 'mr', 'ja', 'es', 'nl', 'hu'),
          rule: fc.constantFrom('prose', 'prose', 'uax29', 'period'),
          trim: fc.boolean(),
          newlines: fc.constantFrom('paragraph', 'never'),
          lookahead: fc.constantFrom('full', 'eager'),
        }) as fc.Arbitrary<SentenceOptions>,
        (start, pad, before, tails, options) => {
          const padding = pad.repeat(Math.ceil((LOOKAHEAD + 2) / pad.length)).slice(0, LOOKAHEAD + 2 - before)
          const tail = `${padding.slice(-60)}${tails.join('')} x`
          expect(longestWait(start + padding.slice(0, -60), tail, options)).toBeLessThanOrEqual(LOOKAHEAD)
        },
      ),
      { numRuns },
    )
  })

  test('what stands between the number of an item and what follows it is short', () => {
    const head = '1. One came 2.'
    expect(longestWait(head, `)))) Two x`, {})).toBeLessThan(20)
    expect(longestWait(head, `${')'.repeat(1000)} Two x`, {})).toBeLessThan(5)
  })
})
