/**
 * Runs the command line, in this process or in one of its own, in a folder that is removed afterwards.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { main } from '../../lib/cli/main.ts'

/** The command as it is published. */
export const BIN = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url))

export interface Result {
  status: number | null
  stdout: string
  stderr: string
}

/** A stream that remembers what is written to it. As for a file, the bytes are the writer's again when it is done. */
export class Sink extends Writable {
  readonly chunks: Buffer[] = []
  isTTY?: boolean

  override _write(chunk: Buffer, _: string, done: (error?: Error) => void): void {
    this.chunks.push(Buffer.from(chunk))
    done()
  }

  get text(): string {
    return Buffer.concat(this.chunks).toString()
  }
}

/** A folder for the tests of a file. */
export function makeFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'each-sentence-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    at: (name: string): string => path.join(folder, name),
    /** Writes a file, and gives its path. */
    file(name: string, content: string | Uint8Array): string {
      writeFileSync(path.join(folder, name), content)
      return path.join(folder, name)
    },
  }
}

type Input = string | Uint8Array | readonly (string | Uint8Array)[]

/** Runs `main` with chunks as its standard input. */
export async function run(argv: readonly string[], input: Input = [], stdout = new Sink()): Promise<Result> {
  const stderr = new Sink()
  const chunks = typeof input === 'string' || input instanceof Uint8Array ? [input] : input
  const stdin = Readable.from(chunks.map((chunk) => Buffer.from(chunk as string)))
  const status = await main(argv, { stdin, stdout, stderr })
  return { status, stdout: stdout.text, stderr: stderr.text }
}

export type Child = ChildProcessByStdio<Writable, Readable, Readable>

/** Starts the command in a process of its own. */
export function start(argv: readonly string[]): Child {
  return spawn(process.execPath, [BIN, ...argv], { stdio: ['pipe', 'pipe', 'pipe'] })
}

/** What a process says until it ends. */
export async function outcome(child: Child): Promise<Result & { signal: string | null }> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (data) => out.push(data))
  child.stderr.on('data', (data) => err.push(data))
  const [status, signal] = await once(child, 'close')
  return { status, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }
}
