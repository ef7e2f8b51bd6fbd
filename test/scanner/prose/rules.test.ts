/**
 * Prose, rule by rule: the text of each case is split, and the bars show where.
 */
import { describe, expect, test } from 'vitest'
import { SentenceSplitter } from '../../../lib/core.ts'
import type { SentenceOptions } from '../../../lib/types.ts'
import { bars, type Case, unbarred } from '../split.ts'

/** English paragraphs, of all rules. */
const paragraphs: string[][] = []

function rules(title: string, cases: Case[], options?: SentenceOptions): void {
  if (!options) paragraphs.push(...cases.map(([, barred]) => barred.split(' | ')))
  describe(title, () => {
    test.each(cases)('%s: %s', (_, barred) => {
      expect(bars(unbarred(barred), options)).toBe(barred)
    })
  })
}

rules('the run of marks (run.ts)', [
  ['one mark', 'It rained. | It stopped.'],
  ['several marks are one run', 'What?! | No!! | Well...'],
  ['points with spaces', 'Wait . . . | Now.'],
  ['the weightiest mark of a run counts', 'Dr.? | Yes.'],
  ['marks with combining characters', 'No.\u0301 | Yes.'],
  ['a supplementary terminator', '𑀓𑁇 | 𑀓'],
])

rules('what closes (run.ts)', [
  ['quotation marks', '"It rained." | It stopped.'],
  ['curly ones', '“It rained.” | It stopped.'],
  ['brackets', '(It rained.) | It stopped.'],
  ['both', '("It rained.") | It stopped.'],
  ['a note in brackets', 'It rained.[6] | It stopped.'],
  ['several notes, and ranges', 'It rained.[6][12–14] | It stopped.'],
  ['a raised number', 'It rained.¹² | It stopped.'],
  ['an emoji', 'It rained.☔ | It stopped.'],
  ['an emoji behind a space', 'It rained. ☔ | It stopped.'],
  ['an emoticon', 'It rained.:-) | It stopped.'],
  ['an emoticon behind a space', 'It rained. :) | It stopped.'],
  ['a bracket that is no note', 'It rained.[sic as in the letter] It stopped.'],
  ['marks alone in brackets are an omission', 'It rained (...) It stopped.'],
  ['and so is a doubt', 'It rained (?) It stopped.'],
])

rules('the white space (gap.ts)', [
  ['a closing mark between spaces', '« Il pleut ! » | Oui.'],
  ['a straight one closes what is open', '" It rained. " | It stopped.'],
  ['and opens where none is', 'It rained. | " It stopped. "'],
  ['a note behind a space', 'It rained. [17] | It stopped.'],
  ['a point that starts a word', 'It runs. | .NET too.'],
])

test('the white space (gap.ts): line breaks', () => {
  expect(bars('It was\nlate.\n\nHe slept')).toBe('It was\nlate. | He slept')
  expect(bars('A title\n\nA text')).toBe('A title | A text')
  expect(bars('A title\r\n\r\nA text')).toBe('A title | A text')
  expect(bars('A title\n \t\nA text')).toBe('A title | A text')
  expect(bars('A title\u2029A text')).toBe('A title | A text')
  expect(bars('A title\u2028A text')).toBe('A title\u2028A text')
  expect(bars('one\ntwo', { newlines: 'always' })).toBe('one | two')
  expect(bars('one\n\ntwo', { newlines: 'never' })).toBe('one\n\ntwo')
  expect(bars('It rained. ☔\nIt stopped.')).toBe('It rained. ☔ | It stopped.')
  expect(bars('It rained.\n☔ It stopped.')).toBe('It rained. | ☔ It stopped.')
})

