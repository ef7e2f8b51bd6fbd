// The standard output of another program. Here it is Node.js that prints a file; pdftotext or a model would do as well.
//
// npm run example:child [-- FILE.txt]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { sentences } from 'each-sentence'
import { textFile } from '../support/text.js'

const print = 'fs.createReadStream(process.argv[1]).pipe(process.stdout)'
const child = spawn(process.execPath, ['--eval', print, textFile], { stdio: ['ignore', 'pipe', 'inherit'] })
const closed = once(child, 'close')

let count = 0
for await (const sentence of child.stdout.pipe(sentences())) {
  count++
  console.log(`${String(count).padStart(4)}  ${sentence.replaceAll(/\s+/g, ' ')}`)
}

// Output that ends is no proof of success: a program that failed has ended it too.
const [code] = await closed
if (code !== 0) process.exitCode = 1
