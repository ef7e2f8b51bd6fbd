/**
 * npm run docs:testing [-- --check]: puts the tables into docs/testing.md: the fault tables from the rows that are tests,
 * the figures from bench/records. With --check it only tells whether they are there already.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { lastRecord } from '../bench/support/record.js'
import { putInto, table } from '../bench/support/tables.js'
import { filesOf, ROOMS } from './mutation/rooms.js'
import { percent, totalOf } from './mutation/score.js'

const root = path.join(import.meta.dirname, '..')
const page = path.join(root, 'docs', 'testing.md')
/** What is held is long where much was written. */
const LONGEST_SHOWN = 48

const cell = (text) => text.replaceAll('|', '\\|')
const grouped = (number) => number.toLocaleString('en')

const before = readFileSync(page, 'utf8')
const { sections } = await load('index')
const { commandRows } = await load('command-line')
putInto(page, 'faults', sections.map(faultTable).join('\n\n'))
putInto(page, 'command line', commandTable(commandRows))
for (const [kind, make] of Object.entries({ fuzz, mutation, soak, pathological, memory })) {
  const record = lastRecord(kind)
  putInto(page, kind, record ? make(record) : 'Not measured yet.')
}
const after = readFileSync(page, 'utf8')
if (process.argv.includes('--check') && before !== after) {
  writeFileSync(page, before)
  console.log('docs/testing.md does not have what the tests and bench/records say; npm run docs:testing puts it there')
  process.exitCode = 1
}

/** Rows of test/faults, which import what a bundle at a data: URL can't. */
async function load(name) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'each-sentence-rows-'))
  const file = path.join(folder, 'rows.mjs')
  const input = path.join(root, 'test', 'faults', 'rows', `${name}.ts`)
  const bundle = await rolldown({ cwd: root, input, platform: 'node', logLevel: 'silent' })
  await bundle.write({ file, format: 'esm', codeSplitting: false })
  await bundle.close()
  const rows = await import(pathToFileURL(file).href)
  rmSync(folder, { recursive: true })
  return rows
}

/** A table whose columns are text. */
function textTable(head, rows) {
  return table(head, rows).replace(/--:/g, '---')
}

function faultTable({ title, rows }) {
  const lines = rows.map(({ fault, outcome }) => {
    const { emitted, waiting, held, code } = outcome
    return [
      cell(fault),
      several(emitted),
      several(waiting),
      held === undefined ? '' : quoted(held),
      code ? quoted(code) : '',
    ]
  })
  return `**${title}**\n\n${textTable(['fault', 'emitted', 'waits', 'held', 'code'], lines)}`
}

function commandTable(rows) {
  const lines = rows.map(({ fault, emitted, status, says }) => [
    cell(fault),
    cell(emitted),
    says ? `\`${cell(message(says))}\`` : '',
    String(status),
  ])
  return textTable(['fault', 'emitted', 'says', 'exit status'], lines)
}

/** What is said, of the expression that it has to match. */
function message({ source }) {
  return source
    .replaceAll('[^\\n]*', '…')
    .replace(/^\^|\$$/g, '')
    .replaceAll('\\n', '')
    .replace(/\(\?:([^)|]*)\|([^)]*)\)/g, '$1 (or $2)')
    .replace(/\\(.)/g, '$1')
}

function several(items) {
  if (items === undefined) return ''
  return items.length === 0 ? 'nothing' : items.map((item) => quoted(item)).join(' ')
}

function quoted(item) {
  const text = typeof item === 'string' ? item : JSON.stringify(item)
  if (text === '') return 'nothing'
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}… (${text.length})` : text
  // A table takes half a pair, a bar and white space at an end as they are written in code.
  const written = shown.isWellFormed?.() === false ? JSON.stringify(shown).slice(1, -1) : shown
  return `\`${cell(written).replace(/^ | $/g, '␣')}\``
}

function fuzz({ targets }) {
  const rows = Object.entries(targets).map(([name, { date, seconds, executions, edges, counters, findings }]) => [
    `\`${name}\``,
    grouped(seconds),
    grouped(executions),
    `${grouped(edges)} of ${grouped(counters)}`,
    findings,
    date,
  ])
  return table(['target', 'seconds', 'executions', 'edges of lib', 'findings', 'date'], rows)
}

function mutation({ files }) {
  const rows = Object.entries(ROOMS).map(([name, room]) => {
    const names = room.files.flatMap(filesOf)
    const total = totalOf(files, names)
    const measured = names.length - total.missing.length
    return [
      `\`${name}\``,
      `${measured} of ${names.length}`,
      measured > 0 ? `${percent(total)} %` : '',
      grouped(total.noticed),
      grouped(total.survived),
      grouped(total.explained),
      total.date,
    ]
  })
  return table(['room', 'files', 'score', 'noticed', 'not noticed', 'explained', 'since'], rows)
}

function soak(record) {
  const { gigabytes, sentences, checksum, expected, mostHeld, mostWaiting, heapSlope, residentSlope, samples } = record
  return table(
    ['what', 'measured'],
    [
      ['date', `${record.date}, Node ${record.machine.node}`],
      ['text', `${gigabytes} GB`],
      ['sentences, and those that were made', `${grouped(sentences)} / ${grouped(expected.sentences)}`],
      ['checksum, and that of what was made', `${checksum} / ${expected.checksum}`],
      ['memory, growth of the heap', `${heapSlope} MB a GB`],
      ['memory, growth of what is resident', `${residentSlope} MB a GB`],
      ['samples of memory', samples],
      ['most that was held', `${grouped(mostHeld)} code units`],
      ['most sentences that waited', mostWaiting],
    ],
  )
}

/** Of each set of options the largest exponent, and the largest cost a character in writes of each size. */
function pathological({ date, machine, figures }) {
  const pieces = Object.keys(Object.values(Object.values(figures)[0])[0])
  const rows = Object.entries(figures).map(([options, texts]) => {
    const all = Object.entries(texts).flatMap(([name, sizes]) =>
      Object.values(sizes).map((figure) => ({ ...figure, name })),
    )
    const worst = all.reduce((most, figure) => (figure.exponent > most.exponent ? figure : most))
    const costs = pieces.map((piece) => Math.max(...Object.values(texts).map((sizes) => sizes[piece].nanoseconds)))
    return [
      `\`${cell(options)}\``,
      `${worst.exponent.toFixed(2)} (${worst.name})`,
      ...costs.map((cost) => grouped(Math.round(cost))),
    ]
  })
  const head = ['options', 'largest exponent', ...pieces.map((piece) => `ns a character, writes of ${piece}`)]
  return `${date}, Node ${machine.node}, the worst of all texts:\n\n${table(head, rows)}`
}

function memory({ date, waiting, kept, commandLine }) {
  return table(
    ['what', `measured on ${date}`],
    [
      ['sentences that wait behind one write of 50 MB', waiting.waiting],
      [`what every 1000th sentence of ${kept.megabytes} MB keeps alive beside itself`, `${kept.overMB} MB`],
      [
        `more memory of the command line for ten times as much, from ${commandLine.gigabytes} GB`,
        `${commandLine.differenceMB} MB`,
      ],
    ],
  )
}
