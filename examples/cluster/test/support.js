// What the tests of all engines need: a text, its sentences by one process, and the programs of a recipe.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'

export const here = path.join(import.meta.dirname, '..')
const bin = path.join(here, 'node_modules/each-sentence/dist/cli/bin.js')

/** The command line, as one that is not installed is called. */
export const EACH_SENTENCE = `${process.execPath} ${bin}`

/**
 * A folder that is gone after the test that asks for it.
 *
 * @param after who is told what to do then; `afterAll` where no test asks
 */
export function temporaryFolder(after = onTestFinished) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'each-sentence-cluster-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
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

/** Starts a program, which ends with the test at the latest, and tells how it ends. */
export function start(command, args, env = {}) {
  const child = spawn(command, args, { cwd: here, env: { ...process.env, EACH_SENTENCE, ...env } })
  const printed = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => printed.push(data))
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) => resolve({ status, signal, printed: Buffer.concat(printed).toString() }))
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { child, ended }
}

/** The JSON lines of one process over the whole file, in order. */
function oneProcess(file) {
  return output(process.execPath, [bin, '--json', file])
}

/** Where each sentence stands in the file, and its text, in the order of the text: what every way of splitting must give. */
function sentences(lines) {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .sort((a, b) => a.byteStart - b.byteStart)
    .map(({ byteStart, byteEnd, text, reason }) => JSON.stringify({ byteStart, byteEnd, text, reason }))
}

/** Compares JSON lines with those of one process over the whole file: none is missing, none is there twice. */
export function expectSentences(lines, file) {
  const found = sentences(lines)
  const expected = sentences(oneProcess(file))
  // The first that differs tells more than all, and sooner.
  const at = expected.findIndex((sentence, i) => sentence !== found[i])
  expect({ at, found: found[at] }).toEqual({ at: -1, found: undefined })
  expect(found).toHaveLength(expected.length)
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

/** Has a process stand still, and waits until it does: a signal takes a moment to get there. */
export function stop(pid) {
  process.kill(pid, 'SIGSTOP')
  for (let state = ''; state !== 'T'; ) {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    state = stat.charAt(stat.lastIndexOf(')') + 2)
  }
}

/** Whether a program is there; says so where it isn't. */
export function engine(name, command, args, install) {
  const there = spawnSync(command, args, { stdio: 'ignore' }).status === 0
  if (!there) console.error(`${name} is not installed, and its recipe not tested: ${install}`)
  return there
}
