/**
 * What is compared with what: groups of runners, each with the one that the others are measured beside.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { commandLine } from './command-line.js'
import { naive, ours, peer } from './splitters.js'
import { FILE_ALONE, FILE_TO_SINK, piped, walked } from './streams.js'
import { families, pieces, repeated } from './texts.js'

const PIECE = 65_536
const WRITES = { '64 KB': PIECE, '1 KB': 1024, '16 B': 16 }
const RULES = { 'each-sentence, und': { locale: 'und' }, 'each-sentence, uax29': { rule: 'uax29' } }
const OURS = { 'each-sentence': {}, ...RULES, 'each-sentence, period': { rule: 'period' } }
const BESIDE = { 'each-sentence': {}, 'each-sentence, uax29': { rule: 'uax29' } }
const PEERS = ['sbd', 'sentencex', 'compromise']
const major = Number(process.versions.node.split('.')[0])

/** The text of a family in pieces, and how many bytes that is. */
function cutText(family, { size, file }, piece = PIECE) {
  const { locale, text } = families(file)[family]
  const long = repeated(text, size)
  return { locale, bytes: Buffer.byteLength(long), cut: pieces(long, piece) }
}

function inMemory(family) {
  return {
    base: 'regular expression',
    others: Object.keys(OURS),
    prepare(names, settings) {
      const { locale, bytes, cut } = cutText(family, settings)
      const run = (name) => (OURS[name] ? ours({ locale, ...OURS[name] }) : naive)
      return { bytes, runners: runnersOf(names, (name) => [run(name), cut]) }
    },
  }
}

function besidePeers(family, others) {
  return {
    base: 'Intl.Segmenter',
    others,
    async prepare(names, { size, file }) {
      // The segmenter of Node 20 takes quadratic time, so that its texts are short there.
      const { locale, bytes, cut } = cutText(family, { size: major < 22 ? 0.05e6 : size, file })
      const found = {}
      for (const name of names)
        found[name] = BESIDE[name] ? ours({ locale, ...BESIDE[name] }) : await peer(name, locale)
      return { bytes, runners: runnersOf(names, (name) => [found[name], cut]) }
    },
  }
}

const sizesOfWrites = {
  base: '64 KB',
  others: ['1 KB', '16 B'],
  prepare(names, { size, file }) {
    const text = { size: size / 6, file }
    const cuts = Object.fromEntries(names.map((name) => [name, cutText('prose', text, WRITES[name])]))
    return { bytes: cuts[names[0]].bytes, runners: runnersOf(names, (name) => [ours({}), cuts[name].cut]) }
  },
}

function ofFile(base, others, runner) {
  return {
    base,
    others,
    // Programs that read files mostly have more than one kind of stream.
    together: true,
    prepare(names, { size, file }) {
      const long = repeated(families(file).prose.text, 2 * size)
      const { folder, close } = temporary()
      const source = path.join(folder, 'prose.txt')
      writeFileSync(source, long)
      return { bytes: long.length, runners: runnersOf(names, (name) => [runner[name], source]), close }
    },
  }
}

const ofCommands = {
  base: 'pipeline',
  others: ['each-sentence', 'each-sentence --count'],
  // A process is warm when it has run; more rounds would take long.
  warm: 0,
  rounds: 3,
  prepare(names, { size, file, gigabytes }) {
    const { folder, close } = temporary()
    const { bytes, runners } = commandLine(folder, repeated(families(file).prose.text, 2 * size), gigabytes)
    return { bytes, runners: runnersOf(names, (name) => [runners[name]]), close }
  },
}

function runnersOf(names, of) {
  return Object.fromEntries(
    names.map((name) => {
      const [run, ...args] = of(name)
      return [name, run && (() => run(...args))]
    }),
  )
}

function temporary() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'each-sentence-bench-'))
  return { folder, close: () => rmSync(folder, { recursive: true }) }
}

/**
 * Name -> `{ base, others, together, rounds, warm, prepare(names, settings) }`, in the order in which they are told. A group
 * runs `together` in one process; of the others, each pair has a process of its own.
 */
export const GROUPS = {
  'in memory, prose': inMemory('prose'),
  'in memory, curly': inMemory('curly'),
  'in memory, abbreviations': inMemory('abbreviations'),
  'beside peers, prose': besidePeers('prose', [...Object.keys(BESIDE), ...PEERS]),
  ...Object.fromEntries(
    ['Chinese', 'Japanese', 'Hindi', 'Marathi', 'Russian'].map((family) => [
      `beside peers, ${family}`,
      besidePeers(family, Object.keys(BESIDE)),
    ]),
  ),
  'size of writes': sizesOfWrites,
  streams: ofFile(FILE_TO_SINK, ['file → sentences() → sink', 'file → split2() → sink'], piped),
  iteration: ofFile(FILE_ALONE, ['eachSentence(file)', 'sentences()', 'split2()'], walked),
  'command line': ofCommands,
}
