import { describe, expect, test } from 'vitest'
import { type Sentence, SentenceError, SentenceSplitter } from '../../lib/core.ts'

describe('SentenceSplitter', () => {
  test('gives sentences as they are finished', () => {
    const splitter = new SentenceSplitter()
    expect([...splitter.write('One came')]).toEqual([])
    expect([...splitter.write('. ')]).toEqual([])
    expect([...splitter.write('T')]).toEqual(['One came.'])
    expect([...splitter.write('wo came. Three')]).toEqual(['Two came.'])
    expect(splitter.held).toBe('Three')
    expect([...splitter.end()]).toEqual(['Three'])
    expect(splitter.held).toBe('')
    expect([...splitter.end()]).toEqual([])
  })

  test('takes bytes, cut anywhere', () => {
    const splitter = new SentenceSplitter()
    const sentences: string[] = []
    for (const byte of new TextEncoder().encode('Für Elise? Ja 😀. Gut.'))
      sentences.push(...splitter.write(Uint8Array.of(byte)))
    expect([...sentences, ...splitter.end()]).toEqual(['Für Elise?', 'Ja 😀.', 'Gut.'])
  })

  test('what was not walked comes later', () => {
    const splitter = new SentenceSplitter()
    splitter.write('One came. Two came. ')
    expect([...splitter.write('Three')]).toEqual(['One came.', 'Two came.'])
    const [first] = splitter.write(' came. Four came. Five')
    expect(first).toBe('Three came.')
    expect([...splitter.end()]).toEqual(['Four came.', 'Five'])
  })

  test('reset ends what is walked of the old text', () => {
    const splitter = new SentenceSplitter()
    const walked: string[] = []
    for (const sentence of splitter.write('One came. Two came. Three')) {
      walked.push(sentence)
      splitter.reset()
    }
    expect([walked, splitter.held]).toEqual([['One came.'], ''])
    expect([...splitter.write('Four came. Five')]).toEqual(['Four came.'])
  })

  test('write after end, reset', () => {
    const splitter = new SentenceSplitter({ output: 'object' })
    splitter.write('One. Two')
    expect(Array.from(splitter.end(), ({ text }) => text)).toEqual(['One.', 'Two'])
    expect([...splitter.end()]).toEqual([])
    expect(() => splitter.write('x')).toThrow(
      expect.objectContaining({ code: 'ERR_WRITE_AFTER_END', message: 'write after end; reset() starts a new text' }),
    )
    splitter.reset()
    expect(splitter.held).toBe('')
    splitter.write('Anew.')
    expect([...splitter.end()]).toEqual([{ text: 'Anew.', start: 0, end: 5, reason: 'terminator' }])
  })

  test('what is no text', () => {
    const splitter = new SentenceSplitter()
    for (const chunk of [5, null, undefined, {}, ['x']]) {
      expect(() => splitter.write(chunk as never)).toThrow(SentenceError)
      expect(() => splitter.write(chunk as never)).toThrow(/string or bytes/)
    }
  })

  test('wrong options', () => {
    expect(() => new SentenceSplitter({ maxlength: 5 } as never)).toThrow(/"maxlength".*"maxLength"/)
  })
})

