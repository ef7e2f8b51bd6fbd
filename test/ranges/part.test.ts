/**
 * One part of a file, and where the sentences go on behind it. What parts give together is tested in
 * part.property.test.ts.
 */
import { describe, expect, test } from 'vitest'
import { eachSentence } from '../../lib/core.ts'
import { UnitChain } from '../../lib/ranges/chain.ts'
import { sentencesOf } from '../../lib/ranges/columns.ts'
import { resolveFileOptions } from '../../lib/ranges/options.ts'
import { type PartTask, splitPart } from '../../lib/ranges/part.ts'
import type { FileOptions } from '../../lib/ranges/types.ts'
import type { ShouldBreak } from '../../lib/types.ts'
import { memorySource } from './memory-source.ts'

type Options = FileOptions & { shouldBreak?: ShouldBreak }

const NOTHING = { sentences: 0, length: 0 }
/** The start of a file is a boundary. */
const FIRST = { from: { byte: 0, unit: 0 } }
/** How much text stands before a part that nobody has told of when it is asked for. */
const UNTOLD = 1000

/** Says what it is asked and told. Nobody is waited for: a thread that has the part before has just told of it. */
class LoggedChain extends UnitChain {
  readonly #log: string[]

  constructor(log: string[]) {
    super()
    this.#log = log
  }

  override before(part: number): number {
    this.#log.push(`before ${part}`)
    if (!this.isTold(part)) super.tell(part - 1, UNTOLD)
    return super.before(part)
  }

  override tell(part: number, units: number): void {
    this.#log.push(`tell ${part} ${units}`)
    super.tell(part, units)
  }
}

/** A file in parts of so many bytes; each is split apart from the others, into strings unless `task` says otherwise. */
function made(content: string | Uint8Array, bytes: number, options: Options = {}) {
  const source = memorySource(Buffer.from(content))
  const log: string[] = []
  const chain = new LoggedChain(log)
  const { read } = source
  source.read = (from, to) => {
    log.push(`read ${from} ${to}`)
    return read(from, to)
  }
  const resolved = resolveFileOptions(options.output ? options : { separator: '|', ...options })
  const parts = { start: 0, end: source.size, bytes }
  return {
    source,
    chain,
    async split(part: number, task: Partial<PartTask> = {}) {
      log.length = 0
      const result = await splitPart(source, { part, parts, format: { kind: 'text' }, ...task }, resolved, chain)
      const sentences = Buffer.from(result.bytes ?? [])
        .toString()
        .split('|')
        .slice(0, -1)
      return { ...result, sentences, log: [...log] }
    },
  }
}

