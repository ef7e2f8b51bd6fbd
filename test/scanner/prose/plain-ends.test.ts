/**
 * What is told at a glance, case by case. In each text `|` stands in front of the mark. The answer is how many code units
 * of the sentence there are from the mark on, 'join' where it goes on, and 'no' where the long way has to tell.
 */
import { describe, expect, test } from 'vitest'
import { type Profile, type ProfileData, profileOf } from '../../../lib/profiles/define.ts'
import { LONGEST_OUTLINE } from '../../../lib/profiles/outline.ts'
import {
  isPlainSoftPoint,
  isPlainWrap,
  NOT_PLAIN,
  PLAIN_JOIN,
  plainBlankLine,
  plainParagraphEnd,
  plainStopEnd,
  plainStrongEnd,
  plainWideEnd,
} from '../../../lib/scanner/prose/plain.ts'

type Answer = number | 'join' | 'no'
type Case = readonly [text: string, answer: Answer]

const language = (data: Partial<ProfileData>): Profile => profileOf({ locale: 'en', source: 'made up', ...data })
const small = (length: number): string => 'a'.repeat(length)

function answers(tell: (window: string, mark: number) => number, cases: readonly Case[]): void {
  test.each(cases)('%j', (marked, answer) => {
    const mark = marked.indexOf('|')
    const end = tell(marked.replace('|', ''), mark)
    expect(end === NOT_PLAIN ? 'no' : end === PLAIN_JOIN ? 'join' : end - mark).toBe(answer)
  })
}

const abbreviations = { never: 'dr', beforeStarter: 'inc', beforeNumber: 'no', starters: 'The' }

