// node examples/playground/run.js [build|preview] [ARGUMENT …]: Vite, also in a fresh clone. Without a word it
// serves the page for development.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import './prepare.js'

const cwd = fileURLToPath(new URL('.', import.meta.url))
const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', ...process.argv.slice(2)], {
  cwd,
  stdio: 'inherit',
})
process.on('SIGTERM', () => vite.kill())
vite.on('exit', (status) => {
  process.exitCode = status ?? 1
})
