import { describe, expect, test } from 'vitest'
import { RecordSplitter } from '../../lib/adapters/record-splitter.ts'
import type { SentenceError } from '../../lib/errors.ts'
import type { RecordOptions } from '../../lib/records.ts'

function errorOf(record: unknown, options: RecordOptions): SentenceError {
  try {
    Array.from(new RecordSplitter(options).split(record, 'record 5'))
  } catch (error) {
    return error as SentenceError
  }
  throw new Error('it did not fail')
}

describe('RecordSplitter', () => {
  test.each<[object, string, string]>([
    [{ field: 't', localeField: 5 }, 'localeField', 'localeField is 5; allowed is a string'],
    [{ field: 't', onInvalid: 'drop' }, 'onInvalid', 'onInvalid is "drop"; allowed is "error" or "pass" or "skip"'],
    [{ field: 't', separator: '\n' }, 'separator', 'separator is "\\n"; allowed is nothing: records have none'],
  ])('wrong options are named: %j', (options, option, message) => {
    const make = () => new RecordSplitter(options as RecordOptions)
    expect(make).toThrow(expect.objectContaining({ code: 'ERR_OPTION_VALUE', option, message }))
  })

  test.each<[unknown, string]>([
    [null, 'record 5: it is null; an object is wanted'],
    [7, 'record 5: it is 7; an object is wanted'],
    [[], 'record 5: it is an array of 0; an object is wanted'],
    [{}, 'record 5: the field "t" is undefined; a string is wanted'],
  ])('a record that is none is named: %j', (record, message) => {
    const { code, message: told, offset, option } = errorOf(record, { field: 't' })
    expect([code, told, offset, option]).toEqual(['ERR_RECORD', message, undefined, undefined])
  })

  test('an error keeps what it says of the record: its option, or the place in its text', () => {
    expect(errorOf({ t: 'One.', l: 'x y' }, { field: 't', localeField: 'l' })).toMatchObject({
      code: 'ERR_RECORD',
      option: 'locale',
    })
    const tooLong = { field: 't', maxLength: 8, overflow: 'error' } as const
    const error = errorOf({ t: 'One. Much too long.' }, tooLong)
    expect(error).toMatchObject({ code: 'ERR_SENTENCE_TOO_LONG', offset: 5 })
    expect(error.option).toBeUndefined()
  })

  test('without localeField no field is a language', () => {
    const records = new RecordSplitter({ field: 't' }).split({ t: 'Am 7. August kam sie.', undefined: 'de' }, '')
    expect(Array.from(records, ({ t }) => t)).toEqual(['Am 7.', 'August kam sie.'])
  })
})
