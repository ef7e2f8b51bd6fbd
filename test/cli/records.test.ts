import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeFolder, type Result, run } from './run.ts'

const folder = makeFolder()

const objects = ({ stdout }: Result): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))

const BOOKS = `title,author,summary
A,"X, Y","One. Two
lines. Three."
B,Z,"Dr. Quill came. ""Why?"" she asked."
`
const SENTENCES = [
  { title: 'A', author: 'X, Y', summary: 'One.', sentence: 1, start: 0, end: 4 },
  { title: 'A', author: 'X, Y', summary: 'Two\nlines.', sentence: 2, start: 5, end: 15 },
  { title: 'A', author: 'X, Y', summary: 'Three.', sentence: 3, start: 16, end: 22 },
  { title: 'B', author: 'Z', summary: 'Dr. Quill came.', sentence: 1, start: 0, end: 15 },
  { title: 'B', author: 'Z', summary: '"Why?" she asked.', sentence: 2, start: 16, end: 33 },
]

describe('what is read', () => {
  test.each<[string, string | Uint8Array]>([
    ['books.csv', BOOKS],
    ['crlf.csv', `\ufeff${BOOKS.replace(/\n(?!lines)/g, '\r\n')}`],
    ['blank.CSV', BOOKS.replace('\nB', '\n\n\nB')],
    [
      'books.tsv',
      'title\tauthor\tsummary\nA\tX, Y\t"One. Two\nlines. Three."\nB\tZ\t"Dr. Quill came. ""Why?"" she asked."',
    ],
    [
      'books.tab',
      'title\tauthor\tsummary\rA\tX, Y\t"One. Two\nlines. Three."\rB\tZ\t"Dr. Quill came. ""Why?"" she asked."\r',
    ],
    ['books.csv.gz', gzipSync(BOOKS)],
    [
      'books.jsonl',
      '{"title":"A","author":"X, Y","summary":"One. Two\\nlines. Three."}\n\n{"title":"B","author":"Z","summary":"Dr. Quill came. \\"Why?\\" she asked."}',
    ],
    [
      'books.jsonl.br',
      brotliCompressSync(
        '{"title":"A","author":"X, Y","summary":"One. Two\\nlines. Three."}\r\n{"title":"B","author":"Z","summary":"Dr. Quill came. \\"Why?\\" she asked."}\r\n',
      ),
    ],
  ])('%s', async (name, content) => {
    const result = await run(['--records', '--field', 'summary', folder.file(name, content)])
    expect(result).toMatchObject({ status: 0, stderr: '' })
    expect(objects(result)).toEqual(SENTENCES)
  })

  test('the standard input is JSON lines, or what --format says', async () => {
    expect(objects(await run(['--records', '--field=t'], '{"t":"One. Two."}\n')).map(({ t }) => t)).toEqual([
      'One.',
      'Two.',
    ])
    const result = await run(['--records', '--field', 'summary', '--format', 'csv'], Array.from(BOOKS))
    expect(objects(result)).toEqual(SENTENCES)
  })

  test('--format goes before the name', async () => {
    const file = folder.file('lines.csv', '{"t":"One. Two."}\n')
    expect(objects(await run(['--records', '--field=t', '--format=jsonl', file]))).toHaveLength(2)
  })

  test('several files, to a file, with counts', async () => {
    const files = [folder.file('1.csv', BOOKS), folder.file('2.jsonl', '{"summary":"Four."}')]
    const output = folder.at('all.jsonl')
    const { status, stderr } = await run(['--records', '--field', 'summary', '--summary', '-o', output, ...files])
    expect(status).toBe(0)
    expect(stderr).toMatch(/^6 sentences, /)
    expect(readFileSync(output, 'utf8').split('\n')).toHaveLength(7)
  })

  test('in another encoding', async () => {
    const latin = folder.file('latin.csv', Buffer.from('t\nÇa va. Déjà.\n', 'latin1'))
    expect(objects(await run(['--records', '--field=t', '-e', 'latin1', latin])).map(({ t }) => t)).toEqual([
      'Ça va.',
      'Déjà.',
    ])
    const wide = folder.file('wide.tsv', Buffer.from('\ufefft\tn\nOne. Two.\t1\n', 'utf16le'))
    expect(objects(await run(['--records', '--field=t', '-e', 'utf-16le', wide])).map(({ n }) => n)).toEqual(['1', '1'])
  })

  test('invalid bytes, with --fatal, come after the records before them', async () => {
    const bytes = Buffer.concat([Buffer.from('{"t":"One. Two."}\n{"t":"'), Buffer.of(0xff)])
    const result = await run(['--records', '--field=t', '--fatal'], bytes)
    expect(objects(result).map(({ t }) => t)).toEqual(['One.', 'Two.'])
    expect(result).toMatchObject({ status: 1, stderr: expect.stringContaining('byte 24') })
    const cut = Buffer.concat([Buffer.from('{"t":"One. Two."}\n{"t":"'), Buffer.of(0xe2, 0x82)])
    expect(await run(['--records', '--field=t', '--fatal'], cut)).toEqual(result)
  })

  test('invalid bytes in columns come after the records whose lines are whole', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const bytes = Buffer.concat([Buffer.from(['a,b', 'One.,1', 'Two.,2', ''].join(end)), Buffer.of(0xff)])
      for (const chunks of [[bytes], Array.from(bytes, (byte) => Buffer.of(byte))]) {
        const result = await run(['--records', '--format=csv', '--field=a', '--fatal'], chunks)
        expect(objects(result).map(({ a }) => a)).toEqual(['One.', 'Two.'])
        expect(result).toMatchObject({ status: 1, stderr: expect.stringContaining(`byte ${bytes.length - 1}`) })
      }
    }
  })

  test('options say what a sentence is, a field the language', async () => {
    const text = '{"t":"Am 7. August kam sie.","l":"de"}\n{"t":"Am 7. August kam sie."}\n'
    const german = await run(['--records', '--field=t', '--locale-field=l'], text)
    expect(objects(german)).toHaveLength(3)
    expect(objects(await run(['--records', '--field=t', '-r', 'period'], text))).toHaveLength(4)
    const long = await run(
      ['--records', '--field=t', '--max-length=10', '--overflow=skip'],
      '{"t":"Rain. It rained all week."}',
    )
    expect(objects(long).map(({ t }) => t)).toEqual(['Rain.'])
    expect(long.stderr).toContain('left out 1 sentences longer than --max-length, 19 code units')
  })

  test('a record of many sentences, and a field that stays', async () => {
    const result = await run(['--records', '--field=t'], JSON.stringify({ t: 'It rained. '.repeat(5000), n: [1] }))
    const all = objects(result)
    expect(all).toHaveLength(5000)
    expect(all.at(-1)).toEqual({ t: 'It rained.', n: [1], sentence: 5000, start: 54_989, end: 54_999 })
  })

  test('nothing', async () => {
    for (const [name, content] of Object.entries({ 'no.csv': '', 'header.csv': 'a,t\n', 'no.jsonl': '\n' })) {
      const result = await run(['--records', '--field=t', folder.file(name, content)])
      expect(result).toEqual({ status: 0, stdout: '', stderr: '' })
    }
  })
})

