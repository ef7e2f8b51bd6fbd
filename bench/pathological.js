/**
 * npm run bench:pathological [-- --kilobytes N --only NAME --all-options --options TEXT]: hostile input in writes of every
 * size, with the default options, with all, or with those that have TEXT in them. Prints the exponent of growth (1: twice
 * the text takes twice the time) and the nanoseconds of a character.
 *
 * Ends with exit code 1 when something grows faster than {@link LIMIT}. Writes
 * bench/records/pathological-DATE.json; --no-record doesn't.
 */
import { parseArgs } from 'node:util'
import { SentenceError, SentenceSplitter } from '../dist/core.js'
import { growth, MAX_LENGTH } from './speed/growth.js'
import { HOSTILE, HOSTILE_MARKDOWN, OPTIONS, WITHOUT } from './speed/hostile.js'
import { writeRecord } from './support/record.js'
import { table } from './support/tables.js'

const { values } = parseArgs({
  options: {
    kilobytes: { type: 'string', default: '64' },
    only: { type: 'string' },
    'all-options': { type: 'boolean' },
    options: { type: 'string' },
    'no-record': { type: 'boolean' },
  },
})
const PIECES = [1, 16, 1024, 65_536]
/** Twice the text takes four times the time where work is quadratic; what is measured of linear work is 0.8 to 1.2. */
const LIMIT = 1.3

checkComplete()
const figures = {}
const rows = []
let worst = { exponent: 0 }
for (const options of chosen()) {
  const label = labelOf(options)
  console.log(`\n${label}: exponent (ns a character) in writes of ${PIECES.join(', ')}`)
  figures[label] = {}
  const most = { exponent: { exponent: -Infinity }, costs: PIECES.map(() => 0) }
  const units = options.markdown ? { ...HOSTILE, ...HOSTILE_MARKDOWN } : HOSTILE
  for (const [name, unit] of Object.entries(units)) {
    if (values.only && values.only !== name) continue
    figures[label][name] = {}
    const cells = PIECES.map((piece, i) => {
      // Single characters take long, and tell as much with fewer of them.
      const shortest = (Number(values.kilobytes) * 1024) / (piece === 1 ? 4 : 1)
      const figure = growth(unit, piece, { maxLength: MAX_LENGTH, ...options }, shortest)
      figures[label][name][piece] = figure
      if (figure.exponent > most.exponent.exponent) most.exponent = { ...figure, name, piece, options: label }
      most.costs[i] = Math.max(most.costs[i], figure.nanoseconds)
      return `${figure.exponent.toFixed(2)} (${figure.nanoseconds})`
    })
    console.log(`  ${name.padEnd(28)} ${cells.map((cell) => cell.padStart(14)).join('')}`)
  }
  if (most.exponent.exponent > worst.exponent) worst = most.exponent
  rows.push([
    `\`${label}\``,
    `${most.exponent.exponent.toFixed(2)} (${most.exponent.name}, ${most.exponent.piece})`,
    ...most.costs.map((cost) => Math.round(cost)),
  ])
}

const head = ['options', 'largest exponent', ...PIECES.map((piece) => `ns, writes of ${piece}`)]
console.log(`\nThe worst of all texts:\n\n${table(head, rows)}`)
console.log(`\nthe largest exponent: ${worst.exponent} (${worst.name}, writes of ${worst.piece}, ${worst.options})`)
const command = `npm run bench:pathological${values['all-options'] ? ' -- --all-options' : ''}`
if (!values['no-record'] && !values.only && !values.options)
  console.log(`written: ${writeRecord('pathological', command, { figures })}`)
if (worst.exponent > LIMIT) {
  console.log(`more than ${LIMIT}: not linear`)
  process.exitCode = 1
}

function chosen() {
  const { options } = values
  if (options !== undefined) return OPTIONS.filter((set) => labelOf(set).includes(options))
  return values['all-options'] ? OPTIONS : [{}]
}

/** Options as they read in a table. */
function labelOf(options) {
  return JSON.stringify(options, (_, value) => {
    if (typeof value === 'function') return String(value)
    return typeof value === 'string' && value.length > 20 ? `${value.length} × ${value[0]}` : value
  })
}

/** No option, and no value of those that have few, may be forgotten here. */
function checkComplete() {
  for (const name of optionNames()) {
    if (WITHOUT.includes(name)) continue
    const measured = new Set(OPTIONS.filter((options) => name in options).map((options) => options[name]))
    if (measured.size === 0) throw new Error(`bench/speed/hostile.js says nothing of ${name}`)
    const missing = valuesOf(name).filter((value) => !measured.has(value))
    // One of them is the default.
    if (missing.length > 1) throw new Error(`bench/speed/hostile.js says nothing of ${name}: ${missing.join(', ')}`)
  }
}

/** The values of an option that has few, as the error of a wrong one tells them. */
function valuesOf(name) {
  const told = messageOf({ [name]: Symbol('wrong') }).replace(/^.*allowed is /, '')
  const values = Array.from(told.matchAll(/"(\w+)"|\b(true|false)\b/g), ([, text, flag]) => text ?? flag === 'true')
  return /^("\w+"|true|false)( or ("\w+"|true|false))*$/.test(told) ? values : []
}

/** All options, as the error of one that is not known tells them. */
function optionNames() {
  return messageOf({ unknown: true })
    .replace(/^.*known are /, '')
    .split(', ')
}

function messageOf(options) {
  try {
    new SentenceSplitter(options)
  } catch (error) {
    if (error instanceof SentenceError) return error.message
  }
  throw new Error(`${Object.keys(options)}: a wrong option is no error that tells the right ones`)
}
