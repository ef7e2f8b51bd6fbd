/**
 * What is decided of a candidate, from what was gathered about it. What a row does not name is as of a plain word with a
 * full stop behind it, and of a language without lists.
 */
import { describe, expect, test } from 'vitest'
import {
  BEFORE_CAPITAL,
  BEFORE_NUMBER,
  BEFORE_STARTER,
  NEVER,
  type ProfileData,
  profileOf,
} from '../../../lib/profiles/define.ts'
import { DOT, ELLIPSIS, STRONG, WEAK, WIDE } from '../../../lib/scanner/marks.ts'
import { decide, decideEagerly, decideGlued, decideGluedWord, mayGlue } from '../../../lib/scanner/prose/decide.ts'
import {
  ACRONYM,
  CONTINUE_NEXT,
  DASH_NEXT,
  DIGIT_NEXT,
  type Evidence,
  INITIAL,
  JOIN,
  LETTER,
  LETTER_NEXT,
  LOWER_NEXT,
  NEED_WORD,
  NEED_WORDS,
  NUMBER,
  newEvidence,
  ORDINARY,
  OTHER_NEXT,
  SPLIT,
  SPLIT_ITEM,
  UPPER_NEXT,
} from '../../../lib/scanner/prose/evidence.ts'

type Known = Partial<Evidence>
type Language = Partial<ProfileData>
type Row = [what: string, known: Known, language: Language, answer: number]

const ANSWERS = { [JOIN]: 'join', [SPLIT]: 'split', [SPLIT_ITEM]: 'item', [NEED_WORD]: 'word', [NEED_WORDS]: 'words' }

const evidenceOf = (known: Known): Evidence => ({
  ...newEvidence(),
  mark: DOT,
  before: ORDINARY,
  next: UPPER_NEXT,
  ...known,
})
const language = (data: Language) => profileOf({ locale: 'en', source: 'made up', ...data })
const said = (answer: number): string | undefined => ANSWERS[answer as keyof typeof ANSWERS]

function decides(rows: Row[]): void {
  test.each(rows)('%s', (_, known, data, answer) => {
    expect(said(decide(evidenceOf(known), language(data)))).toBe(said(answer))
  })
}

const SPEECH: Language = { speech: 'said asked', starters: 'The Then', pronouns: 'he she' }

describe('a weak mark', () => {
  const starters = { starters: 'El el' }
  decides([
    ['before a word that is not known', { mark: WEAK }, starters, NEED_WORD],
    ['before a starter', { mark: WEAK, known: 1, word: 'El' }, starters, SPLIT],
    ['before another word', { mark: WEAK, known: 1, word: 'Molino' }, starters, JOIN],
    ['before a small letter', { mark: WEAK, next: LOWER_NEXT, known: 1, word: 'el' }, starters, JOIN],
    ['before a bracket', { mark: WEAK, known: 1, word: 'El', opened: true }, starters, JOIN],
    ['before a dash', { mark: WEAK, known: 1, word: 'El', dashed: true }, starters, JOIN],
  ])
})

describe('what goes on, whatever the mark', () => {
  decides([
    ['before a comma', { mark: STRONG, next: CONTINUE_NEXT }, {}, JOIN],
    ['words left out', { mark: ELLIPSIS, omission: true, closed: true }, {}, JOIN],
    ['a bracket that is open', { mark: ELLIPSIS, omission: true }, {}, SPLIT],
    ['a bracket that closes', { mark: ELLIPSIS, closed: true }, {}, SPLIT],
  ])
})

