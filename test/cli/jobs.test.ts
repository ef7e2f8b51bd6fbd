/**
 * `--jobs`: byte for byte what one job writes.
 */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import zlib from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parseArguments } from '../../lib/cli/args.ts'
import { PART_BYTES } from '../../lib/ranges/parts.ts'
import { answerRanges, prose, serve } from '../ranges/files.ts'
import { makeFolder, outcome, run, start } from './run.ts'

const folder = makeFolder()
/** So much that there are two parts; three in the first text. */
const SIZE = 1.05 * PART_BYTES

const paragraphs = prose(2.2 * PART_BYTES)
const wrapped = prose(SIZE).replace(/(.{40}\S*) /g, '$1\n')
const characters = '😀😀𝒜 yes 😀. 雨が降った。 “Nø” it was… '
const texts: Record<string, string | Uint8Array> = {
  'paragraphs.txt': paragraphs,
  'one-paragraph.txt': prose(SIZE, ' '),
  'hard-wrapped.txt': wrapped,
  'crlf.txt': wrapped.replaceAll('\n', '\r\n'),
  'cr.txt': wrapped.replaceAll('\n', '\r'),
  'mark.txt': `\ufeff${prose(SIZE, ' ')}`,
  'one-sentence.txt': 'word '.repeat(SIZE / 5),
  'no-space.txt': 'word'.repeat(SIZE / 4),
  'dots.txt': '.'.repeat(SIZE),
  'white.txt': ' \n\t'.repeat(SIZE / 3),
  'sentence-over-parts.txt': `${prose(9000)}${'word '.repeat(PART_BYTES / 4)}. ${prose(9000)}`,
  'invalid.txt': Buffer.from(prose(SIZE, ' ')).map((byte, at) => (at % 1009 === 0 ? 0xe2 : byte)),
  'code.txt': `${prose(9000)}\n\n\`\`\`\n${'let it = be(1.5) // so. Then\n\n'.repeat(SIZE / 31)}\`\`\`\n\n${prose(9000)}`,
  'small.txt': 'One came. Two came.',
  'empty.txt': '',
  // A part may begin within any byte of a character.
  ...Object.fromEntries([1, 2].map((pad) => [`pad-${pad}.txt`, 'x'.repeat(pad) + characters.repeat(SIZE / 60)])),
}
const files = Object.entries(texts).map(([name, content]) => folder.file(name, content))
const [file] = files as [string]
/** Where two readers meet, and where they never do. */
const few = ['one-paragraph.txt', 'sentence-over-parts.txt', 'empty.txt'].map(folder.at)

/** What two jobs write is what one writes; gives that. */
async function compare(argv: readonly string[], jobs = '2'): Promise<string> {
  const one = await run(argv)
  const more = await run(['--jobs', jobs, ...argv])
  // What differs is told by its first place: a diff of megabytes takes long.
  if (more.stdout !== one.stdout) {
    let at = 0
    while (more.stdout[at] === one.stdout[at]) at++
    expect(more.stdout.slice(at - 200, at + 200)).toBe(one.stdout.slice(at - 200, at + 200))
  }
  expect({ status: more.status, stderr: more.stderr }).toEqual({ status: one.status, stderr: one.stderr })
  return one.stdout
}