test('without white space (decide.ts)', () => {
  expect(bars('雨が降った。止んだ。')).toBe('雨が降った。 | 止んだ。')
  expect(bars('It was late.The rain fell.')).toBe('It was late. | The rain fell.')
  expect(bars('Rain!The dog barked.')).toBe('Rain! | The dog barked.')
  expect(bars('Yahoo!Answers closed.')).toBe('Yahoo!Answers closed.')
  expect(bars('the U.S.A team')).toBe('the U.S.A team')
  expect(bars('It cost 5.The rest.')).toBe('It cost 5. | The rest.')
  expect(bars('It was late.Dr. Quill slept.')).toBe('It was late. | Dr. Quill slept.')
  expect(bars('See lib.Map.get of it.')).toBe('See lib.Map.get of it.')
  expect(bars('It was late.Rain fell.')).toBe('It was late. | Rain fell.')
  expect(bars('It was late.Rain, then snow.')).toBe('It was late. | Rain, then snow.')
  for (const text of [
    'It was late.Rain; then snow.',
    'It was late.PHP ran.',
    'It was Late.Rain fell.',
    'It was late!Rain fell.',
    'It was (late).Rain fell.',
    'See 3.Rain fell.',
    'See main.Rain.txt now.',
  ]) {
    expect(bars(text)).toBe(text)
  }
})

rules('points in words (prose.ts)', [
  ['decimals and versions', 'It costs 3.50 in version 2.1.3 of it. | Yes.'],
  ['addresses', 'See www.example.org/a.html or write to a.b@c.org. | Thanks.'],
  ['file names', 'Open node.js and config.yml. | Then close them.'],
])

rules('abbreviations (decide.ts)', [
  ['never', 'Dr. Quill rose.'],
  ['never, also before a starter', 'Ask Dr. The, who knows.'],
  ['before a starter', 'They sold it to Quill Inc. | The rest was lost.'],
  ['not before a name', 'They sold it to Quill Inc. Boston.'],
  ['before a number', 'See No. 5 and p. 7.'],
  ['and otherwise not', 'The answer was no. | Nobody cared.'],
  ['before a capital', 'Bring ropes, nails, etc. | Quill has more.'],
  ['not before small letters', 'Bring ropes, nails, etc. and come.'],
])

rules('initials and acronyms (decide.ts)', [
  ['initials', 'J. K. Quill and A.B. Moor came.'],
  ['an initial before a starter', 'It was plan B. | The rest was luck.'],
  ['an acronym before a starter', 'He left the U.S. | The law was clear.'],
  ['an acronym before a name', 'He met the U.S. President.'],
])

rules('numbers (left.ts, decide.ts)', [
  ['of a list', '1. Ropes | 2. Nails'],
  ['in brackets', '(1.) Ropes and nails.'],
  ['letters', 'a. Ropes and nails.'],
  ['of a section', '2.1.3. The ropes.'],
  ['Roman', 'IV. The ropes.'],
  ['a year', 'It was 1998. | The rest came later.'],
])

rules(
  'ordinals (decide.ts), before small letters',
  [
    ['a floor', 'Bydlí ve 3. patře.'],
    ['a date', 'Přišel 24. 9. večer.'],
    ['not before a capital', 'Bylo jich 12. | Všichni mlčeli.'],
  ],
  { locale: 'cs' },
)

rules(
  'ordinals (decide.ts), anywhere',
  [
    ['a month', 'Am 7. August kam sie.'],
    ['a noun', 'Im 6. Stock wohnt niemand.'],
    ['not before a starter', 'Es waren 12. | Die anderen schwiegen.'],
    ['nor after a year', 'Das war 1998. | Niemand kam.'],
    ['Roman numerals', 'Ludwig XIV. Hof war groß.'],
  ],
  { locale: 'de' },
)

rules('small letters (decide.ts)', [
  ['go on after an abbreviation', 'It weighs approx. five tons.'],
  ['start a sentence after a certain word', 'it was very late. | nobody came.'],
  ['after a question', 'Is it late? | no, early.'],
  ['not after a quotation', '"Is it late?" she asked.'],
  ['not with a verb of speech', 'Is it late? she asked.'],
  ['not after points that trail off', 'It was... late.'],
  ['not after a name with a mark', 'She wrote for Yahoo! and others.'],
])

rules('what is said of a quotation (decide.ts)', [
  ['a name and a verb of speech', '"Is it late?" Quill asked.'],
  ['a name and another verb', '"Is it late?" | Quill slept.'],
  ['a starter', '"Is it late?" | The dog barked.'],
])

