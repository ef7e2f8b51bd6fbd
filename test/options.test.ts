/**
 * Every option: its default, what is allowed, and what is said of everything else.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eachSentence, SentenceError, type SentenceOptions, SentenceSplitter, sentences } from '../lib/index.ts'
import { type ResolvedOptions, resolveOptions } from '../lib/options.ts'
import { splitOptions } from './properties/hostile.ts'

const numRuns = Number(process.env.RUNS ?? 100)

/** Every entry takes the same options. */
const ENTRIES: [string, (options?: SentenceOptions) => unknown][] = [
  ['eachSentence, of text', (options) => eachSentence('One. Two.', options)],
  ['eachSentence, of what arrives', (options) => eachSentence(new ReadableStream<string>(), options)],
  ['SentenceSplitter', (options) => new SentenceSplitter(options)],
  ['sentences', (options) => sentences(options)],
]

function failureOf(make: () => unknown): SentenceError {
  try {
    make()
  } catch (error) {
    expect(error).toBeInstanceOf(SentenceError)
    return error as SentenceError
  }
  throw new Error('nothing was thrown')
}

const shouldBreak = () => undefined
const { signal } = new AbortController()

interface Case {
  /** What the option becomes. */
  resolved: (options: ResolvedOptions) => unknown
  byDefault: unknown
  /** Allowed values, and what they become. */
  allowed: [value: unknown, becomes: unknown][]
  wrong: unknown[]
  /** What a message says of that which is allowed. */
  says: string
  /** Options without which the allowed values are not. */
  with?: SentenceOptions
}

const notBoolean = [0, 1, 'true', null, {}]
const notString = [0, true, null, {}, ['a']]
const notInteger = [-1, 1.5, Number.NaN, Infinity, 2 ** 53, '5', null, 5n, [5]]

