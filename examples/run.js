// node examples/run.js PROGRAM [ARGUMENT …]: runs one of the programs beside this file, also in a fresh clone.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import './support/prepare.js'

const [program, ...args] = process.argv.slice(2)
const path = fileURLToPath(new URL(program, import.meta.url))

const { status } = spawnSync(process.execPath, [path, ...args], { stdio: 'inherit' })
process.exitCode = status ?? 1
