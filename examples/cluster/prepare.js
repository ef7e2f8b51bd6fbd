// Makes the recipes ready to run in a fresh clone: their packages are installed, each-sentence is built.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const here = import.meta.dirname

function npm(args, cwd) {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8' })
  if (status === 0) return
  console.error(`npm ${args.join(' ')} failed:\n${stdout}${stderr}`)
  process.exit(1)
}

// npm writes this file last, so an installation that was broken off is done again.
if (!existsSync(path.join(here, 'node_modules/.package-lock.json'))) {
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], here)
}
npm(['run', '--silent', 'build'], path.join(here, '../..'))
