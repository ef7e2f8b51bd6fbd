/**
 * npm run mutation -- ROOM… [--again] [--no-record]: changes the code of a room in every small way, one at a time, and
 * runs the tests that reach it. A change that no test notices is a test that is missing, or code that does nothing; those
 * that no test can notice are explained in explained.js. Changes that were tried before are tried again only where the
 * code or a test has changed, or with --again.
 *
 * Rooms are in rooms.js; `all` stands for every one. Reports are written to scripts/mutation/reports, the scores to
 * bench/records/mutation-DATE.json. Ends with exit code 1 when a room has less than LEAST.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { mergeRecord } from '../../bench/support/record.js'
import { ROOMS } from './rooms.js'
import { percent, scoreOf } from './score.js'

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
for (const room of names) {
  // A file at a time: a run that is broken off loses one, and the report keeps the others.
  const files = ROOMS[room].files.flatMap(filesOf)
  const ran = values.tell || files.map((file) => mutate(room, file)).every(Boolean)
  passed = tell(room, files, ran) && ran && passed
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

function filesOf(pattern) {
  const [folder, name] = [path.dirname(pattern), path.basename(pattern)]
  if (name !== '*.ts') return [pattern]
  const names = readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.ts'))
  return names.map((file) => `${folder}/${file}`)
}

/**
 * Tells the score of a room and its files, from the report. Gives whether it is high enough.
 *
 * @param whole whether the report has all files as they are: the score of some is not that of the room
 */
function tell(room, names, whole) {
  const score = scoreOf(JSON.parse(readFileSync(path.join(here, 'reports', room, 'report.json'), 'utf8')), names)
  for (const line of [...score.left, ...score.complaints]) console.log(line)
  for (const [file, counts] of Object.entries(score.files)) console.log(`  ${file}: ${said(counts)}`)
  console.log(`${room}: ${said(score)}`)
  const { noticed, survived, explained, files } = score
  const figures = { score: percent(score), noticed, survived, explained, files }
  if (whole && !values['no-record'])
    console.log(`written: ${mergeRecord('mutation', 'npm run mutation', 'rooms', { [room]: figures })}`)
  return percent(score) >= LEAST && score.complaints.length === 0
}

function said(counts) {
  const { noticed, survived, explained } = counts
  return `${percent(counts)} %: ${noticed} changes noticed, ${survived} not, ${explained} explained`
}
