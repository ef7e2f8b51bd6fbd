// npm start: splits a bundled text, or the files that are named behind `--`.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const path = (place) => fileURLToPath(new URL(`../${place}`, import.meta.url))
const given = process.argv.slice(2)
const args = given.length > 0 ? given : [path('examples/texts/harbour.txt')]

const { status } = spawnSync(process.execPath, [path('dist/cli/bin.js'), '--summary', ...args], { stdio: 'inherit' })
process.exitCode = status ?? 1
