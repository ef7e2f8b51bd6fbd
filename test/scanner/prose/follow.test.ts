/**
 * What is read behind a candidate: what the next word starts with, and the word.
 */
import { describe, expect, test } from 'vitest'
import { profileOf } from '../../../lib/profiles/define.ts'
import { REACH } from '../../../lib/scanner/prose/cursor.ts'
import {
  CONTINUE_NEXT,
  DASH_NEXT,
  DIGIT_NEXT,
  END,
  type Evidence,
  LETTER_NEXT,
  LOWER_NEXT,
  NOTHING_NEXT,
  newEvidence,
  OTHER_NEXT,
  UNKNOWN,
  UPPER_NEXT,
} from '../../../lib/scanner/prose/evidence.ts'
import {
  endsPhrase,
  passToWord,
  readOpeners,
  readWord,
  withoutLastApostrophes,
  wordRead,
} from '../../../lib/scanner/prose/follow.ts'
import { cursorAt } from './cursor-at.ts'

describe('what comes next', () => {
  const read = (text: string, final = false) => {
    const cursor = cursorAt(text, { final })
    const evidence = newEvidence()
    const next = readOpeners(cursor, evidence)
    return { next, at: cursor.at, opened: evidence.opened, dashed: evidence.dashed }
  }
  const plain = { opened: false, dashed: false }

  test.each<[string, object]>([
    ['She', { next: UPPER_NEXT, at: 0, ...plain }],
    ['she', { next: LOWER_NEXT, at: 0, ...plain }],
    ['雨', { next: LETTER_NEXT, at: 0, ...plain }],
    ['7', { next: DIGIT_NEXT, at: 0, ...plain }],
    ['§ 5', { next: OTHER_NEXT, at: 0, ...plain }],
    ['(She', { next: UPPER_NEXT, at: 1, opened: true, dashed: false }],
    ['"she', { next: LOWER_NEXT, at: 1, opened: true, dashed: false }],
    ['¿Qué', { next: UPPER_NEXT, at: 1, opened: true, dashed: false }],
    ['— Salut', { next: UPPER_NEXT, at: 2, opened: false, dashed: true }],
    ['• one', { next: LOWER_NEXT, at: 2, opened: false, dashed: true }],
    ['— §', { next: DASH_NEXT, at: 2, opened: false, dashed: true }],
    [', and', { next: CONTINUE_NEXT, at: 0, ...plain }],
    ['; and', { next: CONTINUE_NEXT, at: 0, ...plain }],
    [',, Goed', { next: OTHER_NEXT, at: 1, opened: true, dashed: false }],
    ['(; and', { next: OTHER_NEXT, at: 1, opened: true, dashed: false }],
    ['(, and', { next: OTHER_NEXT, at: 1, opened: true, dashed: false }],
    ['—(, and', { next: DASH_NEXT, at: 2, opened: true, dashed: true }],
    ['—(; and', { next: OTHER_NEXT, at: 2, opened: true, dashed: true }],
    ['\u0301She', { next: UPPER_NEXT, at: 1, ...plain }],
    ['\u00adShe', { next: UPPER_NEXT, at: 1, ...plain }],
    ['\u3000She', { next: UPPER_NEXT, at: 1, ...plain }],
    ['\nShe', { next: OTHER_NEXT, at: 0, ...plain }],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected)
    expect(read(text, true)).toEqual(expected)
  })

  test('is not known where the text ends, unless the input does', () => {
    for (const [text, next] of [
      ['', END],
      ['(', END],
      [',', CONTINUE_NEXT],
    ] as const) {
      expect(read(text).next).toBe(UNKNOWN)
      expect(read(text, true).next).toBe(next)
    }
  })

  test('is looked for within reach', () => {
    expect(read(`${' '.repeat(REACH - 1)}She`).next).toBe(UPPER_NEXT)
    expect(read(`${' '.repeat(REACH)}She`).next).toBe(NOTHING_NEXT)
    expect(read(' '.repeat(REACH)).next).toBe(NOTHING_NEXT)
    expect(read(' '.repeat(REACH - 1)).next).toBe(UNKNOWN)
  })
})