describe('behind a part', () => {
  test('nothing is left where the file ends with it', async () => {
    const { sentences, log, ...result } = await made('One came. Two went', 20).split(0, FIRST)
    expect(sentences).toEqual(['One came.', 'Two went'])
    expect(result).toMatchObject({ part: 0, count: 2, skipped: NOTHING, base: { byte: 0, unit: 0 } })
    expect(result).not.toHaveProperty('next')
    expect(result).not.toHaveProperty('failure')
    expect(log).toEqual(['read 0 18', 'tell 0 18'])
  })

  test('the next one goes on, where it starts with a sentence', async () => {
    const { split } = made('One came. Two came. Three came. Four came.', 15, { trim: false })
    const { sentences, next, log } = await split(0, FIRST)
    expect(sentences).toEqual(['One came. ', 'Two came. '])
    expect(next).toEqual({ part: 1, drop: 0, skipped: NOTHING })
    // Its start, all before that, and what follows the last sentence.
    expect(log).toEqual(['read 15 30', 'read 0 20', 'tell 0 20', 'read 20 30'])
    expect((await split(1)).sentences[0]).toBe('Three came. ')
  })

  test('the next one goes on without what it began with, where that ends as a sentence here does', async () => {
    const { split } = made('One came. There, Dr. Quill left. Three came. Four came.', 19)
    const { sentences, count, next, log } = await split(0, FIRST)
    expect([sentences, count]).toEqual([['One came.', 'There, Dr. Quill left.'], 2])
    expect(next).toEqual({ part: 1, drop: 1, skipped: NOTHING })
    expect(log).toEqual(['read 19 38', 'read 0 21', 'tell 0 21', 'read 21 38'])
    expect((await split(1)).sentences).toEqual(['Quill left.', 'Three came.', 'Four came.'])
  })

  test('a sentence that ends with the file is met too', async () => {
    const { split } = made('One came to the old house by the river', 20)
    const { sentences, next } = await split(0, FIRST)
    expect(sentences).toEqual(['One came to the old house by the river'])
    expect(next).toEqual({ part: 1, drop: 1, skipped: NOTHING })
    const last = await split(1)
    expect(last.sentences).toEqual(['by the river'])
    expect(last).not.toHaveProperty('next')
  })

  test('the sentences of both meet after several blocks, though many before did not', async () => {
    // Each reader cuts what no mark ends at places of its own.
    const text = `${'word '.repeat(6020)}end. ${'One came. '.repeat(500)}`
    const { split } = made(text, 20_371, { maxLength: 401 })
    const first = await split(0, FIRST)
    const second = await split(1)
    expect(second.base).toEqual({ byte: 20_375, unit: 20_375 })
    const { drop } = first.next as { drop: number }
    const found = [...first.sentences, ...second.sentences.slice(drop)]
    expect(found).toEqual([...eachSentence(text, { maxLength: 401 })].slice(0, found.length))
    // They read up to where they met: 2 KB, 4 KB, 8 KB.
    expect(first.log.slice(3)).toEqual(['read 20375 22423', 'read 22423 26519', 'read 26519 34711'])
  })

  test('a part that is met tells what it left out before', async () => {
    const text = `${'One came. '.repeat(6)}Now this was far too long for it. Two came. Three came.`
    const { split } = made(text, 58, { maxLength: 14, overflow: 'skip' })
    const { count, skipped, next } = await split(0, FIRST)
    const one = { sentences: 1, length: 33 }
    expect([count, skipped, next]).toEqual([7, one, { part: 1, drop: 1, skipped: one }])
    expect(await split(1)).toMatchObject({ sentences: ['Two came.', 'Three came.'], skipped: one })
  })

  test('what is left out behind the last sentence is not told, where another part comes to it again', async () => {
    // White space is cut at byte 28, by the reader of the next part at byte 29. Both leave out what follows, up to the
    // end of that part.
    const text = `${'\t'.repeat(30)}abcdefgh\n\n${'\t'.repeat(20)}x`
    const { split } = made(text, 20, { trim: false, maxLength: 4, overflow: 'skip' })
    expect(await split(0, FIRST)).toMatchObject({
      count: 7,
      skipped: NOTHING,
      next: { part: 1, from: { byte: 28, unit: 28 } },
    })
    // At the end of the file all of it is.
    const whole = await made('One. Two came and went.', 99, { maxLength: 10, overflow: 'skip' }).split(0, FIRST)
    expect(whole).toMatchObject({ sentences: ['One.'], skipped: { sentences: 1, length: 18 } })
  })

  describe('the sentences go on from a boundary', () => {
    test('where the next part has none of them', async () => {
      const { sentences, next, log } = await made('word '.repeat(40), 50, { maxLength: 18 }).split(0, FIRST)
      expect(sentences).toEqual(Array(6).fill('word word word'))
      expect(next).toEqual({ part: 1, from: { byte: 89, unit: 89 } })
      // The next part was read once, to its end; then that boundary, and the start of the part behind, were looked for.
      expect(log).toEqual(['read 50 100', 'read 0 55', 'tell 0 55', 'read 55 100', 'read 55 200', 'read 100 150'])
    })

    test('that counts from the start of the file, also where that is not known before', async () => {
      const { next } = await made('word '.repeat(40), 50, { maxLength: 18 }).split(1)
      expect(next).toEqual({ part: 2, from: { byte: 144, unit: UNTOLD + 89 } })
    })

    test('behind the next part, where a sentence is longer than that', async () => {
      const { sentences, next } = await made('One came to the old house by the river. Two came.', 10).split(0, FIRST)
      expect(sentences).toEqual(['One came to the old house by the river.'])
      expect(next).toEqual({ part: 3, from: { byte: 39, unit: 39 } })
    })

    test('at the very start of a part', async () => {
      const text = 'One came to the old house by the river. Twentythousand came. Three came.'
      const { next } = await made(text, 10, { trim: false }).split(0, FIRST)
      expect(next).toEqual({ part: 4, from: { byte: 40, unit: 40 } })
    })

    test('at the end of the file', async () => {
      const { split } = made('One came to the old house by the river', 10)
      const { sentences, next } = await split(0, FIRST)
      expect(sentences).toEqual(['One came to the old house by the river'])
      expect(next).toEqual({ part: 3, from: { byte: 38, unit: 38 } })
      const { log, ...last } = await split(3, { from: { byte: 38, unit: 38 } })
      expect(last).toMatchObject({ count: 0, base: { byte: 38, unit: 38 } })
      expect(last).not.toHaveProperty('next')
      // Nothing is read of nothing.
      expect(log).toEqual(['tell 3 38'])
    })

    test('that counts from the start of the file in text, and in bytes', async () => {
      const { split } = made(`${'é'.repeat(50)} came. Two`, 20)
      expect((await split(0, FIRST)).next).toEqual({ part: 4, from: { byte: 106, unit: 56 } })
      // How much text stands before a part is no matter of its bytes.
      expect((await split(1, { from: { byte: 20, unit: 700 } })).next).toEqual({
        part: 4,
        from: { byte: 106, unit: 746 },
      })
    })

    test('behind what the end of the file cuts', async () => {
      const { sentences, next } = await made(Buffer.from('abcdefghij\xe2\x82', 'latin1'), 4).split(0, FIRST)
      expect(sentences).toEqual(['abcdefghij\ufffd'])
      expect(next).toEqual({ part: 2, from: { byte: 12, unit: 11 } })
    })

    test('where the guess of the next part went wrong', async () => {
      const text = `${'word '.repeat(600)}Dr. Quill was here. ${'Two came. '.repeat(400)}`
      const { split } = made(text, 3001, {
        shouldBreak({ before }) {
          if (before.startsWith('Quill')) throw new Error('he is a doctor')
          return undefined
        },
      })
      const { sentences, next, log, ...result } = await split(0, FIRST)
      expect(result).not.toHaveProperty('failure')
      expect(sentences).toEqual([`${'word '.repeat(600)}Dr. Quill was here.`])
      expect(next).toEqual({ part: 1, from: { byte: 3019, unit: 3019 } })
      // Nothing more is read for a reader that is given up; then the boundary is looked for, and the start behind it.
      expect(log.slice(2)).toEqual(['tell 0 3004', 'read 3004 5052', 'read 3004 7020', 'read 6002 7020'])
    })

    test('after 64 KB of a part that is larger', async () => {
      const { next, log } = await made('word '.repeat(45_000), 100_000, { maxLength: 3000 }).split(0, FIRST)
      expect(next).toEqual({ part: 1, from: { byte: 164_999, unit: 164_999 } })
      expect(log.slice(3, 9)).toEqual([
        'read 100005 102053',
        'read 102053 106149',
        'read 106149 114341',
        'read 114341 130725',
        'read 130725 163493',
        'read 163493 165541',
      ])
    })
  })

  test('a long sentence is read to its end, ever more at a time up to 64 KB', async () => {
    const { next, log } = await made('word '.repeat(45_000), 4000).split(0, FIRST)
    expect(next).toEqual({ part: 56, from: { byte: 225_000, unit: 225_000 } })
    expect(log.slice(0, 15)).toEqual([
      'read 4000 8000',
      'read 0 4005',
      'tell 0 4005',
      'read 4005 6053',
      'read 6053 8000',
      'read 8000 16192',
      'read 16192 32576',
      'read 32576 65344',
      'read 65344 130880',
      'read 130880 196416',
      'read 196416 225000',
      // Where in bytes it ends.
      'read 4005 69541',
      'read 69541 135077',
      'read 135077 200613',
      'read 200613 225000',
    ])
  })
})

