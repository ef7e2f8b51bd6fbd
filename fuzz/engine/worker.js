/**
 * Runs a target in a thread of its own, which can be ended when an input takes for ever: the input
 * that runs lies in memory that the other side sees.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { Corpus } from './corpus.js'
import { COUNTERS } from './instrument.js'
import { minimise } from './minimise.js'
import { mutate } from './mutate.js'
import { Random } from './random.js'

const { file, counters: size, tokens: literals, folders, seconds, seed, shared, replay } = workerData
const counters = new Uint16Array(size)
globalThis[COUNTERS] = counters
const target = await import(pathToFileURL(file).href)

/** What the other side sees: how many inputs ran, the length of the one that runs, its bytes. */
const told = new Int32Array(shared, 0, 2)
const running = new Uint8Array(shared, 8)

const FIRST_LONGEST = 128
const LONGEST = 4096
/** So many inputs without anything new, and they may be longer. */
const PATIENCE = 4000
const MINIMISE_SECONDS = 20
const TELL_MILLISECONDS = 5000

let executions = 0

/** Runs an input. @returns {Promise<Error | undefined>} what was wrong */
async function run(data) {
  running.set(data)
  Atomics.store(told, 1, data.length)
  Atomics.store(told, 0, ++executions)
  counters.fill(0)
  try {
    const result = target.fuzz(data)
    if (result instanceof Promise) await result
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(`thrown: ${String(error)}`)
  }
}

/** By what a finding is told from others. */
const keyOf = (error) => `${error.name}: ${error.law ?? error.message.replace(/\d+/g, 'N').slice(0, 120)}`

const found = new Set()

async function report(data, error) {
  const key = keyOf(error)
  if (found.has(key)) return
  found.add(key)
  const shows = async (candidate) => {
    const other = await run(candidate)
    return other !== undefined && keyOf(other) === key
  }
  const least = await minimise(data, shows, performance.now() + MINIMISE_SECONDS * 1000)
  const shown = await run(least)
  parentPort.postMessage({
    type: 'finding',
    data: least,
    key,
    message: String((shown ?? error).stack),
    input: target.describe(least),
  })
}

if (replay) {
  for (const name of replay) {
    const data = readFileSync(name)
    const error = await run(data)
    parentPort.postMessage({
      type: 'replayed',
      name,
      input: target.describe(data),
      message: error && String(error.stack),
    })
  }
} else await fuzz()

async function fuzz() {
  const random = new Random(seed)
  const corpus = new Corpus(folders.corpus, size)
  const header = target.HEADER
  const tokens = [...new Set([...literals, ...target.TOKENS])].map((token) => Buffer.from(token))
  let longest = FIRST_LONGEST
  let since = 0

  const consider = async (data) => {
    const error = await run(data)
    if (error) await report(data, error)
    else if (corpus.consider(data, counters)) since = 0
    else since++
  }

  const seeds = files(folders.seeds).flatMap((name) => target.seed(readFileSync(name)).map((seed) => Buffer.from(seed)))
  const found = files(folders.found).map((name) => readFileSync(name))
  for (const data of [...seeds, ...found, ...corpus.stored()]) await consider(data)
  if (corpus.inputs.length === 0) throw new Error('every seed is a finding, or there is none')
  const start = performance.now()
  const first = executions
  const tell = (type) =>
    parentPort.postMessage({
      type,
      executions: executions - first,
      seconds: (performance.now() - start) / 1000,
      edges: corpus.edges,
      counters: size,
      features: corpus.features,
      inputs: corpus.inputs.length,
      longest,
    })

  tell('started')
  for (let next = start + TELL_MILLISECONDS; performance.now() < start + seconds * 1000; ) {
    const data = mutate({ random, data: corpus.pick(random), other: corpus.pick(random), tokens, header, longest })
    await consider(data)
    if (since > PATIENCE && longest < LONGEST) {
      longest *= 2
      since = 0
    }
    if (performance.now() > next) {
      tell('progress')
      next += TELL_MILLISECONDS
    }
  }
  tell('done')
}

function files(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.ts'))
    .map(({ name }) => path.join(folder, name))
}
