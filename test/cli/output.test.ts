import { link, readFile, rm, symlink } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { Output, OutputError } from '../../lib/cli/output.ts'
import { makeFolder, run, Sink } from './run.ts'

const TEXT = 'Åsa came. “Who else,” Dr. Quill\nasked! Nobody knew 🙂. And the rest'
const LINES = ['Åsa came.', '“Who else,” Dr. Quill asked!', 'Nobody knew 🙂.', 'And the rest']

const folder = makeFolder()
const file = folder.file('a.txt', TEXT)
const other = folder.file('b.txt', 'One more. And the last.\n')

const lines = (...items: string[]) => items.map((item) => `${item}\n`).join('')
const parse = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('forms of the output', () => {
  test('one sentence a line', async () => {
    expect(await run([file])).toEqual({ status: 0, stdout: lines(...LINES), stderr: '' })
  })

  test('--json gives the text, the offsets and the reason of each', async () => {
    const { stdout } = await run(['--json', file])
    const bytes = await readFile(file)
    const sentences = parse(stdout)
    expect(sentences.map(({ text }) => text)).toEqual(['Åsa came.', '“Who else,” Dr. Quill\nasked!', ...LINES.slice(2)])
    for (const { text, start, end, byteStart, byteEnd } of sentences) {
      expect(TEXT.slice(start, end)).toBe(text)
      expect(bytes.subarray(byteStart, byteEnd).toString()).toBe(text)
    }
    expect(sentences.map(({ reason }) => reason)).toEqual(['terminator', 'terminator', 'terminator', 'end'])
  })

  test('--json names the file when there are several', async () => {
    const { stdout } = await run(['--json', file, other])
    expect(parse(stdout).map((sentence) => sentence.file)).toEqual([file, file, file, file, other, other])
    expect(parse(stdout).at(-1)).toMatchObject({ text: 'And the last.', start: 10, end: 23 })
  })

  test('--null keeps line breaks', async () => {
    const { stdout } = await run(['-0', file])
    expect(stdout).toBe('Åsa came.\0“Who else,” Dr. Quill\nasked!\0Nobody knew 🙂.\0And the rest\0')
  })

  test('--separator', async () => {
    expect((await run(['--separator', ' | ', other])).stdout).toBe('One more. | And the last. | ')
  })

  test('--batch gives arrays of strings', async () => {
    const { stdout } = await run(['--batch', '3', '--newlines', 'always', file])
    expect(parse(stdout)).toEqual([
      ['Åsa came.', '“Who else,” Dr. Quill', 'asked!'],
      ['Nobody knew 🙂.', 'And the rest'],
    ])
  })

  test('--json and --batch give arrays of objects', async () => {
    const [[first, second]] = parse((await run(['--json', '--batch=2', other])).stdout)
    expect(first).toEqual({ text: 'One more.', start: 0, end: 9, reason: 'terminator', byteStart: 0, byteEnd: 9 })
    expect(second.byteStart).toBe(10)
  })

  test('--json and --batch name the file when there are several', async () => {
    const batches = parse((await run(['--json', '--batch', '9', file, other])).stdout)
    expect(batches.map((batch) => batch[0].file)).toEqual([file, other])
  })

  test('--count of one file', async () => {
    expect((await run(['--count', file])).stdout).toBe('4\n')
  })

  test('--count of several files', async () => {
    expect((await run(['-c', file, other])).stdout).toBe(`4 ${file}\n2 ${other}\n6 total\n`)
  })

  test('--count leaves out a file that could not be read', async () => {
    const { status, stdout } = await run(['-c', file, folder.at('none'), other])
    expect(stdout).toBe(`4 ${file}\n2 ${other}\n6 total\n`)
    expect(status).toBe(1)
  })

  test('many sentences', async () => {
    const many = folder.file('many.txt', 'It is so. '.repeat(5000))
    expect((await run([many])).stdout).toBe('It is so.\n'.repeat(5000))
    expect(parse((await run(['--json', many])).stdout)).toHaveLength(5000)
    expect((await run(['--count', many])).stdout).toBe('5000\n')
  })

  test('many sentences that a long separator makes much longer', async () => {
    const separator = ` ${'—'.repeat(40)} `
    const many = folder.file('many.txt', 'It is so. '.repeat(30_000))
    const { status, stdout } = await run(['--separator', separator, many])
    expect(status).toBe(0)
    expect(stdout === `It is so.${separator}`.repeat(30_000)).toBe(true)
  })

  test('--summary tells counts and rate on the standard error', async () => {
    const { stdout, stderr } = await run(['--summary', file, other])
    expect(stdout).toBe(lines(...LINES, 'One more.', 'And the last.'))
    expect(stderr).toMatch(/^6 sentences, 98 B in \d+\.\d\d s, [\d.]+ k?B\/s\n$/)
  })

  test('--summary of much input uses larger units', async () => {
    const big = folder.file('big.txt', 'Quite so. '.repeat(150_000))
    expect((await run(['--summary', '-c', big])).stderr).toMatch(/^150000 sentences, 1\.5 MB in /)
  })

  test('--output writes to a file', async () => {
    const out = folder.file('out.txt', 'What was there before, which was more than comes now. '.repeat(9))
    expect(await run(['--output', out, other])).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(await readFile(out, 'utf8')).toBe('One more.\nAnd the last.\n')
  })
})

