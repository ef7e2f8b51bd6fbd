/**
 * npm run soak [-- --gb N --seed N]: so many gigabytes of mixed text, in pieces of random lengths, through the stream
 * to a slow consumer. The sentences, their bytes' places and their number must be those that the text was made of, and
 * memory may not grow: a line through what is measured on the way rises by less than {@link LIMIT} megabytes a gigabyte.
 *
 * Ends with exit code 1 when one of these is not so. Writes bench/records/soak-DATE.json; --no-record doesn't.
 */
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import sentences from '../dist/index.js'
import { Random } from '../fuzz/engine/random.js'
import { Source } from './soak/source.js'
import { Tally } from './soak/tally.js'
import { slopeOf } from './support/line.js'
import { writeRecord } from './support/record.js'

const { values } = parseArgs({
  options: {
    gb: { type: 'string', default: '10' },
    seed: { type: 'string', default: '8' },
    'no-record': { type: 'boolean' },
  },
})
const total = Math.round(Number(values.gb) * 1e9)
const seed = Number(values.seed)
if (!(total > 0) || !Number.isInteger(seed)) {
  console.error('usage: npm run soak [-- --gb N] [--seed N] [--no-record]')
  process.exit(2)
}

/** Megabytes a gigabyte. */
const LIMIT = 1
/** In a shorter run, what the first megabytes take (compiled code, tables) is most of it. */
const LEAST_TOLD = 1e9
const SAMPLES = 200
/** So much of the run doesn't count for the line. */
const WARM_UP = 0.1
/** The consumer rests once in about so many sentences. */
const REST = 2000
const MEGABYTE = 1e6

const source = new Source(seed)
const got = new Tally()
const stream = sentences({ output: 'object', byteOffsets: true })
const samples = []
let [mostHeld, mostWaiting, rests] = [0, 0, 0]

function sample() {
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  samples.push({ bytes: source.bytes, heap: heapUsed + external, resident: rss })
  if (samples.length % 20 === 0)
    console.log(`${Math.round(source.bytes / MEGABYTE)} MB, resident ${Math.round(rss / MEGABYTE)} MB`)
}

/** Takes sentences, and now and then takes its time. */
function consumer() {
  const random = new Random(seed + 1)
  let next = 0
  const rest = async () => {
    rests++
    await wait(random.below(3))
    mostHeld = Math.max(mostHeld, stream.held.length)
    mostWaiting = Math.max(mostWaiting, stream.readableLength)
    if (source.bytes < next) return
    sample()
    next = source.bytes + total / SAMPLES
  }
  return new Writable({
    objectMode: true,
    write({ text, byteStart, byteEnd }, _, done) {
      got.add(text, byteStart, byteEnd)
      if (random.once(REST)) rest().then(() => done(), done)
      else done()
    },
  })
}

const start = performance.now()
await pipeline(Readable.from(source.pieces(total), { objectMode: false }), stream, consumer())
const seconds = (performance.now() - start) / 1000

const counted = samples.filter(({ bytes }) => bytes >= WARM_UP * total)
const slope = (name) => slopeOf(counted.map((at) => [at.bytes / 1e9, at[name] / MEGABYTE]))
const megabytes = (name) => counted.map((at) => Math.round(at[name] / MEGABYTE))
const rounded = (number) => Math.round(number * 1000) / 1000
const figures = {
  gigabytes: rounded(source.bytes / 1e9),
  seed,
  seconds: Math.round(seconds),
  sentences: got.sentences,
  checksum: got.checksum,
  expected: { sentences: source.tally.sentences, checksum: source.tally.checksum },
  rests,
  mostHeld,
  mostWaiting,
  samples: counted.length,
  heapSlope: rounded(slope('heap')),
  residentSlope: rounded(slope('resident')),
  mostHeapMB: Math.max(...megabytes('heap')),
  mostResidentMB: Math.max(...megabytes('resident')),
}
const same = got.sentences === source.tally.sentences && got.checksum === source.tally.checksum
console.log(
  `${figures.gigabytes} GB, ${figures.sentences} sentences in ${figures.seconds} s; checksum ${figures.checksum}: ${
    same ? 'those that the text was made of' : `NOT THOSE, ${source.tally.sentences}, ${source.tally.checksum}`
  }`,
)
console.log(`at most ${mostHeld} code units held, ${mostWaiting} sentences waiting, at ${rests} rests of the consumer`)
const told = total >= LEAST_TOLD
console.log(
  told
    ? `memory grows by ${figures.heapSlope} MB a GB (heap), ${figures.residentSlope} (resident), of ${figures.samples} samples`
    : 'too short to tell how memory grows',
)
if (told && !values['no-record']) console.log(`written: ${writeRecord('soak', 'npm run soak', figures)}`)
if (!same || (told && !(Math.max(figures.heapSlope, figures.residentSlope) < LIMIT))) process.exitCode = 1
