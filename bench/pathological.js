/**
 * npm run bench:pathological [-- --kilobytes N --only NAME --all-options]: hostile input in writes of every size. Prints
 * the exponent of growth (1: twice the text takes twice the time) and the nanoseconds of a character.
 *
 * Writes bench/records/pathological-DATE.json; --no-record doesn't.
 */
import { parseArgs } from 'node:util'
import { SentenceSplitter } from '../dist/core.js'
import { HOSTILE, OPTIONS } from './speed/hostile.js'
import { writeRecord } from './support/record.js'

const { values } = parseArgs({
  options: {
    kilobytes: { type: 'string', default: '512' },
    only: { type: 'string' },
    'all-options': { type: 'boolean' },
    'no-record': { type: 'boolean' },
  },
})
const PIECES = [1, 16, 1024, 65_536, Infinity]
/** Each text is looked at in this many lengths, each twice the one before. */
const LENGTHS = 3
const TRIES = 3
/**
 * Sentences without an end are cut at this length, from the shortest text on: in a text that is shorter
 * than `maxLength` nothing is cut, which costs less.
 */
const MAX_LENGTH = 65_536

function once(text, piece, options) {
  const splitter = new SentenceSplitter(options)
  const start = performance.now()
  for (let at = 0; at < text.length; at += piece) for (const _ of splitter.write(text.slice(at, at + piece)));
  for (const _ of splitter.end());
  return (performance.now() - start) * 1e6
}

/** The slope of the line through the logarithms, by least squares. */
function exponent(points) {
  const xs = points.map(({ length }) => Math.log(length))
  const ys = points.map(({ time }) => Math.log(time))
  const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
  const x = mean(xs)
  const y = mean(ys)
  return (
    xs.reduce((sum, value, i) => sum + (value - x) * (ys[i] - y), 0) /
    xs.reduce((sum, value) => sum + (value - x) ** 2, 0)
  )
}

function measure(unit, piece, options) {
  const textOf = (length) => unit.repeat(Math.ceil(length / unit.length))
  // The least of some tries: what else the machine does only ever adds.
  const least = (text) => Math.min(...Array.from({ length: TRIES }, () => once(text, piece, options)))
  const shortest = Number(values.kilobytes) * 1024
  const points = []
  once(textOf(shortest), piece, options)
  for (let i = 0; i < LENGTHS; i++) {
    const text = textOf(shortest * 2 ** i)
    points.push({ length: text.length, time: least(text) })
  }
  const last = points.at(-1)
  return {
    exponent: Math.round(exponent(points) * 100) / 100,
    nanoseconds: Math.round((last.time / last.length) * 10) / 10,
  }
}

const figures = {}
let worst = { exponent: 0 }
const optionSets = (values['all-options'] ? OPTIONS : [{}]).map((options) => ({ maxLength: MAX_LENGTH, ...options }))
for (const options of optionSets) {
  const label = JSON.stringify(options)
  console.log(
    `\n${label}: exponent (ns a character) in writes of ${PIECES.map((piece) => (piece === Infinity ? 'all' : piece)).join(', ')}`,
  )
  figures[label] = {}
  for (const [name, unit] of Object.entries(HOSTILE)) {
    if (values.only && values.only !== name) continue
    figures[label][name] = {}
    const cells = PIECES.map((piece) => {
      const figure = measure(unit, piece, options)
      figures[label][name][piece === Infinity ? 'whole' : piece] = figure
      if (figure.exponent > worst.exponent) worst = { ...figure, name, piece, options: label }
      return `${figure.exponent.toFixed(2)} (${figure.nanoseconds})`
    })
    console.log(`  ${name.padEnd(22)} ${cells.map((cell) => cell.padStart(14)).join('')}`)
  }
}
console.log(`\nthe largest exponent: ${worst.exponent} (${worst.name}, writes of ${worst.piece}, ${worst.options})`)
if (!values['no-record'])
  console.log(`written: ${writeRecord('pathological', 'npm run bench:pathological', { figures })}`)