describe('a broken line', () => {
  const BROKEN: [string, string, string, string[]][] = [
    ['few.csv', 'a,t\n1,One.\n2\n3,Three.\n', 'line 3: it has 1 fields, and the header 2', ['One.', 'Three.']],
    [
      'many.csv',
      'a,t\r\n1,"O\r\nne."\r\n2,b,c\r\n3,Three.\r\n',
      'line 4: it has 3 fields, and the header 2',
      ['O\r\nne.', 'Three.'],
    ],
    [
      'behind.csv',
      'a,t\n1,One.\n2,"b" c\n3,Three.\n',
      'line 3: a field goes on behind its closing quote',
      ['One.', 'Three.'],
    ],
    [
      'within.csv',
      'a,t\n1,One.\n\n2,b"c\n3,Three.\n',
      'line 4: a quote stands within a field that has none',
      ['One.', 'Three.'],
    ],
    ['open.csv', 'a,t\n1,One.\n2,"Two.\n3,Three.\n', 'line 3: a quote is not closed', ['One.', 'Three.']],
    ['last.csv', 'a,t\n1,One.\n3,Three.\n2,"Two.', 'line 4: a quote is not closed', ['One.', 'Three.']],
    ['mac.csv', 'a,t\r1,One.\r2,b"c\r3,Three.\r', 'line 3: a quote stands within', ['One.', 'Three.']],
    [
      'few.jsonl',
      '{"t":"One."}\n{"t":\n{"t":"Three."}',
      'line 2: Unexpected end of JSON input; it is "{\\"t\\":"',
      ['One.', 'Three.'],
    ],
    [
      'null.jsonl',
      '{"t":"One."}\n\nnull\n{"t":"Three."}',
      'line 3: it is null, which no stream can carry',
      ['One.', 'Three.'],
    ],
    [
      'field.jsonl',
      '{"t":"One."}\n\n{"s":"Two."}\n{"t":"Three."}',
      'line 3: the field "t" is undefined; a string is wanted',
      ['One.', 'Three.'],
    ],
    [
      'type.jsonl',
      '{"t":"One."}\n[1]\n{"t":"Three."}',
      'line 2: it is an array of 1; an object is wanted',
      ['One.', 'Three.'],
    ],
  ]

  test.each(BROKEN)('%s is named, behind what comes before it', async (name, content, message) => {
    for (const chunks of [[content], Array.from(content)]) {
      const format = name.endsWith('csv') ? 'csv' : 'jsonl'
      const result = await run(['--records', '--field=t', '--format', format], chunks)
      expect(result.status).toBe(1)
      expect(result.stderr).toContain(`each-sentence: standard input: ${message}`)
      expect(objects(result).map(({ t }) => t)).toEqual(
        name === 'last.csv' ? ['One.', 'Three.'] : [expect.stringMatching(/^O\s*ne\.$/)],
      )
    }
  })

  test.each(BROKEN)('%s is left out and counted, with --skip-invalid', async (name, content, message, kept) => {
    const file = folder.file(name, content)
    const result = await run(['--records', '--field=t', '--skip-invalid', file])
    expect(result.status).toBe(0)
    expect(result.stderr).toContain(`each-sentence: ${file}: left out an invalid record: ${message}`)
    expect(objects(result).map(({ t }) => t)).toEqual(kept)
    const format = name.endsWith('csv') ? 'csv' : 'jsonl'
    expect(
      await run(['--records', '--field=t', '--on-invalid=skip', `--format=${format}`], Array.from(content)),
    ).toEqual({
      ...result,
      stderr: result.stderr.replace(file, 'standard input'),
    })
  })

  test('the others are counted, the first is named', async () => {
    const result = await run(['--records', '--field=t', '--skip-invalid'], '1\n{"t":"One."}\n{\n"x"')
    expect(result.stderr).toBe(
      'each-sentence: standard input: left out 3 invalid records, the first: line 1: it is 1; an object is wanted\n',
    )
  })

  test('a record without the field passes, with --on-invalid pass', async () => {
    const result = await run(['--records', '--field=t', '--on-invalid=pass'], '{"s":1}\n{"t":"One."}\n{')
    expect(objects(result)).toEqual([{ s: 1 }, { t: 'One.', sentence: 1, start: 0, end: 4 }])
    expect(result).toMatchObject({ status: 1, stderr: expect.stringContaining('line 3: ') })
  })

  test.each(['pass', 'skip'])('what passes is its own line: --on-invalid %s', async (what) => {
    const lines = ['{"n": 12345678901234567890, "s":1 }', '[1.50]', ' {"t":5,"t":6}', '7e2']
    const text = `\ufeff${lines.join('\r\n')}\r\n\n{"t":"One.","n":1.0}\n`
    const { stdout } = await run(['--records', '--field=t', `--on-invalid=${what}`], text)
    const sentence = '{"t":"One.","n":1,"sentence":1,"start":0,"end":4}'
    expect(stdout.split('\n')).toEqual([...(what === 'pass' ? lines : []), sentence, ''])
  })

  test('does not stop the other files', async () => {
    const files = [folder.file('bad.jsonl', '{'), folder.file('good.jsonl', '{"t":"One."}')]
    const result = await run(['--records', '--field=t', ...files])
    expect(result.status).toBe(1)
    expect(objects(result)).toHaveLength(1)
  })

  test.each([
    ['a,s\n1,2\n', 'line 1: the header has no column "t"; its columns are "a", "s"'],
    ['t,a,a\n1,2,3\n', 'line 1: the header has the column "a" twice'],
    ['t,"a\n1,2\n', 'line 1: a quote is not closed'],
  ])('a header that spoils all: %#', async (content, message) => {
    for (const more of [[], ['--skip-invalid']]) {
      const result = await run(['--records', '--field=t', '--format=csv', ...more], content)
      expect(result).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining(message) })
    }
  })
})

