import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutPlace, endsClause, isWordAt } from '../lib/cut.ts'
import { hostileText } from './properties/hostile.ts'

const numRuns = Number(process.env.RUNS ?? 500)

describe('a clause', () => {
  test.each([',', ';', ':', '–', '،', '؛', '՝'])('ends at %s with white space behind it', (mark) => {
    for (const white of [' ', '\n', '\u00a0', '\u3000', '\ufeff']) expect(endsClause(`a${mark}${white}`, 2)).toBe(true)
    expect(endsClause(`a${mark}b`, 2)).toBe(false)
    expect(endsClause(`a${mark}`, 2)).toBe(false)
  })

  test.each(['—', '、', '，', '：', '；', '､'])('ends at %s with anything behind it', (mark) => {
    for (const next of [' ', 'b', '']) expect(endsClause(`a${mark}${next}`, 2)).toBe(true)
  })

  test.each<[string, number, boolean]>([
    // What closes behind the mark stays with it.
    ['“Well,” she', 7, true],
    ['“Well,” she', 6, false],
    ['"Well," she', 7, true],
    ["(as 'here,') she", 12, true],
    ['(as ‘here,’), she', 13, true],
    ['“你好，”他说', 4, false],
    ['“你好，”他说', 5, true],
    ['「はい、」と', 4, false],
    ['「はい、」と', 5, true],
    // A straight quotation mark behind such a mark opens, for all that is known.
    ['他说，"好"', 3, true],
    ['他说，"好"', 4, false],
    ['well,)))) she', 9, false],
    // Numbers have no clauses.
    ['１，０００', 2, false],
    ['1—2', 2, false],
    ['１，零', 2, true],
    ['零，１', 2, true],
  ])('%j at %i: %s', (text, at, ends) => {
    expect(endsClause(text, at)).toBe(ends)
  })

  test('ends at no other character', () => {
    let marks = ''
    for (let unit = 0; unit < 0x10000; unit++) {
      const mark = String.fromCharCode(unit)
      if (endsClause(`${mark} `, 1)) marks += mark
    }
    expect(marks).toBe(',:;՝،؛–—、，：；､')
  })
})

test('letters and digits are words', () => {
  const text = 'aÀ1漢 .“\u0301😀'
  expect([...text].map((_, at) => isWordAt(text, at))).toEqual([
    ...[true, true, true, true],
    ...[false, false, false, false, false],
  ])
})

test('a dash in front of the first word is no clause, also where no space follows', () => {
  expect(cutPlace('—Well then', 8)).toBe(5)
  expect(cutPlace('— Well then', 9)).toBe(6)
  expect(cutPlace('Oh—Well then', 9)).toBe(3)
})

test('flags in a long run are counted from its start', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
  // Runs with a letter too many, and letters beside those of flags.
  for (const [prefix, flag] of [
    ['', '🇩🇪'],
    ['x', '🇩🇪'],
    ['xx', '🇦🇿'],
    ['🇩', '🇫🇷'],
    ['x🇿', '🇿🇦'],
    ['', '🇦'],
    ['', '\ud83c\udde5'],
    ['x', '\ud83c\ude00'],
    ['', '\ud83d\udde9'],
    ['🇩', '\udde9'],
    ['', 'e\u0301'],
  ] as const) {
    const text = prefix + flag.repeat(400 / flag.length)
    const starts = Array.from(segmenter.segment(text), ({ index }) => index)
    for (let max = 150; max < 170; max++) {
      const wanted = starts.findLast((start) => start <= max)
      expect(cutPlace(text.slice(0, max + 2), max), `${prefix} ${flag} ${max}`).toBe(wanted)
    }
  }
})

/** A text longer than `max`, cut there. */
const cut = (text: string, max: number): string[] => {
  const at = cutPlace(text.slice(0, max + 2), max)
  return [text.slice(0, at), text.slice(at)]
}

