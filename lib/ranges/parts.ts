/**
 * The parts that a file is split in by worker threads, and where each of them starts.
 *
 * A start is only a guess of where a sentence ends: whoever splits the part before finds out which
 * of its boundaries are true (see part.ts).
 */
import { unitBytes, view } from './encoding.ts'
import type { RangeSource } from './source.ts'

/** Parts of equal size, from one byte of a file to another. */
export interface Parts {
  /** A boundary: the start of the file, or where an earlier run came to. */
  start: number
  end: number
  /** How many bytes each of them has. */
  bytes: number
}

/** A place where a part starts. */
export interface PartStart {
  part: number
  byte: number
}

/**
 * How many bytes a thread takes at a time, where nothing else is said. Measured: larger parts take no
 * less time, and memory by the part.
 */
export const PART_BYTES = 524_288

/** How many bytes are looked through for a good start. */
const REACH = 8192

/** Good starts, the best first: behind a paragraph, a sentence, white space; or where a character starts. */
const STARTS = ['\\n\\r?\\n(?!$)', '[.!?]["\')]?[ \\n]', '[\\t-\\r ]'].map((place) => new RegExp(place))
const CHARACTER: Readonly<Record<string, RegExp>> = {
  'utf-8': /(?=[\0-\x7f\xc2-\xf4])/,
  'windows-1252': /^/,
  'utf-16le': /(?=[^\udc00-\udfff])/,
  'utf-16be': /(?=[^\udc00-\udfff])/,
}

export function countParts({ start, end, bytes }: Parts): number {
  return Math.max(1, Math.ceil((end - start) / bytes))
}

/** The first byte that may be a part's. */
export function edgeOf(part: number, { start, end, bytes }: Parts): number {
  return Math.min(end, start + part * bytes)
}

/**
 * Where a part starts; `undefined` where its bytes are no place to start at: another part has them too.
 *
 * @param part not the first, whose start is that of all
 */
async function startOf(
  source: RangeSource,
  part: number,
  parts: Parts,
  encoding: string,
): Promise<PartStart | undefined> {
  const width = unitBytes(encoding)
  const edge = edgeOf(part, parts)
  const from = edge + (edge % width)
  const to = Math.min(from + REACH, edgeOf(part + 1, parts))
  if (from >= to) return undefined
  const text = view(await source.read(from, to), encoding)
  for (const pattern of [...STARTS, CHARACTER[encoding] as RegExp]) {
    const found = pattern.exec(text)
    const place = found ? from + (found.index + found[0].length) * width : to
    if (place < to) return { part, byte: place }
  }
  return undefined
}

/** The first part from `part` on that has a start. */
export async function findStart(
  source: RangeSource,
  part: number,
  parts: Parts,
  encoding: string,
): Promise<PartStart | undefined> {
  for (let next = part; next < countParts(parts); next++) {
    const start = await startOf(source, next, parts, encoding)
    if (start) return start
  }
  return undefined
}
