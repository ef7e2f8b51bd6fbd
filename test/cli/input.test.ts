import {
  appendFileSync,
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  truncateSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { PassThrough, Readable } from 'node:stream'
import zlib from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { main } from '../../lib/cli/main.ts'
import { makeFolder, run, Sink } from './run.ts'

const folder = makeFolder()
const one = folder.file('one.txt', 'One came. Two came.')
const two = folder.file('two.txt', 'Three came.\n')

/** Text that is not all the same, so that its compressed form is long. */
function story(sentences: number): string {
  let text = ''
  for (let i = 0, n = 7; i < sentences; i++) {
    n = (n * 48_271) % 2_147_483_647
    text += `The boat ${n} left pier ${n % 97} at dawn. `
  }
  return text
}

const LONG = story(20_000)
const LONG_LINES = LONG.replaceAll('. ', '.\n')
const SHORT = 'Åsa came. Nobody saw her.'
const SHORT_LINES = 'Åsa came.\nNobody saw her.\n'

/** Zstandard, with its data stored as they are: one frame, one raw block. */
function zstd(text: string): Buffer {
  const data = Buffer.from(text)
  const header = Buffer.of(0x28, 0xb5, 0x2f, 0xfd, 0x20, data.length)
  const block = (data.length << 3) | 1
  return Buffer.concat([header, Buffer.of(block & 255, block >> 8, block >> 16), data])
}

const oneByOne = (bytes: Uint8Array) => [...bytes].map((byte) => Buffer.of(byte))

describe('files and the standard input', () => {
  test('files are read in their order', async () => {
    expect((await run([two, one])).stdout).toBe('Three came.\nOne came.\nTwo came.\n')
  })

  test('a file ends a sentence', async () => {
    const open = folder.file('open.txt', 'No end here')
    expect((await run([open, one])).stdout).toBe('No end here\nOne came.\nTwo came.\n')
  })

  test('no file is the standard input', async () => {
    expect((await run([], ['One ca', 'me. Two', ' came.'])).stdout).toBe('One came.\nTwo came.\n')
  })

  test('- is the standard input, also among files', async () => {
    expect((await run([one, '-', two], 'So it is.')).stdout).toBe('One came.\nTwo came.\nSo it is.\nThree came.\n')
  })

  test('the standard input is empty the second time', async () => {
    expect(await run(['-', '-'], 'So it is.')).toEqual({ status: 0, stdout: 'So it is.\n', stderr: '' })
  })

  test.each([
    ['no input', '', ''],
    ['white space', ' \n\n ', ''],
    ['no final newline', 'And so', 'And so\n'],
    ['final newlines', 'And so.\r\n\r\n', 'And so.\n'],
  ])('%s', async (_, text, lines) => {
    expect(await run([], text)).toEqual({ status: 0, stdout: lines, stderr: '' })
    expect(await run([folder.file('edge.txt', text)])).toEqual({ status: 0, stdout: lines, stderr: '' })
  })
})

describe('inputs that cannot be read', () => {
  test('a missing file does not stop the others', async () => {
    const none = folder.at('none.txt')
    expect(await run([one, none, two])).toEqual({
      status: 1,
      stdout: 'One came.\nTwo came.\nThree came.\n',
      stderr: `each-sentence: ${none}: no such file\n`,
    })
  })

  test.each(['csv', 'tsv', 'jsonl'])('a missing file of records does not stop the others: %s', async (format) => {
    const none = folder.at(`none.${format}`)
    const good = folder.file('good.jsonl', '{"a":"One came."}\n')
    expect(await run(['--records', '--field=a', none, good])).toEqual({
      status: 1,
      stdout: '{"a":"One came.","sentence":1,"start":0,"end":9}\n',
      stderr: `each-sentence: ${none}: no such file\n`,
    })
  })

  test.each([
    [['-', two], 'Three came.\n'],
    [['--records', '--field=a', '--format=csv', '-'], ''],
    [['--ranges', '-'], ''],
  ])('a directory as the standard input: %j', { skip: process.platform === 'win32' }, async (argv, text) => {
    const fd = openSync(folder.at('.'), 'r')
    const stdin = Object.assign(Readable.from([]), { fd })
    const stdout = new Sink()
    const stderr = new Sink()
    expect(await main(argv, { stdin, stdout, stderr })).toBe(1)
    closeSync(fd)
    expect(stdout.text).toBe(text)
    expect(stderr.text).toBe('each-sentence: standard input: is a directory; name the files in it\n')
  })

  test('a standard input whose descriptor may not be looked at', async () => {
    const stdin = Object.assign(Readable.from([Buffer.from('One came.')]), { fd: 2 ** 30 })
    const stdout = new Sink()
    expect(await main([], { stdin, stdout, stderr: new Sink() })).toBe(0)
    expect(stdout.text).toBe('One came.\n')
  })

  test('a directory', async () => {
    const directory = folder.at('directory')
    mkdirSync(directory)
    expect(await run([directory, two])).toEqual({
      status: 1,
      stdout: 'Three came.\n',
      stderr: `each-sentence: ${directory}: is a directory; name the files in it\n`,
    })
  })

  // For the superuser every file is readable, so that it becomes another for the moment.
  const superuser = process.getuid?.() === 0
  test('a file without permission', { skip: process.platform === 'win32' }, async () => {
    const secret = folder.file('secret.txt', 'Nobody may.')
    chmodSync(secret, 0)
    chmodSync(folder.at('.'), 0o755)
    if (superuser) process.seteuid?.(65_534)
    try {
      expect(await run([secret, two])).toMatchObject({
        status: 1,
        stdout: 'Three came.\n',
        stderr: `each-sentence: ${secret}: permission denied\n`,
      })
    } finally {
      if (superuser) process.seteuid?.(0)
    }
  })

  test('an input that fails: the sentences before it are written', async () => {
    async function* broken() {
      yield Buffer.from(LONG)
      throw new Error('the line went dead')
    }
    for (const argv of [[], ['--json'], ['--batch', '1'], ['--high-water-mark', '9']]) {
      const stdout = new Sink()
      const stderr = new Sink()
      const stdin = PassThrough.from(broken())
      expect(await main(argv, { stdin, stdout, stderr })).toBe(1)
      expect(stderr.text).toBe('each-sentence: standard input: the line went dead\n')
      expect(stdout.text.trimEnd().split('\n')).toHaveLength(19_999)
    }
  })

  test('an input is let go of when it fails, though more may come', async () => {
    const stdin = new PassThrough()
    stdin.write(Buffer.from([0xff, 0xff]))
    expect(await main(['--fatal'], { stdin, stdout: new Sink(), stderr: new Sink() })).toBe(1)
    expect(stdin.destroyed).toBe(true)
  })
})

describe('a file that changes while it is read', () => {
  /** Writes over the start of a file, which stays as long as it is. */
  const overwrite = (name: string): void => {
    const file = openSync(name, 'r+')
    writeSync(file, 'No')
    closeSync(file)
  }

  /** Runs the command, and does something to the file when the first sentences are out. */
  async function meanwhile(act: (name: string) => void) {
    const name = folder.file('changing.txt', LONG)
    utimesSync(name, 5, 5)
    const [stdin, stdout, stderr] = [PassThrough.from([]), new Sink(), new Sink()]
    let acted = false
    const write = stdout._write
    stdout._write = (...args) => {
      if (!acted) act(name)
      acted = true
      write.apply(stdout, args)
    }
    const status = await main([name], { stdin, stdout, stderr })
    return { name, status, stdout: stdout.text, stderr: stderr.text }
  }

  test.each([
    ['is cut short', (name: string) => truncateSync(name, 1000), `it had ${LONG.length} bytes, and has 1000`],
    ['is written to', overwrite, 'it was written to'],
  ])('%s: that is told, when the sentences that were read are written', async (_, act, what) => {
    const { name, status, stdout, stderr } = await meanwhile(act)
    expect(stderr).toBe(`each-sentence: ${name}: changed while it was read (${what}); split it again\n`)
    expect(status).toBe(1)
    expect(stdout.length).toBeGreaterThan(1000)
    // Its last sentence may have been cut by the end of the file.
    expect(LONG_LINES.startsWith(stdout.slice(0, -1))).toBe(true)
  })

  test.each([
    ['is added to', (name: string) => appendFileSync(name, 'One more.'), `${LONG_LINES}One more.\n`],
    ['has another in its place', (name: string) => renameSync(folder.file('other.txt', 'No.'), name), LONG_LINES],
  ])('%s: all that was there is right', async (_, act, lines) => {
    const { status, stdout, stderr } = await meanwhile(act)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout === lines).toBe(true)
  })
})