describe('a part', () => {
  test('in which no character starts has no sentence', async () => {
    const { split, chain } = made('😀😀 x.', 2)
    const { log, ...result } = await split(1)
    expect(result).toMatchObject({ part: 1, count: 0, skipped: NOTHING, base: { byte: 2, unit: UNTOLD } })
    expect(Object.keys(result)).not.toContain('next')
    expect(log).toEqual(['read 2 4', 'read 4 6', 'before 1', `tell 1 ${UNTOLD}`])
    expect(chain.before(2)).toBe(UNTOLD)
    // Nor has one behind which none does.
    expect(await made('x. 😀', 5).split(1)).toMatchObject({ count: 0, base: { byte: 5, unit: UNTOLD } })
  })

  test('of which the start is known begins there', async () => {
    const { split } = made('One came. Two came. Three came.', 15)
    const { sentences, base, log } = await split(1, { from: { byte: 19, unit: 7 } })
    expect([sentences, base]).toEqual([['Three came.'], { byte: 19, unit: 7 }])
    expect(log.slice(0, 2)).toEqual(['read 30 31', 'read 19 30'])
  })

  test('ends a character that is not whole before the next one starts', async () => {
    const { split, chain } = made(Buffer.from('ab\xe2\x82cdefgh. An', 'latin1'), 4)
    expect((await split(0, FIRST)).sentences).toEqual(['ab\ufffdcdefgh.'])
    expect(chain.before(1)).toBe(3)
  })

  test('goes on with a character that two reads have', async () => {
    // Three bytes each, of which blocks of 2 KB and 64 KB are no multiple.
    const text = `${'€'.repeat(30_000)}. Two`
    const { sentences, next } = await made(text, 9000).split(0, FIRST)
    expect(sentences).toEqual([`${'€'.repeat(30_000)}.`])
    expect(next).toMatchObject({ from: { byte: 90_001, unit: 30_001 } })
  })

  test.each<[string, BufferEncoding, number]>([
    ['latin1', 'latin1', 1],
    ['utf-16le', 'utf16le', 2],
  ])('may be of %s', async (encoding, name, width) => {
    const text = 'Öné came. There, Dr. Quïll left. Three came. Four came. Five came.'
    const { split } = made(Buffer.from(text, name), 19 * width, { encoding })
    const { sentences, next } = await split(0, FIRST)
    expect(sentences).toEqual(['Öné came.', 'There, Dr. Quïll left.'])
    expect(next).toEqual({ part: 1, drop: 1, skipped: NOTHING })
    const cuts = 'wörd '.repeat(40)
    const none = await made(Buffer.from(cuts, name), 50 * width, { encoding, maxLength: 18 }).split(0, FIRST)
    expect(none.next).toEqual({ part: 1, from: { byte: 89 * width, unit: 89 } })
  })

  test('cuts the first sentence of the file at a clause, and no other', async () => {
    const { split } = made('Well, yes, he came. Well, so, it was there. So, later went she. Now all is well.', 40, {
      firstMaxLength: 3,
    })
    const { sentences, next } = await split(0, FIRST)
    expect(sentences).toEqual(['Well,', 'yes, he came.', 'Well, so, it was there.', 'So, later went she.'])
    expect(next).toMatchObject({ part: 1, drop: 1 })
    expect((await split(1)).sentences).toEqual(['So, later went she.', 'Now all is well.'])
  })

  test('that cannot be read keeps nobody waiting who has the next one', async () => {
    const { split, source, chain } = made('One came. Two came.', 10)
    const error = new Error('no disk')
    source.read = () => Promise.reject(error)
    await expect(split(0, FIRST)).rejects.toBe(error)
    expect(chain.isTold(1)).toBe(true)
    expect(chain.before(1)).toBeNaN()
  })
})

