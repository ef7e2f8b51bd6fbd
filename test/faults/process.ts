/**
 * The command in a process of its own, and files for it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The command as it is published. */
const BIN = fileURLToPath(new URL('../../dist/cli/bin.js', import.meta.url))

let folder: string | undefined

/** The path of a file that lasts as long as this process. */
export function at(name: string): string {
  if (folder === undefined) {
    const made = mkdtempSync(path.join(tmpdir(), 'each-sentence-faults-'))
    process.once('exit', () => rmSync(made, { recursive: true, force: true }))
    folder = made
  }
  return path.join(folder, name)
}

let files = 0

/** Writes a file of its own, and gives its path. */
export function makeFile(content: string | Uint8Array, ending = 'txt'): string {
  const file = at(`file-${++files}.${ending}`)
  writeFileSync(file, content)
  return file
}

/** What a process came to. */
export interface Ended {
  /** Its exit status, or the signal that ended it. */
  status: number | string | null
  stdout: string
  stderr: string
}

/** What a process says until it ends. */
async function collect(child: ChildProcess): Promise<Ended> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout?.on('data', (data) => out.push(data))
  child.stderr?.on('data', (data) => err.push(data))
  const [status, signal] = await once(child, 'close')
  return { status: signal ?? status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }
}

/** The command, started. What it writes waits until it is asked for, so that it writes no more than a pipe holds. */
export class Command {
  readonly child: ChildProcess

  /** @param stdout where it writes to; a pipe where nothing is stated */
  constructor(argv: readonly string[], stdout: number | 'pipe' = 'pipe') {
    this.child = spawn(process.execPath, [BIN, ...argv], { stdio: ['pipe', stdout, 'pipe'] })
    // What it reads no more cannot be written.
    this.child.stdin?.on('error', () => {})
  }

  /** Gives it input, and the end of it where nothing else is stated. */
  write(input: string | Uint8Array, ends = true): this {
    if (ends) this.child.stdin?.end(input)
    else this.child.stdin?.write(input)
    return this
  }

  /** Waits until it has written something, and takes none of that. */
  async begun(): Promise<void> {
    await once(this.child.stdout as NonNullable<ChildProcess['stdout']>, 'readable')
  }

  /** Goes away. */
  leave(): void {
    this.child.stdout?.destroy()
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal)
  }

  /** Reads all that it writes until it ends, which it has to do by itself. */
  ended(): Promise<Ended> {
    return collect(this.child)
  }
}

/** Runs the command to its end. */
export function command(argv: readonly string[], input: string | Uint8Array = ''): Promise<Ended> {
  return new Command(argv).write(input).ended()
}

/** Runs Node itself. */
export function node(argv: readonly string[]): Promise<Ended> {
  return collect(spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] }))
}
