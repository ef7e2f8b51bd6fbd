/**
 * How to start each runtime. All of them come from npm: Node by npx, the others from the folder beside this file, where
 * they are installed when they are first asked for.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const here = import.meta.dirname

/** Name -> what gives its command, to which a file is added. */
export const RUNTIMES = {
  node20: () => node('20'),
  node22: () => node('22'),
  node24: () => node('24'),
  // Packages come from the folder's node_modules, and nothing from the network.
  deno: () => [
    installed('@deno', 'deno'),
    'run',
    '--node-modules-dir=manual',
    '--cached-only',
    '--allow-read',
    '--allow-env',
  ],
  bun: () => [installed('@oven', 'bin/bun'), 'run'],
}

function node(major) {
  if (process.versions.node.startsWith(`${major}.`)) return [process.execPath]
  return [run('npx', ['--yes', '-p', `node@${major}`, 'which', 'node']).trim()]
}

/** The program that npm has for this system; the packages `deno` and `bun` would copy it in an install script. */
function installed(scope, program) {
  if (!existsSync(path.join(here, 'node_modules/.package-lock.json'))) {
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  }
  const folder = path.join(here, 'node_modules', scope)
  const found = readdirSync(folder).map((name) => path.join(folder, name, program))
  const file = found.find((candidate) => existsSync(candidate) && runs(candidate))
  if (!file) throw new Error(`${found.join(', ')}: none runs; remove test/runtimes/node_modules, and try again`)
  return file
}

/** npm also installs what is for other C libraries and processors. */
const runs = (file) => spawnSync(file, ['--version']).status === 0

function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: here, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
  return stdout
}
