/**
 * Runs the command line in this process, on streams that collect what is written.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll } from 'vitest'
import { main } from '../../lib/cli/main.ts'

export interface Outcome {
  status: number
  stdout: string
  stderr: string
}

class Collector extends Writable {
  text = ''
  isTTY?: boolean
  override _write(chunk: Uint8Array, _encoding: string, callback: () => void): void {
    this.text += chunk.toString()
    callback()
  }
}

export interface Surroundings {
  stdin?: string | Uint8Array | Readable
  /** Whether the standard error is a terminal. */
  terminal?: boolean
  stdout?: Writable
}

/** Runs `each-sentence` with arguments. */
export async function run(args: string[], { stdin = '', terminal, stdout }: Surroundings = {}): Promise<Outcome> {
  const out = new Collector()
  const err = new Collector()
  if (terminal) err.isTTY = true
  const input = stdin instanceof Readable ? stdin : Readable.from(stdin.length > 0 ? [Buffer.from(stdin)] : [])
  const status = await main(args, { stdin: input, stdout: stdout ?? out, stderr: err })
  return { status, stdout: out.text, stderr: err.text }
}

/** Writes a file into a folder, and gives its path. */
export function fileIn(folder: string, name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

/** A folder for a test file, removed when its tests are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'each-sentence-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