describe('a full stop', () => {
  const stops = (data: Partial<ProfileData>, cases: readonly Case[], begin = 0): void => {
    const profile = language(data)
    answers((window, mark) => plainStopEnd(window, mark, begin, profile), cases)
  }

  describe('and what follows', () => {
    stops(abbreviations, [
      ['late|. He', 1],
      ['late|.\nHe', 1],
      ['late|. 5', 1],
      ['late|.\tHe', 'no'],
      ['late|.  He', 'no'],
      ['late|.', 'no'],
      ['late|.He', 'no'],
      ['late|.)', 'no'],
      ['late|. he', 'no'],
      ['late|. (He', 'no'],
      ['late|." He', 2],
      ['late|.” He', 2],
      ['late|.’ He', 2],
      ["late|.' He", 2],
      ['late|.» He', 'no'],
      [`late|.'" He`, 3],
      ['late|.”’ He', 3],
      [`late|.'"' He`, 'no'],
      ['late|."x', 'no'],
      ['late|."5', 'no'],
      ['late|. "He', 1],
      ['late|. “He', 1],
      ['late|. ‘He', 1],
      ["late|. 'He", 1],
      ['late|. ”He', 'no'],
      ['late|. "he', 'no'],
      ['late|. ""He', 'no'],
      ['late|. Éva', 1],
      ['late|. é', 'no'],
      ['2|.3', 'join'],
      ['node|.js', 'join'],
      ['x|.雨', 'join'],
    ])
  })

  describe('and the word before it', () => {
    stops(abbreviations, [
      ['Late|. He', 1],
      ['Élet|. He', 1],
      ['az|. He', 1],
      ['AZ|. He', 1],
      ['x|. He', 'no'],
      ['X|. He', 'no'],
      ['xY|. He', 'no'],
      [`${small(LONGEST_OUTLINE - 1)}|. He`, 1],
      [`${small(LONGEST_OUTLINE)}|. He`, 'no'],
      [`A${small(LONGEST_OUTLINE - 2)}|. He`, 1],
      [`A${small(LONGEST_OUTLINE - 1)}|. He`, 'no'],
      ['(late|. He', 1],
      ['“late|. He', 1],
      ['‘late|. He', 1],
      ['”late|. He', 1],
      ['-late|. He', 1],
      ['/late|. He', 1],
      [':late|. He', 1],
      ['@late|. He', 1],
      ['[late|. He', 1],
      ['`late|. He', 1],
      ['{late|. He', 1],
      ['—late|. He', 'no'],
      ['\u201elate|. He', 'no'],
      ['°late|. He', 'no'],
      ['.late|. He', 'no'],
      ['0late|. He', 'no'],
      ['9late|. He', 'no'],
      ['ALate|. He', 'no'],
      ['ZLate|. He', 'no'],
      ['雨late|. He', 'no'],
      ['Dr|. He', 'join'],
      ['dr|. He', 'join'],
      ['Dr|." He', 'no'],
      ['No|. He', 'no'],
      ['a (closed)|. He', 1],
      ['“closed”|. He', 1],
      ['closed»|. He', 1],
      ['[closed]|. He', 'no'],
    ])
    stops({ ...abbreviations, never: 'dr г-н' }, [['-late|. He', 'no']])
    stops(
      abbreviations,
      [
        ['x.late|. He', 1],
        ['..)|. He', 1],
      ],
      2,
    )
    stops(
      abbreviations,
      [
        [')|. He', 'no'],
        ['x1887|. He', 1],
        ['xTHE|. He', 1],
      ],
      1,
    )
  })

  describe('behind an abbreviation that a starter follows', () => {
    stops(abbreviations, [
      ['Inc|. The firm', 1],
      ['Inc|. The.', 1],
      ['Inc|. The\n', 1],
      ['Inc|. Bates came', 'join'],
      ['Inc|. Thé came', 'join'],
      ['Inc|. B came', 'no'],
      ['Inc|. Be came', 'join'],
      ['Inc|. 5', 'no'],
      ['Inc|. "The firm', 'no'],
      ['Inc|. The', 'no'],
      ["Inc|. The'", 'no'],
      ['Inc|. The’', 'no'],
      ['Inc|. The5', 'no'],
      ['Inc|. The0', 'no'],
      ['Inc|. The9', 'no'],
      ['Inc|. The\t', 'no'],
      ['Inc|. The~', 1],
      ['Inc|. The\u007f', 'no'],
      [`Inc|. A${small(LONGEST_OUTLINE - 1)} `, 'join'],
      [`Inc|. A${small(LONGEST_OUTLINE)} `, 'no'],
    ])
  })

  describe('behind a number', () => {
    stops(abbreviations, [
      ['1887|. He', 1],
      ['0990|. He', 1],
      ['188|. He', 'no'],
      ['1887|. 5', 'no'],
      ['1887|. "He', 1],
      ['-1887|. He', 1],
      ['x1887|. He', 'no'],
      ['.1887|. He', 'no'],
      [`${'1'.repeat(LONGEST_OUTLINE - 1)}|. He`, 1],
      [`${'1'.repeat(LONGEST_OUTLINE)}|. He`, 'no'],
    ])
  })

  describe('behind capitals', () => {
    stops(abbreviations, [
      ['THE LEAGUE|. He', 1],
      ['(LEAGUE|. He', 1],
      ['xLEAGUE|. He', 'no'],
      ['XVIL|. He', 'no'],
      ['XVIA|. He', 1],
      ['AXVI|. He', 1],
      ['AB|. He', 1],
      ['A|. He', 'no'],
      ['INC|. He', 'no'],
      [`${'A'.repeat(LONGEST_OUTLINE - 1)}|. He`, 1],
      [`${'A'.repeat(LONGEST_OUTLINE)}|. He`, 'no'],
    ])
  })

  describe('among letters without case', () => {
    const caseless = { never: 'डॉक्', beforeNumber: 'क्रम' }
    stops(caseless, [
      ['तो गेला|. ती', 1],
      ['गेला|. ती', 1],
      ['गेला|. "ती', 1],
      ['गेला|. “ती', 1],
      ['गेला|. ‘ती', 1],
      ["गेला|. 'ती", 'no'],
      ['गेला|. “he', 'no'],
      ['गेला|.\nती', 'no'],
      ['गेला|." ती', 'no'],
      ['ती|. ती', 'no'],
      ['तीन|. ती', 1],
      ['(गेला|. ती', 'no'],
      ['xगेला|. ती', 'no'],
      ['late|. ती', 'no'],
      ['डॉक्|. ती', 'join'],
      ['क्रम|. ती', 'no'],
      [`${'क'.repeat(LONGEST_OUTLINE - 1)}|. ती`, 1],
      [`${'क'.repeat(LONGEST_OUTLINE)}|. ती`, 'no'],
    ])
    stops(caseless, [['xगेला|. ती', 1]], 1)
  })
})

describe('a blank line', () => {
  describe('behind a mark', () => {
    answers(plainParagraphEnd, [
      ['late|.\n\nhe', 1],
      ['late|."\n\n', 2],
      [`late|.'"\n\n`, 3],
      ['late|.\nhe', 'no'],
      ['late|.\n', 'no'],
      ['late|. \n\n', 'no'],
      ['late|.x\n', 'no'],
    ])
  })

  describe('behind none', () => {
    answers(
      (window, at) => plainBlankLine(window, at, 0),
      [
        ['Chapter 4|\n\nNobody', 0],
        ['~|\n\n', 0],
        ['!|\n\n', 0],
        ['\u007f|\n\n', 'no'],
        ['é|\n\n', 'no'],
        [' |\n\n', 'no'],
        ['|\n\n', 'no'],
        ['x|\nx', 'no'],
        ['x|x\n', 'no'],
      ],
    )
    answers(
      (window, at) => plainBlankLine(window, at, 1),
      [
        ['x|\n\n', 'no'],
        ['xx|\n\n', 0],
      ],
    )
  })
})

