import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { HeldText } from '../lib/held-text.ts'
import { TrimmedLength } from '../lib/trimmed-length.ts'

/** Text that is held, in a window that has all of it. */
function held(text: string): HeldText {
  const nothing = { shift() {}, extend() {} }
  const all = new HeldText(nothing as unknown as ConstructorParameters<typeof HeldText>[0])
  all.push(text)
  all.refill(0, 0, false)
  return all
}

const white = (text: string): string => text.replace(/^[\s\u0085]+|[\s\u0085]+$/g, '')

test('is that of the text without the white space around it, at one end after the other', () => {
  const text = fc
    .array(fc.constantFrom('a', ' ', ' ', '\n', '\u0085', '.', 'bc'), { maxLength: 20 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, fc.array(fc.nat(20)), fc.nat(3), (text, places, step) => {
      const length = new TrimmedLength(held(`${text}.`))
      let start = 0
      for (const end of places.map((place) => Math.min(place, text.length)).sort((a, b) => a - b)) {
        if (end > start) expect(length.of(start, end)).toBe(white(text.slice(start, end)).length)
        // Now and then a sentence starts.
        if (end % 4 < step) start = end
      }
    }),
  )
})

test('nothing is looked at twice', () => {
  const text = held(`${' '.repeat(50)}${'a.  '.repeat(50)}${'\n'.repeat(50)}.`)
  const length = new TrimmedLength(text)
  const units = vi.spyOn(text, 'unitAt')
  for (let end = 1; end <= 300; end++) length.of(0, end)
  // One that is not white ends each look.
  expect(units.mock.calls.length).toBeLessThan(2 * 300)
})

test('white space behind the text counts once more text is there', () => {
  const length = new TrimmedLength(held(' a   b.'))
  expect([2, 3, 4, 5].map((end) => length.of(1, end))).toEqual([1, 1, 1, 1])
  expect([6, 7].map((end) => length.of(1, end))).toEqual([5, 6])
})
