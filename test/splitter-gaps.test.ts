/**
 * The white space that is left out: kept for who shows a batch, and no part of a sentence that is as long as it may be.
 */
import { describe, expect, test } from 'vitest'
import { eachSentence, type Sentence, type SentenceOptions } from '../lib/core.ts'
import { resolveOptions } from '../lib/options.ts'
import { Splitter } from '../lib/splitter.ts'

/** A splitter to which text came, and what it gives, each with the gap before it. */
function begin(options: SentenceOptions, ...pieces: string[]) {
  const splitter = new Splitter(resolveOptions(options))
  const given: [gap: string, text: string][] = []
  const write = (text: string): void => {
    splitter.feed(text)
    for (let sentence = splitter.next(); sentence !== ''; sentence = splitter.next())
      given.push([splitter.gap, sentence])
  }
  for (const piece of pieces) write(piece)
  return { splitter, given, write }
}

// Sentences are found ahead, or one at a time, in every rule.
const WAYS: [string, SentenceOptions][] = [
  ['prose', {}],
  ['prose, one at a time', { minLength: 1 }],
  ['uax29', { rule: 'uax29' }],
  ['uax29, one at a time', { rule: 'uax29', minLength: 1 }],
  ['period', { rule: 'period' }],
]

describe.each(WAYS)('with a batch: %s', (_, options) => {
  const batch = { ...options, batch: 3, maxLength: 20 }

  test('the gap before a sentence is kept, and what is held goes on from it', () => {
    const { splitter, given, write } = begin(batch, ' One came.  \t Two came. ')
    write(' Thr')
    expect(given).toEqual([
      [' ', 'One came.'],
      ['  \t ', 'Two came.'],
    ])
    expect(splitter.held.trimStart()).toBe('Thr')
    expect(splitter.heldWithGap).toBe('  Thr')
    write('ee came. Four')
    expect(given.slice(2)).toEqual([['  ', 'Three came.']])
    expect(splitter.heldWithGap).toBe(' Four')
  })

  test('a gap that is longer than a sentence may be is not', () => {
    const gap = (length: number): string | undefined =>
      begin(batch, 'One came.', ' '.repeat(length), 'Two came. Three').given[1]?.[0]
    expect(gap(20)).toBe(' '.repeat(20))
    expect(gap(21)).toBe('')
    const held = (length: number): string => begin(batch, 'One came.', ' '.repeat(length), 'T').splitter.heldWithGap
    expect(held(20).trim()).toBe('T')
    expect(held(20)).toHaveLength(21)
  })

  test('what was left out is no gap', () => {
    const { given } = begin(
      { ...batch, overflow: 'skip' },
      'One came. Much more than twenty came along. Two came. Three',
    )
    expect(given).toEqual([
      ['', 'One came.'],
      // In uax29 the white space behind a sentence is part of it.
      [options.rule === 'uax29' ? '' : ' ', 'Two came.'],
    ])
  })

  test('where nothing is trimmed, or no batch is made, there are none', () => {
    for (const without of [{ ...batch, trim: false }, options]) {
      const { splitter, given } = begin(without, 'One came.  Two came.  Thr')
      expect(given.map(([gap]) => gap)).toEqual(['', ''])
      expect(splitter.heldWithGap).toBe(splitter.held)
    }
  })
})

test('uax29: a sentence that is white space alone belongs to the gap', () => {
  for (const minLength of [0, 1]) {
    const { given } = begin({ rule: 'uax29', batch: 9, minLength }, 'One came.\n\n \n\nTwo came. \nThree')
    expect(given).toEqual([
      ['', 'One came.'],
      ['\n\n \n\n', 'Two came.'],
    ])
  }
})

describe('uax29: the white space behind a text that is as long as it may be', () => {
  const first = (text: string, options: SentenceOptions): string[] => {
    const [{ text: sentence, reason }] = [
      ...eachSentence(text, { rule: 'uax29', maxLength: 10, ...options, output: 'object' }),
    ] as [Sentence]
    return [sentence, reason]
  }
  const ways: SentenceOptions[] = [{}, { minLength: 1 }, { shouldBreak: () => undefined }]

  test('does not make it too long', () => {
    for (const options of ways) {
      for (const white of [' ', '   ', '\t\t ']) {
        expect(first(`Away they.${white}Next one.`, options)).toEqual(['Away they.', 'terminator'])
        expect(first(`Away they${white}`, options)).toEqual(['Away they', 'end'])
        expect(first(`Away theys.${white}Next one.`, options)).toEqual(['Away', 'limit'])
      }
    }
  })

  test('does where it is part of the sentence', () => {
    for (const options of ways)
      expect(first('Away they. Next one.', { ...options, trim: false })).toEqual(['Away they.', 'limit'])
  })
})

test('uax29: sentences are trimmed wherever they stand in a long text', () => {
  for (const minLength of [0, 1]) {
    const { given } = begin({ rule: 'uax29', minLength }, ...Array(40).fill('\t Hello there. \n'.repeat(500)))
    expect(new Set(given.map(([, text]) => text))).toEqual(new Set(['Hello there.']))
    expect(given.length).toBeGreaterThan(19_990)
  }
})
