import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Installs the packages of a folder (its path ends with a slash), unless they are there; builds each-sentence. */
export function install(folder) {
  // npm writes this file last, so an installation that was broken off is done again.
  if (!existsSync(`${folder}node_modules/.package-lock.json`)) npm(['ci', '--no-audit', '--no-fund'], folder)
  npm(['run', '--silent', 'build'], root)
}

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
