/**
 * Options that a stranger may have chosen: they pollute no prototype, and make nothing slow.
 */
import { afterEach, describe, expect, test } from 'vitest'
import { eachSentence, SentenceError, type SentenceOptions, SentenceSplitter } from '../lib/core.ts'
import { resolveOptions } from '../lib/options.ts'
import { sentenceRecords } from '../lib/records.ts'
import { charactersRead } from './properties/characters-read.ts'

/** Names that every object has, or that mean something to JavaScript. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__']

const split = (text: string, options?: Omit<SentenceOptions, 'output' | 'batch'>): string[] => [
  ...eachSentence(text, options),
]

function codeOf(act: () => unknown): string | undefined {
  try {
    act()
  } catch (error) {
    return error instanceof SentenceError ? error.code : String(error)
  }
  return undefined
}

const before = Object.getOwnPropertyNames(Object.prototype)
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

describe('names that every object has', () => {
  test.each(NAMES)('%s is an abbreviation where it is added, and nowhere else', (given) => {
    // A low line is no part of a word, so that what stands behind it is.
    const name = given.replaceAll('_', '')
    const text = `It was ${name}. Quill left.`
    expect(split(text)).toHaveLength(2)
    expect(split(text, { abbreviations: { add: [name] } })).toEqual([text])
    expect(split(text, { abbreviations: { add: [name], remove: NAMES } })).toEqual([text])
    expect(split(text, { abbreviations: { remove: [name] } })).toHaveLength(2)
    expect(split(text)).toHaveLength(2)
  })

  test.each(NAMES)('%s is no language', (name) => {
    // Eight letters may name a language that nobody knows; the others are malformed.
    const wellFormed = /^[a-z]{5,8}$/i.test(name)
    expect(codeOf(() => split('One. Two.', { locale: name }))).toBe(wellFormed ? undefined : 'ERR_OPTION_VALUE')
    expect(codeOf(() => split('One. Two.', { locale: `en-${name}` }))).toBe(wellFormed ? undefined : 'ERR_OPTION_VALUE')
  })

  test.each(NAMES)('%s is no encoding, rule or option', (name) => {
    expect(codeOf(() => split('', { encoding: name }))).toBe('ERR_OPTION_VALUE')
    expect(codeOf(() => split('', { rule: name as 'prose' }))).toBe('ERR_OPTION_VALUE')
    expect(codeOf(() => split('', JSON.parse(`{${JSON.stringify(name)}:{"trim":false}}`)))).toBe('ERR_UNKNOWN_OPTION')
  })

  test.each(NAMES)('a record may have a field %s, and that may be the text', async (name) => {
    const record = JSON.parse(`{"id":1,${JSON.stringify(name)}:"One. Two."}`)
    const stream = sentenceRecords({ field: name })
    stream.end(record)
    const records: Record<string, unknown>[] = []
    for await (const item of stream) records.push(item)
    expect(records.map((item) => Object.getOwnPropertyDescriptor(item, name)?.value)).toEqual(['One.', 'Two.'])
    expect(records.map((item) => Object.getPrototypeOf(item))).toEqual([Object.prototype, Object.prototype])
  })
})

describe('options as JSON has them', () => {
  test.each([
    ['{"__proto__":{"polluted":true}}', 'ERR_UNKNOWN_OPTION'],
    ['{"constructor":{"prototype":{"polluted":true}}}', 'ERR_UNKNOWN_OPTION'],
    ['{"abbreviations":{"__proto__":{"polluted":true},"add":["Bhf"]}}', 'ERR_OPTION_VALUE'],
    ['{"abbreviations":{"add":{"length":1000000000}}}', 'ERR_OPTION_VALUE'],
    ['{"abbreviations":{"add":[["Bhf"]]}}', 'ERR_OPTION_VALUE'],
    ['{"abbreviations":["Bhf"]}', 'ERR_OPTION_VALUE'],
    ['{"shouldBreak":"() => true"}', 'ERR_OPTION_VALUE'],
    ['{"shouldBreak":{"call":"x"}}', 'ERR_OPTION_VALUE'],
    ['{"signal":{"addEventListener":"x"}}', 'ERR_OPTION_VALUE'],
    ['{"maxLength":1e999}', 'ERR_OPTION_VALUE'],
    ['{"batch":-1}', 'ERR_OPTION_VALUE'],
    ['{"locale":["de"]}', 'ERR_OPTION_VALUE'],
  ])('%s is an error that says so', (json, code) => {
    expect(codeOf(() => new SentenceSplitter(JSON.parse(json)))).toBe(code)
  })
})

describe('a hundred thousand abbreviations, each a thousand characters long', () => {
  const add = Array.from({ length: 100_000 }, (_, i) => `${'x'.repeat(994)}${String(i).padStart(6, 'y')}`)

  test('are kept once each, and do what abbreviations do', () => {
    const { profile } = resolveOptions({ abbreviations: { add } })
    expect(profile.abbreviations.size - resolveOptions({}).profile.abbreviations.size).toBe(add.length)
    const text = `It was ${add[7]}. Quill left. It was ${add[99_999]?.toUpperCase()}. Quill left.`
    const splitter = new SentenceSplitter({ abbreviations: { add } })
    expect([...splitter.write(text), ...splitter.end()]).toHaveLength(2)
    expect(split(text)).toHaveLength(4)
  })

  test.each([
    ['of words that are as long', `${'x'.repeat(1000)}. A `, 1],
    ['of words that are almost that', `${'x'.repeat(994)}000. A `, 1],
    ['of points and no space', '.\u0301', 1],
    ['of words with hyphens', 'x-x-x. A ', 1],
    ['of ordinary words', 'It was late. Quill left. ', 16],
    ['of capitals with points', 'X.X.X. A', 16],
  ])('make the work no more than linear: a text %s', (_, unit, piece) => {
    // All that matters of them is how long the longest is: a few do for counting what is read.
    const options = { abbreviations: { add: [...add.slice(0, 100), `a-${add[0]}`] } }
    const once = charactersRead(unit, 6000, piece, options)
    const twice = charactersRead(unit, 12_000, piece, options)
    expect(twice).toBeLessThan(2.3 * once + 20_000)
    // A word is looked at as far back as the longest abbreviation goes, and no further.
    expect(twice / 12_000).toBeLessThan(3 * 1024)
  })
})

test('abbreviations of any length are no way to make a decision look back for ever', () => {
  expect(codeOf(() => split('', { abbreviations: { add: ['x'.repeat(1024)] } }))).toBeUndefined()
  expect(codeOf(() => split('', { abbreviations: { add: ['x'.repeat(1025)] } }))).toBe('ERR_OPTION_VALUE')
  expect(codeOf(() => split('', { abbreviations: { remove: ['x'.repeat(1025)] } }))).toBe('ERR_OPTION_VALUE')
})

test('a language tag of any length is looked up by its start', () => {
  const tag = `de-x${'-private'.repeat(20_000)}`
  expect(resolveOptions({ locale: tag }).profile).toBe(resolveOptions({ locale: 'de' }).profile)
  expect(resolveOptions({ locale: 'sr-Latn-RS-x-abcdefgh' }).profile.locale).toBe('hr')
  expect(codeOf(() => split('', { locale: 'x'.repeat(1_000_000) }))).toBe('ERR_OPTION_VALUE')
})
