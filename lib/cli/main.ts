/**
 * The command line: arguments in, sentences out, an exit status.
 */
import { fstatSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { SentenceStream } from '../adapters/node-transform.ts'
import { type SentenceError, show } from '../errors.ts'
import { resolveOptions } from '../options.ts'
import type { Sentence, SentenceOptions, ShouldBreak } from '../types.ts'
import { type Arguments, asUsageError, HELP, parseArguments } from './args.ts'
import { openInput } from './input.ts'
import { Output, OutputClosed, OutputError } from './output.ts'
import { Progress, size } from './progress.ts'
import { UsageError } from './usage-error.ts'

/** The streams that a process has. */
export interface Streams {
  stdin: Readable & { fd?: number }
  stdout: Writable & { isTTY?: boolean; fd?: number }
  stderr: Writable & { isTTY?: boolean }
}

const OK = 0
const TROUBLE = 1
const USAGE = 2

/** JSON lines are gathered up to about this many code units before they are written. */
const GATHERED = 65_536

/** Runs the command, and gives its exit status. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  const complain = (message: string): void => void streams.stderr.write(`each-sentence: ${message}\n`)
  try {
    const args = parseArguments(argv)
    if (args.help) return await say(HELP, streams)
    if (args.version) return await say(`${await version()}\n`, streams)
    return await splitFiles(args, await readOptions(args), streams, complain)
  } catch (error) {
    if (error instanceof OutputClosed) return OK
    if (error instanceof UsageError) {
      complain(`${error.message}\nSee each-sentence --help`)
      return USAGE
    }
    complain((error as Error).message)
    return TROUBLE
  }
}

async function say(text: string, { stdout }: Streams): Promise<number> {
  const output = await Output.open(undefined, stdout)
  await output.write(text)
  await output.end()
  return OK
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return JSON.parse(text).version
}

/** The options, with the function that is in a module, and checked before any file is opened. */
async function readOptions({ options, shouldBreak }: Arguments): Promise<SentenceOptions> {
  const all = shouldBreak === undefined ? options : { ...options, shouldBreak: await loadShouldBreak(shouldBreak) }
  try {
    resolveOptions(all)
  } catch (error) {
    throw asUsageError(error as SentenceError)
  }
  return all
}

async function loadShouldBreak(file: string): Promise<ShouldBreak> {
  let found: unknown
  try {
    found = (await import(pathToFileURL(path.resolve(file)).href)).default
  } catch (error) {
    throw new UsageError(`--should-break is ${show(file)}, which cannot be loaded: ${(error as Error).message}`)
  }
  if (typeof found === 'function') return found as ShouldBreak
  throw new UsageError(`--should-break is ${show(file)}; allowed is a module whose default export is a function`)
}

async function splitFiles(
  args: Arguments,
  options: SentenceOptions,
  streams: Streams,
  complain: (message: string) => void,
): Promise<number> {
  const start = performance.now()
  await refuseOwnInput(args, streams)
  const output = await openOutput(args, streams)
  const visible = args.progress && streams.stderr.isTTY && (args.output !== undefined || !streams.stdout.isTTY)
  const progress = visible ? await Progress.over(args.files, streams.stderr) : undefined
  let status = OK
  let sentences = 0
  let counted = 0
  let bytes = 0
  const read = (length: number): void => {
    bytes += length
    progress?.add(length)
  }
  const tell = (file: string, message: string): void => {
    progress?.stop()
    complain(`${nameOf(file)}: ${message}`)
  }
  const { records } = args
  const { RecordFile } = records ? await import('./records.ts') : {}
  try {
    for (const file of args.files) {
      const stream = RecordFile && records ? new RecordFile(records, options, file) : new SentenceStream(options)
      const input = openInput(file, streams.stdin, options.encoding ?? 'utf-8', read)
      try {
        if (stream instanceof SentenceStream) await writeItems(input.bytes, stream, file, args, output)
        else await stream.write(input.bytes, output)
        counted += stream.sentenceCount
        if (args.format === 'count') await output.write(countLine(stream.sentenceCount, file, args))
      } catch (error) {
        // What the output says concerns all files, what an input says only that one.
        if (error instanceof OutputClosed || error instanceof OutputError) throw error
        tell(file, explain(error as NodeJS.ErrnoException))
        status = TROUBLE
      } finally {
        input.close()
      }
      sentences += stream.sentenceCount
      if ('complaint' in stream && stream.complaint) tell(file, stream.complaint)
      const { skipped } = stream
      if (skipped.sentences > 0) {
        tell(file, `left out ${skipped.sentences} sentences longer than --max-length, ${skipped.length} code units`)
      }
    }
    if (args.format === 'count' && args.files.length > 1) await output.write(`${counted} total\n`)
    await output.end()
  } finally {
    progress?.stop()
  }
  if (args.summary) {
    const seconds = (performance.now() - start) / 1000
    const rate = size(bytes / seconds)
    streams.stderr.write(`${sentences} sentences, ${size(bytes)} in ${seconds.toFixed(2)} s, ${rate}/s\n`)
  }
  return status
}

/** An output that is also an input would be emptied before it is read, or grow for as long as it is. */
async function refuseOwnInput({ output, files }: Arguments, { stdin, stdout }: Streams): Promise<void> {
  const target = await identify(output ?? stdout.fd)
  if (target === undefined) return
  for (const file of files) {
    if ((await identify(file === '-' ? stdin.fd : file)) !== target) continue
    throw new UsageError(`${output ?? 'the standard output'} is also an input (${nameOf(file)}); write to another file`)
  }
}

/** What makes a regular file the same under any name; `undefined` for anything else. */
async function identify(file: string | number | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined
  try {
    const info = typeof file === 'number' ? fstatSync(file, { bigint: true }) : await stat(file, { bigint: true })
    return info.isFile() ? `${info.dev}:${info.ino}` : undefined
  } catch {
    // What is not there, or may not be looked at, is told when it is opened.
    return undefined
  }
}

async function openOutput(args: Arguments, { stdout }: Streams): Promise<Output> {
  try {
    return await Output.open(args.output, stdout)
  } catch (error) {
    throw new OutputError(`${args.output}: ${explain(error as NodeJS.ErrnoException)}`)
  }
}

/** Writes the sentences of an input, lines of JSON gathered for as long as more of them wait. */
async function writeItems(
  bytes: AsyncIterable<Uint8Array>,
  stream: SentenceStream,
  file: string,
  args: Arguments,
  output: Output,
): Promise<void> {
  let failure: { error: Error } | undefined
  feed(bytes, stream).catch((error: Error) => {
    failure = { error }
    // Sentences that wait come first; a stream that is destroyed gives none.
    if (stream.readableLength === 0) stream.destroy(error)
  })
  const more = args.files.length > 1 ? { file } : {}
  const named = (item: unknown): unknown => (typeof item === 'string' ? item : { ...more, ...(item as Sentence) })
  let lines = ''
  for await (const item of stream as AsyncIterable<unknown>) {
    const waiting = stream.readableLength > 0
    if (args.format === 'text') await output.write(item as Uint8Array)
    else if (args.format === 'json') {
      lines += `${JSON.stringify(Array.isArray(item) ? item.map(named) : named(item))}\n`
      if (lines.length >= GATHERED || !waiting) {
        await output.write(lines)
        lines = ''
      }
    }
    if (failure && stream.readableLength === 0) throw failure.error
  }
}

async function feed(bytes: AsyncIterable<Uint8Array>, stream: SentenceStream): Promise<void> {
  for await (const chunk of bytes) {
    await new Promise<void>((resolve, reject) => {
      stream.write(chunk, (error?: Error | null) => (error ? reject(error) : resolve()))
    })
  }
  stream.end()
}

function countLine(count: number, file: string, { files }: Arguments): string {
  return files.length > 1 ? `${count} ${file}\n` : `${count}\n`
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a directory; name the files in it',
  EACCES: 'permission denied',
}

/** What went wrong, without the path that stands before it already. */
function explain({ code, message }: NodeJS.ErrnoException): string {
  return REASONS[code as string] ?? message
}
