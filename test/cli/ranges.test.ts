/**
 * `--start` and `--end`, and `--ranges`: ranges that follow each other give what one run gives.
 */
import { readFileSync } from 'node:fs'
import zlib from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { planRanges } from '../../lib/ranges.ts'
import { answerRanges, prose, serve } from '../ranges/files.ts'
import { makeFolder, run } from './run.ts'

const folder = makeFolder()
const book = folder.file('book.txt', prose(20_000))
const line = folder.file('line.txt', prose(5000, ' '))
const empty = folder.file('empty.txt', '')

const parse = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((one) => JSON.parse(one))

/** What a range has of a sentence. */
const placed = ({ start, end, ...rest }: { start: number; end: number }) => rest

/** What the lines of a run over the whole file have that ranges have too. */
async function whole(...argv: string[]) {
  return parse((await run(['--json', ...argv])).stdout).map(placed)
}

describe('--start and --end', () => {
  test.each([
    ['text', []],
    ['--null', ['--null']],
    ['--no-trim', ['--null', '--no-trim']],
    ['uax29', ['--rule', 'uax29']],
    ['--newlines always', ['--newlines', 'always']],
    ['--markdown', ['--markdown']],
  ])('%s', async (_, flags) => {
    for (const file of [book, line]) {
      let found = ''
      for (const { start, end } of await planRanges(file, { parts: 37 })) {
        const { status, stdout, stderr } = await run([...flags, '--start', `${start}`, '--end', `${end}`, file])
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
        found += stdout
      }
      expect(found).toBe((await run([...flags, file])).stdout)
    }
  })

  test('--json gives offsets in bytes alone, of any range', async () => {
    const found: object[] = []
    for (const { start, end } of await planRanges(book, { bytes: 777 })) {
      found.push(...parse((await run(['--json', '--start', `${start}`, '--end', `${end}`, book])).stdout))
    }
    expect(found).toEqual(await whole(book))
    expect(Object.keys(found[0] as object)).toEqual(['text', 'reason', 'byteStart', 'byteEnd'])
  })

  test('--json --markdown tells the block', async () => {
    const text = '# One. Two\n\nThree came. Four\n\n```\na. B\n\nc. D\n```\n'
    const file = folder.file('a.md', text)
    const all = await whole('--markdown', file)
    const found: object[] = []
    for (let at = 0; at < text.length; at++) {
      const argv = ['--json', '--markdown', '--start', `${at}`, '--end', `${at + 1}`, file]
      found.push(...parse((await run(argv)).stdout))
    }
    expect(found).toEqual(all)
    expect(all.map(({ block }: { block?: string }) => block)).toEqual(['heading', 'paragraph', 'paragraph', 'code'])
  })

  test('one of them is enough', async () => {
    const all = await whole(book)
    const [{ byteStart: at }] = all.slice(20) as unknown as [{ byteStart: number }]
    const from = async (...argv: string[]) => parse((await run(['--json', ...argv, book])).stdout)
    expect(await from('--start', `${at}`)).toEqual(all.slice(20))
    expect(await from('--start', `${at + 1}`)).toEqual(all.slice(21))
    expect(await from('--end', `${at}`)).toEqual(all.slice(0, 20))
    expect(await from('--end', `${at + 1}`)).toEqual(all.slice(0, 21))
    expect(await from('--start', `${at}`, '--end', `${at}`)).toEqual([])
  })

  test('--count, --summary, --batch', async () => {
    const argv = ['--start', '1000', '--end', '3000', book]
    const texts = (await run(argv)).stdout.split('\n').slice(0, -1)
    expect((await run(['--count', ...argv])).stdout).toBe(`${texts.length}\n`)
    expect((await run(['--summary', ...argv])).stderr).toMatch(`${texts.length} sentences, 2.0 kB in`)
    expect(parse((await run(['--batch', '4', ...argv])).stdout).flat()).toEqual(texts)
  })

  test('of a file behind a URL, of which no range is stated either', async () => {
    const url = await serve(answerRanges(readFileSync(book)))
    expect((await run(['--start', '1000', '--end', '3000', url])).stdout).toBe(
      (await run(['--start', '1000', '--end', '3000', book])).stdout,
    )
    expect((await run(['--json', url])).stdout).toBe((await run(['--json', book])).stdout)
  })

  test('of an empty file', async () => {
    expect(await run(['--start', '0', empty])).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test('of an empty file behind a URL, of which no bytes are asked for that cannot be', async () => {
    const ranges = new Set<string | undefined>()
    const answer = answerRanges(Buffer.alloc(0))
    const url = await serve((request, response) => {
      ranges.add(request.headers.range)
      answer(request, response)
    })
    expect(await run(['--json', url])).toEqual({ status: 0, stdout: '', stderr: '' })
    expect([...ranges]).toEqual(['bytes=0-0'])
  })

  test.each<[string[], number, string]>([
    [['--start', '5', '--end', '999999', book], 1, 'the range of bytes 5 to 999999 is not within its'],
    [['--start', '5', empty], 1, 'the range of bytes 5 to 0 is not within its 0 bytes'],
    [['--start', '5', folder.at('none')], 1, 'no such file'],
    [['--start', '5', folder.at('')], 1, 'is no regular file'],
    [['--start', 'a', book], 2, '--start is "a"'],
    [['--end', '-5', book], 2, "Option '--end' argument is ambiguous"],
    [['--start', '5'], 2, '--start needs a FILE'],
    [['--end', '5', '-'], 2, '--end needs a FILE'],
    [['--start', '5', book, line], 2, '--start needs one FILE, not 2'],
    [['--start', '5', '--encoding', 'shift_jis', book], 2, '--encoding is "shift_jis", whose text cannot be entered'],
    [['--end', '5', '--records', '--field', 'a', book], 2, '--end and --records exclude each other'],
    [['--start', '5', '--end', '3', book], 2, '--end is 3; a byte from --start on, 5, is allowed'],
  ])('%j is refused', async (argv, status, said) => {
    const result = await run(argv)
    expect({ status: result.status, stdout: result.stdout }).toEqual({ status, stdout: '' })
    expect(result.stderr).toContain(said)
  })

  test.each(['gzipSync', 'brotliCompressSync'] as const)('of what is compressed (%s)', async (compress) => {
    const file = folder.file('compressed', zlib[compress](readFileSync(book)))
    expect(await run(['--start', '5', file])).toEqual({
      status: 1,
      stdout: '',
      stderr: `each-sentence: ${file}: is compressed, and has no ranges of text; decompress it first\n`,
    })
  })
})

describe('--ranges', () => {
  const plan = async (file: string, bytes: number) =>
    (await planRanges(file, { bytes })).map((range) => `${JSON.stringify({ file, ...range })}\n`).join('')

  test('gives the sentences of each line, with their file and their places in bytes', async () => {
    const lines = (await plan(book, 1000)) + (await plan(line, 300))
    const found = await run(['--ranges', '-'], lines)
    expect({ status: found.status, stderr: found.stderr }).toEqual({ status: 0, stderr: '' })
    const named = (file: string) => async () => (await whole(file)).map((one: object) => ({ file, ...one }))
    expect(parse(found.stdout)).toEqual([...(await named(book)()), ...(await named(line)())])
    // Every line has the same fields, also of a range that begins where the file does.
    expect(new Set(parse(found.stdout).map((one) => Object.keys(one).join()))).toEqual(
      new Set(['file,text,reason,byteStart,byteEnd']),
    )
    expect(await run(['--ranges', folder.file('plan.jsonl', lines)])).toEqual(found)
    expect(await run(['--ranges', '-', '--json'], lines)).toEqual(found)
  })

  test('lines come in any pieces, in any order, with blank lines and CR LF', async () => {
    const lines = (await plan(book, 5000)).trimEnd().split('\n').reverse().join('\r\n\r\n')
    const { stdout } = await run(
      ['--ranges', '-'],
      [...lines].map((one) => one),
    )
    const sorted = parse(stdout).sort((a, b) => a.byteStart - b.byteStart)
    expect(sorted).toEqual((await whole(book)).map((one: object) => ({ file: book, ...one })))
  })

  test('a byte order mark is nothing', async () => {
    const lines = await plan(book, 5000)
    expect(await run(['--ranges', '-'], `\ufeff${lines}`)).toEqual(await run(['--ranges', '-'], lines))
    expect(await run(['--ranges', '-'], '\ufeff\n')).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test('start and end need not be stated', async () => {
    const { stdout } = await run(['--ranges', '-'], JSON.stringify({ file: line }))
    expect(parse(stdout)).toEqual((await whole(line)).map((one: object) => ({ file: line, ...one })))
  })

  test('other forms', async () => {
    const lines = await plan(book, 3000)
    expect((await run(['--ranges', '-', '--null'], lines)).stdout).toBe((await run(['--null', book])).stdout)
    for (const form of [
      ['-s', '|'],
      ['--batch', '1'],
      ['--json', '--batch', '1'],
    ]) {
      const all = (await run(['--start', '0', ...form, book])).stdout
      const found = (await run(['--ranges', '-', ...form], JSON.stringify({ file: book }))).stdout
      expect(found.replaceAll(`"file":${JSON.stringify(book)},`, '')).toBe(all)
    }
    expect((await run(['--ranges', '-', '--count'], lines)).stdout).toBe((await run(['--count', book])).stdout)
  })

  test('what is left out is told once, of the range where it starts', async () => {
    const file = folder.file('skip.txt', 'One came. This one is far too long for it. Two came.')
    const edges = [0, 10, 20, 43, 52]
    const ranges = edges.slice(1).map((end, i) => ({ start: edges[i], end }))
    const flags = ['--max-length', '12', '--overflow', 'skip']
    const said = `each-sentence: ${file}: left out 1 sentences longer than --max-length, 32 code units\n`
    const one = await Promise.all(
      ranges.map(({ start, end }) => run([...flags, '--start', `${start}`, '--end', `${end}`, file])),
    )
    expect(one.map(({ stderr }) => stderr)).toEqual(['', said, '', ''])
    const lines = ranges.map((range) => JSON.stringify({ file, ...range })).join('\n')
    const all = await run([...flags, '--ranges', '-', '--null'], lines)
    expect(all).toEqual({ status: 0, stdout: 'One came.\0Two came.\0', stderr: said })
  })

  test('what is wrong is told, and the other lines are split', async () => {
    const gone = folder.at('gone.txt')
    const lines = [
      'no JSON',
      '5',
      'null',
      '{"start": 5}',
      `{"file": ${JSON.stringify(line)}, "start": -1}`,
      `{"file": ${JSON.stringify(line)}, "start": 9, "end": 5}`,
      `{"file": ${JSON.stringify(line)}, "end": 99999}`,
      JSON.stringify({ file: gone }),
      JSON.stringify({ file: line, start: 0, end: 9 }),
    ]
    const { status, stdout, stderr } = await run(['--ranges', '-', '--null'], lines.join('\n'))
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'The ferry left.\0' })
    const said = stderr.split('\n')
    const allowed = ', and {"file": "a.txt", "start": 0, "end": 9} is allowed'
    expect(said[0]).toMatch(/^each-sentence: standard input: line 1: .*; it is "no JSON"/)
    expect(said.slice(1, 4)).toEqual(
      [2, 3, 4].map(
        (at) =>
          `each-sentence: standard input: line ${at}: there is no file in it; it is ${JSON.stringify(lines[at - 1])}${allowed}`,
      ),
    )
    expect(said[4]).toContain('line 5: start is -1; allowed is an integer from 0 on, in bytes')
    expect(said[5]).toContain('line 6: end is 5; allowed is a byte from start on, 9')
    expect(said[6]).toMatch(/line\.txt: the range of bytes 0 to 99999 is not within its \d+ bytes/)
    expect(said.slice(7)).toEqual([`each-sentence: ${gone}: no such file`, ''])
  })

  test('a file of ranges that is not there, or a line of it without an end', async () => {
    const none = folder.at('none.jsonl')
    expect(await run(['--ranges', none])).toEqual({
      status: 1,
      stdout: '',
      stderr: `each-sentence: ${none}: no such file\n`,
    })
    const { status, stderr } = await run(['--ranges', '-'], 'x'.repeat(1_100_000))
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'each-sentence: standard input: a line is longer than 1048576 UTF-16 code units\n',
    })
  })

  test('a file that changes between its ranges and their end', async () => {
    const file = folder.file('grows.txt', prose(5000))
    const grows = folder.file(
      'grows.mjs',
      `import { appendFileSync } from 'node:fs'
       let asked = 0
       export default () => { if (++asked === 5) appendFileSync(${JSON.stringify(file)}, 'More.') }`,
    )
    const { status, stderr } = await run(['--ranges', '-', '--should-break', grows], await plan(file, 1000))
    expect(status).toBe(1)
    expect(stderr).toMatch(/: changed while it was read/)
  })

  test('an output that is the list of ranges is refused, and not touched', async () => {
    const lines = await plan(book, 3000)
    const list = folder.file('list.jsonl', lines)
    const { status, stderr } = await run(['--ranges', list, '--output', list])
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `each-sentence: ${list} is also an input (${list}); write to another file\nSee each-sentence --help\n`,
    })
    expect(readFileSync(list, 'utf8')).toBe(lines)
  })

  test('a range of the output is told, and the other lines are split', async () => {
    const out = folder.file('out.txt', 'One came. Two came.')
    const lines = [out, line].map((file) => JSON.stringify({ file, end: 9 })).join('\n')
    expect(await run(['--ranges', '-', '--null', '--output', out], lines)).toEqual({
      status: 1,
      stdout: '',
      stderr: `each-sentence: standard input: line 1: ${out} is also the output; write to another file\n`,
    })
    expect(readFileSync(out, 'utf8')).toBe('The ferry left.\0')
  })

  test.each<[string[], string]>([
    [['--ranges', '-', book], '--ranges excludes FILEs'],
    [['--ranges', '-', '--start', '5'], '--ranges and --start exclude each other'],
    [['--ranges', '-', '--jobs', '2'], '--ranges and --jobs exclude each other'],
    [['--ranges', '-', '--resume', 'a', '--json'], '--ranges and --resume exclude each other'],
  ])('%j is refused', async (argv, said) => {
    const { status, stderr } = await run(argv)
    expect(status).toBe(2)
    expect(stderr).toContain(said)
  })
})
