import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { eachSentence } from 'each-sentence'

const run = promisify(execFile)
const path = (place) => fileURLToPath(new URL(`../${place}`, import.meta.url))

/**
 * What a program prints. It must end by itself, with success (else this rejects), and leave nothing in
 * the folder for temporary files.
 */
export async function runProgram(program, ...args) {
  const temporary = await mkdtemp(join(tmpdir(), 'examples-test-'))
  try {
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary }
    const { stdout } = await run(process.execPath, [path(program), ...args.map(String)], { env, timeout: 50_000 })
    const left = await readdir(temporary)
    if (left.length > 0) throw new Error(`${program} left ${left.join(', ')}`)
    return stdout
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** The sentences of the bundled text, each on one line. */
export const expected = [...eachSentence(readFileSync(path('texts/harbour.txt')))].map(oneLine)

export function oneLine(sentence) {
  return sentence.replaceAll(/\s+/g, ' ')
}

export function lines(output) {
  return output.trimEnd().split('\n')
}

/** The numbers behind a title at the start of a line: `peak memory   192 MB   80 MB` has 192 and 80. */
export function numbers(output, title) {
  const line = lines(output).find((candidate) => candidate.startsWith(title))
  return [...line.slice(title.length).matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replaceAll(',', '')))
}
