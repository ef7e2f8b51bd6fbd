import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberedJsonLines } from '../../lib/adapters/json-lines.ts'
import { LineGatherer } from '../../lib/adapters/line-gatherer.ts'
import { piecesOf } from '../../lib/decode/pieces.ts'
import { jsonLines, sentenceRecords } from '../../lib/records.ts'

describe('jsonLines', () => {
  const read = async (chunks: (string | Uint8Array)[], options = {}): Promise<unknown[]> => {
    const got: unknown[] = []
    await pipeline(Readable.from(chunks), jsonLines(options), async (stream: AsyncIterable<unknown>) => {
      for await (const item of stream) got.push(item)
    })
    return got
  }

  test('reads lines, however they are cut; blank ones and a byte order mark are nothing', async () => {
    const text = '\ufeff{"a":1}\n\n  \r\n{"a":"é"}\n[2]'
    expect(await read([text])).toEqual([{ a: 1 }, { a: 'é' }, [2]])
    expect(await read(Array.from(Buffer.from(text), (byte) => Uint8Array.of(byte)))).toEqual([
      { a: 1 },
      { a: 'é' },
      [2],
    ])
  })

  test('names the line that is no JSON', async () => {
    await expect(read(['{"a":1}\n\n{"a":\n'])).rejects.toMatchObject({
      code: 'ERR_RECORD',
      message: expect.stringMatching(/^line 3: .*it is "{\\"a\\":"/),
    })
  })

  test('or leaves it out and tells', async () => {
    const skipped: string[] = []
    const onSkip = ({ message }: Error): void => void skipped.push(message)
    expect(await read(['1\nx\n3\n'], { onInvalid: 'skip', onSkip })).toEqual([1, 3])
    expect(skipped).toEqual([expect.stringMatching(/^line 2: /)])
    expect(await read(['1\nx\n3\n'], { onInvalid: 'skip' })).toEqual([1, 3])
  })

  test('null, which no stream can carry, is no end', async () => {
    await expect(read(['1\nnull\n3\n'])).rejects.toMatchObject({
      message: 'line 2: it is null, which no stream can carry',
    })
    expect(await read(['1\nnull\n3\nfalse\n0\n""\n'], { onInvalid: 'skip' })).toEqual([1, 3, false, 0, ''])
  })

  test('what comes before a line that is invalid comes before its error', async () => {
    for (const tail of ['x\n5\n', 'x']) {
      const stream = jsonLines()
      stream.end(`1\n2\n3\n${tail}`)
      const got: unknown[] = []
      await expect(
        (async () => {
          for await (const item of stream) got.push(item)
        })(),
      ).rejects.toMatchObject({ message: expect.stringMatching(/^line 4: /) })
      expect(got).toEqual([1, 2, 3])
    }
  })

  test('what is wrong with the last line is told where no line break ends it', async () => {
    for (const [last, message] of [
      [Buffer.from('null'), /^line 2: it is null/],
      [Buffer.from('{"a":1'), /^line 2: .*it is "{\\"a\\":1"/],
      // The start of a character.
      [Buffer.of(0x31, 0xc3), /^line 2: .*it is "1\ufffd"/],
    ] as const) {
      const chunks = [Buffer.from('[1]\n'), ...Array.from(last, (byte) => Uint8Array.of(byte))]
      await expect(read(chunks)).rejects.toMatchObject({ code: 'ERR_RECORD', message: expect.stringMatching(message) })
      expect(await read(chunks, { onInvalid: 'skip' })).toEqual([[1]])
    }
  })

  test('a line that is too long is an error, or left out, however it is cut', async () => {
    const text = `1\n"${'x'.repeat(50)}"\n3\n"${'雨'.repeat(18)}"\r\n"${'雨'.repeat(19)}"\n"${'y'.repeat(90)}`
    const expected = [1, 3, '雨'.repeat(18)]
    for (const size of [1, 2, 7, 40, 1000]) {
      const bytes = Buffer.from(text)
      const chunks = [...piecesOf(bytes, size)]
      await expect(read(chunks, { maxLength: 20 })).rejects.toMatchObject({
        code: 'ERR_RECORD',
        message: 'line 2: it is longer than maxLength, 20 code units',
      })
      const skipped: string[] = []
      const onSkip = ({ message }: Error): void => void skipped.push(message)
      expect(await read(chunks, { maxLength: 20, onInvalid: 'skip', onSkip })).toEqual(expected)
      expect(skipped.map((message) => message.slice(0, 6))).toEqual(['line 2', 'line 5', 'line 6'])
    }
  })

  test('a line without an end is an error as soon as it is too long', async () => {
    const stream = jsonLines({ maxLength: 10 })
    stream.write('x'.repeat(100))
    stream.resume()
    expect((await once(stream, 'error'))[0]).toMatchObject({ code: 'ERR_RECORD' })
  })

  test('cuts never matter', async () => {
    const piece = fc.constantFrom(
      '{"t":"é"}',
      '[1]',
      '"雨"',
      'x',
      '{',
      ' ',
      '"a',
      '\ufeff',
      '\n',
      '\n',
      '\n',
      '\r\n',
      '\n\n',
      'null',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 20 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 3, max: 12 }),
        async (pieces, size, maxLength) => {
          const bytes = Buffer.from(pieces.join(''))
          const chunks = [...piecesOf(bytes, size)]
          const readAll = async (all: Uint8Array[]) => {
            const skipped: string[] = []
            const onSkip = ({ message }: Error): void => void skipped.push(message.replace(/: .*/, ''))
            return { got: await read(all, { maxLength, onInvalid: 'skip', onSkip }), skipped }
          }
          expect(await readAll(chunks)).toEqual(await readAll([bytes]))
        },
      ),
    )
  })

  describe('strings, cut at code units', () => {
    const cutAt = (text: string, cuts: number[]): string[] => {
      const at = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b)
      return [0, ...at].map((from, i) => text.slice(from, at[i]))
    }
    const isWhole = (text: string): boolean => Buffer.from(text).toString() === text
    const readAll = async (chunks: (string | Uint8Array)[], options: object) => {
      const told: string[] = []
      const onSkip = ({ message }: Error): void => void told.push(message)
      // Readable.from would leave out empty strings.
      const stream = jsonLines({ ...options, onSkip })
      for (const chunk of chunks) stream.write(chunk)
      stream.end()
      const got: unknown[] = []
      try {
        for await (const item of stream) got.push(item)
      } catch (error) {
        told.push((error as Error).message)
      }
      return { got, told }
    }

    test('a surrogate pair', async () => {
      for (const chunks of [
        ['{"a":"x \ud83d', '\ude00 y."}\n'],
        ['{"a":"x \ud83d', '', new Uint8Array(0), '\ude00 y."}'],
        ['{"a":"x ', Buffer.from('\u{1f600}'), ' y."}'],
      ]) {
        expect(await readAll(chunks, {})).toEqual({ got: [{ a: 'x \u{1f600} y.' }], told: [] })
      }
    })

    test('half a pair alone is what it is in bytes', async () => {
      for (const chunks of [
        ['"\ud83d', '"'],
        ['"\ud83d', Buffer.from('"')],
        [Buffer.from('"'), '\ude00"'],
      ]) {
        expect((await readAll(chunks, {})).got).toEqual(['\ufffd'])
      }
      expect((await readAll(['"x"\n\ud83d'], { onInvalid: 'skip' })).told).toEqual([
        expect.stringMatching(/^line 2: .*it is "\ufffd"/),
      ])
    })

    test('half a pair at the end of a line that is too long', async () => {
      expect((await readAll(['xx\ud83d'], { maxLength: 1 })).told).toEqual([
        'line 1: it is longer than maxLength, 1 code units',
      ])
    })

    test('a string in an encoding of its own', async () => {
      const stream = jsonLines()
      stream.write('"c3a9', 'latin1')
      stream.write('22', 'hex')
      stream.setDefaultEncoding('base64').end('Cg==')
      expect((await once(stream, 'data'))[0]).toBe('c3a9')
    })

    test('cuts never matter', async () => {
      const piece = fc.constantFrom(
        '"\u{1f600}"',
        '\u{1f600}',
        '"',
        'é',
        '\n',
        '\n',
        '\r\n',
        '[1]',
        '\ud83d',
        '\ude00',
        '雨',
      )
      await fc.assert(
        fc.asyncProperty(
          fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
          fc.array(fc.nat(), { maxLength: 12 }),
          fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
          fc.record({
            maxLength: fc.constantFrom(3, 5, 12, 1000),
            onInvalid: fc.constantFrom('error' as const, 'skip' as const),
          }),
          async (text, cuts, inBytes, options) => {
            const whole = await readAll([text], options)
            expect(await readAll(cutAt(text, cuts), options)).toEqual(whole)
            // Bytes end where a character does not: a half of a pair has none.
            const mixed = cutAt(text, cuts).map((part, i) =>
              inBytes[i % inBytes.length] && isWhole(part) ? Buffer.from(part) : part,
            )
            if (isWhole(text)) expect(await readAll(mixed, options)).toEqual(whole)
          },
        ),
      )
    })
  })

  test('a long line in small pieces takes linear time', () => {
    // What split2 searches is counted: all it holds, each time that a piece is handed to it.
    const searched = (length: number): number => {
      const gatherer = new LineGatherer(length)
      let held = 0
      let total = 0
      for (let i = 0; i < length; i += 16) {
        const pieces = gatherer.add(Buffer.alloc(16, 'x'))
        if (pieces.length === 0) continue
        for (const piece of pieces) held += piece.length
        total += held
      }
      return total
    }
    expect(searched(1_000_000)).toBeLessThan(4_000_000)
    expect(searched(8_000_000)).toBeLessThan(32_000_000)
  })

  test.each<[object, string, string]>([
    [{ maxLength: 0 }, 'maxLength', 'maxLength is 0; allowed is an integer from 1 to 134217728'],
    [{ maxLength: 134_217_729 }, 'maxLength', 'maxLength is 134217729; allowed is an integer from 1 to 134217728'],
    [{ maxLength: Infinity }, 'maxLength', 'maxLength is Infinity; allowed is an integer from 1 to 134217728'],
    [{ onInvalid: 'pass' }, 'onInvalid', 'onInvalid is "pass"; allowed is "error" or "skip"'],
    [{ onSkip: 1 }, 'onSkip', 'onSkip is 1; allowed is a function'],
  ])('wrong options throw: %j', (options, option, message) => {
    expect(() => jsonLines(options)).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION_VALUE', option, message: expect.stringContaining(message) }),
    )
  })

  test('an unknown option throws', () => {
    expect(() => jsonLines({ maxlength: 1 } as object)).toThrow(
      expect.objectContaining({
        code: 'ERR_UNKNOWN_OPTION',
        option: 'maxlength',
        message: expect.stringContaining('unknown option "maxlength"; known are maxLength, onInvalid, onSkip'),
      }),
    )
  })

  test('the longest maxLength is allowed', async () => {
    expect(await read(['[1]\n'], { maxLength: 134_217_728 })).toEqual([[1]])
  })

  test('an error tells what the parser said', async () => {
    await expect(read(['x\n'])).rejects.toMatchObject({
      cause: expect.objectContaining({ cause: expect.any(SyntaxError) }),
    })
  })

  test('feeds sentenceRecords', async () => {
    const got: { text: string }[] = []
    await pipeline(
      Readable.from(['{"id":1,"text":"One. Two."}\n']),
      jsonLines(),
      sentenceRecords({ field: 'text' }),
      async (stream: AsyncIterable<{ text: string }>) => {
        for await (const record of stream) got.push(record)
      },
    )
    expect(got.map(({ text }) => text)).toEqual(['One.', 'Two.'])
  })
})

describe('numberedJsonLines', () => {
  test('gives every line but blank ones, with its number, also those that are invalid', async () => {
    const got: { line: number; text: string; record?: unknown; error?: string }[] = []
    const stream = Readable.from(['[1]\n\n  \nx\n{"a":2}']).pipe(numberedJsonLines())
    for await (const { error, ...rest } of stream) {
      got.push(error ? { ...rest, error: error().message.slice(0, 8) } : rest)
    }
    expect(got).toEqual([
      { line: 1, text: '[1]', record: [1] },
      { line: 4, text: 'x', error: 'line 4: ' },
      { line: 5, text: '{"a":2}', record: { a: 2 } },
    ])
  })
})
