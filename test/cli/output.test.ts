import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { describe, expect, test, vi } from 'vitest'
import { size } from '../../lib/cli/progress.ts'
import { fileIn, run, temporaryFolder } from './run.ts'

const folder = temporaryFolder()
const inFolder = (name: string, content: string | Uint8Array): string => fileIn(folder, name, content)
const TEXT = 'Dr. Quill rose.\nNobody saw her. “Ça va ?” Yes!'
const book = inFolder('book.txt', TEXT)

describe('what comes out', () => {
  test('one sentence a line, white space folded', async () => {
    expect(await run([book])).toEqual({
      status: 0,
      stdout: 'Dr. Quill rose.\nNobody saw her.\n“Ça va ?”\nYes!\n',
      stderr: '',
    })
  })

  test('--json: an object a line, with offsets in code units and bytes', async () => {
    const { stdout } = await run(['--json', book])
    const sentences = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(sentences.map(({ text }) => text)).toEqual(['Dr. Quill rose.', 'Nobody saw her.', '“Ça va ?”', 'Yes!'])
    const bytes = Buffer.from(TEXT)
    for (const { text, start, end, byteStart, byteEnd, reason } of sentences) {
      expect(TEXT.slice(start, end)).toBe(text)
      expect(bytes.subarray(byteStart, byteEnd).toString()).toBe(text)
      expect(reason).toBe('terminator')
    }
  })

  test('--json of several files names the file', async () => {
    const other = inFolder('other.txt', 'Rain.')
    const { stdout } = await run(['--json', book, other])
    const files = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).file)
    expect(files).toEqual([book, book, book, book, other])
  })

  test('--null: a NUL behind each sentence, line breaks kept', async () => {
    const { stdout } = await run(['--null'], { stdin: 'It was\nlate. He slept.' })
    expect(stdout).toBe('It was\nlate.\0He slept.\0')
  })

  test('--separator', async () => {
    expect((await run(['--separator', ' | '], { stdin: 'One. Two.' })).stdout).toBe('One. | Two. | ')
  })

  test('--batch: arrays of so many', async () => {
    expect((await run(['--batch', '2'], { stdin: 'One. Two. Three.' })).stdout).toBe('["One.","Two."]\n["Three."]\n')
    const { stdout } = await run(['--batch', '2', '--json'], { stdin: 'One. Two.' })
    expect(JSON.parse(stdout)).toMatchObject([{ text: 'One.', byteEnd: 4 }, { text: 'Two.' }])
  })

  test('--count, of one file and of several', async () => {
    const other = inFolder('rain.txt', 'Rain.')
    expect((await run(['--count', book])).stdout).toBe('4\n')
    expect((await run(['--count', book, other])).stdout).toBe(`4 ${book}\n1 ${other}\n5 total\n`)
  })

  test('--output FILE', async () => {
    const target = path.join(folder, 'out.txt')
    expect(await run(['-o', target, book])).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readFileSync(target, 'utf8')).toBe('Dr. Quill rose.\nNobody saw her.\n“Ça va ?”\nYes!\n')
  })

  test('--output to a file of the input is refused before it is emptied, by any name', async () => {
    const precious = inFolder('precious.txt', 'Rain.')
    const link = path.join(folder, 'link.txt')
    symlinkSync(precious, link)
    for (const name of [precious, link]) {
      const { status, stderr } = await run(['-o', name, book, precious])
      expect(status).toBe(2)
      expect(stderr).toContain(`${name} is also an input (${precious}); write to another file`)
    }
    expect(readFileSync(precious, 'utf8')).toBe('Rain.')
  })

  test('--output to a folder', async () => {
    expect(await run(['-o', folder, book])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is a directory'),
    })
  })

  test('--output that cannot be opened', async () => {
    const target = path.join(folder, 'no/such/folder.txt')
    expect(await run(['-o', target, book])).toMatchObject({
      status: 1,
      stderr: `each-sentence: ${target}: no such file\n`,
    })
    expect(existsSync(target)).toBe(false)
  })

  test('--summary, on the standard error', async () => {
    const { stdout, stderr } = await run(['--summary', '--count', book])
    expect(stdout).toBe('4\n')
    expect(stderr).toMatch(/^4 sentences, 51 B in \d+\.\d\d s, [\d.]+ \w+\/s\n$/)
  })

  test('empty input is no output', async () => {
    expect(await run([])).toEqual({ status: 0, stdout: '', stderr: '' })
  })
})

