/**
 * What an interrupted run with `--json` has written: repaired, and the place where it goes on.
 */
import { type FileHandle, open } from 'node:fs/promises'
import { InputDecoder } from '../decode/decoder.ts'
import { show } from '../errors.ts'
import type { Position } from '../ranges/part.ts'
import { openSource } from '../ranges/source.ts'
import type { Sentence } from '../types.ts'
import { UsageError } from './usage-error.ts'

/** How much of the end is looked at first, in bytes; a sentence may be longer. */
const TAIL = 65_536

/** How much is looked at of what is no whole line, in bytes. */
const SHOWN = 40

const LINE_FEED = 0x0a

/** Where a run goes on. */
export interface Resumption {
  /** The files before this one are done. */
  file: string
  /** The end of its last sentence that was written. */
  from: Position
}

/** A sentence as it was written, of one file or of several. */
interface Written extends Required<Sentence> {
  file?: string
}

/**
 * Takes off what was written of a last line, and tells where the next one goes on; `undefined` where
 * nothing was written.
 *
 * @param files the inputs of the run
 * @throws UsageError where the output is not that of these files
 */
export async function resume(
  output: string,
  files: readonly string[],
  encoding: string,
): Promise<Resumption | undefined> {
  const twice = files.find((file, i) => files.indexOf(file) < i)
  if (twice !== undefined) {
    throw new UsageError(
      `--resume is ${show(output)}, and ${show(twice)} is named more than once: its sentences could not be told apart`,
    )
  }
  let handle: FileHandle
  try {
    handle = await open(output, 'r+')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    const { end, line, torn } = await lastLine(handle)
    if (!isTorn(torn))
      throw new UsageError(`--resume is ${show(output)}, which ends with no sentence of --json: ${show(torn)}`)
    const written = line === undefined ? undefined : read(line, output)
    const file = written === undefined ? undefined : fileOf(written, files, output)
    if (written && file !== undefined) await compare(written, file, encoding, output)
    // Only what is certainly such an output is changed.
    await handle.truncate(end)
    return written && file !== undefined ? { file, from: { byte: written.byteEnd, unit: written.end } } : undefined
  } finally {
    await handle.close()
  }
}

/** What every line of an output starts with. */
const STARTS = ['{"text":"', '{"file":"']

/** Whether this is the start of a line, or nothing. */
function isTorn(text: string): boolean {
  return STARTS.some((start) => start.startsWith(text) || text.startsWith(start))
}

/** The end of an output. */
interface Tail {
  /** The last line that is whole. */
  line: string | undefined
  /** Where it ends in the file. */
  end: number
  /** The start of what stands behind it. */
  torn: string
}

/** Looks at the end of an output, as far back as its last whole line starts. */
async function lastLine(handle: FileHandle): Promise<Tail> {
  const { size } = await handle.stat()
  for (let length = TAIL; ; length *= 4) {
    const from = Math.max(0, size - length)
    const bytes = Buffer.alloc(size - from)
    await handle.read(bytes, 0, bytes.length, from)
    const end = bytes.lastIndexOf(LINE_FEED)
    const start = end > 0 ? bytes.lastIndexOf(LINE_FEED, end - 1) : -1
    if (start < 0 && from > 0) continue
    const torn = bytes.toString('utf8', end + 1, end + 1 + SHOWN)
    if (end < 0) return { end: 0, line: undefined, torn }
    return { end: from + end + 1, line: bytes.toString('utf8', start + 1, end), torn }
  }
}

function read(line: string, output: string): Written {
  let written: unknown
  try {
    written = JSON.parse(line)
  } catch {
    // Told below.
  }
  const { text, end, byteStart, byteEnd } = (written ?? {}) as Partial<Written>
  if (typeof text === 'string' && [end, byteStart, byteEnd].every(Number.isSafeInteger)) return written as Written
  throw new UsageError(`--resume is ${show(output)}, whose last line is no sentence of --json: ${show(line)}`)
}

function fileOf({ file }: Written, files: readonly string[], output: string): string {
  if (file === undefined && files.length === 1) return files[0] as string
  if (file !== undefined && files.includes(file)) return file
  const what = file === undefined ? 'names no file' : `is of ${show(file)}`
  const why = `which is ${file === undefined ? 'needed of' : 'not among'} the files of this run`
  throw new UsageError(`--resume is ${show(output)}, whose last sentence ${what}, ${why}`)
}

/** The text of bytes, none of which is a byte order mark, as a reader of the whole file has it. */
function decoded(bytes: Uint8Array, encoding: string): string {
  const decoder = new InputDecoder({ encoding, fatal: false, byteOffsets: false }, bytes.length)
  return decoder.decode(bytes) + decoder.end()
}

/** The sentence must be what stands in the file: else the output is another file's, or of other options. */
async function compare(
  { text, byteStart, byteEnd }: Written,
  file: string,
  encoding: string,
  output: string,
): Promise<void> {
  const source = await openSource(file)
  try {
    const within = byteStart <= byteEnd && byteEnd <= source.size
    const bytes = within ? await source.read(byteStart, byteEnd) : new Uint8Array(0)
    if (within && decoded(bytes, encoding) === text) return
  } finally {
    await source.close()
  }
  throw new UsageError(
    `--resume is ${show(output)}, whose last sentence is not what stands at bytes ${byteStart} to ${byteEnd} of ${file}: the file or --encoding is another`,
  )
}
