// node bench/support/prepare.js [FOLDER]: installs the peers of bench, or of a folder in it, when they are missing. Not
// npm ci: peers with binaries for many systems have them here and there.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, '..', process.argv[2] ?? '')
if (!existsSync(path.join(folder, 'node_modules'))) {
  const { status } = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}