describe('compressed input is recognised by its content', () => {
  const { BROTLI_PARAM_QUALITY } = zlib.constants
  const brotli = (quality: number) => (text: string) =>
    zlib.brotliCompressSync(text, { params: { [BROTLI_PARAM_QUALITY]: quality } })

  const formats: [string, (text: string) => Buffer][] = [
    ['gzip', (text) => zlib.gzipSync(text)],
    ['brotli, dense', brotli(9)],
    ['brotli, fast', brotli(1)],
  ]

  test.each(formats)('%s', async (name, compress) => {
    const short = folder.file(`${name}.short`, compress(SHORT))
    const long = folder.file(`${name}.txt`, compress(LONG))
    expect(await run([short, long])).toEqual({ status: 0, stdout: SHORT_LINES + LONG_LINES, stderr: '' })
  })

  test.each(formats)('%s from the standard input, in any pieces', async (_, compress) => {
    const bytes = compress(LONG)
    expect((await run([], bytes)).stdout).toBe(LONG_LINES)
    expect((await run([], [bytes.subarray(0, 10), bytes.subarray(10)])).stdout).toBe(LONG_LINES)
    expect((await run([], [bytes.subarray(0, 3000), bytes.subarray(3000)])).stdout).toBe(LONG_LINES)
  })

  test('gzip, a byte at a time', async () => {
    expect((await run([], oneByOne(zlib.gzipSync(SHORT)))).stdout).toBe(SHORT_LINES)
  })

  test('gzip of several members', async () => {
    const bytes = Buffer.concat([zlib.gzipSync('One came. '), zlib.gzipSync('Two came.')])
    expect((await run([], bytes)).stdout).toBe('One came.\nTwo came.\n')
  })

  test('gzip of nothing', async () => {
    expect(await run([], zlib.gzipSync(''))).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test('brotli of very much that is the same', async () => {
    const { stdout } = await run(['--count'], brotli(5)('All is one. '.repeat(500_000)))
    expect(stdout).toBe('500000\n')
  })

  test('brotli of another encoding', async () => {
    const bytes = zlib.brotliCompressSync(Buffer.from(LONG.slice(0, 4000), 'utf16le'))
    expect((await run(['-e', 'utf-16le', '-c'], bytes)).stdout).toBe('97\n')
  })

  test('--summary tells the bytes that were read', async () => {
    const bytes = zlib.gzipSync(SHORT)
    expect((await run(['--summary'], bytes)).stderr).toMatch(`2 sentences, ${bytes.length} B in`)
  })

  test('zstd, where Node can', async () => {
    const result = await run([], oneByOne(zstd(SHORT)))
    if ('createZstdDecompress' in zlib) expect(result).toEqual({ status: 0, stdout: SHORT_LINES, stderr: '' })
    else expect(result).toEqual({ status: 1, stdout: '', stderr: expect.stringContaining('compressed with zstd') })
  })

  describe('zstd', () => {
    const own = Object.getOwnPropertyDescriptor(zlib, 'createZstdDecompress')
    afterEach(() => {
      Reflect.deleteProperty(zlib, 'createZstdDecompress')
      if (own) Object.defineProperty(zlib, 'createZstdDecompress', own)
    })

    test('is decompressed by a Node that can', async () => {
      const value = () => new PassThrough()
      Object.defineProperty(zlib, 'createZstdDecompress', { value, configurable: true })
      // A decompressor that does nothing, so that the magic number is part of the text.
      expect((await run(['-c'], zstd(SHORT))).stdout).toBe('2\n')
    })

    test('is an error that says what is needed for a Node that cannot', async () => {
      Reflect.deleteProperty(zlib, 'createZstdDecompress')
      const file = folder.file('a.zst', zstd(SHORT))
      const { status, stdout, stderr } = await run([file, two])
      expect(stderr).toMatch(
        `each-sentence: ${file}: compressed with zstd, which Node ${process.versions.node} cannot read; Node 22`,
      )
      expect({ status, stdout }).toEqual({ status: 1, stdout: 'Three came.\n' })
    })
  })

  test.each(formats)('%s cut short: the sentences before it are written', async (name, compress) => {
    const bytes = compress(LONG)
    const cut = folder.file(`${name}.cut`, bytes.subarray(0, Math.floor(bytes.length / 2)))
    const { status, stdout, stderr } = await run([cut, two])
    expect(stderr).toBe(`each-sentence: ${cut}: unexpected end of file\n`)
    expect(status).toBe(1)
    expect(stdout.length).toBeGreaterThan(LONG.length / 3)
    const written = stdout.slice(0, -'Three came.\n'.length)
    expect(LONG_LINES.startsWith(written)).toBe(true)
    expect(written.endsWith('.\n')).toBe(true)
  })

  test.each(formats)('%s that is damaged: the sentences before it are written', async (name, compress) => {
    const bytes = compress(LONG)
    const middle = Math.floor(bytes.length / 2)
    bytes.fill(0xff, middle, middle + 500)
    const damaged = folder.file(`${name}.damaged`, bytes)
    const { status, stdout, stderr } = await run([damaged])
    expect(stderr).toMatch(`each-sentence: ${damaged}: `)
    expect(status).toBe(1)
    // What a decompressor gives between the damage and its discovery is no text of ours.
    expect(LONG_LINES.startsWith(stdout.slice(0, LONG.length / 3))).toBe(true)
    expect(stdout.length).toBeGreaterThan(LONG.length / 3)
  })

  test('a damaged file does not stop the others', async () => {
    const damaged = folder.file('head.gz', Buffer.of(0x1f, 0x8b, 0xff, 0xff, 0xff))
    const { status, stdout, stderr } = await run([damaged, two])
    expect(stderr).toBe(`each-sentence: ${damaged}: unknown compression method\n`)
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'Three came.\n' })
  })
})

