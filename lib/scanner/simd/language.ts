/**
 * What the WebAssembly code reads of a language, in one piece of bytes.
 */
import { abbreviationClass, BEFORE_STARTER, NEVER, type Profile } from '../../profiles/define.ts'
import { LONGEST_OUTLINE } from '../../profiles/outline.ts'
import { capitalized } from '../../profiles/word-list.ts'
import type { MarkTable } from '../marks.ts'

// What stands where; assembly/marks.ts and assembly/prose.ts have the same numbers.
const HIGH = 16
const QUIET = 32
const OUTLINES = 48
const WORDS = 52
const WORDS_MASK = 56
const SPEECH_REACH = 60
const NIBBLES = 64
const PAGES = 80
/** The bytes of the two tables that tell the marks of a page. */
const TABLES = 32
// What a word is.
const NEVER_WORD = 1
const ABBREVIATION = 2
const STARTER = 4
const SPEECH = 8
const STARTER_BEHIND = 16

/** No language takes more bytes; one with a great many abbreviations of a user's would. */
export const LARGEST_LANGUAGE = 0x10000

const known = new WeakMap<object, Uint8Array | undefined>()

/**
 * The bytes for marks and, where plain sentences are to be planned, a profile; `undefined` for what the
 * code can't express.
 */
export function languageData(marks: MarkTable, profile?: Profile): Uint8Array | undefined {
  const key = profile ?? marks
  if (!known.has(key)) known.set(key, build(marks, profile))
  return known.get(key)
}

function build(marks: MarkTable, profile: Profile | undefined): Uint8Array | undefined {
  const head = new Uint8Array(PAGES)
  if (!quiet(marks, head)) return undefined
  const loud = loudPages(marks)
  const pages = pagesOf(loud)
  const nibbles = nibblesOf(loud.values())
  const first = nibblesOf([marks.subarray(0, 0x100)])
  if (!nibbles || !first) return undefined
  head.set(first.subarray(TABLES))
  const outlines = bitsOf(profile?.outlines ?? new Uint8Array(8))
  const nibblesAt = PAGES + pages.length
  const outlinesAt = aligned(nibblesAt + nibbles.length)
  const wordsAt = aligned(outlinesAt + outlines.length)
  const words = wordsOf(profile)
  const mask = tableSize(words.length) - 1
  const table = wordTable(words, mask, wordsAt)
  const whole = new Uint8Array(wordsAt + table.length)
  if (whole.length > LARGEST_LANGUAGE) return undefined
  const view = new DataView(head.buffer)
  view.setUint32(NIBBLES, nibblesAt, true)
  view.setUint32(OUTLINES, outlinesAt, true)
  view.setUint32(WORDS, wordsAt, true)
  view.setUint32(WORDS_MASK, mask, true)
  if (profile && profile.speech.size > 0) view.setUint32(SPEECH_REACH, profile.speechReach, true)
  whole.set(head)
  whole.set(pages, PAGES)
  whole.set(nibbles, nibblesAt)
  whole.set(outlines, outlinesAt)
  whole.set(table, wordsAt)
  return whole
}

const aligned = (at: number): number => (at + 3) & ~3

/**
 * The marks of each page as two tables: each upper half of a code has a bit, and each lower half the bits
 * of the upper halves that make a mark with it. There are eight bits; `undefined` where they are too few.
 * In front of the tables are those of a page without marks.
 */
function nibblesOf(pages: Iterable<MarkTable>): Uint8Array | undefined {
  const all: number[][] = [new Array(TABLES).fill(0)]
  for (const page of pages) {
    const tables: number[] = new Array(TABLES).fill(0)
    const groups: number[] = []
    for (let unit = 0; unit < 0x100; unit++) {
      if (!page[unit]) continue
      const high = unit >> 4
      if (!groups.includes(high)) groups.push(high)
      const bit = 1 << groups.indexOf(high)
      tables[unit & 15] = (tables[unit & 15] as number) | bit
      tables[HIGH + high] = bit
    }
    if (groups.length > 8) return undefined
    all.push(tables)
  }
  return Uint8Array.from(all.flat())
}