rules(
  'what is said of a quotation, without case',
  [
    ['three words and a verb', '"न्याय मेला." म्हाताऱ्या गुरवाने विचारले.'],
    ['no verb', '"न्याय मेला." | सगळे गप्प बसले.'],
  ],
  { locale: 'mr' },
)

rules('what opens the next sentence (follow.ts)', [
  ['a quotation', 'He left. | "She stayed."'],
  ['a bracket', 'He left. | (She stayed.)'],
  ['two commas', "Hij ging. | ,, Zij bleef. ''"],
  ['Spanish marks', 'Se fue. | ¿Y ella?'],
  ['a dash', 'Bonjour. | — Salut.'],
  ['a bullet', 'Ropes. | • Nails.'],
  ['a comma goes on', 'He left., she said.'],
])

rules(
  'weak marks (prose.ts)',
  [
    ['before a starter', 'La acequia está seca; | El molino no.'],
    ['not before a name', 'Vino Ana; Pedro no.'],
    ['not before a small letter', 'Vino Ana; el resto no.'],
    ['not in a word', 'Vino Ana;El resto no.'],
  ],
  { locale: 'es' },
)

test('weak marks: a blank line behind one still ends the sentence', () => {
  expect(bars('Vino Ana;\n\nel resto no.', { locale: 'es' })).toBe('Vino Ana; | el resto no.')
  expect(bars('Vino Ana;', { locale: 'es' })).toBe('Vino Ana;')
  expect(bars('Vino Ana; ', { locale: 'es' })).toBe('Vino Ana;')
})

rules('marks of one language: Greek', [['the question mark', 'Τι είναι; | Δεν ξέρω.']], { locale: 'el' })
rules(
  'marks of one language: Armenian',
  [
    ['the colon', 'Անձրև էր: | Հետո կանգնեց:'],
    ['the point parts clauses', 'Նա ասաց. Գնանք:'],
  ],
  { locale: 'hy' },
)
rules('no capital to tell: Hebrew', [['points that trail off', 'הוא הלך... ואז חזר.']], { locale: 'he' })
rules('letters as initials: Tamil', [['one letter', 'கே. பாலன் வந்தார். | அவர் பேசினார்.']], { locale: 'ta' })
rules('quotation marks that only close: German', [['between spaces', 'Er ging. “ | Sie blieb.']], { locale: 'de' })

describe('lookahead: eager', () => {
  test.each<[string, string, string]>([
    ['a certain word ends at once', 'It was raining. ', 'It was raining.'],
    ['an abbreviation waits', 'Ask Dr. ', ''],
    ['a question ends at once', 'Rain? ', 'Rain?'],
    ['points that trail off wait', 'Rain... ', ''],
    ['marks in front of a sentence wait', '!!! ', ''],
  ])('%s', async (_, text, sentence) => {
    const splitter = new SentenceSplitter({ lookahead: 'eager' })
    expect([...splitter.write(text)].join()).toBe(sentence)
  })

  test('a point that parts clauses does not end a sentence', () => {
    const splitter = new SentenceSplitter({ locale: 'hy', lookahead: 'eager' })
    expect([...splitter.write('Անձրևում էր. ')]).toEqual([])
    expect([...splitter.write('Հետո կանգնեց: ')]).toEqual(['Անձրևում էր. Հետո կանգնեց:'])
  })

  test.each([1, Infinity])('shouldBreak is asked, in pieces of %d', (size) => {
    const text = 'It rained late. Is it over? It is raining. The end'
    const asked: unknown[] = []
    const splitter = new SentenceSplitter({
      lookahead: 'eager',
      shouldBreak: ({ before, after, boundary }) => {
        asked.push([before.slice(-5), after, boundary])
        return !before.endsWith('late.')
      },
    })
    const given: string[] = []
    for (let at = 0; at < text.length; at += size) given.push(...splitter.write(text.slice(at, at + size)))
    expect(given).toEqual(['It rained late. Is it over?', 'It is raining.'])
    expect(asked).toEqual([
      ['late.', '', true],
      ['over?', '', true],
      ['ning.', '', true],
    ])
  })
})

