import { UsageError } from './usage-error.ts'

/** Flags that exclude each other, and why. */
const EXCLUDED: readonly (readonly [string, string, string])[] = [
  ['ranges', 'start', 'each line has a start of its own'],
  ['ranges', 'end', 'each line has an end of its own'],
  ['ranges', 'resume', 'whoever gives the ranges knows which are done'],
  ['ranges', 'jobs', 'start as many commands as ranges are to be split at a time'],
  ['start', 'jobs', 'a range is split by one thread'],
  ['end', 'jobs', 'a range is split by one thread'],
  ['start', 'resume', 'an output of ranges does not tell where the file is done'],
  ['end', 'resume', 'an output of ranges does not tell where the file is done'],
  ['resume', 'output', 'it names the output'],
  ['resume', 'batch', 'only single sentences tell where to go on'],
  ...['jobs', 'start', 'end', 'ranges', 'resume'].flatMap((name) => [
    [name, 'records', 'a record is a text of its own'] as const,
    [name, 'idle-flush', 'a file keeps nobody waiting'] as const,
    [name, 'high-water-mark', 'a file is read as fast as sentences are taken'] as const,
  ]),
]

type Values = Readonly<Record<string, unknown>>

/** Checks the flags that speak of ranges of files. @throws UsageError */
export function checkRangeFlags(values: Values, files: readonly string[]): void {
  for (const [one, other, why] of EXCLUDED) {
    if (values[one] === undefined || values[other] === undefined) continue
    throw new UsageError(`--${one} and --${other} exclude each other: ${why}`)
  }
  if (values.resume !== undefined && values.json !== true)
    throw new UsageError('--resume needs --json, which tells where to go on')
  if (values.ranges !== undefined && files.length > 0)
    throw new UsageError('--ranges excludes FILEs: each line names one')
  for (const name of ['start', 'end', 'resume']) {
    if (values[name] === undefined) continue
    if (files.length === 0 || files.includes('-')) {
      throw new UsageError(`--${name} needs a FILE: what is piped here can be read in its order alone`)
    }
    if (files.length > 1 && name !== 'resume') {
      throw new UsageError(`--${name} needs one FILE, not ${files.length}: it is a byte of one`)
    }
  }
}
