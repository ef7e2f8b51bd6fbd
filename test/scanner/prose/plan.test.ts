/**
 * Plans without the WebAssembly code. What is plain is tested in plain-ends.test.ts.
 */
import { describe, expect, test, vi } from 'vitest'
import { profileFor } from '../../../lib/profiles/registry.ts'
import { Ahead } from '../../../lib/scanner/ahead.ts'
import { MarkFinder } from '../../../lib/scanner/finder.ts'
import { proseMarks } from '../../../lib/scanner/marks.ts'
import { Cursor } from '../../../lib/scanner/prose/cursor.ts'
import { Planner, type PlanOptions } from '../../../lib/scanner/prose/plan.ts'

vi.mock('../../../lib/scanner/simd/create.ts', () => ({ createSimdFinder: () => undefined }))

type Options = Partial<PlanOptions> & { locale?: string; begin?: number; at?: number }

/** The sentences that are planned, those that a blank line ends with a ¶, and the text from the first place that is not. */
function planned(window: string, { locale = 'en', begin = 0, at = begin, ...options }: Options = {}) {
  const profile = profileFor(locale)
  const marks = proseMarks(profile.terminators, profile.weakTerminators, profile.softMarks)
  const finder = new MarkFinder(marks, profile)
  finder.extend(window, 0, window)
  const planner = new Planner(
    { profile, newlines: 'paragraph', eager: false, maxLength: 1 << 20, folded: false, ...options },
    finder,
  )
  const cursor = Object.assign(new Cursor(marks), { window, stop: window.length, begin, at })
  const ahead = new Ahead()
  // What was planned before is gone.
  ahead.add(1, 2, true)
  planner.plan(cursor, ahead)
  const sentences = Array.from({ length: ahead.count }, (_, i) => {
    const text = window.slice(ahead.begins[i], ahead.ends[i])
    return ahead.closing[i] ? `${text}¶` : text
  })
  return [...sentences, `… ${window.slice(cursor.at)}`]
}

describe('what is plain is planned, up to the first mark that is not', () => {
  test.each<[string, string, string[], Options?]>([
    ['stops', 'It rained. Mr. Quill of v2.3 left. He did.', ['It rained.', 'Mr. Quill of v2.3 left.', '… .']],
    ['questions', 'Did it rain? It did! “No. x', ['Did it rain?', '… ! “No. x']],
    ['an abbreviation', 'It rained. Foo etc. The end.', ['It rained.', '… . The end.']],
    ['white space between', 'It rained.\n It stopped.  Then it ended. No', ['… .\n It stopped.  Then it ended. No']],
    ['line feeds', 'It\nrained. It\nstopped. no', ['It\nrained.', '… . no']],
    ['other line breaks', 'It rained. It\r\nstopped.', ['It rained.', '… \r\nstopped.']],
    ['wide marks', '雨が降った。止んだ。 (', ['雨が降った。', '… 。 ('], { locale: 'ja' }],
    ['soft points', 'Նա ասաց. Գնանք։ Նա. ', ['Նա ասաց. Գնանք։', '… . '], { locale: 'hy' }],
    ['no mark', 'It rained and', ['… ']],
    ['nothing', '', ['… ']],
  ])('%s', (_, text, expected, options = {}) => {
    expect(planned(text, options)).toEqual(expected)
  })
})

describe('a blank line', () => {
  const text = 'Chapter 4\n\nIt rained.\n\nDid it?\n\nThen it'

  test('ends one, with a mark or without', () => {
    expect(planned(text)).toEqual(['Chapter 4¶', 'It rained.¶', 'Did it?¶', '… '])
    expect(planned('雨が降った。\n\n止んだ', { locale: 'ja' })).toEqual(['雨が降った。¶', '… '])
    expect(planned('Նա ասաց.\n\nԳնանք', { locale: 'hy' })).toEqual(['Նա ասաց.¶', '… '])
  })

  test('ends none where it is white space, or has not been seen yet', () => {
    expect(planned(text, { newlines: 'never' })).toEqual(['… .\n\nDid it?\n\nThen it'])
    expect(planned(text, { eager: true })).toEqual(['… \n\nIt rained.\n\nDid it?\n\nThen it'])
    expect(planned('It\n\nrained. It did. no', { newlines: 'never' })).toEqual(['It\n\nrained.', '… . no'])
  })
})

test('an eager one asks less of what follows a question mark, so that none is plain', () => {
  expect(planned('It rained. Did it? It did. no', { eager: true })).toEqual(['It rained.', '… ? It did. no'])
})

test('plans go on from a place of the sentence', () => {
  const text = 'It rained. Foo etc. The end. It stopped. no'
  expect(planned(text, { begin: 11, at: 19 })).toEqual(['Foo etc. The end.', '… . no'])
})

test('a sentence may be as long as maxLength, white space around it left out', () => {
  const text = 'It rained. It stopped again. No more. No'
  expect(planned(text, { maxLength: 17 })).toEqual(['It rained.', 'It stopped again.', 'No more.', '… '])
  expect(planned(text, { maxLength: 16 })).toEqual(['It rained.', '… . No more. No'])
  // A mark beyond it is not looked at, though the sentence might go on; nor one that closes behind it.
  expect(planned('It rained. Mr. Quill saw Mr. Moor. No', { maxLength: 15 })).toEqual(['It rained.', '… . Moor. No'])
  expect(planned('“It rained.” So it did. No', { maxLength: 12 })).toEqual(['“It rained.”', 'So it did.', '… '])
  expect(planned('“It rained.” So it did. No', { maxLength: 11 })).toEqual(['… .” So it did. No'])
})

test('no more are planned than there is room for', () => {
  const all = planned('It rained. '.repeat(70))
  expect(all).toHaveLength(65)
  expect(all.slice(0, 64)).toEqual(Array(64).fill('It rained.'))
  expect(all[64]).toBe(`… ${'It rained. '.repeat(6)}`)
})
