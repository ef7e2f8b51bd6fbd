// npm run check: style, types, unused code, and what a consumer of the package would meet.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

/** The exit code of what can't be told here and now. */
const SKIPPED = 75

function run(title, command, args, cwd = root) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  const skipped = status === SKIPPED
  console.log(`${status === 0 ? 'ok    ' : skipped ? 'skip  ' : 'FAILED'} ${title}`)
  if (status !== 0) console.log(`${stdout}${stderr}`)
  return status === 0 || skipped
}

if (!existsSync(`${here}node_modules`) && !run('tools installed', 'npm', ['ci', '--ignore-scripts'], here))
  process.exit(1)
const tool = (name) => `${here}node_modules/.bin/${name}`

const results = [
  run('biome: style and lint', tool('biome'), ['ci', '--colors=off', '--error-on-warnings', '.']),
  run('tsc: types', 'npx', ['tsc', '-p', '.']),
  run('recheck: no regular expression takes more than linear time', 'node', [`${here}regular-expressions.js`]),
  run('supply chain: nothing runs at installation, two builds are the same', 'node', [`${here}supply-chain.js`]),
  run('audit: no advisory', 'node', [`${here}audit.js`]),
  run('build', 'npm', ['run', '--silent', 'build']),
  run('simd: the code is what its source compiles to', 'node', ['scripts/simd/build.js', '--check']),
  run('docs: every public name has a comment, docs/api is up to date', 'node', ['scripts/docs/build.js', '--check']),
  run('size: as the README says', 'node', ['bench/size.js', '--check']),
  run('docs: the tables of docs/testing.md are those of the tests and records', 'node', [
    'scripts/testing-tables.js',
    '--check',
  ]),
  run('knip: nothing unused', tool('knip'), ['--no-progress']),
  run('publint: the package', tool('publint'), ['--strict']),
  // The package is ESM alone: every Node it runs on can require() that.
  run('attw: its types', tool('attw'), ['--pack', '.', '--profile', 'esm-only', '--no-emoji']),
]
process.exitCode = results.every(Boolean) ? 0 : 1
