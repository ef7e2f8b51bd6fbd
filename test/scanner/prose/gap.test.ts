/**
 * White space behind a candidate, and what stands behind that.
 */
import { describe, expect, test } from 'vitest'
import { profileFor } from '../../../lib/profiles/registry.ts'
import { type Cursor, REACH } from '../../../lib/scanner/prose/cursor.ts'
import {
  AT_CLOSERS,
  AT_NEXT,
  AT_POINT,
  AT_RUN,
  AT_WINDOW_END,
  passWhite,
  QUOTE_REACH,
  readAfterGap,
} from '../../../lib/scanner/prose/gap.ts'
import { cursorAt } from './cursor-at.ts'

type Language = NonNullable<ReturnType<typeof profileFor>>

describe('white space', () => {
  const pass = (text: string, newlines: 'paragraph' | 'always' | 'never', places: Partial<Cursor> = {}) => {
    const cursor = cursorAt(text, places)
    const reason = passWhite(cursor, newlines)
    return [reason, cursor.at, cursor.breaks]
  }

  test.each<[string, unknown[], unknown[], unknown[]]>([
    ['  \t\u00a0\u3000x', [undefined, 5, 0], [undefined, 5, 0], [undefined, 5, 0]],
    ['x', [undefined, 0, 0], [undefined, 0, 0], [undefined, 0, 0]],
    ['   ', [undefined, 3, 0], [undefined, 3, 0], [undefined, 3, 0]],
    [' \nx', [undefined, 2, 1], ['line', 1, 1], [undefined, 2, 0]],
    ['\r\nx', [undefined, 2, 1], ['line', 0, 1], [undefined, 2, 0]],
    ['\r\n\r\nx', ['paragraph', 2, 2], ['line', 0, 1], [undefined, 4, 0]],
    ['\n \nx', ['paragraph', 2, 2], ['line', 0, 1], [undefined, 3, 0]],
    ['\n\nx', ['paragraph', 1, 2], ['line', 0, 1], [undefined, 2, 0]],
    ['\n\rx', ['paragraph', 1, 2], ['line', 0, 1], [undefined, 2, 0]],
    [' \u2029x', ['paragraph', 1, 1], ['line', 1, 1], [undefined, 2, 0]],
    [' \u2028x', [undefined, 2, 1], ['line', 1, 1], [undefined, 2, 0]],
  ])('%j', (text, paragraph, always, never) => {
    expect(pass(text, 'paragraph')).toEqual(paragraph)
    expect(pass(text, 'always')).toEqual(always)
    expect(pass(text, 'never')).toEqual(never)
  })

  test('CR LF of which the first half has been counted', () => {
    expect(pass('\r\n x', 'paragraph', { at: 1, breaks: 1 })).toEqual([undefined, 3, 1])
    // That CR stands before the gap.
    expect(pass('\r\n x', 'paragraph', { at: 1 })).toEqual([undefined, 3, 1])
    expect(pass('\n x', 'paragraph', { breaks: 1 })).toEqual(['paragraph', 0, 2])
  })

  test('is passed as far as the reach', () => {
    const text = `.${' '.repeat(2 * REACH)}`
    expect(pass(text, 'paragraph', { at: 1, end: 1 })).toEqual([undefined, REACH + 1, 0])
  })
})

describe('behind white space', () => {
  /** `|` is where the white space ends. */
  const behind = (marked: string, places: Partial<Cursor> = {}, locale = 'en'): number => {
    const at = marked.indexOf('|')
    const window = marked.replace('|', '')
    return readAfterGap(
      cursorAt(window, { at, end: window.search(/[.!?]/) + 1, ...places }),
      profileFor(locale) as Language,
    )
  }

  test.each<[string, number]>([
    ['Wait. |. .', AT_RUN],
    ['Vraiment ?! |! x', AT_RUN],
    ['It runs. |.NET is', AT_POINT],
    ['It rained. |The', AT_NEXT],
    ['It rained. |) The', AT_CLOSERS],
    ['It rained. |( The', AT_NEXT],
    ['We made it! |🎉 Now', AT_CLOSERS],
    ['He left. |[17] He', AT_CLOSERS],
    ['He left. |[sic] He', AT_NEXT],
    ['He left. |» He', AT_CLOSERS],
    ['He left. |«He', AT_NEXT],
    ["It was. |'' Then", AT_CLOSERS],
    ["It was. |' Then", AT_CLOSERS],
    ["It was. |'Then", AT_NEXT],
    ["It was. |''Then", AT_NEXT],
    ['He nodded. |" And', AT_NEXT],
    ['"He nodded. |" And', AT_CLOSERS],
    ['"He" nodded. |" And', AT_NEXT],
    ['He nodded. |" and', AT_CLOSERS],
    ['He nodded. |"And', AT_NEXT],
    ['It was. |:-) Then', AT_CLOSERS],
    ['It was. |: Then', AT_NEXT],
    ['It was. |— Then', AT_NEXT],
  ])('%j', (marked, expected) => {
    expect(behind(marked)).toBe(expected)
    expect(behind(marked, { final: true })).toBe(expected)
  })

  test('on the next line some of it starts a sentence', () => {
    for (const marked of ['We made it! |🎉 Now', 'He left. |[17] He', 'It was. |:-) Then']) {
      expect(behind(marked, { breaks: 1 })).toBe(AT_NEXT)
    }
    for (const marked of ['Wait. |. .', 'It rained. |) The', 'He left. |» He']) {
      expect(behind(marked, { breaks: 1 })).toBe(behind(marked))
    }
  })

  test('more is wanted where the text ends, unless the input does', () => {
    for (const [marked, atEnd] of [
      ['Wait. |.', AT_RUN],
      ['It left. |[1', AT_NEXT],
      ['It was. |»', AT_CLOSERS],
      ["It was. |'", AT_CLOSERS],
      ["It was. |''", AT_CLOSERS],
      ['It was. |"', AT_CLOSERS],
      ['It was. |" ', AT_CLOSERS],
      ['It was. |:', AT_NEXT],
    ] as const) {
      expect([marked, behind(marked)]).toEqual([marked, AT_WINDOW_END])
      expect([marked, behind(marked, { final: true })]).not.toEqual([marked, AT_WINDOW_END])
      if (atEnd !== AT_NEXT) expect([marked, behind(marked, { final: true })]).toEqual([marked, atEnd])
    }
  })

  test('quotation marks are counted in the sentence, as far back as is looked', () => {
    const far = (length: number): string => `"${'x'.repeat(length)}`
    expect(behind(`${far(QUOTE_REACH - 2)}. |" And`)).toBe(AT_CLOSERS)
    expect(behind(`${far(QUOTE_REACH - 1)}. |" And`)).toBe(AT_NEXT)
    // That one belongs to the sentence before.
    expect(behind('"He nodded. |" And', { begin: 1 })).toBe(AT_NEXT)
  })

  test('a mark that closes in German opens in English', () => {
    expect(behind('Er kam. |“ Dann', {}, 'de')).toBe(AT_CLOSERS)
    expect(behind('He came. |“ Then', {})).toBe(AT_NEXT)
  })
})