/** Marks the pages of 256 characters that have no mark, of the first sixteen. Ideographs and curly quotes have none. */
function quiet(marks: MarkTable, head: Uint8Array): boolean {
  for (let page = 1; page < 16; page++) {
    if (!hasMark(marks, page << 8, (page + 1) << 8)) head[QUIET + page] = 0xff
  }
  return !hasMark(marks, 0x2010, 0x2024) && !hasMark(marks, 0x4e00, 0xa000)
}

function hasMark(marks: MarkTable, from: number, to: number): boolean {
  for (let unit = from; unit < to; unit++) if (marks[unit]) return true
  return false
}

/** The pages of 256 characters that have marks, by their numbers. */
function loudPages(marks: MarkTable): Map<number, MarkTable> {
  const pages = new Map<number, MarkTable>()
  for (let page = 0; page < 256; page++) {
    if (hasMark(marks, page << 8, (page + 1) << 8)) pages.set(page, marks.subarray(page << 8, (page + 1) << 8))
  }
  return pages
}

/** The kinds of all marks: which page has which kinds, and the pages; the first one has none. */
function pagesOf(loud: ReadonlyMap<number, MarkTable>): Uint8Array {
  const whole = new Uint8Array(256 + 256 * (1 + loud.size))
  let i = 1
  for (const [page, kinds] of loud) {
    whole[page] = i
    whole.set(kinds, 256 + 256 * i)
    i++
  }
  return whole
}

function bitsOf(flags: Uint8Array): Uint8Array {
  const bits = new Uint8Array(flags.length >> 3)
  for (let i = 0; i < flags.length; i++) {
    if (flags[i]) bits[i >> 3] = (bits[i >> 3] as number) | (1 << (i & 7))
  }
  return bits
}

/** The words that plain.ts looks up, and what they are. */
function wordsOf(profile: Profile | undefined): [word: string, kinds: number][] {
  const words = new Map<string, number>()
  if (!profile) return []
  const add = (word: string, kind: number): void => {
    if (isPlainWord(word)) words.set(word, (words.get(word) ?? 0) | kind)
  }
  const spellings = new Set<string>()
  for (const entry of profile.abbreviations.keys()) {
    if (!isPlainWord(entry)) continue
    spellings.add(entry).add(capitalized(entry))
  }
  for (const word of spellings) {
    const kind = abbreviationClass(profile, word)
    if (kind !== 0) add(word, kind === NEVER ? NEVER_WORD : kind === BEFORE_STARTER ? STARTER_BEHIND : ABBREVIATION)
  }
  for (const word of profile.starters) if (!profile.pronouns.has(word)) add(word, STARTER)
  for (const word of profile.speech) add(word, SPEECH)
  return [...words]
}

function isPlainWord(word: string): boolean {
  return word.length < LONGEST_OUTLINE && /^[\p{L}\p{M}]+$/u.test(word)
}

function tableSize(words: number): number {
  let size = 16
  while (size < 2 * words) size *= 2
  return size
}

/** A hash table of offsets, 0 for none, and the words: length, kinds, units. */
function wordTable(words: [word: string, kinds: number][], mask: number, start: number): Uint8Array {
  const size = 4 * (mask + 1)
  const length = words.reduce((sum, [word]) => sum + aligned(4 + 2 * word.length), size)
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  let at = size
  for (const [word, kinds] of words) {
    let place = (hashOf(word) >>> 12) & mask
    while (view.getUint32(4 * place, true) !== 0) place = (place + 1) & mask
    view.setUint32(4 * place, start + at, true)
    view.setUint16(at, word.length, true)
    view.setUint16(at + 2, kinds, true)
    for (let i = 0; i < word.length; i++) view.setUint16(at + 4 + 2 * i, word.charCodeAt(i), true)
    at += aligned(4 + 2 * word.length)
  }
  return bytes
}

function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x9e3779b1)
  return hash
}
