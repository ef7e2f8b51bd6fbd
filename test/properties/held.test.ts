/**
 * What a splitter shows as held, with `batch`: no text that came is in neither the output nor there.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Sentence, SentenceSplitter } from '../../lib/core.ts'
import { markdownText } from '../markdown/text.ts'
import { anyText, cutAt, cuts, splitOptions } from './hostile.ts'

const numRuns = Number(process.env.RUNS ?? 400)
const TIMEOUT = 3_600_000

const WHITE = /[\s\u0085]+/g
const input = fc.oneof(
  fc.record({ text: anyText, options: splitOptions }),
  fc.record({
    text: markdownText,
    options: splitOptions.map((options) => ({ ...options, rule: 'prose', markdown: true }) as const),
  }),
)
const batch = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(1000))

test('nothing is lost: what was given and what is held are all that came', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(input, cuts, batch, fc.boolean(), ({ text, options: given }, at, size, unwalked) => {
      const options = { ...given, overflow: 'split', output: 'object' } as const
      const { trim = true, maxLength = 1_048_576 } = options
      const plain = new SentenceSplitter(options)
      const batched = new SentenceSplitter({ ...options, batch: size })
      const sentences: Sentence[] = []
      let count = 0
      let came = ''
      for (const [i, piece] of cutAt(text, at).entries()) {
        came += piece
        const [items, batches] = [plain.write(piece), batched.write(piece)]
        // What was not walked is held, too.
        if (unwalked && i % 2 === 0) continue
        sentences.push(...items)
        for (const batch of batches) count += batch.length
        const waiting = sentences.slice(count)
        expect(waiting.length).toBeLessThan(size)
        const first = waiting[0]?.start ?? came.length - plain.held.length
        const ends = [...waiting.map(({ end }) => end), 0]
        const starts = [...waiting.map(({ start }) => start), came.length - plain.held.length]
        const isLong = waiting.some((_, i) => (starts[i + 1] as number) - (ends[i] as number) > maxLength)
        if (trim && isLong) expect(batched.held.replace(WHITE, '')).toBe(came.slice(first).replace(WHITE, ''))
        else expect(batched.held).toBe(came.slice(first))
        const before = came.slice(sentences[count - 1]?.end ?? 0, first)
        expect(before.replace(trim ? WHITE : '', '')).toBe('')
      }
      expect([...batched.end()].flat()).toEqual([...sentences, ...plain.end()].slice(count))
      expect(batched.held).toBe('')
    }),
    { numRuns },
  )
})

test('white space behind a batch that is not full: no more than maxLength is held', () => {
  const splitter = new SentenceSplitter({ batch: 3, maxLength: 100 })
  const held = (text: string): string => {
    expect([...splitter.write(text)]).toEqual([])
    return splitter.held
  }
  expect(held('  One came.\n\n')).toBe('One came.\n\n')
  expect(held(' '.repeat(98))).toBe(`One came.\n\n${' '.repeat(98)}`)
  expect(held('Two')).toBe(`One came.\n\n${' '.repeat(98)}Two`)
  expect(held(' came.\n\n')).toBe(`One came.\n\n${' '.repeat(98)}Two came.\n\n`)
  for (let i = 0; i < 1000; i++) expect(held(' '.repeat(16)).length).toBeLessThanOrEqual(109 + 9 + 100)
  expect(held('Thr')).toBe(`One came.\n\n${' '.repeat(98)}Two came.Thr`)
})

test.each([true, false])('a sentence that is left out is not held: trim %s', (trim) => {
  const splitter = new SentenceSplitter({ batch: 9, maxLength: 10, overflow: 'skip', trim })
  for (const token of 'One. It rained all week, and so on. Two. Thr'.split(/(?<= )/)) [...splitter.write(token)]
  expect(splitter.held.replace(/ +/g, ' ')).toBe('One. Two. Thr')
  expect(splitter.skipped.sentences).toBe(1)
})