describe('how much text stands before', () => {
  const text = 'One came. There, Dr. Quill left. Three came. Four came.'
  const rest = ['read 38 55', 'read 21 45', 'read 45 55']

  test('is asked for last, where nothing depends on it', async () => {
    for (const kind of ['text', 'count'] as const) {
      const { log, base } = await made(text, 19).split(1, { format: { kind } })
      expect(log.slice(1)).toEqual([rest[0], rest[1], rest[2], 'before 1', `tell 1 ${UNTOLD + 24}`])
      expect(base).toEqual({ byte: 21, unit: UNTOLD })
    }
  })

  test.each<[string, Partial<PartTask>, Options]>([
    ['objects', { format: { kind: 'columns' } }, {}],
    ['JSON', { format: { kind: 'json', fields: {} } }, {}],
    ['shouldBreak', {}, { shouldBreak: () => undefined }],
  ])('is asked for at once, where it is needed for %s', async (_, task, options) => {
    const { log } = await made(text, 19, options).split(1, task)
    expect(log.slice(1)).toEqual([rest[0], rest[1], 'before 1', `tell 1 ${UNTOLD + 24}`, rest[2]])
  })

  test('is told at once, where it is known', async () => {
    const { split, chain } = made(text, 19)
    chain.tell(0, 300)
    const { log } = await split(1)
    expect(log.slice(1)).toEqual([rest[0], rest[1], 'before 1', 'tell 1 324', rest[2]])
    const known = await made(text, 19).split(1, { from: { byte: 33, unit: 7 } })
    expect(known.log).toEqual(['read 38 55', 'read 33 45', 'tell 1 19', 'read 45 55'])
  })

  test.each([
    ['it is known', FIRST, 0, [9, 36, 48, 48]],
    ['it is told', {}, 1, [UNTOLD + 11, UNTOLD + 23]],
  ])('counts for shouldBreak, in this part and the next one: %s', async (_, task, part, expected) => {
    const asked: number[] = []
    const { split } = made('One came. There, as it was said, Dr. Quill left. Three came. Four came.', 34, {
      shouldBreak({ before, offset, boundary }) {
        if (!before.endsWith('Four came.')) asked.push(offset)
        return boundary
      },
    })
    await split(part, task)
    expect(asked).toEqual(expected)
  })

  test('counts for an error, also where it was not known when that came', async () => {
    const content = 'One came. Two came. It is. Now this was too long. Four came.'
    const { split } = made(content, 15, { maxLength: 12, overflow: 'error' })
    const { sentences, failure, log, ...result } = await split(1)
    expect(sentences).toEqual(['It is.'])
    expect(log.slice(-2)).toEqual(['before 1', `tell 1 ${UNTOLD + 11}`])
    expect(failure).toMatchObject({ code: 'ERR_SENTENCE_TOO_LONG', offset: UNTOLD + 7 })
    expect(failure?.message).toContain(`the sentence at offset ${UNTOLD + 7} is`)
    expect(result).toMatchObject({ count: 1, skipped: NOTHING, base: { byte: 20, unit: UNTOLD } })
    expect(result).not.toHaveProperty('next')
  })
})

