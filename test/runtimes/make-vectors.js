/**
 * Makes the vectors that vectors.js runs: the fixtures of every language, hostile text with random cuts and options, bytes
 * in several encodings, and input that is an error. What comes out of them is told by the built package on this Node.
 *
 *     node test/runtimes/make-vectors.js FILE     writes them as JSON
 */
import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { load } from '../../scripts/load.js'
import { inputOf, outcomeOf } from './vectors.js'

const fixtures = path.join(import.meta.dirname, '../fixtures')

/** The same vectors every time. */
const SEED = 20_260_101
const HOSTILE = 600

/** Makes all vectors; the package must be built. */
export async function makeVectors() {
  const { eachSentence } = await import('../../dist/core.js')
  const vectors = [...(await fixtureVectors()), ...(await hostileVectors()), ...encodedVectors(), ...wrongVectors()]
  return Promise.all(
    vectors.map(async ({ lines, ...vector }) => {
      vector.options = { output: 'object', ...vector.options }
      const { whole, options } = inputOf(vector)
      const outcome = await outcomeOf(() => [...eachSentence(whole, options)])
      if (lines && JSON.stringify(outcome.sentences?.map(({ text }) => text)) !== JSON.stringify(lines)) {
        throw new Error(`${vector.group}: not split as the fixture says: ${JSON.stringify(lines)}`)
      }
      return { ...vector, ...outcome }
    }),
  )
}

/** An entry of a fixture is a vector, cut in ones; all entries of a file as bytes, cut anywhere, are one more. */
async function fixtureVectors() {
  const { readFixture } = await load('test/fixtures/read.ts')
  return readdirSync(fixtures)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => {
      const locale = path.basename(name, '.txt')
      const group = `fixtures ${locale}`
      const entries = readFixture(path.join(fixtures, name))
      const bytes = Buffer.from(entries.map(({ text }) => text).join('\n\n'))
      return [
        ...entries.map(({ text, sentences }) => ({
          group,
          text,
          cuts: ones(text),
          options: { locale },
          lines: sentences,
        })),
        { group, base64: bytes.toString('base64'), cuts: every(7, bytes), options: { locale, byteOffsets: true } },
      ]
    })
}

async function hostileVectors() {
  const { anyText, cuts, splitOptions } = await load('test/properties/hostile.ts')
  const decider = fc.constantFrom(undefined, undefined, 'undecided', 'never', 'everyThird')
  return fc
    .sample(fc.tuple(anyText, cuts, splitOptions, decider, fc.boolean()), { seed: SEED, numRuns: HOSTILE })
    .map(([text, places, { shouldBreak: _, ...options }, decided, asBytes]) => {
      if (decided) options.shouldBreak = decided
      if (!asBytes) return { group: 'hostile text', text, cuts: cutsOf(text, places), options }
      const bytes = Buffer.from(text)
      const base64 = bytes.toString('base64')
      return { group: 'hostile bytes', base64, cuts: cutsOf(bytes, places), options: { ...options, byteOffsets: true } }
    })
}

/** Bytes in the encodings that every runtime knows, valid, damaged, and with a byte order mark. */
function encodedVectors() {
  const text = 'Dr. Quill rose at 4\u00a0a.m. “Nobody saw her!” Ça va? Naïve façade… The end. '
  const big = Buffer.from(`\ufeff${text}雨が降った。😀 止んだ。`, 'utf16le').swap16()
  const samples = [
    ['utf-8', Buffer.from(`\ufeff${text}😀 Fin.`)],
    [
      'utf-8',
      Buffer.concat([
        Buffer.from('One. Tw'),
        Buffer.of(0xff, 0xe2, 0x80),
        Buffer.from(' o. \xed'),
        Buffer.of(0xed, 0xa0),
      ]),
    ],
    ['utf-16le', Buffer.from(`\ufeff${text}雨が降った。😀 止んだ。`, 'utf16le')],
    ['utf-16le', Buffer.concat([Buffer.from(text, 'utf16le'), Buffer.of(0x3d, 0xd8, 0x41)])],
    ['utf-16be', big],
    ['windows-1252', Buffer.from('Dr. Quill rose. \x93Ça va?\x94 she said. Fin\x85', 'latin1')],
    ['iso-8859-2', Buffer.from('Pan \xa3uk przyszed\xb3. Nie by\xb3o nikogo.', 'latin1')],
    ['koi8-r', Buffer.of(0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 0x2e, 0x20, 0xe4, 0xc1, 0x2e)],
    [
      'shift_jis',
      Buffer.of(0x89, 0x4a, 0x82, 0xaa, 0x8d, 0x7e, 0x82, 0xc1, 0x82, 0xbd, 0x81, 0x42, 0x8e, 0x7e, 0x82, 0xf1),
    ],
    ['gb18030', Buffer.of(0xcf, 0xc2, 0xd3, 0xea, 0xc1, 0xcb, 0xa1, 0xa3, 0xcd, 0xa3, 0xc1, 0xcb, 0xa1, 0xa3)],
    ['euc-kr', Buffer.of(0xba, 0xf1, 0xb0, 0xa1, 0x20, 0xbf, 0xc0, 0xb4, 0xd9, 0x2e, 0x20, 0xb1, 0xd7, 0x2e)],
  ]
  return samples.flatMap(([encoding, bytes]) =>
    [false, true].map((fatal) => ({
      group: `bytes in ${encoding}`,
      base64: bytes.toString('base64'),
      cuts: ones(bytes),
      options: { encoding, byteOffsets: true, fatal },
    })),
  )
}

/** Options and input that are errors. */
function wrongVectors() {
  const group = 'errors'
  const vector = (text, options) => ({ group, text, cuts: [], options })
  return [
    vector('One.', { locale: 'not a tag' }),
    vector('One.', { rule: 'magic' }),
    vector('One.', { maxlength: 5 }),
    vector('One.', { separator: '\n', output: 'object' }),
    vector('One.', { encoding: 'utf-7' }),
    vector('Rain. It rained all week long. Sun.', { maxLength: 10, overflow: 'error' }),
  ]
}

const ones = ({ length }) => Array.from({ length: Math.max(0, length - 1) }, (_, i) => i + 1)
const every = (size, whole) => ones(whole).filter((place) => place % size === 0)
/** Places as fractions; `[-1]` stands for ones. */
const cutsOf = (whole, places) =>
  places[0] === -1 ? ones(whole) : places.map((place) => Math.floor(place * whole.length)).sort((a, b) => a - b)

if (process.argv[1] === import.meta.filename) {
  const vectors = await makeVectors()
  writeFileSync(process.argv[2], JSON.stringify(vectors))
  console.log(`${vectors.length} vectors`)
}
