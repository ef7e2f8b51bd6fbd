/**
 * npm run bench:accuracy [-- FILE|FOLDER…]: precision, recall and F1 on files of Universal
 * Dependencies, beside the peers that are installed. Without arguments it takes the records that
 * lie in ../shared/data, where there are any.
 *
 * Writes bench/records/accuracy-DATE.json and, from that, the tables in README.md and
 * docs/languages.md; --no-record leaves all three as they are.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { eachSentence } from '../dist/core.js'
import { ceiling } from './accuracy/ceiling.js'
import { writeTables } from './accuracy/documents.js'
import { findFiles, readRecords } from './accuracy/records.js'
import { score } from './accuracy/score.js'
import { loadPeers } from './support/peers.js'
import { writeRecord } from './support/record.js'

const root = path.join(import.meta.dirname, '..')
const BESIDE = path.join(root, '../shared/data')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'no-record': { type: 'boolean' }, 'no-peers': { type: 'boolean' } },
})
const places = positionals.length > 0 ? positionals : existsSync(BESIDE) ? [BESIDE] : []
if (places.length === 0) {
  console.error(
    'usage: npm run bench:accuracy -- FILE.conllu|FOLDER…\nUniversal Dependencies: https://universaldependencies.org',
  )
  process.exit(2)
}

const peers = values['no-peers'] ? {} : await loadPeers()
const splitters = { 'each-sentence': (text, locale) => [...eachSentence(text, { locale })], ...peers }
const names = Object.keys(splitters)
const files = {}
console.log(['file'.padEnd(14), 'gold', 'precision', 'recall', 'ceiling', ...names].join('  '))
for (const file of findFiles(places)) {
  const { name, records } = readRecords(file)
  const scores = Object.fromEntries(names.map((peer) => [peer, score(records, splitters[peer])]))
  files[name] = { lang: records[0].lang, ceiling: ceiling(records), scores }
  const own = scores['each-sentence']
  const cells = [String(own.gold).padStart(4), f(own.precision, 9), f(own.recall, 6), f(files[name].ceiling, 7)]
  console.log([name.padEnd(14), ...cells, ...names.map((peer) => f(scores[peer].f1, peer.length))].join('  '))
}
const all = Object.values(files)
const mean = (of) => Math.round((all.reduce((sum, file) => sum + of(file), 0) / all.length) * 100) / 100
const means = Object.fromEntries(names.map((peer) => [peer, mean((file) => file.scores[peer].f1)]))
console.log(
  [
    'mean'.padEnd(14),
    '',
    '',
    '',
    f(
      mean((file) => file.ceiling),
      27,
    ),
    ...names.map((peer) => f(means[peer], peer.length)),
  ].join('  '),
)
if (!values['no-record']) {
  const record = { files, means, ceiling: mean((file) => file.ceiling) }
  console.log(`written: ${writeRecord('accuracy', 'npm run bench:accuracy', record)}`)
  writeTables(root, record)
}

function f(figure, width) {
  return figure.toFixed(2).padStart(width)
}