describe('what is made of the sentences', () => {
  const text = 'Oné. Twó. Thréé. Four.'

  test('objects have places in bytes', async () => {
    const result = await made(text, 99, { output: 'object' }).split(0, {
      from: { byte: 12, unit: 500 },
      format: { kind: 'columns' },
    })
    expect([...sentencesOf({ result, drop: 0, skipped: NOTHING, done: 0 })]).toEqual([
      { text: 'Thréé.', start: 500, end: 506, reason: 'terminator', byteStart: 12, byteEnd: 20 },
      { text: 'Four.', start: 507, end: 512, reason: 'terminator', byteStart: 21, byteEnd: 26 },
    ])
    // They count from the part.
    expect([...(result.columns?.byteStarts ?? [])]).toEqual([0, 9])
  })

  test('texts alone have none', async () => {
    const { columns } = await made(text, 99, { output: 'text' }).split(0, { ...FIRST, format: { kind: 'columns' } })
    expect([columns?.starts.length, columns?.byteStarts.length, columns?.byteEnds.length]).toEqual([4, 0, 0])
  })

  test('JSON has them, whatever else is given', async () => {
    const { bytes } = await made(text, 99).split(0, {
      from: { byte: 12, unit: 500 },
      format: { kind: 'json', fields: { file: 'a' } },
    })
    const lines = Buffer.from(bytes as Uint8Array)
      .toString()
      .trimEnd()
      .split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { file: 'a', text: 'Thréé.', start: 500, end: 506, reason: 'terminator', byteStart: 12, byteEnd: 20 },
      { file: 'a', text: 'Four.', start: 507, end: 512, reason: 'terminator', byteStart: 21, byteEnd: 26 },
    ])
  })

  test('they may be counted alone', async () => {
    const { count, bytes, columns } = await made(text, 99).split(0, { ...FIRST, format: { kind: 'count' } })
    expect([count, bytes, columns]).toEqual([4, undefined, undefined])
  })

  test('line breaks are folded for lines', async () => {
    const { bytes } = await made('One\ncame. Two \n came.', 99, { separator: '\n' }).split(0, FIRST)
    expect(Buffer.from(bytes as Uint8Array).toString()).toBe('One came.\nTwo came.\n')
  })

  test('memory that is given is used', async () => {
    const spare = new ArrayBuffer(100_000)
    expect((await made(text, 99).split(0, { ...FIRST, spare })).bytes?.buffer).toBe(spare)
  })
})

describe('where all are to end', () => {
  test('nothing is split any more', async () => {
    const { split, chain, source } = made('One came. Two came.', 99)
    chain.end()
    await expect(split(0, FIRST)).rejects.toThrow('the work was ended')
    expect(source.bytesRead).toBe(0)
  })

  test('what was read is not split any more', async () => {
    const { split, chain, source } = made('One came. Two came.', 99)
    const { read } = source
    source.read = (from, to) => {
      chain.end()
      return read(from, to)
    }
    const ended = await split(0, FIRST).catch((failure: Error) => ({ count: 0, failure }))
    expect([ended.count, ended.failure?.message]).toEqual([0, 'the work was ended'])
  })
})
