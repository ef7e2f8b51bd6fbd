/**
 * npm run learn-profile -- [--locale TAG] [--least N] FILE.conllu|FILE.jsonl…
 *
 * Proposes, from text whose sentences are known, abbreviations and sentence starters for a profile,
 * with counts. What it proposes is to be judged: a word in one text is no rule of a language.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readRecords } from '../bench/accuracy/records.js'
import { load } from './load.js'

const { abbreviationClass } = await load('lib/profiles/define.ts')
const { profileFor } = await load('lib/profiles/registry.ts')

const CLASSES = ['', 'never', 'beforeStarter', 'beforeNumber', 'beforeCapital']
/** A word, its points included, that ends in one; then white space, openers and the next character. */
const STOPS = /(?<![\p{L}\p{M}\p{N}.])([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.]*)\.(\s+)["'“„«(]*(.)/gu
const WORDS = /(?<=^|[^.!?…\p{L}\s]\s+|\p{L}\s+)(\p{L}[\p{L}\p{M}'’]*)/gu

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { locale: { type: 'string' }, least: { type: 'string', default: '2' } },
})
const least = Number(values.least)
if (positionals.length === 0 || !(least > 0)) {
  console.error('usage: npm run learn-profile -- [--locale TAG] [--least N] FILE.conllu|FILE.jsonl…')
  process.exit(2)
}

for (const file of positionals) {
  const licence = licenceOf(file)
  if (/\bNC\b/.test(licence)) {
    console.error(`${file}: its licence, ${licence}, is for measuring, not for learning from`)
    process.exit(1)
  }
}

const records = positionals.flatMap((file) => readRecords(file).records)
const profile = profileFor(values.locale ?? records[0].lang)
const stops = new Map()
const starts = new Map()
const middles = new Map()
for (const record of records) {
  const sentences = sentencesOf(record)
  for (const { text, next } of sentences) {
    for (const [, word, , after] of `${text}${next}`.matchAll(STOPS)) count(stops, word, kindOf(after))
    const last = /(?<![\p{L}\p{M}\p{N}.])([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.]*)\.["'”“»)]*$/u.exec(text)
    if (last) count(stops, last[1], 'end')
    const first = /^["'“„«(]*(\p{L}[\p{L}\p{M}'’]*)/u.exec(text)
    if (first) starts.set(first[1], (starts.get(first[1]) ?? 0) + 1)
    for (const [, word] of text.slice(first?.[0].length ?? 0).matchAll(WORDS)) {
      middles.set(word, (middles.get(word) ?? 0) + 1)
    }
  }
}

console.log('# words before a point in the middle of a sentence')
console.log(['word', 'capital', 'small', 'digit', 'other', 'ends', 'profile', 'proposed'].join('\t'))
const rows = [...stops].map(([word, counts]) => ({ word, ...counts })).filter((row) => middle(row) >= least)
for (const row of rows.sort((a, b) => middle(b) - middle(a))) {
  const known = CLASSES[abbreviationClass(profile, row.word)]
  const cells = [row.capital, row.small, row.digit, row.other, row.end]
  console.log([`${row.word}.`, ...cells, known || '-', propose(row)].join('\t'))
}
console.log('\n# words that start sentences, and seldom stand with a capital elsewhere')
console.log(['word', 'starts', 'elsewhere', 'profile'].join('\t'))
for (const [word, times] of [...starts].sort((a, b) => b[1] - a[1])) {
  const elsewhere = middles.get(word) ?? 0
  if (times < least || elsewhere > times || !/^\p{Lu}/u.test(word)) continue
  console.log([word, times, elsewhere, profile.starters.has(word) ? 'starter' : '-'].join('\t'))
}

/** What a LICENCES.tsv beside the file, or one folder up, says of it; '' where there is none. */
function licenceOf(file) {
  for (const folder of [path.dirname(file), path.dirname(path.dirname(file))]) {
    const list = path.join(folder, 'LICENCES.tsv')
    if (!existsSync(list)) continue
    const rows = readFileSync(list, 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
    return rows.find(([name]) => name.endsWith(path.basename(file)))?.[2] ?? ''
  }
  return ''
}

/** The sentences of a record, each with the white space and character behind it. */
function sentencesOf({ text, ends }) {
  const sentences = []
  let at = 0
  let squashed = 0
  for (const end of ends) {
    const start = at
    while (squashed < end) if (/\S/.test(text[at++])) squashed++
    sentences.push({ text: text.slice(start, at).trimStart(), next: '' })
  }
  return sentences
}

function count(map, word, kind) {
  const counts = map.get(word) ?? { capital: 0, small: 0, digit: 0, other: 0, end: 0 }
  counts[kind]++
  map.set(word, counts)
}

function kindOf(character) {
  if (/\p{Lu}/u.test(character)) return 'capital'
  if (/\p{Ll}/u.test(character)) return 'small'
  return /\p{N}/u.test(character) ? 'digit' : 'other'
}

function middle({ capital, small, digit, other }) {
  return capital + small + digit + other
}

function propose({ word, capital, small, digit, other, end }) {
  if (/^\d+$/.test(word)) return 'ordinals'
  if (/^\p{Lu}$/u.test(word)) return 'an initial'
  if (digit > capital + small + other) return 'beforeNumber'
  if (end > capital) return capital ? 'beforeStarter' : 'beforeCapital'
  return end ? 'beforeStarter' : 'never'
}
