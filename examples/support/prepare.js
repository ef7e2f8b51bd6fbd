// Makes the examples ready to run in a fresh clone: their packages are installed, each-sentence is built.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
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

/** When a file was last written; 0 where there is none. */
const written = (file) => statSync(`${examples}${file}`, { throwIfNoEntry: false })?.mtimeMs ?? 0

// npm writes this file last, so an installation that was broken off is done again; so is one of other packages.
if (written('node_modules/.package-lock.json') < written('package-lock.json')) {
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], examples)
}
npm(['run', '--silent', 'build'], root)
