/**
 * Single places at which the splitter decides: what a limit, a flush or the end of the text meets there.
 */
import { describe, expect, test } from 'vitest'
import { eachSentence, type Sentence, SentenceSplitter } from '../lib/core.ts'
import { resolveOptions } from '../lib/options.ts'
import { Splitter } from '../lib/splitter.ts'

const told = (sentences: Iterable<Sentence>): [string, string][] =>
  Array.from(sentences, ({ text, reason }) => [text, reason])

describe('white space', () => {
  test('before a sentence is not held, however it comes', () => {
    const splitter = new SentenceSplitter()
    expect([...splitter.write('One two '), ...splitter.flush()]).toEqual(['One two'])
    for (const white of [' ', '\t', '  ', '\n']) {
      expect([...splitter.write(white)]).toEqual([])
      expect(splitter.held).toBe('')
    }
  })

  test('that is kept, and is longer than a sentence may be, is cut, and ends with the text', () => {
    const options = { trim: false, maxLength: 2, output: 'object' } as const
    expect(told(eachSentence('     ', options))).toEqual([
      ['  ', 'limit'],
      ['  ', 'limit'],
      [' ', 'end'],
    ])
    expect(told(eachSentence('    ', options))).toEqual([
      ['  ', 'limit'],
      ['  ', 'limit'],
    ])
    expect(told(eachSentence('   a', options))).toEqual([
      ['  ', 'limit'],
      [' a', 'end'],
    ])
  })
})

test('far into a text, limits are where they are at its start', () => {
  const before = 'Hello there. '.repeat(20_000)
  const last = (text: string, options: object, count: number): string[] =>
    [...eachSentence(before + text, options)].slice(-count) as string[]
  // White space that is kept; then a cut outside of code.
  const white = last(`${' '.repeat(50)}Yes`, { trim: false, maxLength: 20 }, 4)
  expect(white.map((text) => text.length)).toEqual([20, 20, 20, 3 + 'Yes'.length])
  expect(last('\n\nUse the code `a, b c` or more of it.', { markdown: true, maxLength: 19 }, 3)).toEqual([
    'Use the code',
    '`a, b c` or more of',
    'it.',
  ])
})

test('the item of a list that the text ends with is whole', () => {
  expect(told(eachSentence('To do: 1. Buy bread 2. Buy salt and a spoon', { output: 'object' }))).toEqual([
    ['To do: 1. Buy bread', 'terminator'],
    ['2. Buy salt and a spoon', 'end'],
  ])
})

describe('flush', () => {
  test('says so', () => {
    const splitter = new SentenceSplitter({ output: 'object' })
    expect(told([...splitter.write('One two th'), ...splitter.flush()])).toEqual([['One two', 'flush']])
    expect(told([...splitter.write('ree'), ...splitter.end()])).toEqual([['three', 'end']])
  })

  test('gives a word that ends at maxLength, with it', () => {
    const splitter = new SentenceSplitter({ maxLength: 10 })
    expect([...splitter.write('Hm, abcde '), ...splitter.flush()]).toEqual(['Hm, abcde'])
  })

  test('gives no more than maxLength of what is undecided, wherever it starts', () => {
    const splitter = new SentenceSplitter({ maxLength: 12 })
    expect([...splitter.write('One came. Ask Dr. A. B.')]).toEqual(['One came.'])
    expect([...splitter.flush()]).toEqual(['Ask Dr. A.'])
    expect(splitter.held).toBe('B.')
  })

  test('tells the block that it is in, not the last one', () => {
    const blocks = (options: object, ...pieces: string[]): [string, string | undefined, string][] => {
      const splitter = new SentenceSplitter({ markdown: true, output: 'object' as const, ...options })
      const given = [...pieces.flatMap((piece) => [...splitter.write(piece)]), ...splitter.flush()]
      return (given as Sentence[]).map(({ text, block, reason }) => [text, block, reason])
    }
    expect(blocks({}, '# Title\n\nSome text th')).toEqual([
      ['# Title', 'heading', 'block'],
      ['Some text', 'paragraph', 'flush'],
    ])
    expect(blocks({ maxLength: 10 }, '# Title\n\nSome text that goes on and o')).toEqual([
      ['# Title', 'heading', 'block'],
      ['Some text', 'paragraph', 'limit'],
      ['that goes', 'paragraph', 'limit'],
      ['on and', 'paragraph', 'flush'],
    ])
  })

  test('with nothing to give leaves all as it is', () => {
    const splitter = new SentenceSplitter({ output: 'object' })
    expect([...splitter.write('  '), ...splitter.flush(), ...splitter.write('unfinishe'), ...splitter.flush()]).toEqual(
      [],
    )
    expect(told([...splitter.write('d. It rained')])).toEqual([['unfinished.', 'terminator']])
  })
})

