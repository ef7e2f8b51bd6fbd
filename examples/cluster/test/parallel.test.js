import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { EACH_SENTENCE, engine, expectSentences, here, makeText, output, temporaryFolder } from './support.js'

const folder = temporaryFolder(afterAll)
const book = path.join(folder, 'book.txt')
makeText(book, 1)
const plan = output(process.execPath, ['plan.js', book, '100000', '--tsv'])

const parallel = engine('GNU parallel', 'parallel', ['--version'], 'apt-get install parallel')

test.skipIf(!parallel)('GNU parallel: ranges in order', () => {
  const command = `${EACH_SENTENCE} --json --start {1} --end {2} ${book}`
  const found = output('parallel', ['--will-cite', '--keep-order', '--colsep', '\t', command], { input: plan })
  expect(plan.trim().split('\n').length).toBeGreaterThan(10)
  expectSentences(found, book)
  // They come in the order of the text as they are.
  const starts = found
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).byteStart)
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
})

// No Slurm is needed for this: an array is so many runs of one script that differ in a variable.
test('the job of a Slurm array', () => {
  const ranges = path.join(folder, 'ranges.tsv')
  const parts = path.join(folder, 'parts')
  writeFileSync(ranges, plan)
  mkdirSync(parts)
  const tasks = plan.trim().split('\n').length
  for (let task = tasks; task > 0; task--) {
    output(path.join(here, 'array/job.sh'), [book, ranges, parts], { env: { SLURM_ARRAY_TASK_ID: String(task) } })
  }
  const found = readdirSync(parts)
    .sort()
    .map((name) => readFileSync(path.join(parts, name), 'utf8'))
  expect(found).toHaveLength(tasks)
  expectSentences(found.join(''), book)
})
