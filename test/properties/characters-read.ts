/**
 * How much is read of a text, in code units: the measure of work that no other load of the machine changes.
 */
import { SentenceSplitter } from '../../lib/core.ts'
import { type Simd, simd } from '../../lib/scanner/simd/simd.ts'
import type { SentenceOptions } from '../../lib/types.ts'

/** So many units the WebAssembly code reads at once. */
const BLOCK_OF_UNITS = 16

/** What reads the characters of a string, in lib. */
function pickNatives() {
  const { charCodeAt, codePointAt, indexOf, trim } = String.prototype
  return { charCodeAt, codePointAt, indexOf, trim }
}

/** Counts what the WebAssembly code reads, and what is brought to it. */
function countSimd(count: (units: number) => void): () => void {
  const counted = simd() as Simd
  const { code } = counted
  const { load } = counted
  const reading = {
    ...code,
    find(language: number, at: number, end: number) {
      const found = code.find(language, at, end)
      count(found - at + BLOCK_OF_UNITS)
      return found
    },
    list(language: number, at: number, end: number) {
      const marks = code.list(language, at, end)
      count(counted.stopped - at)
      return marks
    },
    plan(...rest: Parameters<Simd['code']['plan']>) {
      const sentences = code.plan(...rest)
      count(counted.stopped - rest[2] + BLOCK_OF_UNITS)
      return sentences
    },
  }
  Object.assign(counted, {
    code: reading,
    load(text: string, from: number, to: number) {
      // Copied, not read: by far less work a unit.
      count((to - from) / 8)
      load.call(counted, text, from, to)
    },
  })
  return () => {
    Object.assign(counted, { code })
    Reflect.deleteProperty(counted, 'load')
  }
}

/** The characters read while a text of about `size` code units is split; with `flushed`, behind that and with a flush after each piece. */
export function charactersRead(
  unit: string,
  size: number,
  piece: number,
  options: SentenceOptions,
  flushed?: string,
): number {
  const text = (flushed ?? '') + unit.repeat(Math.ceil(size / unit.length))
  let read = 0
  const natives = pickNatives()
  String.prototype.charCodeAt = function (at) {
    read++
    return natives.charCodeAt.call(this, at)
  }
  String.prototype.codePointAt = function (at) {
    read++
    return natives.codePointAt.call(this, at)
  }
  String.prototype.indexOf = function (mark, from = 0) {
    const at = natives.indexOf.call(this, mark, from)
    read += (at < 0 ? this.length : at) - from
    return at
  }
  String.prototype.trim = function () {
    // It looks at the ends alone, but has to put together what is in pieces.
    read += this.length
    return natives.trim.call(this)
  }
  const stop = countSimd((units) => {
    read += units
  })
  const splitter = new SentenceSplitter(options)
  const take = (sentences: Iterable<unknown>): void => void [...sentences]
  try {
    for (let at = 0; at < text.length; at += piece) {
      take(splitter.write(text.slice(at, at + piece)))
      if (flushed !== undefined) take(splitter.flush())
    }
    take(splitter.end())
  } finally {
    Object.assign(String.prototype, natives)
    stop()
  }
  return read
}
