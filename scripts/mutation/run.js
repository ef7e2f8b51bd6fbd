/**
 * npm run mutation -- ROOM… [--again] [--no-record]: changes the code of a room in every small way, one at a time, and
 * runs the tests that reach it. A change that no test notices is a test that is missing, or code that does nothing; those
 * that no test can notice are explained in explained/. Changes that were tried before are tried again only where the
 * code has changed or a test is new, or with --again.
 *
 * Rooms are in rooms.js; `all` stands for every one. Reports are written to scripts/mutation/reports, the figures of each
 * file to bench/records/mutation-DATE.json. Ends with exit code 1 when a room has less than LEAST.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { lastRecord, mergeRecord } from '../../bench/support/record.js'
import { filesOf, ROOMS } from './rooms.js'
import { percent, scoreOf, totalOf } from './score.js'

/** The least score of a room, in percent. */
const LEAST = 85

const here = import.meta.dirname
const root = path.join(here, '..', '..')
const config = path.join(here, 'stryker.config.js')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { again: { type: 'boolean' }, 'no-record': { type: 'boolean' }, tell: { type: 'boolean' } },
})
const names = positionals.includes('all') ? Object.keys(ROOMS) : positionals
const unknown = names.find((name) => !Object.hasOwn(ROOMS, name))
if (unknown || names.length === 0) {
  console.error(
    `${unknown ? `no room is called ${unknown}; ` : ''}usage: npm run mutation -- ROOM… [--again] [--no-record] [--tell]
rooms: ${Object.keys(ROOMS).join(', ')}, all
--tell only tells what the last report says`,
  )
  process.exit(2)
}

if (
  !existsSync(path.join(here, 'node_modules')) &&
  !run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], here)
)
  process.exit(1)

let passed = true
/** What is known of each file. */
const known = { ...lastRecord('mutation')?.files }
for (const room of names) {
  const files = ROOMS[room].files.flatMap(filesOf)
  // A file at a time: a run that is broken off keeps the figures of those before.
  if (values.tell) passed = tell(room, files) && passed
  else for (const file of files) passed = mutate(room, file) && tell(room, [file]) && passed
  passed = sum(room, files) && passed
}
process.exitCode = passed ? 0 : 1

function mutate(room, file) {
  console.log(`\n${room}: ${file}`)
  const stryker = path.join(here, 'node_modules', '.bin', 'stryker')
  return run(stryker, ['run', config, '--mutate', file, ...(values.again ? ['--force'] : [])], root, {
    // Few texts a law: each change runs them anew.
    RUNS: ROOMS[room].texts ?? '25',
    ...process.env,
    MUTATION_ROOM: room,
  })
}

function run(command, args, cwd, env = process.env) {
  const { status, signal } = spawnSync(command, args, { stdio: 'inherit', cwd, env })
  if (status !== 0) console.log(`${path.basename(command)} ended with ${signal ?? `exit code ${status}`}`)
  return status === 0
}

/**
 * Tells what the report says of some files of a room, and puts it into the record.
 * Gives whether each change that no test notices is explained as it should be.
 */
function tell(room, names) {
  const { files, left, complaints } = scoreOf(
    JSON.parse(readFileSync(path.join(here, 'reports', room, 'report.json'), 'utf8')),
    names,
  )
  // What was run and is in no report has nothing that can be changed.
  if (!values.tell) for (const name of names) files[name] ??= { noticed: 0, survived: 0, explained: 0 }
  for (const line of [...left, ...complaints]) console.log(line)
  for (const [file, counts] of Object.entries(files)) console.log(`  ${file}: ${said(counts)}`)
  Object.assign(known, files)
  if (!values['no-record']) mergeRecord('mutation', 'npm run mutation', 'files', files)
  return complaints.length === 0
}

/** Tells the score of a room, of which files may have been measured before. Gives whether it has all files, and is high enough. */
function sum(room, names) {
  const total = totalOf(known, names)
  console.log(`${room}: ${said(total)}${total.missing.map((name) => `, without ${name}`).join('')}`)
  return percent(total) >= LEAST && total.missing.length === 0
}

function said(counts) {
  const { noticed, survived, explained } = counts
  return `${percent(counts)} %: ${noticed} changes noticed, ${survived} not, ${explained} explained`
}
