import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import zlib from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fileIn, run, temporaryFolder } from './run.ts'

const folder = temporaryFolder()
const inFolder = (name: string, content: string | Uint8Array): string => fileIn(folder, name, content)
const TEXT = 'It rained all week. The river rose. Nobody minded.'
const LINES = 'It rained all week.\nThe river rose.\nNobody minded.\n'

describe('files', () => {
  test('are read in order, the standard input among them', async () => {
    const first = inFolder('first.txt', 'One.')
    const third = inFolder('third.txt', 'Three.')
    expect((await run([first, '-', third], { stdin: 'Two.' })).stdout).toBe('One.\nTwo.\nThree.\n')
  })

  test('that are missing, or no files, do not stop the others', async () => {
    const last = inFolder('last.txt', 'Last.')
    const missing = path.join(folder, 'missing.txt')
    const directory = path.join(folder, 'directory')
    mkdirSync(directory)
    expect(await run([missing, directory, last])).toEqual({
      status: 1,
      stdout: 'Last.\n',
      stderr: `each-sentence: ${missing}: no such file\neach-sentence: ${directory}: is a directory; name the files in it\n`,
    })
  })

  test.skipIf(process.getuid?.() === 0)('that may not be read', async () => {
    const secret = inFolder('secret.txt', 'Rain.')
    chmodSync(secret, 0o000)
    expect(await run([secret])).toMatchObject({ status: 1, stderr: `each-sentence: ${secret}: permission denied\n` })
  })

  test('a source that fails gives the sentences before, and the error', async () => {
    const source = Readable.from(
      (async function* () {
        yield Buffer.from(TEXT)
        throw new Error('the disk is gone')
      })(),
    )
    expect(await run([], { stdin: source })).toEqual({
      status: 1,
      stdout: 'It rained all week.\nThe river rose.\n',
      stderr: 'each-sentence: standard input: the disk is gone\n',
    })
  })
})

test('a source that fails while the reader is slow loses no sentence', async () => {
  const source = Readable.from(
    (async function* () {
      yield Buffer.from('It rained. '.repeat(2000))
      throw new Error('the disk is gone')
    })(),
  )
  let text = ''
  const slow = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, callback) {
      text += chunk
      setTimeout(callback, 5)
    },
  })
  expect(await run(['--json', '--high-water-mark', '500'], { stdin: source, stdout: slow })).toMatchObject({
    status: 1,
  })
  expect(text.trimEnd().split('\n')).toHaveLength(1999)
})

test('what a source failed with is said in words', async () => {
  const failing = (code: string) =>
    Readable.from(
      // biome-ignore lint/correctness/useYield: it fails before it gives anything
      (async function* (): AsyncGenerator<Uint8Array> {
        throw Object.assign(new Error('no'), { code })
      })(),
    )
  expect((await run([], { stdin: failing('EACCES') })).stderr).toContain('standard input: permission denied')
  expect((await run([], { stdin: failing('EIO') })).stderr).toContain('standard input: no')
})

describe('compression is recognised by content', () => {
  test('gzip', async () => {
    expect((await run([inFolder('a.txt', zlib.gzipSync(TEXT))])).stdout).toBe(LINES)
    expect((await run([], { stdin: zlib.gzipSync(TEXT) })).stdout).toBe(LINES)
  })

  test('brotli', async () => {
    expect((await run([inFolder('a.br', zlib.brotliCompressSync(TEXT))])).stdout).toBe(LINES)
  })

  test('zstd, or what can read it', async () => {
    const { zstdCompressSync } = zlib as { zstdCompressSync?: (text: string) => Uint8Array }
    const file = inFolder('a.zst', zstdCompressSync?.(TEXT) ?? Buffer.from('28b52ffd2000', 'hex'))
    const { status, stdout, stderr } = await run([file])
    if (zstdCompressSync) expect({ status, stdout }).toEqual({ status: 0, stdout: LINES })
    else {
      expect(status).toBe(1)
      expect(stderr).toMatch(/a\.zst: compressed with zstd, which Node 20\S+ cannot read; Node 22\.15 or later can/)
    }
  })

  test('gzip that is cut short gives what is in it', async () => {
    const long = zlib.gzipSync(`${TEXT} `.repeat(1000))
    const file = inFolder('cut.gz', long.subarray(0, long.length - 20))
    const { status, stdout, stderr } = await run([file])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^It rained all week\.\nThe river rose\.\n/)
    expect(stderr).toBe(`each-sentence: ${file}: unexpected end of file\n`)
  })

  test('gzip that is cut short, as JSON', async () => {
    const long = zlib.gzipSync('It rained all week. The river rose. '.repeat(50_000))
    const file = inFolder('cut-json.gz', long.subarray(0, long.length - 20))
    const { stdout } = await run(['--json', file])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(1000)
    for (const line of lines) expect(JSON.parse(line).text).toMatch(/^(It rained all week|The river rose)\.$/)
  })

  test('gzip that is corrupt', async () => {
    const bytes = zlib.gzipSync(TEXT)
    bytes[12] = (bytes[12] as number) ^ 0xff
    const file = inFolder('corrupt.gz', bytes)
    const { status, stderr } = await run([file])
    expect(status).toBe(1)
    expect(stderr).toContain(`each-sentence: ${file}: `)
  })

  test.each([
    ['UTF-16', Buffer.from('\ufeffIt rained.', 'utf16le'), ['-e', 'utf-16le']],
    ['Latin-1', Buffer.from('Il a plu à Brême.', 'latin1'), ['-e', 'latin1']],
    ['a few control characters', Buffer.from('It\u0001 rained.'), []],
    ['what would be brotli for nothing', Buffer.from([0x06]), []],
    ['bytes of no encoding', Buffer.from([0xff, 0xfe, 0xfd, 0x00, 0x10, 0x80]), []],
  ])('text is not taken for brotli: %s', async (_, bytes, args) => {
    const { status, stderr } = await run([...args, inFolder('odd', bytes)])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

describe('bad input', () => {
  test('--fatal names the byte', async () => {
    const file = inFolder('bad.txt', Buffer.concat([Buffer.from('Rain. '), Buffer.from([0xff]), Buffer.from(' x')]))
    expect(await run(['--fatal', file])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/bad\.txt: .*byte 6/),
    })
    expect((await run([file])).stdout).toBe('Rain.\n\ufffd x\n')
  })

  test('--overflow skip tells what was left out', async () => {
    const { stdout, stderr } = await run(['--max-length', '10', '--overflow', 'skip'], {
      stdin: 'Rain. It rained the whole week. Sun.',
    })
    expect(stdout).toBe('Rain.\nSun.\n')
    expect(stderr).toBe('each-sentence: standard input: left out 1 sentences longer than --max-length, 25 code units\n')
  })

  test('--overflow error names the file and the offset', async () => {
    const { status, stderr } = await run(['--max-length', '10', '--overflow', 'error'], {
      stdin: 'Rain. It rained the whole week. Sun.',
    })
    expect(status).toBe(1)
    expect(stderr).toContain('standard input: the sentence at offset 6 is longer than maxLength')
  })
})