describe('a name with an exclamation mark', () => {
  const companies = { beforeStarter: 'inc' }
  const named = { mark: STRONG, named: true }
  decides([
    ['before a word that is not known', named, companies, NEED_WORD],
    ['before what companies are called', { ...named, known: 1, word: 'Inc', pointed: true }, companies, JOIN],
    ['before that without its point', { ...named, known: 1, word: 'Inc' }, companies, SPLIT],
    ['before another word with a point', { ...named, known: 1, word: 'Rain', pointed: true }, companies, SPLIT],
    ['in quotation marks', { ...named, closed: true }, companies, SPLIT],
    ['before a small letter', { ...named, next: LOWER_NEXT }, companies, JOIN],
    ['before a small letter that might start', { ...named, next: LOWER_NEXT }, { ...SPEECH, smallStarts: true }, JOIN],
  ])
})

describe('who spoke', () => {
  const quoted = { mark: STRONG, closed: true, quoted: true }
  decides([
    ['is not asked for without verbs', quoted, {}, SPLIT],
    ['is not asked for behind a full stop', { ...quoted, mark: DOT }, SPEECH, SPLIT],
    ['is not asked for behind an ellipsis', { ...quoted, mark: ELLIPSIS }, SPEECH, SPLIT],
    ['the first word is wanted', quoted, SPEECH, NEED_WORD],
    ['the second word is wanted', { ...quoted, known: 1, word: 'Holmes', last: 'Holmes' }, SPEECH, NEED_WORDS],
    ['a verb is no name', { ...quoted, known: 1, word: 'said', last: 'said' }, SPEECH, NEED_WORDS],
    ['a name and a verb', { ...quoted, known: 2, word: 'Holmes', last: 'said' }, SPEECH, JOIN],
    ['a starter', { ...quoted, known: 1, word: 'Then', last: 'Then' }, SPEECH, SPLIT],
    ['two names', { ...quoted, known: 2, word: 'John', last: 'Holmes' }, SPEECH, NEED_WORDS],
    ['three names', { ...quoted, known: 3, word: 'John', last: 'Holmes' }, SPEECH, NEED_WORDS],
    ['four names', { ...quoted, known: 4, word: 'John', last: 'Holmes' }, SPEECH, SPLIT],
    ['a name and another word', { ...quoted, known: 2, word: 'John', last: 'rang' }, SPEECH, SPLIT],
    ['a name and no word', { ...quoted, known: 2, word: 'John', last: '' }, SPEECH, SPLIT],
    [
      'two names, where one word is looked at',
      { ...quoted, known: 1, word: 'John', last: 'John' },
      { ...SPEECH, speechReach: 1 },
      SPLIT,
    ],
    ['two names without quotation marks', { mark: STRONG, known: 2, word: 'John', last: 'Holmes' }, SPEECH, SPLIT],
    ['a verb without quotation marks', { mark: STRONG, known: 2, word: 'John', last: 'said' }, SPEECH, SPLIT],
    [
      'a verb without quotation marks, at an end',
      { mark: STRONG, known: 2, word: 'John', last: 'said', ended: true },
      SPEECH,
      JOIN,
    ],
    [
      'a pronoun that is a starter too',
      { ...quoted, known: 1, word: 'he', last: 'he' },
      { ...SPEECH, starters: 'he' },
      NEED_WORDS,
    ],
  ])

  const letters = { next: LETTER_NEXT, known: 1, word: 'と', last: 'と' }
  const japanese = { speech: '言った', starters: 'と' }
  decides([
    ['a verb in a script without case', { ...letters, quoted: true, last: '言った' }, japanese, JOIN],
    ['in a script without case, where nothing is quoted', { ...letters, last: '言った' }, japanese, SPLIT],
    [
      'a starter in a script without case, where the point parts a sentence',
      { ...letters, quoted: true },
      { ...japanese, softPoint: true },
      JOIN,
    ],
  ])
})

describe('items', () => {
  decides([
    ['the first', { item: 1, atStart: true }, {}, JOIN],
    ['the next one', { item: 2, follows: true }, {}, SPLIT_ITEM],
    ['the next one, behind a comma', { item: 2, follows: true, enumerated: true }, {}, JOIN],
    ['a number that does not follow', { item: 7 }, {}, SPLIT],
    ['a number with an exclamation mark', { item: 1, atStart: true, mark: STRONG }, {}, SPLIT],
    ['a number with an exclamation mark that follows', { item: 2, follows: true, mark: STRONG }, {}, SPLIT],
  ])
})