describe('the same bytes', () => {
  test.each([[[]], [['--json']]])('%j of all texts', async (argv) => {
    const found = await compare([...argv, ...files])
    expect(found.length).toBeGreaterThan(SIZE)
  })

  test.each([
    [['--null']],
    [['--count']],
    [['--separator', ' | ']],
    [['--batch', '7']],
    [['--json', '--batch', '1000']],
    [['--json', '--no-trim']],
    [['--null', '--no-trim', '--newlines', 'never']],
    [['--newlines', 'always']],
    [['--json', '--rule', 'period']],
    [['--json', '--rule', 'uax29']],
    [['--json', '--min-length', '60', '--first-max-length', '5']],
    [['--json', '--max-length', '50']],
    [['--json', '--max-length', '50', '--overflow', 'skip']],
    [['--lookahead', 'eager', '--locale', 'und']],
  ])('%j', async (argv) => {
    const found = await compare([...argv, ...few])
    expect(found.length).toBeGreaterThan(few.length)
  })

  test.each(['paragraphs', 'empty'])('%s alone: no file is named', async (name) => {
    expect(await compare(['--json', folder.at(`${name}.txt`)])).not.toContain('"file"')
  })

  test.each([
    ['utf-16le', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16', (text: string) => Buffer.from(text, 'utf16le').subarray(0, -1)],
    ['utf-16be', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['latin1', (text: string) => Buffer.from(text, 'latin1')],
    ['ascii', (text: string) => Buffer.from(text, 'latin1')],
  ])('%s', async (encoding, encode) => {
    const some = [
      folder.file('encoded.txt', encode(prose(SIZE))),
      folder.file('encoded-line.txt', encode(characters.repeat(PART_BYTES / 40))),
    ]
    await compare(['--json', '--encoding', encoding, ...some])
  })

  test.each(['1', '3', '5', 'auto'])('--jobs %s', async (jobs) => {
    await compare([file], jobs)
  })

  test('--should-break, which is told offsets in the file', async () => {
    const module = folder.file('odd.mjs', 'export default ({ offset }) => (offset % 3 === 0 ? false : undefined)')
    for (const rule of ['prose', 'uax29', 'period']) {
      await compare(['--json', '--should-break', module, '--rule', rule, few[0] as string])
    }
  })

  test('of a file behind a URL', async () => {
    const url = await serve(answerRanges(Buffer.from(paragraphs)))
    const { stdout } = await run(['--jobs', '2', '--json', url])
    expect(stdout === (await run(['--json', file])).stdout).toBe(true)
  })

  test('--output and --summary', async () => {
    const out = folder.at('out.txt')
    const { status, stdout, stderr } = await run(['--jobs', '2', '--summary', '-o', out, file])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    const found = readFileSync(out, 'utf8')
    expect(found === (await run([file])).stdout).toBe(true)
    expect(stderr).toMatch(`${found.split('\n').length - 1} sentences, 1.2 MB in`)
  })
})

describe('threads', () => {
  const where = folder.file(
    'where.mjs',
    `import { isMainThread } from 'node:worker_threads'
     export default () => { if (isMainThread) throw new Error('in the main thread') }`,
  )

  test('split what is large enough to be shared', async () => {
    expect((await run(['--count', '--should-break', where, file])).stderr).toMatch('in the main thread')
    expect(await run(['--jobs', '2', '--count', '--should-break', where, file])).toMatchObject({
      status: 0,
      stderr: '',
    })
  })

  test('auto is one for each core', () => {
    expect(parseArguments(['--jobs', 'auto', 'a.txt']).jobs).toBe(availableParallelism())
    expect(parseArguments(['-j3', 'a.txt']).jobs).toBe(3)
    expect(parseArguments(['a.txt']).jobs).toBe(1)
  })

  test('one that dies is told with its range; the sentences before it are written', async () => {
    const dies = folder.file(
      'dies.mjs',
      `import { isMainThread } from 'node:worker_threads'
       export default ({ before }) => { if (!isMainThread && before.includes('number 1501.')) process.exit(3) }`,
    )
    const { status, signal, stdout, stderr } = await outcome(
      start(['--jobs', '2', '--null', '--should-break', dies, file]),
    )
    expect({ status, signal }).toEqual({ status: 1, signal: null })
    const said = /^each-sentence: (.*): the worker thread that had bytes (\d+) to (\d+) ended before it was done: .*\n$/
    const [, name, from, to] = said.exec(stderr) as RegExpExecArray
    const place = Buffer.byteLength(paragraphs.slice(0, paragraphs.indexOf('number 1501.')))
    expect(name).toBe(file)
    expect(Number(from)).toBeLessThanOrEqual(place)
    expect(Number(to)).toBeGreaterThan(place)
    expect((await run(['--null', file])).stdout.startsWith(stdout)).toBe(true)
    expect(stdout).not.toContain('number 1501.')
  })

  test('a file that fails does not stop the others, nor keep threads waiting', async () => {
    const [one, two] = [folder.at('one-paragraph.txt'), folder.at('crlf.txt')]
    const fails = folder.file(
      'fails.mjs',
      `export default ({ before, offset }) => { if (before.endsWith('number 1000.')) throw new Error('a mistake') }`,
    )
    const whole = (await run(['--jobs', '2', '--should-break', fails, one])).stdout
    const { status, stdout, stderr } = await run(['--jobs', '2', '--should-break', fails, one, folder.at('none'), one])
    expect(status).toBe(1)
    expect(stderr).toBe(
      `each-sentence: ${one}: a mistake\neach-sentence: ${folder.at('none')}: no such file\neach-sentence: ${one}: a mistake\n`,
    )
    expect(stdout === whole + whole).toBe(true)
    expect((await run(['--should-break', fails, one])).stdout === whole).toBe(true)
    expect((await run(['--jobs', '2', two])).status).toBe(0)
  })
})

describe('what cannot be shared is split by one job, which is said', () => {
  const text = prose(SIZE)
  const plain = folder.file('plain.txt', text)

  test('the standard input', async () => {
    const { status, stdout, stderr } = await run(['--jobs', '2'], text)
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'each-sentence: standard input: what is piped here can be read in its order alone; one job splits it\n',
    })
    expect(stdout === (await run([plain])).stdout).toBe(true)
  })

  test.each([
    ['gzip', zlib.gzipSync],
    [
      'brotli',
      (text: Buffer) => zlib.brotliCompressSync(text, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 2 } }),
    ],
  ])('%s', async (name, compress) => {
    const file = folder.file(`a.${name}`, compress(Buffer.from(noise(SIZE * 4))))
    const one = await run([file])
    const { status, stdout, stderr } = await run(['--jobs', '2', file])
    expect(one.stderr).toBe('')
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: `each-sentence: ${file}: what is compressed can be read in its order alone; one job splits it\n`,
    })
    expect(stdout === one.stdout).toBe(true)
  })

  test('what is no regular file', { skip: process.platform !== 'linux' }, async () => {
    const { stderr, status } = await run(['--jobs', '2', '/dev/null'])
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'each-sentence: /dev/null: what is no regular file can be read in its order alone; one job splits it\n',
    })
  })

  test.each([
    ['--fatal', 'with --fatal, all bytes are read in their order'],
    ['--markdown', 'what a place in Markdown stands in is told by all before it'],
  ])('%s', async (flag, why) => {
    const one = await run(['--json', flag, few[0] as string, folder.at('code.txt')])
    const { stdout, stderr } = await run(['--jobs', '2', '--json', flag, few[0] as string, folder.at('code.txt')])
    expect(stdout === one.stdout).toBe(true)
    expect(stderr).toBe(
      [few[0], folder.at('code.txt')].map((name) => `each-sentence: ${name}: ${why}; one job splits it\n`).join(''),
    )
  })
})

