/** The linear law, over Markdown: the characters that are read are counted, not the time that it takes. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type SentenceOptions, SentenceSplitter } from '../../lib/core.ts'
import { BlockReader } from '../../lib/markdown/blocks.ts'
import { ProseScanner } from '../../lib/scanner/prose/prose.ts'
import { HOSTILE_MARKDOWN } from '../properties/units.ts'

/** What is put together for the rules of prose is copied, not read: by far less work a unit. */
const COPIED = 1 / 8

/** The characters read while a text of about `size` code units is split, with its start once. */
function charactersRead(start: string, unit: string, size: number, piece: number, options: SentenceOptions): number {
  const text = start + unit.repeat(Math.ceil(size / unit.length))
  const { charCodeAt, charAt, codePointAt, indexOf } = String.prototype
  let read = 0
  const counted = <T extends (...args: never[]) => unknown>(native: T) =>
    function (this: string, ...args: Parameters<T>): ReturnType<T> {
      read++
      return native.apply(this, args) as ReturnType<T>
    }
  Object.assign(String.prototype, {
    charCodeAt: counted(charCodeAt),
    charAt: counted(charAt),
    codePointAt: counted(codePointAt),
    indexOf(this: string, mark: string, from = 0) {
      const at = indexOf.call(this, mark, from)
      read += (at < 0 ? this.length : at) - from
      return at
    },
  })
  const { extend } = ProseScanner.prototype
  ProseScanner.prototype.extend = function (window, ...rest) {
    read += window.length * COPIED
    extend.call(this, window, ...rest)
  }
  try {
    const splitter = new SentenceSplitter({ ...options, markdown: true })
    for (let at = 0; at < text.length; at += piece) for (const _ of splitter.write(text.slice(at, at + piece)));
    for (const _ of splitter.end());
  } finally {
    Object.assign(String.prototype, { charCodeAt, charAt, codePointAt, indexOf })
    ProseScanner.prototype.extend = extend
  }
  return read
}

const UNITS = {
  ...HOSTILE_MARKDOWN,
  'points in words': 'abc.b d ',
  images: '![a. B](c) ',
  'images that are not closed': '![a ',
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('work is linear, with markdown', () => {
  test.each(Object.entries(UNITS))('%s', (name, unit) => {
    const start = name.startsWith('a fence') ? '```\n' : ''
    for (const [options, pieces] of [
      [{ maxLength: 4096 }, [1, 16, 1024, Infinity]],
      // A sentence may be as long as the text, ...
      [{}, [16, 1024]],
      // ... and is held, or left out.
      [{ maxLength: 500, overflow: 'skip' as const }, [16, 1024]],
    ] as const) {
      for (const piece of pieces) {
        const size = piece === 1 ? 6000 : 20_000
        const once = charactersRead(start, unit, size, piece, options)
        const twice = charactersRead(start, unit, 2 * size, piece, options)
        const said = `${JSON.stringify(options)} in pieces of ${piece}`
        expect(twice, said).toBeLessThan(2.3 * once + 20_000)
        // An opener is looked for in as much text as a span has, with each write that may close it.
        expect(twice / (2 * size), said).toBeLessThan(1000)
      }
    }
  })
})

describe('what is left out is not kept', () => {
  const PIECE = 65_536

  test.each(['word an d ', '> word x\n', '`a` ', '# word ', '    word '])('%j, without end', (unit) => {
    const extend = vi.spyOn(ProseScanner.prototype, 'extend')
    const feed = vi.spyOn(BlockReader.prototype, 'feed')
    const splitter = new SentenceSplitter({ markdown: true, maxLength: 1000, overflow: 'skip' })
    const piece = unit.repeat(Math.ceil(PIECE / unit.length))
    for (let i = 0; i < 10; i++) for (const _ of splitter.write(piece));
    const seen = Math.max(...extend.mock.calls.map(([window]) => window.length))
    expect(seen).toBeLessThan(2 * PIECE)
    const reader = feed.mock.contexts[0] as BlockReader
    expect(reader.at).toBeGreaterThan(9 * PIECE)
    expect(reader.markers.length).toBeLessThan(PIECE / 4)
    expect(reader.blocks.length).toBeLessThan(2)
  })
})
