import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { engine, expectSentences, makeText, output, start, temporaryFolder, until } from './support.js'

/** A Python that has pyspark. */
const python = process.env.SPARK_PYTHON ?? 'python3'
const spark =
  engine('pyspark', python, ['-c', 'import pyspark'], 'pip install pyspark, and SPARK_PYTHON names its python') &&
  engine('Java, for Spark,', 'java', ['-version'], 'apt-get install default-jre-headless')

/** Two workers of one core and a gigabyte each, whose executors are processes of their own. */
const MASTER = 'local-cluster[2,1,1024]'

function submit(script, ...args) {
  const home = output(python, ['-c', 'import os, pyspark; print(os.path.dirname(pyspark.__file__))']).trim()
  const conf = ['spark.ui.enabled=false', 'spark.executor.memory=512m', 'spark.driver.host=127.0.0.1']
  const flags = conf.flatMap((setting) => ['--conf', setting])
  return start(path.join(home, 'bin/spark-submit'), ['--master', MASTER, ...flags, script, ...args], {
    SPARK_HOME: home,
    PYSPARK_PYTHON: python,
    PYSPARK_DRIVER_PYTHON: python,
    SPARK_LOCAL_IP: '127.0.0.1',
  })
}

/** The processes that a program has started, and those that they have, whose command line has a word. */
function startedBy(ancestor, word) {
  const all = new Map()
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8')
      // 12 (name) S 11 …: the parent's number stands behind the state.
      all.set(Number(id), { command, parent: Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ', 1)[0]) })
    } catch {
      // It has ended meanwhile.
    }
  }
  const descends = (id) => id === ancestor || (all.has(id) && descends(all.get(id).parent))
  return [...all.keys()].filter((id) => all.get(id).command.includes(word) && descends(id))
}

function parts(folder) {
  return readdirSync(folder)
    .filter((name) => name.startsWith('part-'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('')
}

test.skipIf(!spark)('Spark over ranges: an executor is killed in mid-run', async () => {
  const folder = temporaryFolder()
  const book = path.join(folder, 'book.txt')
  makeText(book, 32)
  const ranges = path.join(folder, 'ranges.jsonl')
  writeFileSync(ranges, output(process.execPath, ['plan.js', book, '500000']))
  const found = path.join(folder, 'sentences')
  const run = submit('spark/split_ranges.py', ranges, found)

  // Both are at work: some partitions are written, and others are being split.
  const atWork = until(() => {
    if (written(found) === 0) return undefined
    const executors = startedBy(run.child.pid, 'executor.CoarseGrainedExecutorBackend')
    const busy = executors.filter((id) => startedBy(id, '--ranges -').length > 0)
    return busy.length === 2 ? busy : undefined
  }, 'two executors at work')
  const [executor] = await Promise.race([atWork, run.ended.then(({ printed }) => Promise.reject(new Error(printed)))])
  process.kill(executor, 'SIGKILL')

  const { status, printed } = await run.ended
  expect(status, printed).toBe(0)
  // It was noticed, so that it was in mid-run.
  expect(printed).toMatch(/Lost executor|ExecutorLost|lost executor/)
  expectSentences(parts(found), book)
})

/** How many partitions of an output are done. */
function written(folder) {
  try {
    return readdirSync(path.join(folder, '_temporary/0')).filter((name) => name.startsWith('task_')).length
  } catch {
    return 0
  }
}

test.skipIf(!spark)('Spark over records', async () => {
  const folder = temporaryFolder()
  const records = path.join(folder, 'books.jsonl')
  const books = Array.from({ length: 500 }, (_, i) => ({
    id: i,
    summary: `Dr. Quill kept book ${i}. It cost 3.50 in all!\n\n“Who reads it?” he asked. Nobody.`,
  }))
  writeFileSync(records, books.map((book) => `${JSON.stringify(book)}\n`).join(''))
  const found = path.join(folder, 'sentences')
  const { status, printed } = await submit('spark/split_records.py', records, 'summary', found).ended
  expect(status, printed).toBe(0)
  const sorted = parts(found)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  sorted.sort((a, b) => a.id - b.id || a.sentence - b.sentence)
  expect(sorted.slice(0, 4)).toMatchObject([
    { id: 0, sentence: 1, summary: 'Dr. Quill kept book 0.' },
    { id: 0, sentence: 2, summary: 'It cost 3.50 in all!' },
    { id: 0, sentence: 3, summary: '“Who reads it?” he asked.' },
    { id: 0, sentence: 4, summary: 'Nobody.' },
  ])
  expect(sorted).toHaveLength(4 * books.length)
})