describe('a strong mark', () => {
  const small = { ...SPEECH, smallStarts: true }
  const lower = { mark: STRONG, next: LOWER_NEXT }
  decides([
    ['before a capital', { mark: STRONG }, {}, SPLIT],
    ['at the start', { mark: STRONG, opens: true }, {}, SPLIT],
    ['before a small letter', lower, {}, JOIN],
    ['before a small letter, without verbs of speech', lower, { smallStarts: true }, JOIN],
    ['before a small letter that may start', lower, small, NEED_WORD],
    ['before a small word', { ...lower, known: 1, word: 'no' }, small, SPLIT],
    ['before a verb of speech', { ...lower, known: 1, word: 'asked' }, small, JOIN],
    ['before a pronoun', { ...lower, known: 1, word: 'he' }, small, NEED_WORDS],
    ['before a pronoun and such a verb', { ...lower, known: 2, word: 'he', last: 'asked' }, small, JOIN],
    ['before a pronoun and another', { ...lower, known: 2, word: 'he', last: 'ran' }, small, SPLIT],
    ['in quotation marks, before a small letter', { ...lower, closed: true }, small, JOIN],
  ])
})

describe('an ellipsis', () => {
  const soft = { softEllipsis: true }
  decides([
    ['before a capital', { mark: ELLIPSIS }, {}, SPLIT],
    ['at the start', { mark: ELLIPSIS, opens: true }, {}, JOIN],
    ['where no capital could tell', { mark: ELLIPSIS }, soft, JOIN],
    ['where no capital could tell, and quotation marks close', { mark: ELLIPSIS, closed: true }, soft, SPLIT],
    ['before a small letter', { mark: ELLIPSIS, next: LOWER_NEXT }, { ...SPEECH, smallStarts: true }, JOIN],
  ])
})

describe('a full stop', () => {
  decides([
    ['before a capital', {}, {}, SPLIT],
    ['before a small letter', { next: LOWER_NEXT }, {}, JOIN],
    ['before a small letter that never starts', { next: LOWER_NEXT, certain: true }, { smallStarts: false }, JOIN],
    ['before a small letter that may start', { next: LOWER_NEXT, certain: true }, { smallStarts: true }, SPLIT],
    ['before a small letter, behind another', { next: LOWER_NEXT }, { smallStarts: true }, JOIN],
    ['that parts a sentence', {}, { softPoint: true }, JOIN],
    ['in quotation marks', { closed: true, abbreviation: NEVER }, {}, SPLIT],
    ['in quotation marks, before a small letter', { closed: true, next: LOWER_NEXT }, {}, JOIN],
    ['behind the number of a section, at the start', { section: true, atStart: true }, {}, JOIN],
    ['behind the number of a section', { section: true }, {}, SPLIT],
    ['behind one small letter', { before: LETTER }, {}, NEED_WORD],
    ['behind one small letter, before one', { before: LETTER, next: LOWER_NEXT }, {}, JOIN],
    ['of e. V.', { before: LETTER, known: 1, word: 'V', pointed: true }, {}, JOIN],
    ['of e. V, without a point', { before: LETTER, known: 1, word: 'V' }, {}, SPLIT],
    ['of e. Verein.', { before: LETTER, known: 1, word: 'Verein', pointed: true }, {}, SPLIT],
  ])
})

