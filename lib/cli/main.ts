/**
 * The command line: arguments in, sentences out, an exit status.
 */
import { fstatSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { type SentenceError, show } from '../errors.ts'
import { resolveOptions } from '../options.ts'
import { checkEncoding } from '../ranges/encoding.ts'
import { loadShouldBreak, moduleUrl } from '../ranges/module.ts'
import { whyOneJob } from '../ranges/options.ts'
import type { Position } from '../ranges/part.ts'
import { isRemote } from '../ranges/source.ts'
import type { SentenceOptions, ShouldBreak } from '../types.ts'
import { type Arguments, HELP, parseArguments, UsageError } from './args.ts'
import { finishLines } from './interrupt.ts'
import { Jobs, JobsSplitting, whyNotShared } from './jobs.ts'
import { asUsageError, explain, inFlags } from './messages.ts'
import { Output, OutputClosed, OutputError } from './output.ts'
import { Progress, size } from './progress.ts'
import { splitRanges } from './range-lines.ts'
import { RangeSplitting } from './range-splitting.ts'
import { type Resumption, resume } from './resume.ts'
import { type Run, type Splitting, tellSkipped } from './splitting.ts'
import type { Stdin } from './stdin.ts'
import { StreamSplitting } from './stream-splitting.ts'
import { TextBlocks } from './text-blocks.ts'

/** The streams that a process has. */
export interface Streams {
  stdin: Stdin
  stdout: Writable & { isTTY?: boolean; fd?: number }
  stderr: Writable & { isTTY?: boolean }
}

const OK = 0
const TROUBLE = 1
const USAGE = 2

/** Runs the command, and gives its exit status. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  // Where nothing can be told, the sentences are written all the same.
  streams.stderr.on('error', () => {})
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
async function readOptions(args: Arguments): Promise<SentenceOptions> {
  const { options, shouldBreak } = args
  const all = shouldBreak === undefined ? options : { ...options, shouldBreak: await loadFunction(shouldBreak) }
  try {
    const { encoding } = resolveOptions(all)
    if (needsRanges(args)) checkEncoding(encoding)
  } catch (error) {
    throw asUsageError(error as SentenceError)
  }
  return all
}

/** Whether files are entered in the middle. */
function needsRanges({ jobs, start, end, ranges, resume }: Arguments): boolean {
  return jobs > 1 || resume || [start, end, ranges].some((value) => value !== undefined)
}

async function loadFunction(file: string): Promise<ShouldBreak> {
  try {
    return await loadShouldBreak(moduleUrl(file))
  } catch (error) {
    throw new UsageError((error as Error).message.replace(/^shouldBreak is "[^"]*"/, `--should-break is ${show(file)}`))
  }
}

async function splitFiles(
  args: Arguments,
  options: SentenceOptions,
  streams: Streams,
  complain: (message: string) => void,
): Promise<number> {
  const start = performance.now()
  await refuseOwnInput(args, streams)
  const resumption = await findResumption(args, options)
  const output = await openOutput(args, streams)
  const visible = args.progress && streams.stderr.isTTY && (args.output !== undefined || !streams.stdout.isTTY)
  const progress = visible ? await Progress.over(args.files, streams.stderr) : undefined
  const stopWaiting = args.format === 'json' ? finishLines(output, progress) : undefined
  let status = OK
  let sentences = 0
  let counted = 0
  let bytes = 0
  const run: Run = {
    args,
    options,
    output,
    text: new TextBlocks(output),
    read(length) {
      bytes += length
      progress?.add(length)
    },
    tell(file, message) {
      progress?.stop()
      complain(`${nameOf(file)}: ${message}`)
    },
    fail(file, error) {
      // What the output says concerns all files, what an input says only that one.
      if (error instanceof OutputClosed || error instanceof OutputError) throw error
      run.tell(file, explain(error as NodeJS.ErrnoException, file))
      status = TROUBLE
    },
  }
  const jobs = new Jobs(args.jobs)
  try {
    if (args.ranges !== undefined) {
      const target = await identify(args.output ?? streams.stdout.fd)
      const isOutput = async (file: string) => target !== undefined && (await identify(file)) === target
      sentences = await splitRanges(args.ranges, streams.stdin, run, isOutput)
      if (args.format === 'count') await output.write(`${sentences}\n`)
    } else {
      const done = resumption ? args.files.indexOf(resumption.file) : 0
      for (const file of args.files.slice(done)) {
        const from = file === resumption?.file ? resumption.from : undefined
        const splitting = await splittingOf(file, from, jobs, streams, run)
        try {
          await splitting.write()
          counted += splitting.sentenceCount
          if (args.format === 'count') await output.write(countLine(splitting.sentenceCount, file, args))
        } catch (error) {
          run.fail(file, error)
          // Threads may be left that wait for each other.
          await jobs.close()
        } finally {
          await splitting.close()
        }
        sentences += splitting.sentenceCount
        if (splitting.complaint !== undefined) run.tell(file, splitting.complaint)
        tellSkipped(run, file, splitting)
      }
      if (args.format === 'count' && args.files.length > 1) await output.write(`${counted} total\n`)
    }
    await output.end()
  } catch (error) {
    // Nothing more is wanted, but what failed before has failed.
    if (error instanceof OutputClosed) return status
    throw error
  } finally {
    stopWaiting?.()
    progress?.stop()
    await jobs.close()
  }
  if (args.summary) {
    const seconds = (performance.now() - start) / 1000
    const rate = size(bytes / seconds)
    streams.stderr.write(`${sentences} sentences, ${size(bytes)} in ${seconds.toFixed(2)} s, ${rate}/s\n`)
  }
  return status
}

/** How a file is split. */
async function splittingOf(
  file: string,
  from: Position | undefined,
  jobs: Jobs,
  { stdin }: Streams,
  run: Run,
): Promise<Splitting> {
  const { start, end, records } = run.args
  if (records) {
    const { RecordSplitting } = await import('./record-splitting.ts')
    return new RecordSplitting(file, stdin, records, run)
  }
  if (start !== undefined || end !== undefined) return new RangeSplitting(file, { start, end }, run)
  if (jobs.count > 1) {
    const why = (await whyNotShared(file, run.options.encoding ?? 'utf-8')) ?? whyOneJob(run.options)
    if (why === undefined) return new JobsSplitting(file, run, jobs, from)
    if (why !== '') run.tell(file, `${inFlags(why)}; one job splits it`)
  }
  return from || isRemote(file) ? new RangeSplitting(file, { from }, run) : new StreamSplitting(file, stdin, run)
}

/** Where an interrupted run goes on; `undefined` where this is none, or nothing was written. */
async function findResumption(args: Arguments, options: SentenceOptions): Promise<Resumption | undefined> {
  if (!args.resume) return undefined
  const output = args.output as string
  try {
    return await resume(output, args.files, resolveOptions(options).encoding)
  } catch (error) {
    if (error instanceof UsageError) throw error
    const { path = output } = error as NodeJS.ErrnoException
    throw new Error(`${path}: ${explain(error as NodeJS.ErrnoException, path)}`)
  }
}

/** An output that is also an input would be emptied before it is read, or grow for as long as it is. */
async function refuseOwnInput({ output, files, ranges }: Arguments, { stdin, stdout }: Streams): Promise<void> {
  const target = await identify(output ?? stdout.fd)
  if (target === undefined) return
  for (const file of ranges === undefined ? files : [ranges]) {
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
    return await Output.open(args.output, stdout, args.resume ? 'a' : 'w')
  } catch (error) {
    throw new OutputError(`${args.output}: ${explain(error as NodeJS.ErrnoException)}`)
  }
}

function countLine(count: number, file: string, { files }: Arguments): string {
  return files.length > 1 ? `${count} ${file}\n` : `${count}\n`
}

function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file
}
