import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { MarkFinder } from '../../lib/scanner/finder.ts'
import { isMarkAt, type MarkTable, PROSE_MARKS, proseMarks, UAX29_MARKS } from '../../lib/scanner/marks.ts'

const without = vi.hoisted(() => ({ simd: false }))
vi.mock('../../lib/scanner/simd/simd.ts', async (original) => {
  const real = await original<typeof import('../../lib/scanner/simd/simd.ts')>()
  return { ...real, simd: () => (without.simd ? undefined : real.simd()) }
})
afterEach(() => {
  without.simd = false
})

const TABLES: Record<string, MarkTable> = {
  prose: PROSE_MARKS,
  uax29: UAX29_MARKS,
  Greek: proseMarks(';', ''),
  Spanish: proseMarks('', ';:'),
}
const numRuns = Number(process.env.RUNS ?? 400)

const plain = fc.array(fc.constantFrom('word ', 'слово ', 'λόγος ', '“ ', '€', '→', '漢', 'ß'), { maxLength: 30 })
const marks = fc.constantFrom('.', '!', '?', '\n', '\r', ';', ':', '…', '‥', '。', '۔', '\u2029', '\ud804')
const text = fc
  .array(fc.tuple(plain, marks), { maxLength: 8 })
  .map((parts) => parts.map(([words, mark]) => words.join('') + mark).join(''))

/** What a plain look finds. */
function plainly(table: MarkTable, window: string, from: number): number {
  let at = from
  while (at < window.length && table[window.charCodeAt(at)] === 0) at++
  return at
}

const cases = Object.entries(TABLES).flatMap(([name, table]) => [
  [name, 'WebAssembly', table, false] as const,
  [name, 'searches', table, true] as const,
])

describe.each(cases)('the finder of marks: %s, by %s', (_, __, table, withoutSimd) => {
  const made = (): MarkFinder => {
    without.simd = withoutSimd
    return new MarkFinder(table)
  }

  test('finds every mark of the table, each in the middle of plain text', () => {
    const around = 'plain text in Latin letters, long enough not to be looked through unit by unit '
    const wrong: string[] = []
    for (let unit = 0; unit < 0x10000; unit++) {
      if (table[unit] === 0) continue
      const finder = made()
      const text = around + String.fromCharCode(unit) + around
      finder.extend(text, 0, text)
      if (finder.find(0) !== around.length || finder.find(around.length + 1) !== 2 * around.length + 1)
        wrong.push(unit.toString(16))
    }
    expect(wrong).toEqual([])
  })

  test('finds what a plain look finds, forwards and after going back', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(400), { maxLength: 10 }), (window, places) => {
        const finder = made()
        finder.extend(window, 0, window)
        for (const place of places) {
          const from = Math.min(place, window.length)
          expect(finder.find(from)).toBe(plainly(table, window, from))
        }
      }),
      { numRuns },
    )
  })

  test('also while the window grows, in short pieces and long ones, and moves on', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.nat(60), fc.nat()), { maxLength: 6 }), (pieces) => {
        const finder = made()
        let window = ''
        for (const [piece, dropped, place] of pieces) {
          const kept = window.slice(dropped)
          window = kept + piece
          finder.extend(window, kept.length, piece)
          const places = [kept.length, place % (window.length + 1), window.length, 0]
          for (const from of places) {
            const at = plainly(table, window, from)
            if (finder.isClear(from)) expect(at).toBe(window.length)
            expect(finder.find(from)).toBe(at)
          }
        }
      }),
      { numRuns },
    )
  })

  test('a short piece without a mark is known to have none, from its start on', () => {
    const finder = made()
    finder.extend('One. word', 5, 'word')
    expect([finder.isClear(5), finder.isClear(7), finder.isClear(4)]).toEqual([true, true, false])
    finder.extend('One. word.', 9, '.')
    expect(finder.isClear(9)).toBe(false)
    expect(finder.simd).toBeUndefined()
    const long = 'x'.repeat(48)
    finder.extend(long, 0, long)
    expect(finder.isClear(0)).toBe(false)
    expect(finder.simd === undefined).toBe(withoutSimd)
    finder.extend(`${long}y`, 48, 'y')
    expect(finder.isClear(48)).toBe(true)
    expect(finder.simd).toBeUndefined()
  })

  test('short text without a mark can be told apart before it is in a window, and is not looked at again', () => {
    const finder = made()
    finder.extend('One. word', 5, 'word')
    const [longest, long] = ['x'.repeat(47), 'x'.repeat(48)]
    expect([' more', '.', ' wo\nrd', '\n', longest, long].map((text) => finder.isQuiet(text))).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
    ])
    // What was quiet comes first in the next window, and makes no text long: 5 + 47 + 48 - 1 units are looked through here.
    const added = ` more${longest}${'y'.repeat(46)}.`
    const window = `One. word${added}`
    finder.extend(window, 9, added)
    expect(finder.simd).toBeUndefined()
    expect(finder.isClear(9)).toBe(false)
    expect(finder.find(9)).toBe(window.length - 1)
    // Later text owes nothing to it.
    finder.extend(`${window}.`, window.length, '.')
    expect(finder.find(window.length)).toBe(window.length)
  })

  test('text of a script that has much that only looks like marks', () => {
    for (const filling of ['漢字', 'αβγ', '→→', 'ж']) {
      const window = `${filling.repeat(100)}.${filling.repeat(20)}\n${filling.repeat(100)}`
      const finder = made()
      finder.extend(window, 0, window)
      for (const from of [0, 150, 201, 0, 201, 400]) {
        const at = Math.min(from, window.length)
        expect(finder.find(at), filling).toBe(plainly(table, window, at))
      }
    }
  })
})