describe('an abbreviation', () => {
  const starters = { starters: 'The I' }
  const number = { abbreviation: BEFORE_NUMBER }
  const starter = { abbreviation: BEFORE_STARTER }
  const capital = { abbreviation: BEFORE_CAPITAL }
  decides([
    ['that never ends one', { abbreviation: NEVER }, {}, JOIN],
    ['of numbers, before a digit', { ...number, next: DIGIT_NEXT }, {}, JOIN],
    ['of numbers, before a small letter', { ...number, next: LOWER_NEXT }, {}, JOIN],
    [
      'of numbers, before a small letter that may start',
      { ...number, next: LOWER_NEXT, certain: true },
      { smallStarts: true },
      SPLIT,
    ],
    ['of numbers, before a word', number, starters, NEED_WORD],
    ['of numbers, before a Roman number', { ...number, known: 1, word: 'III' }, starters, JOIN],
    ['of numbers, before a Roman number that is a starter', { ...number, known: 1, word: 'I' }, starters, SPLIT],
    ['of numbers, before another word', { ...number, known: 1, word: 'Rain' }, starters, SPLIT],
    ['before a word', starter, starters, NEED_WORD],
    ['before a starter', { ...starter, known: 1, word: 'The' }, starters, SPLIT],
    ['before a starter with a point', { ...starter, known: 1, word: 'The', pointed: true }, starters, SPLIT],
    ['before an initial', { ...starter, known: 1, word: 'I', pointed: true }, starters, JOIN],
    ['before another word, of those', { ...starter, known: 1, word: 'Rain' }, starters, JOIN],
    ['before a letter without case', { ...starter, next: LETTER_NEXT }, starters, NEED_WORD],
    ['before a dash', { ...starter, next: DASH_NEXT }, {}, SPLIT],
    ['before a digit', { ...starter, next: DIGIT_NEXT, opened: true }, {}, JOIN],
    ['before a small letter in brackets', { ...starter, next: LOWER_NEXT, opened: true }, {}, JOIN],
    ['before something else in brackets', { ...starter, next: OTHER_NEXT, opened: true }, {}, SPLIT],
    ['before something else', { ...starter, next: OTHER_NEXT }, {}, JOIN],
    ['of capitals, before one', capital, {}, SPLIT],
    ['of capitals, before a small letter', { ...capital, next: LOWER_NEXT }, {}, JOIN],
    ['of capitals, before a digit', { ...capital, next: DIGIT_NEXT }, {}, JOIN],
    ['an initial at the start', { before: INITIAL, atStart: true }, starters, JOIN],
    ['an initial', { before: INITIAL }, starters, NEED_WORD],
    ['an initial before a starter', { before: INITIAL, known: 1, word: 'The' }, starters, SPLIT],
    ['letters with points', { before: ACRONYM }, starters, NEED_WORD],
    ['letters with points at the start', { before: ACRONYM, atStart: true }, starters, NEED_WORD],
  ])
})

describe('a number', () => {
  const ordinal = { before: NUMBER, ordinal: true }
  const any: Language = { ordinals: 'any', starters: 'Die', months: 'August' }
  const small: Language = { ordinals: 'small', months: 'August' }
  const year = { before: NUMBER, year: true, next: DIGIT_NEXT }
  decides([
    ['before a digit', { ...ordinal, next: DIGIT_NEXT }, {}, SPLIT],
    ['before a small letter', { ...ordinal, next: LOWER_NEXT }, { smallStarts: false }, JOIN],
    ['before a small letter that may start', { ...ordinal, next: LOWER_NEXT }, { smallStarts: true }, SPLIT],
    ['a year before a digit', year, {}, SPLIT],
    ['a year that comes first', year, { yearFirst: true }, JOIN],
    ['another that comes first', { ...year, year: false }, { yearFirst: true }, SPLIT],
    ['a year that comes first, before a capital', { ...year, next: UPPER_NEXT }, { yearFirst: true }, SPLIT],
    ['an ordinal before a digit', { ...ordinal, next: DIGIT_NEXT }, small, JOIN],
    ['an ordinal before a small letter', { ...ordinal, next: LOWER_NEXT }, any, JOIN],
    [
      'an ordinal before a small letter that may start',
      { ...ordinal, next: LOWER_NEXT, certain: false },
      { ...any, smallStarts: true },
      JOIN,
    ],
    ['an ordinal before a word', ordinal, small, NEED_WORD],
    ['an ordinal before a month', { ...ordinal, known: 1, word: 'August' }, small, JOIN],
    ['an ordinal before another', { ...ordinal, known: 1, word: 'Stock' }, small, SPLIT],
    ['an ordinal before any word', { ...ordinal, known: 1, word: 'Stock' }, any, JOIN],
    ['an ordinal before a starter', { ...ordinal, known: 1, word: 'Die' }, any, SPLIT],
    ['no ordinal', { before: NUMBER, known: 1, word: 'Stock' }, any, SPLIT],
  ])
})

