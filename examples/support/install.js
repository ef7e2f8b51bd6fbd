import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Installs the packages of a folder (its path ends with a slash), unless they are there; builds each-sentence. */
export function install(folder) {
  // npm writes the first file last, so an installation that was broken off is done again; so is one of other packages.
  if (written(`${folder}node_modules/.package-lock.json`) < written(`${folder}package-lock.json`)) {
    npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder)
  }
  npm(['run', '--silent', 'build'], root)
}

/** When a file was last written; 0 where there is none. */
function written(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
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