const CASES: { readonly [name in keyof Required<SentenceOptions>]: Case } = {
  locale: {
    resolved: ({ profile }) => profile.locale,
    byDefault: 'en',
    allowed: [
      ...(['en', 'EN', 'en-GB', 'en-Latn-US-x-own'].map((tag) => [tag, 'en']) as [string, string][]),
      ['und', 'und'],
      ['de-AT', 'de'],
      ['zh-Hant', 'zh'],
      ['mul', 'und'],
    ],
    wrong: notString,
    says: 'a string',
  },
  rule: {
    resolved: ({ rule }) => rule,
    byDefault: 'prose',
    allowed: ['prose', 'uax29', 'period'].map((value) => [value, value]),
    wrong: ['Prose', '', 'toString', 5, null],
    says: '"prose" or "uax29" or "period"',
  },
  newlines: {
    resolved: ({ newlines }) => newlines,
    byDefault: 'paragraph',
    allowed: ['paragraph', 'always', 'never'].map((value) => [value, value]),
    wrong: ['line', true, null],
    says: '"paragraph" or "always" or "never"',
  },
  trim: {
    resolved: ({ trim }) => trim,
    byDefault: true,
    allowed: [true, false].map((value) => [value, value]),
    wrong: notBoolean,
    says: 'true or false',
  },
  output: {
    resolved: ({ objects }) => objects,
    byDefault: false,
    allowed: [
      ['text', false],
      ['object', true],
    ],
    wrong: ['objects', true, null],
    says: '"text" or "object"',
  },
  byteOffsets: {
    resolved: ({ byteOffsets }) => byteOffsets,
    byDefault: false,
    allowed: [true, false].map((value) => [value, value]),
    wrong: notBoolean,
    says: 'true or false',
    with: { output: 'object' },
  },
  separator: {
    resolved: ({ separator }) => separator,
    byDefault: undefined,
    allowed: ['', '\n', ' | '].map((value) => [value, value]),
    wrong: notString,
    says: 'a string',
  },
  batch: {
    resolved: ({ batch }) => batch,
    byDefault: undefined,
    allowed: [1, 1000].map((value) => [value, value]),
    wrong: [0, ...notInteger],
    says: 'an integer from 1 on',
  },
  abbreviations: {
    resolved: ({ profile }) => [profile.abbreviations.get('Bhf'), profile.abbreviations.has('dr')],
    byDefault: [undefined, true],
    allowed: [
      [{}, [undefined, true]],
      [{ add: undefined, remove: undefined }, [undefined, true]],
      [{ add: ['Bhf', 'z.B'], remove: [] }, [1, true]],
      [{ add: ['Bhf.'], remove: ['Dr.'] }, [1, false]],
      [{ add: Object.freeze(['Bhf']), remove: ['no-such'] }, [1, true]],
    ],
    wrong: [null, 'Bhf', 5, ['Bhf'], { added: ['Bhf'] }],
    says: 'an object { add, remove } of arrays of strings',
  },
  shouldBreak: {
    resolved: (options) => options.shouldBreak,
    byDefault: undefined,
    allowed: [[shouldBreak, shouldBreak]],
    wrong: [null, true, 'yes', {}],
    says: 'a function',
  },
  minLength: {
    resolved: ({ minLength }) => minLength,
    byDefault: 0,
    allowed: [0, 1, 1_048_576].map((value) => [value, value]),
    wrong: notInteger,
    says: 'an integer from 0 on',
  },
  maxLength: {
    resolved: ({ maxLength }) => maxLength,
    byDefault: 1_048_576,
    allowed: [2, 500, Number.MAX_SAFE_INTEGER].map((value) => [value, value]),
    wrong: [0, 1, ...notInteger],
    says: 'an integer from 2 on',
  },
  overflow: {
    resolved: ({ overflow }) => overflow,
    byDefault: 'split',
    allowed: ['split', 'error', 'skip'].map((value) => [value, value]),
    wrong: ['cut', false, null],
    says: '"split" or "error" or "skip"',
  },
  firstMaxLength: {
    resolved: ({ firstMaxLength }) => firstMaxLength,
    byDefault: undefined,
    allowed: [1, 60].map((value) => [value, value]),
    wrong: [0, ...notInteger],
    says: 'an integer from 1 on',
  },
  lookahead: {
    resolved: ({ eager }) => eager,
    byDefault: false,
    allowed: [
      ['full', false],
      ['eager', true],
    ],
    wrong: ['none', 5, null],
    says: '"full" or "eager"',
  },
  idleFlush: {
    resolved: ({ idleFlush }) => idleFlush,
    byDefault: undefined,
    allowed: [1, 2 ** 31 - 1].map((value) => [value, value]),
    // A timer that is set to more fires at once.
    wrong: [0, 2 ** 31, ...notInteger],
    says: 'an integer from 1 to 2147483647',
  },
  encoding: {
    resolved: ({ encoding }) => encoding,
    byDefault: 'utf-8',
    allowed: [
      ['UTF8', 'utf-8'],
      [' latin1 ', 'windows-1252'],
      ['utf-16', 'utf-16le'],
      ['sjis', 'shift_jis'],
    ],
    wrong: notString,
    says: 'a string',
  },
  fatal: {
    resolved: ({ fatal }) => fatal,
    byDefault: false,
    allowed: [true, false].map((value) => [value, value]),
    wrong: notBoolean,
    says: 'true or false',
  },
  markdown: {
    resolved: ({ markdown }) => markdown,
    byDefault: false,
    allowed: [true, false].map((value) => [value, value]),
    wrong: ['yes', 1, null],
    says: 'true or false',
  },
  highWaterMark: {
    resolved: ({ highWaterMark }) => highWaterMark,
    byDefault: undefined,
    allowed: [0, 1, 65536].map((value) => [value, value]),
    wrong: notInteger,
    says: 'an integer from 0 on',
  },
  signal: {
    resolved: (options) => options.signal,
    byDefault: undefined,
    allowed: [[signal, signal]],
    wrong: [null, true, {}, 'abort', new AbortController()],
    says: 'an AbortSignal',
  },
}

