// What the tests of all engines need: a text, its sentences by one process, and the programs of a recipe.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

export const here = path.join(import.meta.dirname, '..')
const bin = path.join(here, 'node_modules/each-sentence/dist/cli/bin.js')

/** The command line, as one that is not installed is called. */
export const EACH_SENTENCE = `${process.execPath} ${bin}`

/** A folder that is gone after the tests. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'each-sentence-cluster-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes a text of so many megabytes. */
export function makeText(file, megabytes) {
  execFileSync(process.execPath, [path.join(here, '../make-text.js'), String(megabytes), file])
}

/** What a program prints; it must succeed. */
export function output(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: here,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    ...options,
    env: { ...process.env, EACH_SENTENCE, ...options.env },
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr}`)
  return stdout
}

/** Starts a program, and tells how it ends. */
export function start(command, args, env = {}) {
  const child = spawn(command, args, { cwd: here, env: { ...process.env, EACH_SENTENCE, ...env } })
  const printed = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => printed.push(data))
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) => resolve({ status, signal, printed: Buffer.concat(printed).toString() }))
  })
  return { child, ended }
}

/** The JSON lines of one process over the whole file, in order. */
export function oneProcess(file) {
  return output(process.execPath, [bin, '--json', file])
}

/** Where each sentence stands in the file, and its text, in the order of the text: what every way of splitting must give. */
export function sentences(lines) {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ byteStart, byteEnd, text, reason }) => JSON.stringify({ byteStart, byteEnd, text, reason }))
    .sort((a, b) => JSON.parse(a).byteStart - JSON.parse(b).byteStart)
}

/** Waits until `look` gives something. */
export async function until(look, what) {
  for (const end = Date.now() + 400_000; Date.now() < end; ) {
    const found = look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`waited in vain for ${what}`)
}

/** Whether a program is there; says so where it isn't. */
export function engine(name, command, args, install) {
  const there = spawnSync(command, args, { stdio: 'ignore' }).status === 0
  if (!there) console.error(`${name} is not installed, and its recipe not tested: ${install}`)
  return there
}
