// npm run example:interop -- NAME [ARGUMENT …]: runs the recipe NAME.js of this folder.
import { readdirSync } from 'node:fs'
import path from 'node:path'

const [name, ...args] = process.argv.slice(2)
const names = readdirSync(import.meta.dirname)
  .map((file) => path.parse(file).name)
  .filter((other) => other !== 'run' && other !== 'ndjson')
if (names.includes(name)) {
  const file = path.join(import.meta.dirname, `${name}.js`)
  process.argv = [process.argv[0], file, ...args]
  await import(file)
} else {
  console.error(`npm run example:interop -- NAME, where NAME is ${names.join(', ')}`)
  process.exitCode = 2
}
