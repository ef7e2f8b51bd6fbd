/**
 * npm run bench [-- --rounds N --megabytes N --file TEXT]: speed beside a regular expression, the
 * runtime's own segmenter and peers, in memory and through streams. All figures are ratios of one run.
 *
 * Writes bench/records/speed-nodeNN-DATE.json; --no-record doesn't.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { interleave } from './speed/rounds.js'
import { naive, ours, peers } from './speed/splitters.js'
import { streams } from './speed/streams.js'
import { families, pieces, repeated } from './speed/texts.js'
import { writeRecord } from './support/record.js'

const PIECE = 65_536
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    megabytes: { type: 'string', default: '12' },
    file: { type: 'string' },
    'no-record': { type: 'boolean' },
  },
})
const rounds = Number(values.rounds)
const size = Number(values.megabytes) * 1e6
const major = Number(process.versions.node.split('.')[0])
const texts = families(values.file)
const figures = {}

/** Prints a group of results and keeps them. */
function tell(group, bytes, results, base) {
  console.log(`\n${group} (ratio: speed ÷ ${base})`)
  figures[group] = {}
  for (const [name, { seconds, ratio }] of Object.entries(results)) {
    const rate = Math.round(bytes / seconds / 1e5) / 10
    figures[group][name] = { megabytesPerSecond: rate, ratio }
    console.log(`  ${name.padEnd(32)} ${rate.toFixed(1).padStart(8)} MB/s ${ratio.toFixed(2).padStart(8)}`)
  }
}

for (const family of ['prose', 'curly', 'abbreviations']) {
  const { locale, text } = texts[family]
  const long = repeated(text, size)
  const cut = pieces(long, PIECE)
  const results = await interleave(
    {
      'regular expression': () => naive(cut),
      'each-sentence': () => ours({ locale })(cut),
      'each-sentence, und': () => ours({ locale: 'und' })(cut),
      'each-sentence, uax29': () => ours({ rule: 'uax29' })(cut),
      'each-sentence, period': () => ours({ rule: 'period' })(cut),
    },
    rounds,
  )
  tell(`in memory, ${family}`, Buffer.byteLength(long), results, 'regular expression')
}

// The segmenter of Node 20 takes quadratic time, so that its pieces are few there.
const few = major < 22 ? 0.1e6 : size / 4
for (const family of ['prose', 'Chinese', 'Japanese', 'Marathi', 'Russian']) {
  const { locale, text } = texts[family]
  const long = repeated(text, family === 'prose' ? Math.min(few, 3e6) : few / 2)
  const cut = pieces(long, PIECE)
  const others = await peers(locale, family === 'prose' ? undefined : ['Intl.Segmenter'])
  const { 'Intl.Segmenter': segmenter, ...rest } = others
  const runners = { 'Intl.Segmenter': () => segmenter(cut), 'each-sentence': () => ours({ locale })(cut) }
  runners['each-sentence, uax29'] = () => ours({ rule: 'uax29' })(cut)
  for (const [name, run] of Object.entries(rest)) runners[name] = () => run(cut)
  tell(`beside peers, ${family}`, Buffer.byteLength(long), await interleave(runners, rounds), 'Intl.Segmenter')
}

for (const [piece, label] of [
  [16, '16 B'],
  [1024, '1 KB'],
  [PIECE, '64 KB'],
]) {
  const long = repeated(texts.prose.text, size / 6)
  const cut = pieces(long, piece)
  tell(`writes of ${label}`, long.length, await interleave({ 'each-sentence': () => ours({})(cut) }, rounds), 'itself')
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'each-sentence-bench-'))
try {
  const file = path.join(folder, 'prose.txt')
  const long = repeated(texts.prose.text, 2 * size)
  writeFileSync(file, long)
  const {
    'for await, file alone': read,
    'for await, sentences()': walked,
    'for await, split2()': lines,
    'for await, eachSentence(file)': each,
    ...piped
  } = streams(file)
  tell('streams', long.length, await interleave(piped, rounds), 'file → sink')
  tell(
    'iteration',
    long.length,
    await interleave(
      { 'file alone': read, 'eachSentence(file)': each, 'sentences()': walked, 'split2()': lines },
      rounds,
    ),
    'file alone',
  )
} finally {
  rmSync(folder, { recursive: true })
}
if (!values['no-record']) {
  console.log(`\nwritten: ${writeRecord(`speed-node${major}`, 'npm run bench', { rounds, bytes: size, figures })}`)
}