describe('trouble', () => {
  test.each([[[]], [['--json']]])('arrays of sentences before an error are written: %j', async (argv) => {
    const file = folder.file('long-at-last.txt', `${prose(SIZE, ' ')}${'word '.repeat(2000)}`)
    const found = await compare([...argv, '--batch', '7', '--max-length', '500', '--overflow', 'error', file])
    expect(found.length).toBeGreaterThan(SIZE / 2)
  })

  test('a sentence that is too long is told by its place in the file', async () => {
    const file = folder.file('long.txt', `${prose(SIZE, ' ')}${'word '.repeat(2000)}`)
    const flags = ['--max-length', '500', '--overflow', 'error', file]
    expect((await run(flags)).stderr).toMatch(/: the sentence at offset \d{6} is longer/)
    await compare(flags)
  })

  test('a file that changes is told; what was written is valid', async () => {
    const file = folder.file('changes.txt', paragraphs)
    const changes = folder.file(
      'changes.mjs',
      `import { appendFileSync } from 'node:fs'
       let done = false
       export default ({ before }) => {
         if (!done && before.includes('number 301.')) appendFileSync(${JSON.stringify(file)}, 'More.')
         done ||= before.includes('number 301.')
       }`,
    )
    const { status, stdout, stderr } = await run(['--jobs', '2', '--should-break', changes, file])
    expect(status).toBe(1)
    // Also a thread that comes late finds it, when it opens the file.
    const how = String.raw`it had \d+ bytes, and has \d+|it was written to|it is not what it was when it was opened`
    expect(stderr).toMatch(new RegExp(String.raw`: changed while it was read \((${how})\); split it again\n$`))
    writeFileSync(file, paragraphs)
    expect((await run([file])).stdout.startsWith(stdout)).toBe(true)
  })

  // For the superuser every file is readable, so that it becomes another for the moment.
  const superuser = process.getuid?.() === 0
  test('a large file without permission is told once, and does not stop the others', {
    skip: process.platform === 'win32',
  }, async () => {
    const secret = folder.file('secret.txt', prose(SIZE))
    chmodSync(secret, 0)
    chmodSync(folder.at('.'), 0o755)
    if (superuser) process.seteuid?.(65_534)
    try {
      expect(await run(['--jobs', '2', secret, folder.at('small.txt')])).toEqual({
        status: 1,
        stdout: 'One came.\nTwo came.\n',
        stderr: `each-sentence: ${secret}: permission denied\n`,
      })
    } finally {
      if (superuser) process.seteuid?.(0)
    }
  })

  test.each<[string[], string]>([
    [['--jobs', '0', 'a'], '--jobs is "0"; a whole number from 1 on, or auto, is allowed'],
    [['--jobs', 'many', 'a'], '--jobs is "many"'],
    [['--jobs', '2', '--encoding', 'gbk', 'a'], '--encoding is "gbk", whose text cannot be entered at any place'],
    [['--jobs', '2', '--records', '--field', 'a', 'a'], '--jobs and --records exclude each other'],
    [['--jobs', '2', '--idle-flush', '5', 'a'], '--jobs and --idle-flush exclude each other'],
    [['--jobs', '2', '--high-water-mark', '5', 'a'], '--jobs and --high-water-mark exclude each other'],
    [['--jobs', '2', '--start', '5', 'a'], '--start and --jobs exclude each other'],
  ])('%j is refused', async (argv, said) => {
    const { status, stderr } = await run(argv)
    expect(status).toBe(2)
    expect(stderr).toContain(said)
  })
})

/** Text that stays large when it is compressed. */
function noise(size: number): string {
  const pieces: string[] = []
  let length = 0
  for (let n = 7; length < size; ) {
    n = (n * 48_271) % 2_147_483_647
    const piece = `The boat ${n.toString(36)}${(n * 7919).toString(36)} left. `
    pieces.push(piece)
    length += piece.length
  }
  return pieces.join('')
}