rules('what is left open (decide.ts, footnote.ts)', [
  ['an acronym before a dash', 'He left the U.S. | – § 5.'],
  ['a month before a small letter', 'He left in Jan. and came back.'],
  ['an abbreviation before a quotation mark', 'He sold it to Quill Inc. | “§ 5.”'],
  ['an abbreviation before a sign', 'He sold it to Quill Inc. § and so on.'],
  ['a note that is too long', 'It rained.[1, 2, 3, 4, 5, 6, 7, 8, 9] It stopped.'],
])
test('an ideograph behind a question mark starts a sentence', () => {
  expect(bars('雨?雨')).toBe('雨? | 雨')
  expect(bars('雨?豈')).toBe('雨? | 豈')
  expect(bars('雨?ｱ')).toBe('雨? | ｱ')
  expect(bars('雨?𠀀')).toBe('雨? | 𠀀')
  expect(bars('雨?☔雨')).toBe('雨?☔ | 雨')
})

rules('small letters and single ones (decide.ts)', [
  ['a pronoun and another verb', 'Is it late? | he slept.'],
  ['brackets without a note', 'It rained.[] It stopped.'],
  ['a letter without white space', 'It was late.X slept.'],
  ['capitals without white space', 'It was late.XY slept.'],
])

test('the next words come in pieces', async () => {
  const splitter = new SentenceSplitter()
  const given = ['"Late?" Quill', ' ', 'as', 'ked. ', 'Then'].map((piece) => [...splitter.write(piece)])
  expect(given).toEqual([[], [], [], [], ['"Late?" Quill asked.']])
})

rules('initials, numerals and points (decide.ts, gap.ts)', [
  ['an initial that looks like a starter', 'A book by A. I. Holm of St. Brannoc.'],
  ['a Roman number behind a reference', 'See vol. III for the rest.'],
  ['but not a word', 'The answer was no. | I left.'],
  ['points that open the next sentence', 'Are you coming? | … Perhaps not.'],
  ['a stop behind an omission', 'He had been there (...). | Now he is here.'],
])

rules(
  'abbreviations with hyphens (left.ts)',
  [
    ['are read whole', 'Пришёл г-н. Орлов с письмом.'],
    ['also before a starter', 'Он жил в р-н. Потом ещё.'],
    ['and so are those without', 'Он жил в п-н. | Потом уехал.'],
  ],
  { locale: 'ru' },
)

rules('two commas (follow.ts)', [['one comma and another sign', 'Hij ging., maar']], { locale: 'nl' })

test('two commas in pieces (follow.ts)', () => {
  const splitter = new SentenceSplitter({ locale: 'nl' })
  const given = ['Hij ging. ,', ', Zij bleef. '].map((piece) => [...splitter.write(piece)])
  expect(given).toEqual([[], ['Hij ging.']])
})

test('openers without end decide after the look-ahead (follow.ts)', () => {
  const text = `It rained. ${'('.repeat(300)}x`
  expect(bars(text)).toBe(text.replace('. (', '. | ('))
})

describe('far into a text, in pieces', () => {
  const copies = 60
  const sentences = Array(copies).fill(paragraphs.flat()).flat()
  const text = Array(copies)
    .fill(paragraphs.map((paragraph) => paragraph.join(' ')).join('\n\n'))
    .join('\n\n')

  test.each([100, 5000, 70_000])('of %d code units', (size) => {
    expect(text.length).toBeGreaterThan(100_000)
    for (const options of [{}, { shouldBreak: () => undefined }]) {
      const splitter = new SentenceSplitter(options)
      const given: string[] = []
      for (let at = 0; at < text.length; at += size) given.push(...splitter.write(text.slice(at, at + size)))
      expect([...given, ...splitter.end()]).toEqual(sentences)
    }
  })

  test('a function is told places of the whole text', () => {
    const whole = 'It rained. '.repeat(30_000)
    const told: number[] = []
    const splitter = new SentenceSplitter({ shouldBreak: ({ offset }) => void told.push(offset) })
    for (let at = 0; at < whole.length; at += 1000) for (const _ of splitter.write(whole.slice(at, at + 1000)));
    for (const _ of splitter.end());
    expect(told).toEqual(Array.from({ length: told.length }, (_, i) => i * 11 + 10))
    expect(told.length).toBeGreaterThanOrEqual(29_999)
  })
})
