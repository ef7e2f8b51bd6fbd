import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { expected, lines, runProgram } from './run-program.js'

const folder = mkdtempSync(join(tmpdir(), 'examples-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the bundled text has sentences to find', () => {
  expect(expected.length).toBeGreaterThan(20)
})

describe('every source gives the sentences of its text', () => {
  test.for(['file', 'gzip', 'tcp'])('%s', async (source) => {
    expect(lines(await runProgram(`sources/${source}.js`))).toEqual(expected)
  })

  test('child', async () => {
    const shown = lines(await runProgram('sources/child.js'))
    expect(shown).toEqual(expected.map((sentence, index) => `${String(index + 1).padStart(4)}  ${sentence}`))
  })

  test('http, while the text still comes', async () => {
    const shown = lines(await runProgram('sources/http.js')).map((line) => /^ *(\d+) bytes {2}(.*)$/.exec(line))
    expect(shown.map(([, , sentence]) => sentence)).toEqual(expected)
    const sent = shown.map(([, bytes]) => Number(bytes))
    expect(sent).toEqual(sent.toSorted((a, b) => a - b))
    expect(sent[0]).toBeLessThan(sent.at(-1))
  })

  test('tokens, before the last token was produced', async () => {
    const shown = lines(await runProgram('sources/tokens.js')).map((line) =>
      /^ *(\d+) ms {2}token +(\d+) {2}(.*)$/.exec(line),
    )
    const ended = shown.findIndex(([, , , what]) => what === '(the model has ended)')
    const tokens = Number(shown[ended][2])
    expect(shown.filter((_, index) => index !== ended).map(([, , , sentence]) => sentence)).toEqual(expected)
    // Only the last sentence has to wait for the end.
    expect(ended).toBe(shown.length - 2)
    expect(Number(shown[0][2])).toBeLessThan(tokens / 10)
    expect(Number(shown[0][1])).toBeLessThan(Number(shown[ended][1]))
  })
})

describe("a text of one's own", () => {
  const text = join(folder, 'own.txt')
  writeFileSync(text, 'Dr. Arden wrote\nthis. Nobody read it! "Why?" she asked.')
  const own = ['Dr. Arden wrote this.', 'Nobody read it!', '"Why?" she asked.']

  test.for(['file', 'gzip', 'tcp', 'http', 'child', 'tokens'])('%s', async (source) => {
    const shown = lines(await runProgram(`sources/${source}.js`, text)).filter((line) => !line.includes('(the model'))
    expect(shown.length).toBe(own.length)
    for (const [index, sentence] of own.entries()) expect(shown[index].endsWith(sentence)).toBe(true)
  })

  test('a packed one', async () => {
    const packed = join(folder, 'own.txt.gz')
    writeFileSync(packed, gzipSync(readFileSync(text)))
    expect(lines(await runProgram('sources/gzip.js', packed))).toEqual(own)
  })

  test('into a file that is kept', async () => {
    const out = join(folder, 'out.txt')
    await runProgram('sources/file.js', text, out)
    expect(readFileSync(out, 'utf8')).toBe(`${own.join('\n')}\n`)
  })

  test.for(['file', 'gzip', 'tcp', 'http', 'child', 'tokens'])('%s fails where there is none', async (source) => {
    await expect(runProgram(`sources/${source}.js`, join(folder, 'missing.txt'))).rejects.toThrow('ENOENT')
  })
})
