import { describe, expect, test } from 'vitest'
import * as core from '../lib/core.ts'
import * as lite from '../lib/lite.ts'
import en from '../lib/profiles/en.ts'
import * as web from '../lib/web.ts'

const TEXT = 'Dr. Quill rose at 4 a.m. sharp. Nobody saw her.'
const SENTENCES = ['Dr. Quill rose at 4 a.m. sharp.', 'Nobody saw her.']

describe('each-sentence/lite', () => {
  test('has what core and web have', () => {
    expect(Object.keys(lite).sort()).toEqual([...Object.keys(core), ...Object.keys(web)].sort())
  })

  test('splits with a profile, in every way', async () => {
    const options = { locale: en }
    expect([...lite.eachSentence(TEXT, options)]).toEqual(SENTENCES)
    const splitter = new lite.SentenceSplitter(options)
    expect([...splitter.write(TEXT), ...splitter.end()]).toEqual(SENTENCES)
    const stream = new Blob([TEXT]).stream().pipeThrough(new lite.SentenceTransformStream(options))
    const got: string[] = []
    for await (const sentence of stream) got.push(sentence)
    expect(got).toEqual(SENTENCES)
    async function* source() {
      yield TEXT
    }
    const later: string[] = []
    for await (const sentence of lite.eachSentence(source(), options)) later.push(sentence)
    expect(later).toEqual(SENTENCES)
  })

  test("without a language there is 'und', and what is the same for all", () => {
    expect([...lite.eachSentence('Mr. Hall. One.', { locale: 'und' })]).toEqual(['Mr. Hall.', 'One.'])
    expect([...lite.eachSentence('Mr. Hall. One.', { rule: 'period' } as lite.LiteOptions)]).toEqual([
      'Mr.',
      'Hall.',
      'One.',
    ])
    expect([...lite.eachSentence('No? One.', { rule: 'uax29' } as lite.LiteOptions)]).toEqual(['No?', 'One.'])
  })

  test.each([
    [{ locale: 'de' }, /^locale is "de"; allowed is 'und', or a profile, such as the default export of/],
    [undefined, /^locale is missing; allowed is 'und', or a profile, such as the default export of/],
    [{ rule: 'prose' }, /^locale is missing; allowed is 'und', or a profile/],
    [{ locale: 'no tag' }, /^locale is "no tag"; allowed is a well-formed BCP 47 tag/],
  ])('%j is an error', (options, message) => {
    const wanted = expect.objectContaining({
      code: 'ERR_OPTION_VALUE',
      option: 'locale',
      message: expect.stringMatching(message),
    })
    for (const make of [
      () => lite.eachSentence(TEXT, options as lite.LiteOptions),
      () => new lite.SentenceSplitter(options as lite.LiteOptions),
      () => new lite.SentenceTransformStream(options as lite.LiteOptions),
    ]) {
      expect(make).toThrow(wanted)
    }
  })

  test('and its errors are those of core', () => {
    expect(lite.SentenceError).toBe(core.SentenceError)
    expect(new core.SentenceSplitter()).toBeInstanceOf(lite.SentenceSplitter)
  })
})

describe('a profile of one’s own', () => {
  test('stands on another', () => {
    const pirate = { locale: 'en-x-pirate', source: 'own', base: en, never: 'arr' }
    expect([...core.eachSentence('Arr. Quill came. She left.', { locale: pirate })]).toEqual([
      'Arr. Quill came.',
      'She left.',
    ])
    expect([...core.eachSentence('Dr. Quill came.', { locale: { locale: 'x', source: '' } })]).toEqual([
      'Dr.',
      'Quill came.',
    ])
    expect([...core.eachSentence('Arr. Quill.', { locale: pirate, abbreviations: { remove: ['arr'] } })]).toEqual([
      'Arr.',
      'Quill.',
    ])
  })

  const loop: Record<string, unknown> = { locale: 'x', source: '' }
  loop.base = loop
  test.each<[unknown, string]>([
    [5, 'locale is 5; allowed is a BCP 47 tag (a string) or a profile'],
    [null, 'locale is null; allowed is a BCP 47 tag (a string) or a profile'],
    [{}, 'locale is an object (Object); allowed is a BCP 47 tag (a string) or a profile'],
    [{ locale: 'x', never: ['Dr'] }, 'locale.never is an array of 1; allowed is a string'],
    [{ locale: 'x', smallStarts: 1 }, 'locale.smallStarts is 1; allowed is true or false'],
    [{ locale: 'x', nevr: 'Dr' }, 'locale.nevr is "Dr"; allowed is nothing: a profile has no such part'],
    [{ locale: 'x', ordinals: 'big' }, `locale.ordinals is "big"; allowed is 'small' or 'any'`],
    [{ locale: 'x', speechReach: -1 }, 'locale.speechReach is -1; allowed is a whole number'],
    [{ locale: 'x', base: 'en' }, 'locale.base is "en"; allowed is a profile'],
    [{ locale: 'x', base: { locale: 'y', months: 5 } }, 'locale.base.months is 5; allowed is a string'],
    [loop, 'base is an object (Object); allowed is a profile'],
  ])('%j is refused', (locale, message) => {
    expect(() => core.eachSentence('', { locale: locale as string })).toThrow(message)
  })

  test('with parts that are undefined, and all of them', () => {
    const locale = { locale: 'x', source: '', ordinals: 'any' as const, speechReach: 3, never: undefined } as never
    expect([...core.eachSentence('One. Two.', { locale })]).toEqual(['One.', 'Two.'])
  })
})
