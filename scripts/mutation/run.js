/**
 * npm run mutation -- ROOM… : changes the code of a room in every small way, one at a time, and runs the
 * tests that reach it. A change that no test notices is a test that is missing, or code that does nothing.
 *
 * Rooms are in rooms.js; `all` stands for every one. Reports are written to scripts/mutation/reports.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOMS } from './rooms.js'

const here = import.meta.dirname
const root = path.join(here, '..', '..')
const config = path.join(here, 'stryker.config.js')
const asked = process.argv.slice(2)
const names = asked.includes('all') ? Object.keys(ROOMS) : asked
const unknown = names.find((name) => !Object.hasOwn(ROOMS, name))
if (unknown || names.length === 0) {
  console.error(
    `${unknown ? `no room is called ${unknown}; ` : ''}usage: npm run mutation -- ROOM…\nrooms: ${Object.keys(ROOMS).join(', ')}, all`,
  )
  process.exit(2)
}

/** The least score of a room, in percent. */
const LEAST = 85

function run(command, args, options) {
  const { status, signal } = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (status !== 0) console.log(`${path.basename(command)} ended with ${signal ?? `exit code ${status}`}`)
  return status === 0
}

function filesOf(pattern) {
  const [folder, name] = [path.dirname(pattern), path.basename(pattern)]
  if (name !== '*.ts') return [pattern]
  const names = readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.ts'))
  return names.map((file) => `${folder}/${file}`)
}

/** Tells the score of a room and its files, from the report. Gives whether it is high enough. */
function tell(room) {
  const { files } = JSON.parse(readFileSync(path.join(here, 'reports', room, 'report.json'), 'utf8'))
  let [noticed, all] = [0, 0]
  for (const [name, { mutants }] of Object.entries(files)) {
    const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length
    const [killed, survived] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')]
    noticed += killed
    all += killed + survived
    if (killed + survived > 0) console.log(`  ${name}: ${killed} of ${killed + survived} noticed`)
  }
  const score = all === 0 ? 100 : (100 * noticed) / all
  console.log(`${room}: ${score.toFixed(1)} %, ${noticed} of ${all} changes noticed`)
  return score >= LEAST
}

if (
  !existsSync(path.join(here, 'node_modules')) &&
  !run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here })
)
  process.exit(1)

let passed = true
for (const room of names) {
  // A file at a time: a run that is broken off loses one, and the report keeps the others.
  for (const file of ROOMS[room].files.flatMap(filesOf)) {
    console.log(`\n${room}: ${file}`)
    const done = run(path.join(here, 'node_modules', '.bin', 'stryker'), ['run', config, '--mutate', file], {
      cwd: root,
      // Few texts a law: what a few dozen don't notice, some hundred seldom do, and each change runs them anew.
      env: { RUNS: '25', ...process.env, MUTATION_ROOM: room },
    })
    passed &&= done
  }
  passed &&= tell(room)
}
process.exitCode = passed ? 0 : 1