describe('an output that cannot be written', () => {
  test('a folder that does not exist', async () => {
    const out = folder.at('none/out.txt')
    expect(await run(['-o', out, file])).toEqual({
      status: 1,
      stdout: '',
      stderr: `each-sentence: ${out}: no such file\n`,
    })
  })

  test('a full device', { skip: process.platform !== 'linux' }, async () => {
    const { status, stderr } = await run(['-o', '/dev/full', file])
    expect(stderr).toMatch(/^each-sentence: cannot write: ENOSPC.*\n$/)
    expect(status).toBe(1)
  })

  test('a full device, and more than its stream takes at once', { skip: process.platform !== 'linux' }, async () => {
    const many = folder.file('much.txt', 'It is so. '.repeat(50_000))
    const { status, stderr } = await run(['-o', '/dev/full', many, many])
    expect(stderr).toMatch(/^each-sentence: cannot write: ENOSPC.*\n$/)
    expect(status).toBe(1)
  })
})

test('an output that has failed takes no more, and says so each time', async () => {
  // As the standard output of a process, it stays open.
  const stdout = new Sink({ autoDestroy: false })
  let writes = 0
  stdout._write = (_chunk, _encoding, done) => {
    writes++
    setImmediate(done, new Error('it broke'))
  }
  const output = await Output.open(undefined, stdout)
  const failure = expect.objectContaining({ message: 'cannot write: it broke', constructor: OutputError })
  await expect(output.writeThrough(Buffer.from('One.\n'))).rejects.toEqual(failure)
  await expect(output.writeThrough(Buffer.from('Two.\n'))).rejects.toEqual(failure)
  await expect(output.write('Three.\n')).rejects.toEqual(failure)
  expect(writes).toBe(1)
})

describe('an output that is also an input', () => {
  const text = 'Keep me. Keep me too.'

  test.each([
    ['under the same name', async (_: string, alias: string) => rm(alias, { force: true })],
    ['by a symbolic link', symlink],
    ['by a hard link', link],
  ])('is refused %s, and not touched', async (_, make) => {
    const input = folder.file('keep.txt', text)
    const alias = folder.at('alias.txt')
    await make(input, alias)
    const out = make === symlink || make === link ? alias : input
    const { status, stdout, stderr } = await run(['-o', out, other, input])
    expect(stderr).toBe(
      `each-sentence: ${out} is also an input (${input}); write to another file\nSee each-sentence --help\n`,
    )
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(await readFile(input, 'utf8')).toBe(text)
    await rm(alias, { force: true })
  })

  test('is no matter where it is no file', { skip: process.platform === 'win32' }, async () => {
    expect((await run(['-o', '/dev/null', '/dev/null'])).status).toBe(0)
  })
})
