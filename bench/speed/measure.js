/**
 * All measurements of speed, as ratios of one run.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { commandLine } from './command-line.js'
import { interleave } from './rounds.js'
import { naive, ours, peers } from './splitters.js'
import { streams } from './streams.js'
import { families, pieces, repeated } from './texts.js'

const PIECE = 65_536
const FAMILIES = ['prose', 'curly', 'abbreviations']
const LANGUAGES = ['Chinese', 'Japanese', 'Hindi', 'Marathi', 'Russian']
const major = Number(process.versions.node.split('.')[0])

/**
 * Measures everything, and prints as it goes.
 *
 * @returns group -> name -> `{ megabytesPerSecond, ratio }`
 */
export async function measure({ rounds, size, file, gigabytes }) {
  const texts = families(file)
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

  for (const family of FAMILIES) {
    const { locale, text } = texts[family]
    const long = repeated(text, size)
    const cut = pieces(long, PIECE)
    const runners = {
      'regular expression': () => naive(cut),
      'each-sentence': () => ours({ locale })(cut),
      'each-sentence, und': () => ours({ locale: 'und' })(cut),
      'each-sentence, uax29': () => ours({ rule: 'uax29' })(cut),
      'each-sentence, period': () => ours({ rule: 'period' })(cut),
    }
    tell(`in memory, ${family}`, Buffer.byteLength(long), await interleave(runners, rounds), 'regular expression')
  }

  // The segmenter of Node 20 takes quadratic time, so that its texts are few there.
  const few = major < 22 ? 0.1e6 : size / 4
  for (const family of ['prose', ...LANGUAGES]) {
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

  const tiny = repeated(texts.prose.text, size / 6)
  const writes = { '64 KB': PIECE, '1 KB': 1024, '16 B': 16 }
  const runners = Object.fromEntries(
    Object.entries(writes).map(([label, piece]) => {
      const cut = pieces(tiny, piece)
      return [label, () => ours({})(cut)]
    }),
  )
  tell('size of writes', tiny.length, await interleave(runners, rounds), '64 KB')

  const folder = mkdtempSync(path.join(os.tmpdir(), 'each-sentence-bench-'))
  try {
    const long = repeated(texts.prose.text, 2 * size)
    const source = path.join(folder, 'prose.txt')
    writeFileSync(source, long)
    const { piped, walked } = streams(source)
    tell('streams', long.length, await interleave(piped, rounds), 'file → sink')
    tell('iteration', long.length, await interleave(walked, rounds), 'file alone')
    const { bytes, runners: commands } = commandLine(folder, long, gigabytes)
    tell('command line', bytes, await interleave(commands, 3, 0), 'pipeline')
  } finally {
    rmSync(folder, { recursive: true })
  }
  return figures
}