describe('the word', () => {
  test.each<[string, number]>([
    ['rain fell', 4],
    ['o’clock.', 7],
    ["o'clock.", 7],
    ['a1b!', 3],
    ['e\u0301a ', 3],
    ['雨が。', 2],
    [`${'a'.repeat(24)} `, 24],
    [`${'a'.repeat(25)} `, 25],
    [`${'a'.repeat(30)} `, 25],
  ])('%j', (text, to) => {
    const cursor = cursorAt(text)
    expect([readWord(cursor), cursor.at]).toEqual([true, to])
  })

  test('may go on where the text ends, unless the input does', () => {
    expect(readWord(cursorAt('rain'))).toBe(false)
    expect(readWord(cursorAt('rain', { final: true }))).toBe(true)
  })

  test('is read within reach of the candidate', () => {
    const wordStart = REACH - 3
    const cursor = cursorAt(`${' '.repeat(wordStart)}rainfall came`, { wordStart, at: wordStart })
    expect([readWord(cursor), cursor.at]).toEqual([true, REACH])
  })

  test('has typed apostrophes, and none at its end', () => {
    const word = (text: string): string => wordRead(cursorAt(text, { at: text.length }))
    expect(word('said’')).toBe('said')
    expect(word("said''")).toBe('said')
    expect(word('’tis')).toBe("'tis")
    expect(word('o’clo’ck')).toBe("o'clo'ck")
    expect(withoutLastApostrophes("''")).toBe('')
    expect(withoutLastApostrophes('')).toBe('')
    expect(withoutLastApostrophes("'a")).toBe("'a")
  })

  test('ends a phrase before a mark, and at the end', () => {
    expect(endsPhrase(cursorAt('rain', { at: 4 }))).toBe(true)
    expect(endsPhrase(cursorAt('rain.', { at: 4 }))).toBe(true)
    expect(endsPhrase(cursorAt('rain fell', { at: 4 }))).toBe(false)
  })
})

describe('to the next word', () => {
  const profile = profileOf({ locale: 'en', source: 'made up', never: 'mr', beforeStarter: 'inc', beforeNumber: 'no' })
  const pass = (text: string, last: string, final = false) => {
    const cursor = cursorAt(text, { at: last.length, final })
    const evidence = { ...newEvidence(), known: 1, last } as Evidence
    const there = passToWord(cursor, evidence, profile)
    return { there, at: cursor.at, wordStart: cursor.wordStart, known: evidence.known }
  }

  test.each<[string, string, object]>([
    ['Holmes asked', 'Holmes', { there: true, at: 7, wordStart: 7, known: 1 }],
    ['Mr. Bates', 'Mr', { there: true, at: 4, wordStart: 4, known: 0 }],
    ['Mr Bates', 'Mr', { there: true, at: 3, wordStart: 3, known: 1 }],
    ['Inc. Bates', 'Inc', { there: true, at: 5, wordStart: 5, known: 0 }],
    ['T. Bates', 'T', { there: true, at: 3, wordStart: 3, known: 0 }],
    ['t. Bates', 't', { there: true, at: 1, wordStart: 1, known: 1 }],
    ['No. Bates', 'No', { there: true, at: 2, wordStart: 2, known: 1 }],
    ['Rain. Bates', 'Rain', { there: true, at: 4, wordStart: 4, known: 1 }],
    ['rain. Bates', 'rain', { there: true, at: 4, wordStart: 4, known: 1 }],
  ])('%j', (text, last, expected) => {
    expect(pass(text, last)).toEqual(expected)
  })

  test('needs what stands behind the point, unless the input ends', () => {
    expect(pass('Mr.', 'Mr')).toEqual({ there: false, at: 2, wordStart: 0, known: 1 })
    expect(pass('Mr.', 'Mr', true)).toEqual({ there: true, at: 3, wordStart: 3, known: 0 })
    expect(pass('Mr. B', 'Mr', true)).toEqual({ there: true, at: 4, wordStart: 4, known: 0 })
  })
})
