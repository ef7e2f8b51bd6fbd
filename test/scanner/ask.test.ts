import { expect, test } from 'vitest'
import { eachSentence, SentenceError } from '../../lib/core.ts'

test('an answer of shouldBreak that is none is an error with its place', () => {
  const shouldBreak = () => 'yes' as unknown as boolean
  const walk = () => [...eachSentence('It rained. It stopped.', { shouldBreak })]
  expect(walk).toThrow(SentenceError)
  expect(walk).toThrow(expect.objectContaining({ code: 'ERR_SHOULD_BREAK', offset: 10, option: 'shouldBreak' }))
  expect(walk).toThrow('shouldBreak returned "yes" at offset 10; true, false or undefined is allowed')
})
