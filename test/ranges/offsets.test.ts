/**
 * Offsets of a reader that starts in the middle of a file.
 */
import { expect, test } from 'vitest'
import { SentenceError } from '../../lib/errors.ts'
import { shiftedError, shiftedOptions } from '../../lib/ranges/offsets.ts'
import { resolveFileOptions } from '../../lib/ranges/options.ts'
import type { Candidate } from '../../lib/types.ts'

const candidate: Candidate = { before: 'He left.', after: ' She', offset: 8, boundary: true }

test('shouldBreak is told places in the file, which may be known only when it is asked', () => {
  const asked: Candidate[] = []
  const shouldBreak = (of: Candidate): boolean => asked.push(of) === 1
  let units = Number.NaN
  const options = resolveFileOptions({ shouldBreak, maxLength: 77 })
  const shifted = shiftedOptions(options, () => units)
  units = 1000
  expect(shifted.shouldBreak?.(candidate)).toBe(true)
  units = 2000
  expect(shifted.shouldBreak?.(candidate)).toBe(false)
  expect(asked).toEqual([
    { ...candidate, offset: 1008 },
    { ...candidate, offset: 2008 },
  ])
  // The scanner's own candidate is not changed, nor are the options of the others.
  expect(candidate.offset).toBe(8)
  expect(options.shouldBreak).toBe(shouldBreak)
  expect({ ...shifted, shouldBreak }).toEqual(options)
})

test('options without shouldBreak stay what they are', () => {
  const options = resolveFileOptions({})
  const shifted = shiftedOptions(options, () => {
    throw new Error('nobody asks')
  })
  expect(shifted).toBe(options)
})

test('an error tells its place in the file, in its message too', () => {
  const error = new SentenceError('ERR_SENTENCE_TOO_LONG', 'the sentence at offset 20 is longer than 20', {
    offset: 20,
  })
  expect(shiftedError(error, 1000)).toBe(error)
  expect(error).toMatchObject({
    code: 'ERR_SENTENCE_TOO_LONG',
    message: 'the sentence at offset 1020 is longer than 20',
    offset: 1020,
  })
})

test('so does one at the very start', () => {
  const error = new SentenceError('ERR_SENTENCE_TOO_LONG', 'the sentence at offset 0 is too long', { offset: 0 })
  expect(shiftedError(error, 7)).toMatchObject({ message: 'the sentence at offset 7 is too long', offset: 7 })
})

test('an answer of shouldBreak that reads like a place is quoted as it is', () => {
  const message = 'shouldBreak returned "offset 5" at offset 5; true, false or undefined is allowed'
  const error = new SentenceError('ERR_SHOULD_BREAK', message, { offset: 5 })
  expect(shiftedError(error, 10)).toMatchObject({ message: message.replace('at offset 5', 'at offset 15'), offset: 15 })
})

test.each([
  ['one of ours without a place', () => new SentenceError('ERR_FILE', 'no file at offset 5', { path: 'a.txt' })],
  ['any other', () => Object.assign(new Error('at offset 5'), { offset: 5 })],
  ['what is no error', () => 'at offset 5'],
])('%s stays what it is', (_, make) => {
  const error = make()
  expect(shiftedError(error, 1000)).toBe(error)
  expect(error).toEqual(make())
})