describe('wrong arguments', () => {
  test.each([
    [['--field=t'], '--field needs --records'],
    [['--skip-invalid'], '--skip-invalid needs --records'],
    [['--records'], '--records needs --field, the name of the field that is split'],
    [['--records', '--field=start'], '--field is "start", which is a field that is added'],
    [['--records', '--field=t', '--json'], '--json and --records exclude each other'],
    [['--records', '--field=t', '--idle-flush=5'], '--records and --idle-flush exclude each other'],
    [['--records', '--field=t', '--high-water-mark=5'], '--records and --high-water-mark exclude each other'],
    [
      ['--records', '--field=t', '--skip-invalid', '--on-invalid=pass'],
      '--skip-invalid and --on-invalid exclude each other',
    ],
    [['--records', '--field=t', '--format=xml'], '--format is "xml"; allowed is "jsonl" or "csv" or "tsv"'],
    [['--records', '--field=t', '--on-invalid=drop'], '--on-invalid is "drop"; allowed is "error" or "pass" or "skip"'],
    [['--records', '--field=t', '--rule=magic'], '--rule is "magic"'],
  ])('%j', async (argv, message) => {
    expect(await run(argv, '')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) })
  })
})

describe('CSV, however it is written and cut', () => {
  const cell = fc
    .array(fc.constantFrom('a', 'One. ', 'Zwei.', ',', '"', '\n', '\r\n', '\t', 'é', '😀', ' '), { maxLength: 6 })
    .map((all) => all.join(''))
  const rows = fc.array(fc.tuple(cell, cell), { maxLength: 6 })
  const quoted = (text: string, always: boolean): string =>
    always || /[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text

  test('gives its rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 9 }),
        async (all, always, end, size) => {
          const lines = [['a', 't'], ...all].map((cells) => cells.map((text) => quoted(text, always)).join(',') + end)
          const bytes = Buffer.from(lines.join(''))
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          )
          const result = await run(['--records', '--field=t', '--no-trim', '--newlines=never', '--format=csv'], chunks)
          expect(result.stderr).toBe('')
          const joined: string[] = []
          for (const { a, t, sentence } of objects(result)) {
            if (sentence === 1) joined.push(JSON.stringify([a, '']))
            const [first, text] = JSON.parse(joined.pop() as string)
            joined.push(JSON.stringify([first, text + t]))
          }
          expect(joined).toEqual(all.filter(([, t]) => t !== '').map((row) => JSON.stringify(row)))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('broken or not, cuts never matter, and lines are told alike', async () => {
    const piece = fc.constantFrom(
      '1,2',
      '1,"2"',
      '"1","2"',
      'x"y,2',
      '"a"b,2',
      '1',
      '1,2,3',
      '"1\n2",3',
      '"',
      '1,"',
      '\n',
      '\n',
      '\n',
      '\r\n',
      '\r',
      '',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), fc.integer({ min: 1, max: 5 }), async (pieces, size) => {
        const text = `a,t\n${pieces.join('')}`
        const argv = ['--records', '--field=t', '--format=csv', '--skip-invalid']
        const whole = await run(argv, text)
        const chunks = text.match(new RegExp(`.{1,${size}}`, 'gs')) as string[]
        expect(await run(argv, chunks)).toEqual(whole)
        expect(whole.status).toBe(0)
      }),
      { numRuns: 300 },
    )
  })
})