describe('flush', () => {
  /** What a flush gives when `text` is held, and what is held after it. */
  const flushed = (text: string, options = {}): [string[], string] => {
    const splitter = new SentenceSplitter(options)
    splitter.write(text)
    return [[...splitter.flush()] as string[], splitter.held]
  }

  test.each([
    ['Hello my dear Wat', ['Hello my dear'], 'Wat'],
    ['Hello my dear Watson ', ['Hello my dear Watson'], ''],
    ['Hello my dear Watson.', ['Hello my dear Watson.'], ''],
    ['Really?!', ['Really?!'], ''],
    ['(He said so.)', ['(He said so.)'], ''],
    ['It costs $3.', ['It costs'], '$3.'],
    ['It costs 3', ['It costs'], '3'],
    ['See www.', ['See'], 'www.'],
    ['See https://example.com/a.', ['See'], 'https://example.com/a.'],
    ['Write to a@b.', ['Write to'], 'a@b.'],
    ['U.S.', [], 'U.S.'],
    ['wor', [], 'wor'],
    ['', [], ''],
    ['One came. Two ca', ['One came.', 'Two'], 'ca'],
    ['今天天气很好，我们去', ['今天天气很好，'], '我们去'],
    ['今天天气很好。', ['今天天气很好。'], ''],
    ['Wörter.', ['Wörter.'], ''],
    [`A ${'x'.repeat(100)}.`, ['A'], `${'x'.repeat(100)}.`],
  ])('%j', (text, sentences, held) => {
    expect(flushed(text)).toEqual([sentences, held])
  })

  test('nothing is sent twice, and the next sentence starts cleanly', () => {
    const splitter = new SentenceSplitter({ output: 'object' })
    const all: Sentence[] = []
    const text = 'Well, I never saw Mr. Smith at www.example.com again. He paid $3.50 for it, 👩‍👩‍👧 and more.'
    for (const unit of text.split('')) {
      all.push(...splitter.write(unit))
      all.push(...splitter.flush())
    }
    all.push(...splitter.end())
    let at = 0
    for (const { text: piece, start, end } of all) {
      expect(text.slice(at, start)).toMatch(/^ *$/)
      expect(piece).toBe(text.slice(start, end))
      at = end
    }
    expect(at).toBe(text.length)
    const pieces = all.map(({ text: piece }) => piece)
    for (const whole of ['Smith', 'www.example.com', '$3.50', '👩‍👩‍👧']) expect(pieces.join('|')).toContain(whole)
  })

  test('with trim: false', () => {
    expect(flushed('  Hello my ', { trim: false })).toEqual([['  Hello my '], ''])
    expect(flushed('   ', { trim: false })).toEqual([['   '], ''])
    expect(flushed('Hello. ', { trim: false })).toEqual([['Hello. '], ''])
    expect(flushed('   ')).toEqual([[], ''])
  })

  test('gives the batch that is not full', () => {
    const splitter = new SentenceSplitter({ batch: 5 })
    splitter.write('One. Two. Three')
    expect([...splitter.flush()]).toEqual([['One.', 'Two.']])
    expect([...splitter.end()]).toEqual([['Three']])
  })

  test('with uax29, minLength, and a sentence that is skipped', () => {
    expect(flushed('One came. Two ca', { rule: 'uax29' })).toEqual([['One came.', 'Two'], 'ca'])
    expect(flushed('Ok. Yes. No', { minLength: 100 })).toEqual([['Ok. Yes.'], 'No'])
    expect(flushed('Much too long for this', { maxLength: 5, overflow: 'skip' })).toEqual([
      [],
      'Much too long for this',
    ])
  })
})