describe('firstMaxLength', () => {
  const first = (text: string | string[], options: object): string | undefined => {
    const splitter = new SentenceSplitter({ rule: 'period', ...options })
    return [...[text].flat().flatMap((piece) => [...splitter.write(piece)]), ...splitter.end()][0]
  }

  test('a clause may be as long, and none longer is given where one is not', () => {
    expect(first('Well, so, he came', { firstMaxLength: 9 })).toBe('Well, so,')
    expect(first('Well, so, he came', { firstMaxLength: 8 })).toBe('Well,')
    expect(first('Well, so, he came', { firstMaxLength: 2 })).toBe('Well,')
  })

  test('a clause is as long as minLength asks for, counted from where the text starts', () => {
    for (const white of ['', '    ']) {
      expect(first(`${white}Well, so, he came`, { firstMaxLength: 9, minLength: 5 })).toBe('Well, so,')
      expect(first(`${white}Well, so, he came`, { firstMaxLength: 6, minLength: 5 })).toBe('Well,')
      expect(first(`${white}Well, so, he came`, { firstMaxLength: 6, minLength: 6 })).toBe('Well, so,')
    }
  })

  test('a dash in front ends nothing, also behind a sentence that is left out', () => {
    expect(first('— Well, he came', { firstMaxLength: 3 })).toBe('— Well,')
    const options = { firstMaxLength: 3, maxLength: 12, overflow: 'skip' }
    expect(first('Much longer than that. — Well, he came', options)).toBe('— Well,')
  })

  test('behind more white space than is looked at in one go', () => {
    const text = `${' '.repeat(70_000)}Well, so, he came`
    expect(first(text, { firstMaxLength: 6 })).toBe('Well,')
    expect(first([text.slice(0, 30_000), text.slice(30_000)], { firstMaxLength: 6 })).toBe('Well,')
  })

  test('a short sentence far in front is the word that a dash needs', () => {
    const white = ' '.repeat(70_000)
    const options = { firstMaxLength: 5, minLength: 5, maxLength: 200_000 }
    expect(first(['k.', white, white, '— well, then, he came'], options)).toBe(`k.${white}${white}—`)
  })
})

describe('a sentence that is too long', () => {
  test('is an error that says which, and what would be right', () => {
    const message =
      "the sentence at offset 5 is longer than maxLength, 5 code units; raise maxLength, or set overflow to 'split' or 'skip'"
    expect(() => [...eachSentence('One. Much longer', { maxLength: 5, overflow: 'error' })]).toThrow(message)
  })

  test('and is left out, has passed as far as it is read', () => {
    const splitter = new Splitter(resolveOptions({ maxLength: 10, overflow: 'skip' }))
    splitter.feed('One came. ')
    expect(splitter.next()).toBe('')
    for (let length = 10; length < 400_000; length += 50_000) {
      splitter.feed('x'.repeat(50_000))
      if (splitter.next() === 'One came.') splitter.next()
      expect(splitter.passed).toBeGreaterThan(length + 49_000)
    }
  })
})
