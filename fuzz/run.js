/**
 * npm run fuzz -- TARGET… [--seconds N] [--seed N]: coverage-guided fuzzing, each target for so long;
 * `all` stands for every target. Ends with exit code 1 when something was found. Writes the figures to
 * bench/records/fuzz-DATE.json, unless those of a longer run are there; --no-record doesn't.
 *
 * npm run fuzz -- TARGET --replay FILE…: runs inputs that were found, and says what is in them.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { lastRecord, mergeRecord } from '../bench/support/record.js'
import { build } from './engine/build.js'

const here = import.meta.dirname
const TARGETS = readdirSync(path.join(here, 'targets'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))
/** An input that takes more than this many seconds of a processor, of 4 KB at the most, is a finding. */
const HANG_SECONDS = 20
const LARGEST_INPUT = 65536

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    replay: { type: 'string', multiple: true },
    'no-record': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})
const names = positionals.includes('all') ? TARGETS : positionals
const usage = `usage: npm run fuzz -- TARGET… [--seconds N] [--seed N] [--replay FILE] [--no-record]\ntargets: ${TARGETS.join(', ')}, all`
const wrong = names.find((name) => !TARGETS.includes(name))
if (
  values.help ||
  names.length === 0 ||
  wrong ||
  !(Number(values.seconds) > 0) ||
  !Number.isInteger(Number(values.seed))
) {
  console.error(wrong ? `no target is called ${wrong}\n${usage}` : usage)
  process.exit(values.help ? 0 : 2)
}

let findings = 0
for (const name of names) findings += await fuzz(name)
process.exitCode = findings > 0 ? 1 : 0

/** Runs one target and gives the number of findings. */
async function fuzz(name) {
  const program = await build(name)
  const shared = new SharedArrayBuffer(8 + LARGEST_INPUT)
  const worker = new Worker(new URL('engine/worker.js', import.meta.url), {
    workerData: {
      ...program,
      shared,
      folders: {
        seeds: path.join(here, '..', 'test', 'corpus'),
        found: path.join(here, '..', 'test', 'corpus', 'found', name),
        corpus: path.join(here, 'build', name, 'corpus'),
      },
      seconds: Number(values.seconds),
      seed: Number(values.seed),
      replay: values.replay,
    },
  })
  console.log(`${name}: ${program.counters} branches in lib, seed ${values.seed}`)
  let found = 0
  let last
  const save = ({ data, key, message, input }) => {
    found++
    const id = createHash('sha256').update(data).digest('hex').slice(0, 12)
    const file = path.join(here, 'findings', name, id)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, data)
    console.log(
      `\nFOUND by ${name}: ${key}\n${message}\ninput: ${input}\nwritten: ${path.relative(process.cwd(), file)}\n`,
    )
  }
  const watch = watchFor(worker, shared, (data, key) => save({ data, key, message: key, input: data.toString('hex') }))
  await new Promise((resolve) => {
    worker.on('message', (message) => {
      if (message.type === 'finding') save({ ...message, data: Buffer.from(message.data) })
      else if (message.type === 'replayed') {
        console.log(`${message.name}: ${message.input}\n${message.message ?? 'nothing wrong'}`)
        if (message.message) found++
      } else if (message.type === 'skipped') console.log(`${name}: skipped: ${message.why}`)
      else {
        last = message
        console.log(line(name, message, found))
      }
    })
    worker.on('error', (error) => {
      save({
        data: current(shared),
        key: String(error.message ?? error),
        message: String(error.stack ?? error),
        input: '',
      })
    })
    worker.on('exit', resolve)
  })
  clearInterval(watch)
  if (last && !values['no-record']) keep(name, last, found)
  return found
}

/** Writes the figures of a target, unless those of a longer run are there. */
function keep(name, { executions, seconds, edges, counters }, findings) {
  const known = lastRecord('fuzz')?.targets[name]
  if (known && known.seconds > seconds) return
  const figures = { seconds: Math.round(seconds), executions, edges, counters, findings, seed: Number(values.seed) }
  console.log(`written: ${mergeRecord('fuzz', 'npm run fuzz', 'targets', { [name]: figures })}`)
}

/** The input that is being run. */
function current(shared) {
  return Buffer.from(new Uint8Array(shared, 8, new Int32Array(shared, 4, 1)[0]))
}

/** Ends the thread when one input takes too much of a processor: on a machine that does much else, the clock tells nothing. */
function watchFor(worker, shared, found) {
  const told = new Int32Array(shared, 0, 2)
  let last = 0
  let since = process.cpuUsage()
  return setInterval(() => {
    const executions = Atomics.load(told, 0)
    const { user, system } = process.cpuUsage(since)
    if (executions !== last || executions === 0) since = process.cpuUsage()
    else if (user + system > HANG_SECONDS * 1e6 && !values.replay) {
      found(current(shared), `an input runs for more than ${HANG_SECONDS} s`)
      worker.terminate()
    }
    last = executions
  }, 1000)
}

function line(name, { type, executions, seconds, edges, counters, features, inputs, longest }, found) {
  const rate = Math.round(executions / Math.max(seconds, 0.001))
  return `${name} ${type}: ${Math.round(seconds)} s, ${executions} executions (${rate}/s), ${edges} of ${counters} branches, ${features} features, ${inputs} inputs up to ${longest} bytes, ${found} findings`
}
