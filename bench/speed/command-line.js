/**
 * The command line as a whole process, file to file, beside a process that copies the file.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import path from 'node:path'

const bin = path.join(import.meta.dirname, '../../dist/cli/bin.js')
const COPY = `
  const { createReadStream, createWriteStream } = require('node:fs')
  require('node:stream').pipeline(createReadStream(process.argv[1]), createWriteStream(process.argv[2]), (error) => {
    if (error) throw error
  })`

function run(args) {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
}

/** Runners over a file of so many gigabytes, made of `text`. */
export function commandLine(folder, text, gigabytes) {
  const input = path.join(folder, 'long.txt')
  const output = path.join(folder, 'output.txt')
  const handle = openSync(input, 'w')
  for (let written = 0; written < gigabytes * 1e9; written += text.length) writeSync(handle, text)
  closeSync(handle)
  const runners = {
    pipeline: () => run(['-e', COPY, input, output]),
    'each-sentence': () => run([bin, '-o', output, input]),
    'each-sentence --count': () => run([bin, '--count', '-o', output, input]),
  }
  return { bytes: statSync(input).size, runners }
}
