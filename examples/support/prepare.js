// Makes the examples ready to run in a fresh clone: their packages are installed, each-sentence is built.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const examples = fileURLToPath(new URL('..', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs npm without a word, unless it fails. */
function npm(args, cwd) {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  console.error(`npm ${args.join(' ')} failed:\n${stdout}${stderr}`)
  process.exit(1)
}

// npm writes this file last, so an installation that was broken off is done again.
if (!existsSync(`${examples}node_modules/.package-lock.json`)) npm(['ci', '--no-audit', '--no-fund'], examples)
npm(['run', '--silent', 'build'], root)