describe('text is never taken for compressed', () => {
  const texts: [string, Buffer, string][] = [
    ['UTF-8', Buffer.from('Größe zählt. Ja.'), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffGröße zählt. Ja.'), 'utf-8'],
    ['UTF-16', Buffer.from('\ufeffGröße zählt. Ja.', 'utf16le'), 'utf-16le'],
    ['UTF-16, the other way', Buffer.from('Größe zählt. Ja.', 'utf16le').swap16(), 'utf-16be'],
    ['latin1', Buffer.from('Größe zählt. Ja.', 'latin1'), 'latin1'],
    ['latin1 that starts like stored brotli', Buffer.from(`Größe z${'a'.repeat(70_000)}hlt. Ja.`, 'latin1'), 'latin1'],
    ['text that starts with a parenthesis', Buffer.from('(Yes.) No.'), 'utf-8'],
    ['a parenthesis alone', Buffer.from('('), 'utf-8'],
  ]

  test.each(texts)('%s', async (_, bytes, encoding) => {
    const text = new TextDecoder(encoding).decode(bytes)
    for (const input of [bytes, [...oneByOne(bytes.subarray(0, 4)), bytes.subarray(4)]]) {
      const { status, stdout } = await run(['-e', encoding, '--no-trim', '-s', ''], input)
      expect({ status, stdout }).toEqual({ status: 0, stdout: text })
    }
  })

  test.each(texts)('%s, read as what it is not', async (_, bytes) => {
    const text = new TextDecoder().decode(bytes)
    const { status, stdout } = await run(['--no-trim', '-s', ''], bytes)
    expect({ status, stdout }).toEqual({ status: 0, stdout: text })
  })

  test('bytes that are no text at all', async () => {
    const bytes = Buffer.alloc(200_000)
    for (let i = 0, n = 1; i < bytes.length; i++) {
      n = (n * 48_271) % 2_147_483_647
      bytes[i] = n >> 8
    }
    const { status, stdout } = await run(['--no-trim', '-s', ''], bytes)
    expect(status).toBe(0)
    expect(stdout).toBe(new TextDecoder().decode(bytes))
  })

  test('brotli of what is no text', async () => {
    const bytes = zlib.brotliCompressSync(Buffer.alloc(5000))
    expect((await run(['--no-trim', '-s', ''], bytes)).stdout).toBe(new TextDecoder().decode(bytes))
    const short = zlib.brotliCompressSync(Buffer.of(1, 2, 3))
    expect((await run(['--no-trim', '-s', ''], short)).stdout).toBe(new TextDecoder().decode(short))
  })
})
