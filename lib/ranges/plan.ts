import { SentenceError, show } from '../errors.ts'
import { openSource } from './source.ts'
import type { Range } from './types.ts'

/** How a file is to be divided: in so many ranges, or in ranges of so many bytes. */
export type PlanOptions =
  | {
      /** How many ranges, at least 1. */
      parts: number
      /** Not stated beside `parts`. */
      bytes?: never
    }
  | {
      /** How long each range is, in bytes, at least 1; the last one may be shorter. */
      bytes: number
      /** Not stated beside `bytes`. */
      parts?: never
    }

/**
 * Divides a file into ranges that follow each other, for `readRange` on as many cores and machines as
 * there are. They part at any byte: whoever reads a range finds where its sentences start.
 *
 * No range is empty: of a small file there are fewer than `parts`, of an empty one none.
 *
 * @throws ERR_OPTION_VALUE, ERR_FILE, ERR_RANGE_REQUESTS
 */
export async function planRanges(file: string | URL, options: PlanOptions): Promise<Range[]> {
  const { parts, bytes } = options
  if ((parts === undefined) === (bytes === undefined)) {
    throw new SentenceError('ERR_OPTION_VALUE', 'either parts or bytes must be stated, and only one of them')
  }
  const option = parts === undefined ? 'bytes' : 'parts'
  const value: unknown = parts === undefined ? bytes : parts
  if (!Number.isSafeInteger(value) || (value as number) < 1) {
    throw new SentenceError('ERR_OPTION_VALUE', `${option} is ${show(value)}; allowed is an integer from 1 on`, {
      option,
    })
  }
  const source = await openSource(file)
  await source.close()
  return divide(source.size, parts ?? Math.ceil(source.size / (bytes as number)), bytes)
}

function divide(size: number, parts: number, bytes: number | undefined): Range[] {
  const count = Math.min(parts, size)
  const place = (i: number): number =>
    i === count ? size : bytes === undefined ? Number((BigInt(size) * BigInt(i)) / BigInt(count)) : i * bytes
  return Array.from({ length: count }, (_, i) => ({ start: place(i), end: place(i + 1) }))
}