test('a line feed within a paragraph', () => {
  const isWrap = (marked: string): boolean => isPlainWrap(marked.replace('|', ''), marked.indexOf('|'))
  for (const text of ['a|\nb', 'a|\n!', 'a|\n~']) expect([text, isWrap(text)]).toEqual([text, true])
  for (const text of ['a|\n b', 'a|\n\n', 'a|\n\u007f', 'a|\né', 'a|bc', 'a|\n'])
    expect([text, isWrap(text)]).toEqual([text, false])
})

describe('a wide mark', () => {
  answers(plainWideEnd, [
    ['雨|。止', 1],
    ['雨|। वह', 1],
    ['雨|。  止', 'no'],
    ['雨|．止', 1],
    ['雨|．3', 'no'],
    ['雨|．「', 'no'],
    ['雨|。「', 1],
    ['雨|。(', 'no'],
    ['雨|。 「', 'no'],
    ['雨|。 3', 'no'],
    ['雨|。3', 1],
    ['雨|。A', 1],
    ['雨|。a', 1],
    ['雨|。,', 'no'],
    ['雨|。', 'no'],
  ])
})

test('a point that parts clauses', () => {
  const isSoft = (marked: string): boolean => isPlainSoftPoint(marked.replace('|', ''), marked.indexOf('|'))
  for (const text of ['ասաց|. Գնանք', 'ասաց|. գնանք', 'x|. a', 'x|. z', 'x|. A', 'x|. Z'])
    expect([text, isSoft(text)]).toEqual([text, true])
  for (const text of ['ասաց|.Գնանք', 'ասաց|. 5', 'ասաց|.\nԳնանք', 'x|. `', 'x|. {', 'x|. @', 'x|. ['])
    expect([text, isSoft(text)]).toEqual([text, false])
})

describe('a question or exclamation mark', () => {
  const strong = (data: Partial<ProfileData>, cases: readonly Case[], begin = 0): void => {
    const profile = language(data)
    answers((window, mark) => plainStrongEnd(window, mark, begin, profile), cases)
  }

  describe('where nobody is told to speak', () => {
    strong({}, [
      ['late|? He', 1],
      ['late|?\nHe', 1],
      ['late|?\tHe', 'no'],
      ['late|?He', 'no'],
      ['|? He', 'no'],
      ['(|? He', 'no'],
      ['late|? he', 'no'],
      ['late|?" he', 'join'],
      ['late|? 5', 'no'],
      ['late|? "He', 1],
      ['late|?" He', 2],
      [`late|?'" He`, 3],
      ['late|?雨', 1],
      ['late|?ა', 'no'],
      ['late|? 雨', 1],
      ['late|? “雨', 1],
      ['late|! He was', 1],
      ['late|! He.', 'no'],
      ["late|! He'd", 'no'],
      ['late|! He', 'no'],
      ['late|! “He was', 1],
      ['late|! “He.', 'no'],
      ['late|!" He.', 2],
    ])
    strong(
      {},
      [
        ['xx|? He', 'no'],
        ['xxx|? He', 1],
      ],
      2,
    )
  })

  const speech = { speech: 'said asked', starters: 'The He', pronouns: 'He' }
  describe('where somebody may be told to speak', () => {
    strong(speech, [
      ['late|? The ', 1],
      ['late|? The.', 'no'],
      ["late|? The'", 'no'],
      ['late|? He ran ', 1],
      ['late|? He said ', 1],
      ['late|? He said,', 'join'],
      ['late|?" He said ', 'join'],
      ['late|?" The said ', 2],
      ['late|?" Quill ran ', 2],
      ['late|?" Quill said ', 'join'],
      ['late|?" “Quill said ', 'join'],
      ['late|?" Quill\nsaid ', 'join'],
      ['late|?" Quill\tsaid ', 'no'],
      ['late|?" Quill Said ', 'no'],
      ['late|? Quill Said ', 1],
      ['late|?" Quill, said ', 2],
      ['late|?" Quill said', 'no'],
      ['late|?" Quill said5', 'no'],
      ['late|?' + '" Quill' + " said'", 'no'],
      [`late|?" A${small(LONGEST_OUTLINE - 2)} said `, 'join'],
      [`late|?" A${small(LONGEST_OUTLINE - 1)} said `, 'no'],
      [`late|?" Quill ${small(LONGEST_OUTLINE - 1)} `, 2],
      [`late|?" Quill ${small(LONGEST_OUTLINE)} `, 'no'],
    ])
  })

  describe('where more words, or fewer, may tell it', () => {
    strong({ ...speech, speechReach: 3 }, [
      ['late|?" Quill said ', 'no'],
      ['late|?" The said ', 2],
    ])
    strong({ ...speech, speechReach: 1 }, [
      ['late|?" Quill said ', 2],
      ['late|! Quill.', 'no'],
    ])
  })
})