describe('lengths', () => {
  const split = (text: string, options: object): string[] => {
    const splitter = new SentenceSplitter(options)
    return [...splitter.write(text), ...splitter.end()] as string[]
  }

  test('maxLength cuts at a clause, else at white space, else between clusters', () => {
    expect(split('one two, three four five', { maxLength: 15 })).toEqual(['one two,', 'three four five'])
    expect(split('one two three four five', { maxLength: 15 })).toEqual(['one two three', 'four five'])
    expect(split('abcdefghij', { maxLength: 4 })).toEqual(['abcd', 'efgh', 'ij'])
    expect(split('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', { maxLength: 10 })).toEqual(['👩‍👩‍👧', '👩‍👩‍👧', '👩‍👩‍👧'])
    expect(split('e\u0301'.repeat(4), { maxLength: 3 })).toEqual(['e\u0301', 'e\u0301', 'e\u0301', 'e\u0301'])
    expect(split('😀😀😀', { maxLength: 3 })).toEqual(['😀', '😀', '😀'])
    expect(split(`a${'\u0301'.repeat(9)}`, { maxLength: 5 })).toEqual([`a${'\u0301'.repeat(4)}`, '\u0301'.repeat(5)])
    expect(split('👩‍👩‍👧‍👦x', { maxLength: 4 }).join('')).toBe('👩‍👩‍👧‍👦x')
    expect(split('今天天气很好，我们去公园', { maxLength: 8 })).toEqual(['今天天气很好，', '我们去公园'])
  })

  test('minLength joins, and never drops', () => {
    expect(split('Ok. Yes. I will come. No', { minLength: 8 })).toEqual(['Ok. Yes.', 'I will come.', 'No'])
    expect(split('Ok.   ', { minLength: 8 })).toEqual(['Ok.'])
    expect(split('Ok.   ', { minLength: 8, trim: false })).toEqual(['Ok.   '])
    expect(split('Title\n\nText here.', { minLength: 8 })).toEqual(['Title\n\nText here.'])
  })

  test('minLength gives way to maxLength', () => {
    expect(split('Ok. This one is quite long.', { minLength: 5, maxLength: 24 })).toEqual([
      'Ok.',
      'This one is quite long.',
    ])
    expect(split(`Ok.${' '.repeat(30)}Yes.`, { minLength: 5, maxLength: 24 })).toEqual(['Ok.', 'Yes.'])
  })

  test('firstMaxLength cuts the first sentence alone', () => {
    const text = 'Well, my dear friend, here we are. And here, my dear friend, we stay.'
    expect(split(text, { firstMaxLength: 10 })).toEqual([
      'Well,',
      'my dear friend, here we are.',
      'And here, my dear friend, we stay.',
    ])
    expect(split(text, { firstMaxLength: 3 })[0]).toBe('Well,')
    expect(split(text, { firstMaxLength: 30 })[0]).toBe('Well, my dear friend,')
    expect(split('No clause here. Well, then.', { firstMaxLength: 5 })).toEqual(['No clause here.', 'Well, then.'])
  })

  test('an error comes at once where no sentence is before it', () => {
    const splitter = new SentenceSplitter({ batch: 5, fatal: true })
    expect(() => splitter.write(Buffer.of(0xff)).next()).toThrow('invalid utf-8')
  })

  test('a batch that is not full comes before an error', () => {
    const invalid = Buffer.concat([Buffer.from('One came. Two came. Thr'), Buffer.of(0xff)])
    let asked = 0
    const mistaken = () => {
      if (++asked === 3) throw new Error('a mistake')
      return undefined
    }
    const failing: [SentenceSplitter<{ batch: 5 }>, string | Uint8Array, string][] = [
      [new SentenceSplitter({ batch: 5, fatal: true } as const), invalid, 'invalid utf-8'],
      [
        new SentenceSplitter({ batch: 5, maxLength: 12, overflow: 'error' } as const),
        'One came. Two came. Three is too long.',
        'longer',
      ],
      [
        new SentenceSplitter({ batch: 5, shouldBreak: mistaken } as const),
        'One came. Two came. Three came. Four.',
        'mistake',
      ],
    ]
    for (const [splitter, text, message] of failing) {
      const items = splitter.write(text)
      expect(items.next().value).toEqual(['One came.', 'Two came.'])
      expect(() => items.next()).toThrow(message)
    }
  })

  test('overflow', () => {
    expect(split('Short. Much too long. Short. Also too long', { maxLength: 8, overflow: 'skip' })).toEqual([
      'Short.',
      'Short.',
    ])
    expect(() => split('Much too long', { maxLength: 8, overflow: 'error' })).toThrow(
      expect.objectContaining({ code: 'ERR_SENTENCE_TOO_LONG', offset: 0 }),
    )
    const splitter = new SentenceSplitter({ maxLength: 8, overflow: 'skip' })
    expect([...splitter.write('Much too long. '), ...splitter.end()]).toEqual([])
    expect(splitter.skipped).toEqual({ sentences: 1, length: 14 })
  })
})

test('lookahead: eager gives a sentence at the white space', () => {
  const splitter = new SentenceSplitter({ lookahead: 'eager' })
  expect([...splitter.write('It was raining. ')]).toEqual(['It was raining.'])
  expect([...splitter.write('Really? ')]).toEqual(['Really?'])
  expect([...splitter.write('Then Dr. ')]).toEqual([])
  expect([...splitter.write('Watson came at 5 p.m. ')]).toEqual([])
  expect([...splitter.write('He sat... ')]).toEqual(['Then Dr. Watson came at 5 p.m.'])
})

test('a surrogate pair cut in two', () => {
  const splitter = new SentenceSplitter()
  expect([...splitter.write('Ha \ud83d'), ...splitter.write('\ude00! Ho'), ...splitter.end()]).toEqual(['Ha 😀!', 'Ho'])
})
