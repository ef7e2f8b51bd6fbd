/** The linear law, over Markdown: the characters that are read are counted, not the time that it takes. */
import { describe, expect, test } from 'vitest'
import { SentenceSplitter } from '../../lib/core.ts'
import { HOSTILE_MARKDOWN } from '../properties/units.ts'

/** The characters read while a text of about `size` code units is split, with its start once. */
function charactersRead(start: string, unit: string, size: number, piece: number): number {
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
  try {
    const splitter = new SentenceSplitter({ markdown: true, maxLength: 4096 })
    for (let at = 0; at < text.length; at += piece) for (const _ of splitter.write(text.slice(at, at + piece)));
    for (const _ of splitter.end());
  } finally {
    Object.assign(String.prototype, { charCodeAt, charAt, codePointAt, indexOf })
  }
  return read
}

describe('work is linear, with markdown', () => {
  test.each(Object.entries(HOSTILE_MARKDOWN))('%s', (name, unit) => {
    const start = name.startsWith('a fence') ? '```\n' : ''
    for (const piece of [1, 16, 1024, Infinity]) {
      const size = piece === 1 ? 6000 : 20_000
      const once = charactersRead(start, unit, size, piece)
      const twice = charactersRead(start, unit, 2 * size, piece)
      expect(twice, `in pieces of ${piece}`).toBeLessThan(2.3 * once + 20_000)
      // An opener is looked for in as much text as a span has, with each write that may close it.
      expect(twice / (2 * size), `in pieces of ${piece}`).toBeLessThan(1000)
    }
  })
})
