/** What `shouldBreak` sees of Markdown: the text as it is, not what the rules of prose are given for it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, SentenceSplitter } from '../../lib/core.ts'
import { cutAt, cuts } from '../properties/hostile.ts'
import { markdownText } from './text.ts'

function candidates(pieces: string[]): Candidate[] {
  const seen: Candidate[] = []
  const shouldBreak = (candidate: Candidate): undefined => void seen.push(candidate)
  const splitter = new SentenceSplitter({ markdown: true, shouldBreak })
  for (const piece of pieces) for (const _ of splitter.write(piece));
  for (const _ of splitter.end());
  return seen
}

test('code, links and markers are seen as they are written', () => {
  expect(candidates(['See `a. b` and [the x. y](u). Then\n'])).toEqual([
    { before: 'See `a. b` and [the x. y](u).', after: ' Then', offset: 29, boundary: true },
  ])
  expect(candidates(['> It was\n> **late.** ![Fig](u) slept\n'])).toEqual([
    { before: '> It was\n> **late.**', after: ' ![Fig', offset: 20, boundary: true },
  ])
})

test('no more than the 64 units before the candidate are seen, and none of another sentence', () => {
  const long = `${'word '.repeat(100)}\`x. y\` late`
  const text = `It rained. ${long}. Then he slept. So.`
  const [, second, third] = candidates([text])
  expect(second?.before).toBe(`${long}.`.slice(-64))
  expect(third?.before).toBe('Then he slept.')
  expect(candidates(text.split(''))).toEqual(candidates([text]))
})

test('what is seen stands in the text, wherever that is cut', () => {
  fc.assert(
    fc.property(markdownText, cuts, (text, at) => {
      const seen = candidates([text])
      for (const { before, after, offset } of seen) {
        expect(before.length).toBeLessThanOrEqual(64)
        expect(text.slice(offset - before.length, offset)).toBe(before)
        expect(text.slice(offset, offset + after.length)).toBe(after)
      }
      expect(candidates(cutAt(text, at))).toEqual(seen)
    }),
    { numRuns: Number(process.env.RUNS ?? 400) },
  )
})

test('an answer ends the sentence, or does not', () => {
  const shouldBreak = ({ before }: Candidate): boolean => before.endsWith('`a. b`.')
  const splitter = new SentenceSplitter({ markdown: true, shouldBreak })
  const text = 'It was `a. b`. then he slept. Then `c. d`. Then he slept.\n'
  expect([...splitter.write(text), ...splitter.end()]).toEqual(['It was `a. b`.', text.slice(15, -1)])
})