describe.each(Object.entries(CASES))('%s', (name, { resolved, byDefault, allowed, wrong, says, with: others }) => {
  test('its default', () => {
    expect(resolved(resolveOptions())).toEqual(byDefault)
    expect(resolved(resolveOptions({}))).toEqual(byDefault)
    expect(resolved(resolveOptions({ [name]: undefined }))).toEqual(byDefault)
  })

  test('what is allowed', () => {
    for (const [value, becomes] of allowed) {
      const options = { ...others, [name]: value } as SentenceOptions
      expect(resolved(resolveOptions(options))).toEqual(becomes)
      for (const [entry, make] of ENTRIES) expect(() => make(options), entry).not.toThrow()
    }
  })

  test('anything else is an error, which names the option, the value and what is allowed', () => {
    for (const value of wrong) {
      for (const [entry, make] of ENTRIES) {
        const error = failureOf(() => make({ ...others, [name]: value } as never))
        expect(error, entry).toMatchObject({ code: 'ERR_OPTION_VALUE', option: name })
        expect(error.message, entry).toMatch(new RegExp(`^${name} is .+; allowed is `))
        expect(error.message, entry).toContain(says)
      }
    }
  })
})

describe('names', () => {
  test.each([
    ['maxlength', /^unknown option "maxlength"; did you mean "maxLength"\?$/],
    ['newline', /^unknown option "newline"; known are locale, rule, newlines, .*, signal$/],
    ['toString', /^unknown option "toString"; known are /],
    ['', /^unknown option ""; known are /],
    ['0', /^unknown option "0"; known are /],
  ])('%j is not known', (name, message) => {
    for (const value of [5, undefined]) {
      for (const [entry, make] of ENTRIES) {
        const error = failureOf(() => make({ [name]: value } as never))
        expect(error, entry).toMatchObject({ code: 'ERR_UNKNOWN_OPTION', option: name })
        expect(error.message, entry).toMatch(message)
      }
    }
  })

  test('__proto__ is not known as a name, and is no way around the checks', () => {
    const named = JSON.parse('{ "__proto__": { "maxLength": 5 } }')
    expect(failureOf(() => resolveOptions(named))).toMatchObject({ code: 'ERR_UNKNOWN_OPTION', option: '__proto__' })
    const inherited = { __proto__: { maxLength: 'long' } } as never
    expect(failureOf(() => resolveOptions(inherited))).toMatchObject({ code: 'ERR_OPTION_VALUE', option: 'maxLength' })
    const changes = { __proto__: { add: [5] } } as never
    expect(failureOf(() => resolveOptions({ abbreviations: changes }))).toMatchObject({
      option: 'abbreviations.add',
    })
    expect(({} as SentenceOptions).maxLength).toBeUndefined()
  })
})

describe('what options are', () => {
  test.each([[null], [5], ['en'], [true], [() => ({})], [Symbol('o')]])('not %s', (options) => {
    for (const [entry, make] of ENTRIES) {
      const error = failureOf(() => make(options as never))
      expect(error, entry).toMatchObject({ code: 'ERR_OPTION_VALUE', option: undefined })
      expect(error.message, entry).toMatch(/^options must be an object, not /)
    }
  })

  test('an object without a prototype, and one that inherits them', () => {
    const bare = Object.assign(Object.create(null), { minLength: 7 })
    expect(resolveOptions(bare).minLength).toBe(7)
    class House {
      minLength = 7
      get maxLength(): number {
        return 70
      }
      helper(): void {}
    }
    expect(resolveOptions(new House())).toMatchObject({ minLength: 7, maxLength: 70 })
    expect(resolveOptions(Object.create({ minLength: 7 }))).toMatchObject({ minLength: 7 })
  })

  test('each is read once, so that what was checked is what is used', () => {
    let reads = 0
    const options = {
      get maxLength() {
        return reads++ === 0 ? 50 : -1
      },
    }
    expect(resolveOptions(options).maxLength).toBe(50)
    expect(reads).toBe(1)
  })

  test('frozen objects, which are never changed', () => {
    fc.assert(
      fc.property(splitOptions, (options) => {
        const { abbreviations } = options
        if (abbreviations) Object.values(abbreviations).forEach(Object.freeze)
        if (abbreviations) Object.freeze(abbreviations)
        Object.freeze(options)
        const before = structuredClone({ ...options, shouldBreak: undefined })
        for (const [, make] of ENTRIES) make(options)
        for (const _ of eachSentence('Dr. Quill rose. The word etc. came', options));
        expect({ ...options, shouldBreak: undefined }).toEqual(before)
      }),
      { numRuns },
    )
  })

  test('what changes them later changes nothing', () => {
    const add = ['Bhf']
    const options: SentenceOptions = { abbreviations: { add }, minLength: 0 }
    const splitter = new SentenceSplitter(options)
    add[0] = 'Str'
    options.minLength = 100
    expect([...splitter.write('Am Bhf. Wir. Die Str. Alt. Neu')]).toEqual(['Am Bhf. Wir.', 'Die Str.', 'Alt.'])
  })

  test('the abbreviations of one splitter are not those of another', () => {
    resolveOptions({ abbreviations: { add: ['Bhf'], remove: ['Dr'] } })
    expect([...eachSentence('Dr. Quill saw Bhf. Then')]).toEqual(['Dr. Quill saw Bhf.', 'Then'])
  })
})