describe('the reader of the output', () => {
  const closing = (code: string) =>
    new Writable({
      write(_chunk, _encoding, callback) {
        callback(Object.assign(new Error('write failed'), { code }))
      },
    })
  const long = Readable.from(Array.from({ length: 50 }, () => Buffer.from('It rained. '.repeat(10_000))))

  test('that goes away ends all quietly', async () => {
    expect(await run([], { stdin: long, stdout: closing('EPIPE') })).toMatchObject({ status: 0, stderr: '' })
  })

  test('that fails is an error', async () => {
    expect(await run([], { stdin: 'Rain.', stdout: closing('ENOSPC') })).toMatchObject({
      status: 1,
      stderr: 'each-sentence: cannot write: write failed\n',
    })
  })

  test('that fails in the end is an error too', async () => {
    let writes = 0
    const stdout = new Writable({
      write(_chunk, _encoding, callback) {
        callback(++writes > 1 ? new Error('too late') : null)
      },
    })
    expect(await run([], { stdin: 'Rain.', stdout })).toMatchObject({
      status: 1,
      stderr: 'each-sentence: cannot write: too late\n',
    })
  })

  test('that is slow is waited for', async () => {
    let text = ''
    const slow = new Writable({
      highWaterMark: 16,
      write(chunk, _encoding, callback) {
        text += chunk
        setTimeout(callback, 1)
      },
    })
    await run(['--json'], { stdin: 'It rained. '.repeat(3000), stdout: slow })
    expect(text.split('\n')).toHaveLength(3001)
  })
})

describe('progress', () => {
  const slowly = async function* () {
    for (let i = 0; i < 4; i++) {
      await new Promise((resolve) => setTimeout(resolve, 400))
      yield Buffer.from('It rained. '.repeat(1000))
    }
  }

  test('none for the standard input, whose size is not known', async () => {
    const target = path.join(folder, 'progress.txt')
    const { stderr } = await run(['-o', target], { stdin: Readable.from(slowly()), terminal: true })
    expect(stderr).toBe('')
  })

  test('a bar for files, when the work is long, taken away at the end', async () => {
    const elapsed = vi.spyOn(performance, 'now')
    const long = inFolder('long.txt', 'It rained. '.repeat(100_000))
    const target = path.join(folder, 'progress.txt')
    let now = 0
    // Every look at the clock is half a second later.
    elapsed.mockImplementation(() => (now += 500))
    try {
      const { status, stderr } = await run(['-o', target, long], { terminal: true })
      expect(status).toBe(0)
      expect(stderr).toContain('1.1 MB')
      expect(stderr).toContain('/s')
      expect((await run(['--no-progress', '-o', target, long], { terminal: true })).stderr).toBe('')
      expect((await run(['-o', target, long])).stderr).toBe('')
      expect((await run(['--count', long], { terminal: true })).stderr).toContain('MB')
    } finally {
      elapsed.mockRestore()
    }
  })

  test('none where the work is short', async () => {
    expect((await run(['-o', path.join(folder, 'short.txt'), book], { terminal: true })).stderr).toBe('')
  })

  test('none where a file is missing', async () => {
    const target = path.join(folder, 'progress.txt')
    const { stderr } = await run(['-o', target, path.join(folder, 'missing')], { terminal: true })
    expect(stderr).toContain('no such file')
  })

  test('sizes for people', () => {
    expect([0, 999, 1000, 1234, 99_950, 123_456, 5.5e9, 1e15].map(size)).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '1.2 kB',
      '100.0 kB',
      '123 kB',
      '5.5 GB',
      '1000 TB',
    ])
  })
})
