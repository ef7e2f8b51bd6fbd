/**
 * npm run bench:scaling [-- --rounds N --gigabytes N --largest N]: the command line with one job and with
 * two over a file of so many gigabytes, what memory more jobs take, and how the cost grows with the file, up
 * to so many gigabytes. The files are in the system's folder for temporary ones, one at a time.
 *
 * Writes bench/records/scaling-DATE.json; --no-record doesn't.
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { median } from './speed/rounds.js'
import { families } from './speed/texts.js'
import { run } from './support/command.js'
import { writeRecord } from './support/record.js'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    gigabytes: { type: 'string', default: '1' },
    largest: { type: 'string', default: '10' },
    'no-record': { type: 'boolean' },
  },
})
const rounds = Number(values.rounds)
const size = Number(values.gigabytes) * 1e9
const largest = Number(values.largest) * 1e9

const { prose, curly } = families()
const TEXTS = {
  'ASCII prose': prose.text,
  'curly quotes': curly.text,

  'one paragraph': prose.text.replace(/\s+/g, ' '),
}
const SIZES = [1e7, 1e8, 1e9, 1e10]
const MANY = 4

const round = (number, digits = 2) => Number(number.toFixed(digits))
const mega = (bytes) => Math.round(bytes / 1e6)

const folder = mkdtempSync(path.join(os.tmpdir(), 'each-sentence-scaling-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** The command line over a file, with so many jobs. */
const split = (file, jobs, output) => run(['--jobs', String(jobs), '-o', output, file])

/** Writes a text again and again until there are so many bytes of it, and gives the file to a function. */
async function withFile(text, bytes, use) {
  const file = path.join(folder, 'text.txt')
  const piece = Buffer.from(text)
  const handle = openSync(file, 'w')
  for (let written = 0; written < bytes; written += piece.length) writeSync(handle, piece)
  closeSync(handle)
  // It is in the page cache for the first round too.
  await split(file, 1, '/dev/null')
  const figures = await use(file, statSync(file).size)
  rmSync(file)
  return figures
}

/** One job and two, each once a round, so that what else the machine does meets both. */
async function sideBySide(file, output, count = rounds) {
  const found = { 1: [], 2: [] }
  for (let i = 0; i < count; i++) for (const jobs of [1, 2]) found[jobs].push(await split(file, jobs, output))
  const of = (jobs, key) => median(found[jobs].map((figures) => figures[key]))
  return {
    seconds: { 1: round(of(1, 'seconds')), 2: round(of(2, 'seconds')) },
    processorSeconds: { 1: round(of(1, 'processors')), 2: round(of(2, 'processors')) },
    peakMB: { 1: round(of(1, 'megabytes'), 1), 2: round(of(2, 'megabytes'), 1) },
    speedUp: round(median(found[1].map(({ seconds }, i) => seconds / found[2][i].seconds))),
  }
}

const told = (name, { seconds, speedUp, peakMB }) =>
  console.log(
    `${name}: ${seconds[1]} s with one job, ${seconds[2]} s with two: ${speedUp} times as fast; ${peakMB[1]} and ${peakMB[2]} MB`,
  )

/** How many others want the processors: what is measured beside them tells less. */
const load = round(os.loadavg()[0])
console.log(`load of the machine before: ${load}`)

const texts = {}
for (const [name, text] of Object.entries(TEXTS)) {
  texts[name] = await withFile(text, size, async (file) => {
    const figures = await sideBySide(file, '/dev/null')
    told(`${name}, ${mega(size)} MB`, figures)
    return figures
  })
}
const more = await withFile(prose.text, size, async (file) => {
  const toFile = await sideBySide(file, path.join(folder, 'output.txt'))
  told('ASCII prose, file to file', toFile)
  const many = []
  for (let i = 0; i < rounds; i++) many.push((await split(file, MANY, '/dev/null')).megabytes)
  return { toFile, many: round(median(many), 1) }
})
const peaks = texts['ASCII prose'].peakMB
const memory = {
  peakMB: { ...peaks, [MANY]: more.many },
  // What the second job adds to a process that had no threads, and what each later one adds.
  secondJobMB: round(peaks[2] - peaks[1], 1),
  laterJobMB: round((more.many - peaks[2]) / (MANY - 2), 1),
}
console.log(`peak memory: ${memory.secondJobMB} MB for a second job, ${memory.laterJobMB} MB for each later one`)

const growth = []
for (const bytes of SIZES.filter((one) => one <= largest)) {
  await withFile(prose.text, bytes, async (file, length) => {
    const figures = await sideBySide(file, '/dev/null', bytes > size ? 1 : rounds)
    told(`${mega(length)} MB`, figures)
    growth.push({ megabytes: mega(length), ...figures })
  })
}

if (!values['no-record']) {
  const figures = { rounds, bytes: size, load, texts, fileToFile: more.toFile, memory, growth }
  console.log(`written: ${writeRecord('scaling', 'npm run bench:scaling', figures)}`)
}