describe('values in detail', () => {
  test.each(['', 'e', 'en_US', 'en-', '-', 'a-b', 'englishenglish', 'en US', '*'])(
    'locale %j is malformed',
    (locale) => {
      const error = failureOf(() => resolveOptions({ locale }))
      expect(error).toMatchObject({ code: 'ERR_OPTION_VALUE', option: 'locale' })
      expect(error.message).toBe(
        `locale is ${JSON.stringify(locale)}; allowed is a well-formed BCP 47 tag, such as 'en', 'de-AT', 'zh-Hant' or 'und'`,
      )
    },
  )

  test.each(['', 'utf8-', 'latin-99', 'replacement'])('encoding %j is no label', (encoding) => {
    const error = failureOf(() => resolveOptions({ encoding }))
    expect(error).toMatchObject({ code: 'ERR_OPTION_VALUE', option: 'encoding', cause: expect.any(RangeError) })
    expect(error.message).toContain(`encoding is ${JSON.stringify(encoding)}; allowed is a label of the WHATWG`)
  })

  test.each<[string, unknown, string]>([
    ['add', 'Bhf', 'abbreviations.add is "Bhf"; allowed is an array of strings'],
    ['remove', null, 'abbreviations.remove is null; allowed is an array of strings'],
    [
      'add',
      [5],
      "abbreviations.add is 5; allowed is abbreviations without white space, of at most 1,024 code units, such as 'approx'",
    ],
    ['remove', ['a b'], 'abbreviations.remove is "a b"; allowed is abbreviations without white space'],
    ['add', [''], 'abbreviations.add is ""; allowed is abbreviations without white space'],
    ['add', ['.'], 'abbreviations.add is "."; allowed is abbreviations without white space'],
  ])('abbreviations.%s: %j', (key, value, message) => {
    const error = failureOf(() => resolveOptions({ abbreviations: { [key]: value } as never }))
    expect(error).toMatchObject({ code: 'ERR_OPTION_VALUE', option: `abbreviations.${key}` })
    expect(error.message).toContain(message)
  })

  test.each<[SentenceOptions, string]>([
    [{ byteOffsets: true }, "byteOffsets is true; it needs output: 'object', where the offsets have a place"],
    [{ byteOffsets: true, output: 'text' }, "byteOffsets is true; it needs output: 'object'"],
    [{ separator: '\n', output: 'object' }, 'separator is "\\n"; it makes the output text, so it excludes output'],
    [{ markdown: true, rule: 'uax29' }, 'markdown is true; it needs rule: \'prose\', not "uax29"'],
    [{ separator: '', batch: 5 }, 'separator is ""; it makes the output text, so it excludes batch'],
    [{ minLength: 9, maxLength: 8 }, 'minLength is 9; allowed is at most maxLength, 8'],
    [{ minLength: 1_048_577 }, 'minLength is 1048577; allowed is at most maxLength, 1048576'],
  ])('%j exclude each other', (options, message) => {
    for (const [entry, make] of ENTRIES) {
      const error = failureOf(() => make(options))
      expect(error, entry).toMatchObject({ code: 'ERR_OPTION_VALUE', option: message.split(' ')[0] })
      expect(error.message, entry).toContain(message)
    }
    expect(() => resolveOptions({ byteOffsets: false, minLength: 8, maxLength: 8 })).not.toThrow()
  })
})
