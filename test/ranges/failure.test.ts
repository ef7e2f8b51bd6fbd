import { expect, test } from 'vitest'
import { SentenceError } from '../../lib/errors.ts'
import { packFailure, unpackFailure } from '../../lib/ranges/failure.ts'

const sent = (error: unknown): unknown => unpackFailure(structuredClone(packFailure(error)))

test('an error of our own comes as one', () => {
  const cause = Object.assign(new Error('no such file'), { code: 'ENOENT' })
  const error = sent(new SentenceError('ERR_FILE', 'a.txt: cannot be read', { path: 'a.txt' }, cause))
  expect(error).toBeInstanceOf(SentenceError)
  expect(error).toMatchObject({
    code: 'ERR_FILE',
    message: 'a.txt: cannot be read',
    path: 'a.txt',
    offset: undefined,
    cause: { message: 'no such file', code: 'ENOENT' },
  })
  expect(sent(new SentenceError('ERR_SHOULD_BREAK', 'no', { offset: 5, option: 'shouldBreak' }))).toMatchObject({
    offset: 5,
    option: 'shouldBreak',
  })
})

test('any other keeps its kind and its code', () => {
  expect(sent(new RangeError('no'))).toBeInstanceOf(RangeError)
  expect(sent(Object.assign(new Error('no'), { code: 'ENO', errno: 5 }))).toMatchObject({ message: 'no', code: 'ENO' })
  expect(sent(Object.assign(new Error('no'), { code: 5 }))).not.toHaveProperty('code')
})

test('whatever is thrown comes, or what it reads like', () => {
  expect(sent('no')).toBe('no')
  expect(sent(undefined)).toBe(undefined)
  expect(sent(() => 5)).toMatchObject({ message: '() => 5' })
  expect(sent(Object.assign(new Error('no'), { code: 'ENO', own: () => 5 }))).toMatchObject({
    message: 'no',
    code: 'ENO',
  })
})
