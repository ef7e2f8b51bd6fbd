import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { eachSentence } from 'each-sentence'
import { afterAll, expect, test } from 'vitest'
import { lines, numbers, oneLine, runProgram } from './run-program.js'

const folder = mkdtempSync(join(tmpdir(), 'examples-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function makeBooks(count) {
  const file = join(folder, `${count}.csv`)
  const program = fileURLToPath(new URL('../make-books.js', import.meta.url))
  return { file, made: JSON.parse(execFileSync(process.execPath, [program, String(count), file])) }
}

test('finds what a second collection would hold', async () => {
  const { file, made } = makeBooks(500)
  const books = parse(readFileSync(file), { columns: true })
  const all = books.flatMap(({ summary }) => [...eachSentence(summary)])
  const longest = all.reduce((long, next) => (next.length > long.length ? next : long))
  expect(books.some(({ summary }) => summary.includes('\n'))).toBe(true)
  expect(books.some(({ summary }) => summary.includes('"') && summary.includes(','))).toBe(true)

  const output = await runProgram('books.js', file)
  expect(numbers(output, 'books')).toEqual([500])
  expect(numbers(output, 'sentences')).toEqual([all.length])
  expect(made).toEqual({ books: 500, sentences: all.length })
  expect(lines(output).find((line) => line.startsWith('longest'))).toBe(`longest sentence  ${oneLine(longest)}`)
})

test('makes the same books every time', () => {
  const { file } = makeBooks(50)
  const first = readFileSync(file, 'utf8')
  expect(readFileSync(makeBooks(50).file, 'utf8')).toBe(first)
})

test('its memory does not grow with the books', async () => {
  const small = await runProgram('books.js', 2_000)
  const large = await runProgram('books.js', 200_000)
  expect(numbers(large, 'books')).toEqual([200_000])
  expect(numbers(large, 'peak memory')[0] - numbers(small, 'peak memory')[0]).toBeLessThan(25)
})

test('an empty list of books', async () => {
  const file = join(folder, 'empty.csv')
  writeFileSync(file, 'title,author,year,summary\n')
  expect(numbers(await runProgram('books.js', file), 'sentences')).toEqual([0])
})
