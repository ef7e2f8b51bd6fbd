/**
 * Checks of what ranges of a file are read with.
 */
import { SentenceError, show } from '../errors.ts'
import { type ResolvedOptions, resolveOptions } from '../options.ts'
import type { SentenceOptions } from '../types.ts'
import { checkEncoding } from './encoding.ts'
import type { RangeSource } from './source.ts'
import type { FileOptions, Range } from './types.ts'

const MEANINGLESS = {
  idleFlush: 'a file keeps nobody waiting',
  highWaterMark: 'one sentence at a time is taken from a file',
  byteOffsets: 'sentences of a file always have them',
} as const

/**
 * Options with their defaults, those of ranges: objects with byte offsets, unless text is asked for.
 *
 * @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE
 */
export function resolveFileOptions(options: FileOptions): ResolvedOptions {
  for (const [name, why] of Object.entries(MEANINGLESS)) {
    const value = (options as Record<string, unknown>)[name]
    if (value === undefined) continue
    throw new SentenceError('ERR_OPTION_VALUE', `${name} is ${show(value)}; it is no option here, for ${why}`, {
      option: name,
    })
  }
  const output = options.output ?? (options.separator === undefined ? 'object' : 'text')
  const all: SentenceOptions = { ...options, output }
  if (output === 'object') all.byteOffsets = true
  const resolved = resolveOptions(all)
  checkEncoding(resolved.encoding)
  return resolved
}

/** Why a text is split by one thread alone; `undefined` where it can be shared. */
export function whyOneJob({ fatal, markdown }: Pick<SentenceOptions, 'fatal' | 'markdown'>): string | undefined {
  // What is invalid between two sentences is found by a reader of all bytes alone.
  if (fatal) return 'with fatal, all bytes are read in their order'
  return markdown ? 'what a place in Markdown stands in is told by all before it' : undefined
}

/** Takes what is stated of a range. @throws ERR_OPTION_VALUE */
export function checkRange(start: unknown = 0, end?: unknown): void {
  for (const [option, value] of Object.entries({ start, end })) {
    if (value === undefined || (Number.isSafeInteger(value) && (value as number) >= 0)) continue
    throw new SentenceError(
      'ERR_OPTION_VALUE',
      `${option} is ${show(value)}; allowed is an integer from 0 on, in bytes`,
      {
        option,
      },
    )
  }
  if (end !== undefined && (end as number) < (start as number)) {
    throw new SentenceError('ERR_OPTION_VALUE', `end is ${end}; allowed is a byte from start on, ${start}`, {
      option: 'end',
    })
  }
}

/** The range of a file that is meant. @throws ERR_RANGE */
export function rangeWithin({ name, size }: RangeSource, start = 0, end = size): Range {
  if (start <= size && end <= size) return { start, end }
  throw new SentenceError(
    'ERR_RANGE',
    `${name}: the range of bytes ${start} to ${end} is not within its ${size} bytes`,
    {
      path: name,
    },
  )
}