describe('a sentence that is too long is cut', () => {
  test.each<[string, number, string, string]>([
    // After the last clause that fits.
    ['one, two, three four', 12, 'one, two,', ' three four'],
    ['one, two, three four', 9, 'one, two,', ' three four'],
    ['one, two, three four', 8, 'one,', ' two, three four'],
    ['他来了，她也来了，我', 6, '他来了，', '她也来了，我'],
    // Where the comma stands in its square is said by a character of its own.
    ['一，\ufe00二三', 4, '一，\ufe00二', '三'],
    // A closing mark stays with its clause.
    ['“one,” two three', 8, '“one,”', ' two three'],
    ['“一二，”三四', 5, '“一二，”', '三四'],
    ['“一二，”三四', 4, '“一二，', '”三四'],
    // What has no word in it is no clause.
    ['— one two three', 9, '— one two', ' three'],
    ['—— onetwothree', 4, '——', ' onetwothree'],
    // 3:30 is no clause.
    ['at 3:30 or later', 9, 'at 3:30', ' or later'],
    // Else before the last white space that fits, all of it.
    ['one two three', 9, 'one two', ' three'],
    ['one two three', 7, 'one two', ' three'],
    ['one   two', 5, 'one', '   two'],
    // Else between grapheme clusters.
    ['abcdefg', 4, 'abcd', 'efg'],
    ['a👩‍👩‍👧b', 7, 'a', '👩‍👩‍👧b'],
    ['👩‍👩‍👧👨‍👦x', 12, '👩‍👩‍👧', '👨‍👦x'],
    ['🇩🇪🇫🇷', 5, '🇩🇪', '🇫🇷'],
    ['👍🏽👍🏽', 7, '👍🏽', '👍🏽'],
    ['ae\u0301\u0323b', 3, 'a', 'e\u0301\u0323b'],
    ['ab\r\ncd', 3, 'ab', '\r\ncd'],
    ['한국', 1, '한', '국'],
    ['\u1112\u1161\u11ab\u1100', 3, '\u1112\u1161\u11ab', '\u1100'],
    // One cluster fills it all: no pair is cut.
    [`a${'\u0301'.repeat(9)}`, 4, 'a\u0301\u0301\u0301', '\u0301'.repeat(6)],
    ['👩‍👩‍👧', 4, '👩‍', '👩‍👧'],
    ['👩‍👩‍👧', 5, '👩‍👩', '‍👧'],
    ['\u200d😀😀', 2, '\u200d', '😀😀'],
  ])('%j at %i', (text, max, before, after) => {
    expect(cut(text, max)).toEqual([before, after])
  })

  test('in a long run, by the clusters right before the cut', () => {
    // Flags are told apart by where the run of their letters starts.
    for (let max = 130; max < 140; max++) {
      expect(cut('🇩🇪'.repeat(100), max)[0]).toHaveLength(max - (max % 4))
      expect(cut(`x${'🇩🇪'.repeat(100)}`, max)[0]).toHaveLength(max - ((max - 1) % 4))
      expect(cut(`x😀${'🇩🇪'.repeat(100)}`, max)[0]).toHaveLength(max - ((max - 3) % 4))
    }
    // A cluster that starts further back than the cut looks at first.
    expect(cut(`x${'👩\u200d'.repeat(90)}👩 y`, 200)[0]).toBe('x')
    expect(cut(`xe${'\u0301'.repeat(2500)}`, 2400)[0]).toBe('x')
    expect(cut(`x${'👩\u200d'.repeat(40)}👩${'👩\u200d'.repeat(40)}👩`, 200)[0]).toHaveLength(123)
    expect(cut('😀'.repeat(300), 401)[0]).toHaveLength(400)
    expect(cut(`x${'😀'.repeat(300)}`, 400)[0]).toHaveLength(399)
    expect(cut('👍🏽'.repeat(200), 403)[0]).toHaveLength(400)
    expect(cut(`e${'\u0301'.repeat(500)}`, 300)[0]).toHaveLength(300)
  })

  test('never at 0, beyond the limit, or within a surrogate pair', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 2, max: 60 }), (text, max) => {
        fc.pre(text.length > max)
        const [before, after] = cut(text, max) as [string, string]
        expect(before.length).toBeGreaterThan(0)
        expect(before.length).toBeLessThanOrEqual(max)
        expect(/[\ud800-\udbff]$/.test(before) && /^[\udc00-\udfff]/.test(after)).toBe(false)
        const clusters = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].map((s) => s.index)
        const first = clusters[1] ?? text.length
        // Only a cluster that is too long itself is cut.
        if (first <= max) expect(clusters).toContain(before.length)
      }),
      { numRuns },
    )
  })
})
