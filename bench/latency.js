/**
 * npm run bench:latency: how long a sentence waits behind its end, in characters and in the tokens of a
 * language model, beside splitters for live text.
 *
 * Writes bench/records/latency-DATE.json and, from that, the tables in README.md and docs/live.md;
 * --no-record leaves all three as they are. Fails when a figure that is promised is not reached.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { LOOKAHEAD } from '../dist/core.js'
import { readAnswers } from './latency/answers.js'
import { measure } from './latency/measure.js'
import { loadSplitters } from './latency/splitters.js'
import { writeRecord } from './support/record.js'
import { putInto, table } from './support/tables.js'

const root = path.join(import.meta.dirname, '..')
const { values } = parseArgs({ options: { 'no-record': { type: 'boolean' } } })

const answers = await readAnswers()
const kinds = Object.fromEntries(['plain', 'hard'].map((kind) => [kind, answers.filter((a) => a.kind === kind)]))
const figures = {}
for (const [name, create] of Object.entries(await loadSplitters())) {
  figures[name] = {}
  for (const [kind, some] of Object.entries(kinds)) figures[name][kind] = await measure(create, some)
}

const three = ({ median, p95, max }) => `${median} / ${p95} / ${max}`
const sides = (name) => [figures[name].plain, figures[name].hard]

/** The short table: tokens, and what went wrong. */
const short = table(
  [
    'tokens from a sentence’s end to the sentence: median / p95 / max',
    'plain',
    'hard',
    'wrong cuts',
    'missed',
    'lost characters',
  ],
  Object.keys(figures).map((name) => {
    const [plain, hard] = sides(name)
    const sum = (key) => plain[key] + hard[key]
    return [name, three(plain.tokens), three(hard.tokens), sum('wrong'), sum('missed'), sum('lost')]
  }),
)

/** The long one. */
const long = table(
  [
    '',
    'text',
    'sentences',
    'tokens',
    'characters',
    'characters needed',
    '… beyond the next token',
    'wrong cuts',
    'missed',
    'lost characters',
  ],
  Object.keys(figures).flatMap((name) =>
    Object.entries(figures[name]).map(([kind, f]) => [
      name,
      kind,
      f.sentences,
      three(f.tokens),
      three(f.characters),
      three(f.needed),
      three(f.beyond),
      f.wrong,
      f.missed,
      f.lost + (f.strange > 0 ? ` (and ${f.strange} of another text)` : ''),
    ]),
  ),
)
console.log(long)

const failures = []
const promise = (what, holds) => holds || failures.push(what)
for (const kind of Object.keys(kinds)) {
  const full = figures['each-sentence'][kind]
  const eager = figures['each-sentence, eager'][kind]
  promise(`${kind}: the median is one token at the most`, full.tokens.median <= 1)
  promise(`${kind}: p95 is one token and one character at the most`, full.beyond.p95 <= 1)
  promise(`${kind}: the maximum is LOOKAHEAD at the most`, full.needed.max <= LOOKAHEAD)
  promise(
    `${kind}: no wrong cut, nothing missed, nothing lost`,
    full.wrong + full.missed + full.lost + full.strange === 0,
  )
  promise(
    `${kind}: eager, the median is one character behind the white space at the most`,
    eager.behindSpace.median <= 1,
  )
}
for (const failure of failures) console.log(`not reached: ${failure}`)
process.exitCode = failures.length > 0 ? 1 : 0

if (!values['no-record']) {
  console.log(`written: ${writeRecord('latency', 'npm run bench:latency', { figures })}`)
  putInto(path.join(root, 'README.md'), 'latency', short)
  putInto(path.join(root, 'docs/live.md'), 'latency', long)
}
// A peer leaves a logger's threads behind.
process.exit()
