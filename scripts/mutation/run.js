/**
 * npm run mutation -- ROOM… : changes the code of a room in every small way, one at a time, and runs the
 * tests that reach it. A change that no test notices is a test that is missing, or code that does nothing.
 *
 * Rooms are in rooms.js; `all` stands for every one. Reports are written to scripts/mutation/reports.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ROOMS } from './rooms.js'

const here = import.meta.dirname
const root = path.join(here, '..', '..')
const asked = process.argv.slice(2)
const names = asked.includes('all') ? Object.keys(ROOMS) : asked
const unknown = names.find((name) => !Object.hasOwn(ROOMS, name))
if (unknown || names.length === 0) {
  console.error(
    `${unknown ? `no room is called ${unknown}; ` : ''}usage: npm run mutation -- ROOM…\nrooms: ${Object.keys(ROOMS).join(', ')}, all`,
  )
  process.exit(2)
}

function run(command, args, options) {
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0
}

if (
  !existsSync(path.join(here, 'node_modules')) &&
  !run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here })
)
  process.exit(1)

let passed = true
for (const room of names) {
  const done = run(path.join(here, 'node_modules', '.bin', 'stryker'), ['run', path.join(here, 'stryker.config.js')], {
    cwd: root,
    // Few texts a law: what ten don't notice, a few hundred seldom do, and each change runs them anew.
    env: { RUNS: '40', ...process.env, MUTATION_ROOM: room },
  })
  passed &&= done
}
process.exitCode = passed ? 0 : 1
