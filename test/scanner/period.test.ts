import { describe, expect, test } from 'vitest'
import { eachSentence } from '../../lib/core.ts'
import { PeriodScanner } from '../../lib/scanner/period.ts'
import { OVERRUN, PAST_LIMIT, UNDECIDED } from '../../lib/scanner/scanner.ts'
import type { Candidate } from '../../lib/types.ts'
import { cutAt } from '../properties/hostile.ts'
import { bars } from './split.ts'

describe('period', () => {
  test.each([
    ['a period and white space end a sentence', 'One. Two.\tThree.\nFour', 'One. | Two. | Three. | Four'],
    ['a period alone does not', 'It weighs 3.5 kg. Good', 'It weighs 3.5 kg. | Good'],
    ['an abbreviation is not known', 'Dr. Quill', 'Dr. | Quill'],
    ['other marks are text', 'One! Two? Three', 'One! Two? Three'],
    ['a period at the end', 'One.', 'One.'],
    ['blank lines are white space', 'One\n\ntwo. Three', 'One\n\ntwo. | Three'],
    ['periods in a row', 'One... Two', 'One... | Two'],
  ])('%s', (_, text, sentences) => {
    expect(bars(text, { rule: 'period' })).toBe(sentences)
  })

  test('shouldBreak is asked, and sees what stands around', () => {
    const seen: Candidate[] = []
    const shouldBreak = (candidate: Candidate) => {
      seen.push(candidate)
      return candidate.before.endsWith('Dr.') ? false : undefined
    }
    expect(bars('Dr. Quill slept. Then', { rule: 'period', shouldBreak })).toBe('Dr. Quill slept. | Then')
    expect(seen).toEqual([
      { before: 'Dr.', after: ' ', offset: 3, boundary: true },
      { before: 'Dr. Quill slept.', after: ' ', offset: 16, boundary: true },
    ])
  })
})

describe('what shouldBreak sees of a period', () => {
  const text = `Short. ${'x'.repeat(200)}. ${'y'.repeat(70_000)}. End. z`
  const candidates = (pieces: Iterable<string>): Candidate[] => {
    const seen: Candidate[] = []
    const shouldBreak = (candidate: Candidate) => {
      seen.push(candidate)
      return undefined
    }
    for (const _ of eachSentence(pieces, { rule: 'period', shouldBreak }));
    return seen
  }

  test('the sentence alone, 64 code units of it, and where it ends in the whole input', () => {
    const seen = candidates([text])
    expect(seen).toEqual([
      { before: 'Short.', after: ' ', offset: 6, boundary: true },
      { before: `${'x'.repeat(63)}.`, after: ' ', offset: 208, boundary: true },
      { before: `${'y'.repeat(63)}.`, after: ' ', offset: 70_210, boundary: true },
      { before: 'End.', after: ' ', offset: 70_215, boundary: true },
    ])
    for (const size of [1, 7, 64, 1000]) expect(candidates(cutAt(text, [size]))).toEqual(seen)
  })

  test('a period that is refused is text, and not asked about again', () => {
    const asked: number[] = []
    const shouldBreak = ({ offset }: Candidate) => {
      asked.push(offset)
      return offset !== 3
    }
    expect([...eachSentence(['Dr', '.', ' ', 'Quill.', ' Then'], { rule: 'period', shouldBreak })]).toEqual([
      'Dr. Quill.',
      'Then',
    ])
    expect(asked).toEqual([3, 10])
  })
})

describe('the scanner of periods', () => {
  function scanner(window: string, begin = 0): PeriodScanner {
    const made = new PeriodScanner(undefined)
    made.begin(begin)
    made.extend(window)
    return made
  }

  test('a period at the end of the window waits for what follows, at the end of the input for nothing', () => {
    const made = scanner('One.')
    expect(made.scan(false, 1000)).toBe(UNDECIDED)
    expect(made.settled).toBe(3)
    expect(made.scan(true, 1000)).toBe(4)
    made.extend('One. Two')
    expect(made.scan(false, 1000)).toBe(4)
    expect(made.settled).toBe(4)
    expect(made.reason).toBe('terminator')
  })

  test('what holds no period is passed, and kept as far as shouldBreak looks back', () => {
    const made = scanner('x'.repeat(200))
    expect(made.scan(false, 1000)).toBe(UNDECIDED)
    expect([made.settled, made.keep]).toEqual([200, 136])
    made.shift(100)
    expect([made.settled, made.keep]).toEqual([100, 36])
    made.begin(90)
    expect([made.settled, made.keep]).toEqual([90, 90])
    expect(made.scan(true, 1000)).toBe(UNDECIDED)
  })

  test('the start of a sentence moves with the window', () => {
    const made = scanner(`${'x'.repeat(150)} `, 100)
    expect(made.scan(false, 1000)).toBe(UNDECIDED)
    expect(made.keep).toBe(100)
    made.shift(100)
    expect(made.keep).toBe(0)
    made.extend(`${'x'.repeat(50)} y. `)
    expect(made.scan(false, 1000)).toBe(53)
  })

  test('it goes no further than the limit, and the overrun behind it', () => {
    const dots = scanner('.x'.repeat(OVERRUN + 100))
    expect(dots.scan(false, 10)).toBe(PAST_LIMIT)
    expect(dots.settled).toBe(10 + OVERRUN + ((10 + OVERRUN) % 2 === 0 ? 1 : 2))
    const end = scanner(`${'x'.repeat(9 + OVERRUN)}.. `)
    expect(end.scan(false, 10)).toBe(11 + OVERRUN)
  })
})
