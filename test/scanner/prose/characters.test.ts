/**
 * Single characters, told by where their blocks begin and end in the Unicode Character Database.
 */
import { expect, test } from 'vitest'
import {
  isApostrophe,
  isIdeographic,
  isInverted,
  isPhraseEnd,
  isPictograph,
  isRoman,
  isSuperscript,
  startsWord,
} from '../../../lib/scanner/prose/characters.ts'

const MOST = 0x10ffff

/** The ranges of numbers up to `most` for which something holds, in hexadecimal. */
function ranges(holds: (code: number) => boolean, most: number): string {
  const found: string[] = []
  for (let code = 0; code <= most + 1; code++) {
    const is = code <= most && holds(code)
    const was = code > 0 && holds(code - 1)
    if (is && !was) found.push(code.toString(16))
    if (was && !is) found.push(`${found.pop()}-${(code - 1).toString(16)}`)
  }
  return found.join(' ')
}

test('code units', () => {
  expect(ranges(isInverted, 0xffff)).toBe('a1-a1 bf-bf')
  expect(ranges(isSuperscript, 0xffff)).toBe('b2-b3 b9-b9 2070-2079')
  expect(ranges(isApostrophe, 0xffff)).toBe('27-27 2019-2019')
  expect(ranges(isPhraseEnd, 0xffff)).toBe('2c-2c 2e-2e 3a-3b')
})

test('code points', () => {
  expect(ranges(isPictograph, MOST)).toBe('2600-27bf 1f000-1faff')
  expect(ranges(isIdeographic, MOST)).toBe('2e80-9fff f900-faff ff66-ff9f 20000-3ffff')
})

test('words start with letters and digits', () => {
  const text = 'aA1あ𝐀 .-'
  const starts = [...Array(text.length + 1).keys()].filter((at) => startsWord(text, at))
  expect(starts).toEqual([0, 1, 2, 3, 4])
})

test('Roman numerals, of 1 to 89', () => {
  const numerals = new Set<string>()
  for (let length = 1, words = ['']; length <= 8; length++) {
    words = words.flatMap((word) => [...'IVXLC'].map((letter) => word + letter))
    for (const word of words) if (isRoman(word)) numerals.add(word)
  }
  expect(numerals.size).toBe(89)
  for (const word of ['I', 'IV', 'XIX', 'XLIX', 'LXXXVIII', 'LXXXIX']) expect(isRoman(word)).toBe(true)
  for (const word of ['', 'IIII', 'IC', 'XC', 'i', 'IVI']) expect(isRoman(word)).toBe(false)
})