test('white space is enough, for those who are eager', () => {
  const eagerly = (known: Known, data: Language = {}): boolean => decideEagerly(evidenceOf(known), language(data))
  expect(eagerly({ certain: true })).toBe(true)
  expect(eagerly({})).toBe(false)
  expect(eagerly({ certain: true }, { softPoint: true })).toBe(false)
  expect(eagerly({ mark: STRONG })).toBe(true)
  expect(eagerly({ mark: STRONG }, { softPoint: true })).toBe(true)
  expect(eagerly({ mark: ELLIPSIS, certain: true })).toBe(false)
  for (const name of ['closed', 'named', 'opens']) expect(eagerly({ mark: STRONG, [name]: true })).toBe(false)
})

test('no white space behind the marks', () => {
  const glued = (mark: number, text: string): boolean => decideGlued(evidenceOf({ mark }), text, 0)
  expect(glued(WIDE, 'そ')).toBe(true)
  expect(glued(WIDE, '(')).toBe(true)
  expect(glued(WIDE, '—')).toBe(false)
  expect(glued(WIDE, '、')).toBe(false)
  expect(glued(STRONG, '雨')).toBe(true)
  expect(glued(STRONG, 'a')).toBe(false)
  expect(glued(DOT, '雨')).toBe(false)
})

test('a capital right behind the marks', () => {
  expect(mayGlue(evidenceOf({ plain: true }))).toBe(true)
  expect(mayGlue(evidenceOf({}))).toBe(false)
  expect(mayGlue(evidenceOf({ before: NUMBER }))).toBe(true)
  expect(mayGlue(evidenceOf({ mark: STRONG }))).toBe(true)
  expect(mayGlue(evidenceOf({ mark: STRONG, closed: true }))).toBe(false)

  const space = 0x20
  const glued = (known: Known, word: string, after = space): boolean =>
    decideGluedWord(evidenceOf(known), language({ starters: 'The', never: 'dr', beforeStarter: 'inc' }), word, after)
  const plain = { plain: true, small: true }
  for (const after of [space, 0x0a, 0x2c]) expect(glued(plain, 'Rain', after)).toBe(true)
  expect(glued(plain, 'Rain', 0x2f)).toBe(false)
  expect(glued(plain, 'The', 0x2f)).toBe(false)
  expect(glued(plain, 'RAIN')).toBe(false)
  expect(glued({ ...plain, small: false }, 'Rain')).toBe(false)
  expect(glued({ ...plain, plain: false }, 'Rain')).toBe(false)
  expect(glued({ ...plain, before: NUMBER }, 'Rain')).toBe(false)
  expect(glued({ ...plain, mark: STRONG }, 'Rain')).toBe(false)
  expect(glued({ mark: STRONG }, 'Rain')).toBe(false)
  for (const known of [{ mark: STRONG }, { before: NUMBER }, {}]) expect(glued(known, 'The')).toBe(true)
  expect(glued(plain, 'Dr', 0x2e)).toBe(true)
  expect(glued(plain, 'Inc', 0x2e)).toBe(false)
  expect(glued(plain, 'The', 0x2e)).toBe(false)
})