test('nothing is searched twice', () => {
  without.simd = true
  const words = 'a word that is no mark '.repeat(4)
  const window = `${words}. ${words}\n${words}! ${words}… ${words}`
  const finder = new MarkFinder(PROSE_MARKS)
  finder.extend(window, 0, window)
  const searches = [vi.spyOn(String.prototype, 'indexOf'), vi.spyOn(RegExp.prototype, 'test')]
  const counted = (from: number): [number, number] => {
    for (const spy of searches) spy.mockClear()
    const found = finder.find(from)
    return [found, searches.reduce((sum, spy) => sum + spy.mock.calls.length, 0)]
  }
  const [dot, feed, bang, points] = ['.', '\n', '!', '…'].map((mark) => window.indexOf(mark)) as [
    ...[number, number, number, number],
  ]
  try {
    // One search for each mark that the table has.
    const [first, count] = counted(0)
    expect(first).toBe(dot)
    expect(count).toBeGreaterThan(5)
    for (const from of [0, 0, 1, dot - 1, dot]) expect(counted(from)).toEqual([dot, 0])
    // What is passed is looked for anew, and nothing else.
    expect(counted(dot + 1)).toEqual([feed, 1])
    for (const from of [dot + 1, dot + 2, feed]) expect(counted(from)).toEqual([feed, 0])
    expect(counted(feed + 1)).toEqual([bang, 1])
    for (const from of [feed + 1, bang]) expect(counted(from)).toEqual([bang, 0])
    expect(counted(bang + 1)).toEqual([points, 1])
    for (const from of [bang + 1, points]) expect(counted(from)).toEqual([points, 0])
    expect(counted(points + 1)).toEqual([window.length, 1])
    for (const from of [points + 1, window.length]) expect(counted(from)).toEqual([window.length, 0])
  } finally {
    for (const spy of searches) spy.mockRestore()
  }
})

test('a high surrogate is a mark only with the right partner', () => {
  expect(isMarkAt(PROSE_MARKS, '\u{11047}', 0)).toBe(true)
  expect(isMarkAt(PROSE_MARKS, '\u{11000}', 0)).toBe(false)
  expect(isMarkAt(PROSE_MARKS, '\ud804', 0)).toBe(false)
})

test('a weak mark is no terminator', () => {
  expect(isMarkAt(proseMarks('', ';'), ';', 0)).toBe(false)
  expect(isMarkAt(proseMarks(';', ''), ';', 0)).toBe(true)
})
