/**
 * What may stand right behind a sentence and belongs to it: emoticons, and the marks of notes.
 */
import { expect, test } from 'vitest'
import { emoticonEnd } from '../../../lib/scanner/prose/emoticon.ts'
import { footnoteEnd } from '../../../lib/scanner/prose/footnote.ts'
import { UNDECIDED } from '../../../lib/scanner/scanner.ts'

test('an emoticon has eyes, perhaps a nose, a mouth, and white space behind it', () => {
  const end = (text: string): number => emoticonEnd(`.${text}`, 1)
  for (const emoticon of [':)', ':-)', ';-D', '=P', ":'(", ':o)', ':3', ':-/', ':|', ':-)))', ':))))))'.slice(0, 6)])
    expect(end(`${emoticon} Then`)).toBe(1 + emoticon.length)
  // Of the nose alone, or of more than six characters, there is none.
  for (const text of [': Then', ':- Then', ':-x Then', ':)x', ':-))))) Then', ':)))))) Then', ') Then', 'x'])
    expect(end(text)).toBe(1)
  // More of it may come.
  for (const text of [':', ':-', ':)', ':-)', ':-)))', ':)))))']) expect(end(text)).toBe(UNDECIDED)
  // No more could.
  expect(end(':))))))')).toBe(1)
})

test('the mark of a note is a number, several, or a letter, in brackets', () => {
  const end = (text: string): number => footnoteEnd(`.${text}`, 1)
  for (const note of ['[6]', '[12]', '[12–14]', '[1-3]', '[1, 2]', '[a]', '[z1]', '[3.2]', '[…]', '[0123456789012]'])
    expect(end(`${note} Then`)).toBe(1 + note.length)
  for (const text of ['[]', '[ab]', '[A]', '[1a]', '[`]', '[{]', '[/]', '[:]', '[sic]', '[01234567890123456]'])
    expect(end(`${text} Then`)).toBe(1)
  for (const text of ['[', '[1', '[1, 2', '[01234567890123']) expect(end(text)).toBe(UNDECIDED)
  expect(end('[012345678901234')).toBe(1)
})
