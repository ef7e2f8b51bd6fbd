import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../lib/types.ts'
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
