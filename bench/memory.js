/**
 * npm run bench:memory [-- --megabytes N --gigabytes N --books N]: what is kept alive, what waits, and the
 * peaks of the command line over a long input and a ten times longer one: of text, and of records in a CSV file.
 *
 * Writes bench/records/memory-DATE.json; --no-record doesn't.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { families } from './speed/texts.js'
import { run } from './support/command.js'
import { writeRecord } from './support/record.js'

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '200' },
    gigabytes: { type: 'string', default: '1' },
    // A gigabyte of them.
    books: { type: 'string', default: '3400000' },
    'no-record': { type: 'boolean' },
  },
})
const gigabytes = Number(values.gigabytes)
const here = import.meta.dirname

/** Runs a program of memory/, and gives what it prints as JSON. */
async function program(name, ...args) {
  const child = spawn(process.execPath, ['--expose-gc', path.join(here, 'memory', name), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  for await (const chunk of child.stdout) text += chunk
  return JSON.parse(text)
}

/** The peak of the command line's resident memory, in MB; `feed` writes its standard input. */
async function peak(args, feed) {
  const { megabytes } = await run(['-o', '/dev/null', ...args], feed)
  return megabytes
}

/** Over so many bytes of text. */
function peakOfText(bytes) {
  return peak(['-'], async (input) => {
    const text = Buffer.from(families().prose.text)
    for (let sent = 0; sent < bytes; sent += text.length) {
      if (!input.write(text)) await new Promise((resolve) => input.once('drain', resolve))
    }
  })
}

/** Over the sentences of a column of so many rows. */
async function peakOfRecords(books) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'each-sentence-bench-'))
  try {
    const file = path.join(folder, 'books.csv')
    const { status } = spawnSync(process.execPath, [path.join(here, '../examples/make-books.js'), String(books), file])
    if (status !== 0) throw new Error('make-books.js failed')
    const megabytes = Math.round(statSync(file).size / 1e6)
    return { books, megabytes, peakMB: await peak(['--records', '--field', 'summary', file]) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const figures = {}
figures.kept = await program('kept.js', values.megabytes)
console.log(
  `heap after keeping every 1000th sentence of ${values.megabytes} MB: ${figures.kept.heapMB} MB, of which the sentences take ${figures.kept.sentencesMB} MB: ${figures.kept.overMB} MB over`,
)
figures.waiting = await program('waiting.js')
console.log(
  `one write of 50 MB, one sentence taken: ${figures.waiting.waiting} sentences wait (highWaterMark ${figures.waiting.highWaterMark}), the first came after ${figures.waiting.firstMs} ms`,
)
const one = await peakOfText(gigabytes * 1e9)
const ten = await peakOfText(gigabytes * 1e10)
figures.commandLine = { gigabytes, peakMB: one, peakOfTenTimesMB: ten, differenceMB: Math.round((ten - one) * 10) / 10 }
console.log(
  `peak memory of the command line: ${one} MB over ${gigabytes} GB, ${ten} MB over ${gigabytes * 10} GB: ${figures.commandLine.differenceMB} MB more`,
)
const books = Number(values.books)
figures.records = [await peakOfRecords(Math.round(books / 10)), await peakOfRecords(books)]
for (const { books, megabytes, peakMB } of figures.records) {
  console.log(`peak memory of the command line over a CSV file of ${books} records, ${megabytes} MB: ${peakMB} MB`)
}
if (!values['no-record']) console.log(`written: ${writeRecord('memory', 'npm run bench:memory', figures)}`)
