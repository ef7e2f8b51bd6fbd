/**
 * The run of marks, what closes behind it, and particles behind a quotation.
 */
import { describe, expect, test } from 'vitest'
import { profileOf } from '../../../lib/profiles/define.ts'
import { DOT, ELLIPSIS, STRONG, WIDE } from '../../../lib/scanner/marks.ts'
import type { Cursor } from '../../../lib/scanner/prose/cursor.ts'
import { JOIN, NEED_WORD, newEvidence, SPLIT } from '../../../lib/scanner/prose/evidence.ts'
import { readParticle } from '../../../lib/scanner/prose/particle.ts'
import {
  AT_INPUT_END,
  AT_MARK,
  AT_TEXT,
  AT_WHITE,
  AT_WINDOW_END,
  readClosers,
  readRun,
} from '../../../lib/scanner/prose/run.ts'
import { cursorAt } from './cursor-at.ts'

const english = profileOf({ locale: 'en', source: 'made up' })

describe('the run of marks', () => {
  test.each<[string, number, number]>([
    ['. x', DOT, 1],
    ['... x', ELLIPSIS, 3],
    ['… x', ELLIPSIS, 1],
    ['? x', STRONG, 1],
    ['?! x', STRONG, 2],
    ['?. x', Math.max(STRONG, ELLIPSIS), 2],
    ['.? x', Math.max(DOT, STRONG), 2],
    ['。x', WIDE, 1],
    ['？。x', Math.max(STRONG, WIDE), 2],
    ['𑁇 x', WIDE, 2],
    ['.𑁇 x', WIDE, 3],
    ['.😀', DOT, 1],
    ['.\u0301 x', DOT, 2],
    ['.\u00ad. x', ELLIPSIS, 3],
    ['.) x', DOT, 1],
  ])('%j', (text, mark, to) => {
    const evidence = newEvidence()
    const cursor = cursorAt(text)
    expect(readRun(cursor, evidence)).toBe(true)
    expect([evidence.mark, cursor.at, cursor.end]).toEqual([mark, to, to])
  })

  test('may go on where the text ends, unless the input does', () => {
    for (const text of ['.', '?!', '.\u0301']) {
      expect(readRun(cursorAt(text), newEvidence())).toBe(false)
      expect(readRun(cursorAt(text, { stopIsEnd: true }), newEvidence())).toBe(true)
    }
    const cursor = cursorAt('....', { stop: 2 })
    expect([readRun(cursor, newEvidence()), cursor.at]).toEqual([false, 2])
  })
})

describe('closers', () => {
  const read = (text: string, places: Partial<Cursor> = {}) => {
    const evidence = newEvidence()
    const cursor = cursorAt(text, places)
    const answer = readClosers(cursor, evidence, english)
    return [answer, cursor.at, evidence.closed, evidence.quoted]
  }

  test.each<[string, unknown[]]>([
    [' x', [AT_WHITE, 0, false, false]],
    ['. x', [AT_MARK, 0, false, false]],
    ['x', [AT_TEXT, 0, false, false]],
    [') x', [AT_WHITE, 1, true, false]],
    ['). x', [AT_MARK, 1, true, false]],
    ['" x', [AT_WHITE, 1, true, true]],
    ['") x', [AT_WHITE, 2, true, true]],
    ['"x', [AT_TEXT, 0, false, false]],
    ['”x', [AT_TEXT, 0, false, false]],
    ['[6] x', [AT_WHITE, 3, true, false]],
    ['[sic] x', [AT_TEXT, 0, false, false]],
    ['² x', [AT_WHITE, 1, false, false]],
    ['\u0301 x', [AT_WHITE, 1, false, false]],
    ['\u00ad x', [AT_WHITE, 1, false, false]],
    ['🎉 x', [AT_WHITE, 2, false, false]],
    [':) x', [AT_WHITE, 2, true, false]],
    [':x y', [AT_TEXT, 0, false, false]],
    ['— x', [AT_TEXT, 0, false, false]],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected)
    expect(read(text, { final: true, stopIsEnd: true })).toEqual(expected)
  })

  test.each<[string, unknown[], unknown[]]>([
    ['', [AT_WINDOW_END, 0, false, false], [AT_INPUT_END, 0, false, false]],
    [')', [AT_WINDOW_END, 1, true, false], [AT_INPUT_END, 1, true, false]],
    ['"', [AT_WINDOW_END, 0, false, false], [AT_INPUT_END, 1, true, true]],
    ['[6', [AT_WINDOW_END, 0, false, false], [AT_TEXT, 0, false, false]],
    [':', [AT_WINDOW_END, 0, false, false], [AT_INPUT_END, 1, true, false]],
    [':)', [AT_WINDOW_END, 0, false, false], [AT_INPUT_END, 2, true, false]],
  ])('%j, which ends there', (text, more, end) => {
    expect(read(text)).toEqual(more)
    expect(read(text, { final: true, stopIsEnd: true })).toEqual(end)
  })

  test('a quotation mark that only ever closes may stand right before a word', () => {
    const german = profileOf({ locale: 'de', source: 'made up', closingQuotes: '“' })
    const cursor = cursorAt('“x')
    expect([readClosers(cursor, newEvidence(), german), cursor.at]).toEqual([AT_TEXT, 1])
  })

  test('stop at the limit', () => {
    expect(read('))))', { stop: 2 })).toEqual([AT_WINDOW_END, 2, true, false])
  })
})

describe('a particle behind a quotation', () => {
  const japanese = profileOf({ locale: 'ja', source: 'made up', particles: 'と って', starters: 'とても' })
  const read = (rest: string, final = false, closed = true, profile = japanese): number =>
    readParticle(cursorAt(`」${rest}`, { at: 1, final }), { ...newEvidence(), closed }, profile)

  test.each<[string, number, number]>([
    ['と言った', JOIN, JOIN],
    ['って言う', JOIN, JOIN],
    ['とても嬉しい', SPLIT, SPLIT],
    ['とてもい', SPLIT, SPLIT],
    ['とても', SPLIT, SPLIT],
    ['雨が降る', SPLIT, SPLIT],
    ['雨', SPLIT, SPLIT],
    ['って', JOIN, JOIN],
    ['とか', JOIN, JOIN],
    ['', NEED_WORD, SPLIT],
    ['っ', NEED_WORD, SPLIT],
    ['と', NEED_WORD, JOIN],
    ['とて', NEED_WORD, JOIN],
  ])('%j', (rest, more, end) => {
    expect(read(rest)).toBe(more)
    expect(read(rest, true)).toBe(end)
  })

  test('counts behind what closed, and in languages that have some', () => {
    expect(read('と言った', false, false)).toBe(SPLIT)
    expect(read('', false, false)).toBe(SPLIT)
    expect(read('と言った', false, true, english)).toBe(SPLIT)
    expect(read('', false, true, english)).toBe(SPLIT)
  })
})
