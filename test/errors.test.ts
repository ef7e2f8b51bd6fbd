import { describe, expect, test } from 'vitest'
import { SentenceError } from '../lib/core.ts'
import { abortError, show, wrongChunk } from '../lib/errors.ts'

describe('SentenceError', () => {
  test('has a code, and what is known of the place', () => {
    const error = new SentenceError('ERR_OPTION_VALUE', 'wrong', { option: 'trim', offset: 3, byteOffset: 5 }, 'why')
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ name: 'SentenceError', code: 'ERR_OPTION_VALUE', message: 'wrong', cause: 'why' })
    expect(error).toMatchObject({ option: 'trim', offset: 3, byteOffset: 5 })
    expect(String(error)).toBe('SentenceError: wrong')
  })

  test('has no cause, and no place, where none is known', () => {
    const error = new SentenceError('ERR_WRITE_AFTER_END', 'late')
    expect('cause' in error).toBe(false)
    expect([error.option, error.offset, error.byteOffset]).toEqual([undefined, undefined, undefined])
  })

  test('of an abort has the name that Node has, and the reason as its cause', () => {
    const reason = new Error('enough')
    const error = abortError(reason)
    expect(error.message).toBe('the operation was aborted')
    expect(error).toMatchObject({ name: 'AbortError', code: 'ABORT_ERR' })
    expect(error.cause).toBe(reason)
  })

  test('of a chunk shows the chunk', () => {
    expect(wrongChunk(5)).toMatchObject({ code: 'ERR_INPUT_TYPE' })
    expect(wrongChunk(5).message).toBe('a chunk is 5; a string or bytes (Uint8Array) is allowed')
  })
})

describe('a value in a message', () => {
  const revoked = Proxy.revocable({}, {})
  revoked.revoke()
  class Sink {}
  const oddName = Object.defineProperty(() => {}, 'name', { value: Symbol('odd') })

  test.each<[string, unknown]>([
    ['"a \\"b\\"\\n"', 'a "b"\n'],
    [`"${'x'.repeat(40)}…"`, 'x'.repeat(41)],
    [`"${'x'.repeat(40)}"`, 'x'.repeat(40)],
    ['5', 5],
    ['NaN', Number.NaN],
    ['-Infinity', -Infinity],
    ['7n', 7n],
    [`1${'0'.repeat(39)}…n`, 10n ** 60n],
    ['true', true],
    ['undefined', undefined],
    ['null', null],
    ['Symbol(s)', Symbol('s')],
    [`Symbol(${'x'.repeat(33)}…`, Symbol('x'.repeat(50))],
    ['function parse', function parse() {}],
    ['a function', () => {}],
    ['an array of 2', [1, 2]],
    ['an object (Object)', {}],
    ['an object (Sink)', new Sink()],
    ['an object (Uint8Array)', new Uint8Array(3)],
    ['an object (no prototype)', Object.create(null)],
    // What throws, whatever it is asked, or has a name that is none.
    ['an object', revoked.proxy],
    ['an object', oddName],
    ['an object', { constructor: { name: Symbol('odd') } }],
    [
      'an object',
      {
        get constructor() {
          throw new Error('no')
        },
      },
    ],
  ])('%s', (shown, value) => {
    expect(show(value)).toBe(shown)
  })
})
