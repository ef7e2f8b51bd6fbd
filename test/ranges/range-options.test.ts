/**
 * What may be stated of a file and of a range of it.
 */
import { describe, expect, test } from 'vitest'
import { SentenceError } from '../../lib/errors.ts'
import { checkRange, rangeWithin, resolveFileOptions, whyOneJob } from '../../lib/ranges/options.ts'
import type { FileOptions } from '../../lib/ranges/types.ts'
import { memorySource } from './memory-source.ts'

/** The error that is thrown, if any. */
function thrown(run: () => unknown): unknown {
  try {
    run()
    return undefined
  } catch (error) {
    expect(error).toBeInstanceOf(SentenceError)
    const { code, message, option, path } = error as SentenceError
    return { code, message, ...(option && { option }), ...(path && { path }) }
  }
}

describe('options of a file', () => {
  const output = (options: FileOptions) => {
    const { objects, byteOffsets, separator } = resolveFileOptions(options)
    return { objects, byteOffsets, separator }
  }

  test('give objects with places in bytes, unless text is asked for', () => {
    expect(output({})).toEqual({ objects: true, byteOffsets: true, separator: undefined })
    expect(output({ output: 'object' })).toEqual({ objects: true, byteOffsets: true, separator: undefined })
    expect(output({ output: 'text' })).toEqual({ objects: false, byteOffsets: false, separator: undefined })
  })

  test('give text where there is a separator', () => {
    expect(output({ separator: '\n' })).toEqual({ objects: false, byteOffsets: false, separator: '\n' })
    expect(output({ separator: '' })).toEqual({ objects: false, byteOffsets: false, separator: '' })
    expect(output({ separator: '\n', output: 'text' })).toEqual({ objects: false, byteOffsets: false, separator: '\n' })
    expect(thrown(() => resolveFileOptions({ separator: '\n', output: 'object' }))).toMatchObject({
      code: 'ERR_OPTION_VALUE',
      option: 'separator',
    })
  })

  test('are left as they were given', () => {
    const options = Object.freeze({ maxLength: 40 })
    expect(resolveFileOptions(options)).toMatchObject({ maxLength: 40, minLength: 0 })
    expect(options).toEqual({ maxLength: 40 })
  })

  test.each([
    ['idleFlush', 5, 'idleFlush is 5; it is no option here, for a file keeps nobody waiting'],
    ['highWaterMark', 0, 'highWaterMark is 0; it is no option here, for one sentence at a time is taken from a file'],
    ['byteOffsets', false, 'byteOffsets is false; it is no option here, for sentences of a file always have them'],
    ['byteOffsets', 'x', 'byteOffsets is "x"; it is no option here, for sentences of a file always have them'],
  ])('%s has no meaning', (option, value, message) => {
    expect(thrown(() => resolveFileOptions({ [option]: value }))).toEqual({ code: 'ERR_OPTION_VALUE', message, option })
    expect(thrown(() => resolveFileOptions({ [option]: undefined }))).toBeUndefined()
  })

  test('are those of every splitter beyond that', () => {
    expect(thrown(() => resolveFileOptions({ begin: 1 } as FileOptions))).toMatchObject({
      code: 'ERR_UNKNOWN_OPTION',
      option: 'begin',
    })
    expect(thrown(() => resolveFileOptions({ minLength: -1 }))).toMatchObject({
      code: 'ERR_OPTION_VALUE',
      option: 'minLength',
    })
  })

  test('state an encoding that can be entered', () => {
    expect(resolveFileOptions({ encoding: 'ascii' }).encoding).toBe('windows-1252')
    expect(thrown(() => resolveFileOptions({ encoding: 'gbk' }))).toMatchObject({
      code: 'ERR_OPTION_VALUE',
      option: 'encoding',
      message: expect.stringContaining('encoding is "gbk", whose text cannot be entered'),
    })
  })
})

test('one thread alone splits what is told by all that stands before it', () => {
  expect(whyOneJob({})).toBeUndefined()
  expect(whyOneJob({ fatal: false, markdown: false })).toBeUndefined()
  const fatal = 'with fatal, all bytes are read in their order'
  expect(whyOneJob({ fatal: true })).toBe(fatal)
  expect(whyOneJob({ fatal: true, markdown: true })).toBe(fatal)
  expect(whyOneJob({ markdown: true })).toBe('what a place in Markdown stands in is told by all before it')
})

describe('a range', () => {
  test.each<unknown[]>([[], [0], [5], [undefined, 0], [5, 5], [5, 6], [0, Number.MAX_SAFE_INTEGER]])(
    'may be from %s to %s',
    (...range) => {
      expect(thrown(() => checkRange(...range))).toBeUndefined()
    },
  )

  test.each([
    [-1, undefined, 'start is -1; allowed is an integer from 0 on, in bytes', 'start'],
    [0.5, undefined, 'start is 0.5; allowed is an integer from 0 on, in bytes', 'start'],
    ['0', undefined, 'start is "0"; allowed is an integer from 0 on, in bytes', 'start'],
    [null, undefined, 'start is null; allowed is an integer from 0 on, in bytes', 'start'],
    [2 ** 53, undefined, `start is ${2 ** 53}; allowed is an integer from 0 on, in bytes`, 'start'],
    [0, -1, 'end is -1; allowed is an integer from 0 on, in bytes', 'end'],
    [undefined, '9', 'end is "9"; allowed is an integer from 0 on, in bytes', 'end'],
    [-1, -2, 'start is -1; allowed is an integer from 0 on, in bytes', 'start'],
    [5, 4, 'end is 4; allowed is a byte from start on, 5', 'end'],
  ])('may not be from %s to %s', (start, end, message, option) => {
    expect(thrown(() => checkRange(start, end))).toEqual({ code: 'ERR_OPTION_VALUE', message, option })
  })

  const ten = memorySource(Buffer.from('0123456789'))

  test('is all of the file, as far as it is not stated', () => {
    expect(rangeWithin(ten)).toEqual({ start: 0, end: 10 })
    expect(rangeWithin(ten, 3)).toEqual({ start: 3, end: 10 })
    expect(rangeWithin(ten, undefined, 7)).toEqual({ start: 0, end: 7 })
    expect(rangeWithin(ten, 0, 0)).toEqual({ start: 0, end: 0 })
    expect(rangeWithin(ten, 10, 10)).toEqual({ start: 10, end: 10 })
  })

  test.each([
    [11, undefined, 'memory: the range of bytes 11 to 10 is not within its 10 bytes'],
    [2, 11, 'memory: the range of bytes 2 to 11 is not within its 10 bytes'],
    [11, 12, 'memory: the range of bytes 11 to 12 is not within its 10 bytes'],
  ])('that is not within the file is refused: %s to %s', (start, end, message) => {
    expect(thrown(() => rangeWithin(ten, start, end))).toEqual({ code: 'ERR_RANGE', message, path: 'memory' })
  })
})
