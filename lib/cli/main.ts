/**
 * The command line: arguments in, sentences out, an exit status.
 */
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { SentenceStream } from '../adapters/node-transform.ts'
import { resolveOptions } from '../options.ts'
import type { SentenceOptions } from '../types.ts'
import { type Arguments, asUsageError, HELP, parseArguments, UsageError } from './args.ts'
import { feed } from './feed.ts'
import { openInput } from './input.ts'
import { Output, OutputClosed, OutputError } from './output.ts'
import { Progress, size } from './progress.ts'

/** The streams that a process has. */
export interface Streams {
  stdin: Readable
  stdout: Writable & { isTTY?: boolean }
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
    if (args.help) return say(HELP, streams)
    if (args.version) return say(`${await version()}\n`, streams)
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
async function readOptions(args: Arguments): Promise<SentenceOptions> {
  const options = { ...args.options }
  try {
    if (args.shouldBreak !== undefined) {
      options.shouldBreak = (await import(pathToFileURL(path.resolve(args.shouldBreak)).href)).default
    }
    resolveOptions(options)
  } catch (error) {
    const usage = asUsageError(error)
    throw usage instanceof UsageError ? usage : new UsageError(`--should-break: ${(error as Error).message}`)
  }
  return options
}

async function splitFiles(
  args: Arguments,
  options: SentenceOptions,
  streams: Streams,
  complain: (message: string) => void,
): Promise<number> {
  const start = performance.now()
  const output = await openOutput(args, streams)
  const visible = args.progress && streams.stderr.isTTY && (args.output !== undefined || !streams.stdout.isTTY)
  const progress = visible ? await Progress.over(args.files, streams.stderr) : undefined
  let status = OK
  let sentences = 0
  let bytes = 0
  const read = (length: number): void => {
    bytes += length
    progress?.add(length)
  }
  for (const file of args.files) {
    const stream = new SentenceStream(options)
    try {
      feed(await openInput(file, streams.stdin, read), stream)
      await writeItems(stream, file, args, output)
    } catch (error) {
      // What the output says concerns all files, what an input says only that one.
      if (error instanceof OutputClosed || error instanceof OutputError) throw error
      progress?.stop()
      complain(`${nameOf(file)}: ${explain(error as NodeJS.ErrnoException)}`)
      status = TROUBLE
    }
    sentences += stream.sentenceCount
    if (args.format === 'count' && stream.readableEnded) await output.write(countLine(stream.sentenceCount, file, args))
    const { skipped } = stream
    if (skipped.sentences > 0) {
      complain(
        `${nameOf(file)}: left out ${skipped.sentences} sentences longer than --max-length, ${skipped.length} code units`,
      )
    }
  }
  progress?.stop()
  await output.end()
  if (args.summary) {
    const seconds = (performance.now() - start) / 1000
    const rate = size(bytes / seconds)
    streams.stderr.write(`${sentences} sentences, ${size(bytes)} in ${seconds.toFixed(2)} s, ${rate}/s\n`)
  }
  return status
}

async function openOutput(args: Arguments, { stdout }: Streams): Promise<Output> {
  try {
    await refuseInput(args)
    return await Output.open(args.output, stdout)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new OutputError(`${args.output}: ${explain(error as NodeJS.ErrnoException)}`)
  }
}

/** The output would be emptied before it is read. */
async function refuseInput({ output, files }: Arguments): Promise<void> {
  const target = output === undefined ? undefined : await stat(output).catch(() => undefined)
  if (!target?.isFile()) return
  for (const file of files) {
    const source = await stat(file).catch(() => undefined)
    if (source?.ino === target.ino && source.dev === target.dev) {
      throw new UsageError(`--output ${output} is the input ${file} too; name another file`)
    }
  }
}

/** Writes what comes out of a stream, lines of JSON gathered for as long as more of them wait. */
async function writeItems(stream: SentenceStream, file: string, args: Arguments, output: Output): Promise<void> {
  const more = args.files.length > 1 ? { file } : {}
  let lines = ''
  for await (const item of stream as AsyncIterable<unknown>) {
    if (args.format === 'count') continue
    if (args.format === 'text') await output.write(item as Uint8Array)
    else {
      lines += `${JSON.stringify(Array.isArray(item) ? item : { ...more, ...(item as object) })}\n`
      // A source that fails waits until what waits in the stream has been taken: see feed.ts.
      if (lines.length < GATHERED && stream.readableLength > 0) continue
      await output.write(lines)
      lines = ''
    }
  }
}

function countLine(count: number, file: string, { files }: Arguments): string {
  return files.length > 1 ? `${count} ${file}\n` : `${count}\n`
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}

/** What went wrong, without the path that stands before it already. */
function explain({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'no such file'
  if (code === 'EISDIR') return 'is a directory; name the files in it'
  if (code === 'EACCES') return 'permission denied'
  return message
}
