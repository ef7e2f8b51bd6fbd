/**
 * Texts of what stands beside plain ends, and beside others.
 */
import fc from 'fast-check'
import { expect } from 'vitest'
import { eachSentence } from '../../../lib/core.ts'
import type { SentenceOptions } from '../../../lib/types.ts'

const words = 'the word Word WORD Dr mr etc no I a b2 2b übel o’clock don\'t x-ray (word "word “word word@ ^word {word'
export const asciiText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...words.split(' '), 'extraordinarilylongishword'),
      fc.constantFrom(
        ' ',
        ' ',
        '. ',
        '. ',
        '.\n',
        '." ',
        '.” ',
        '.’ ',
        '.\n\n',
        '?\n\n',
        '? ',
        '?" ',
        '!’ ',
        '(?" ',
        ".' ",
        '!"\n\n',
        '.\n\n\n',
        '\n',
        '\n\n',
        '. "',
        '. “',
      ),
      fc.constantFrom('', '', 'The', 'The ', 'Quill', 'I ', '5'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.map((part) => part.join('')).join(''))

/** Pieces of which plain and other ends are made: all that stands on either side of a mark. */
const befores =
  "late Late NO K I 7 12 345 2008 '83 a2 2b 9th (so) [x] “so” «so» day- x’ дом РЭУ Дом г-жа г-н кол-во x-ETC ETC XVII VI XVIA 1887 12-1887 5.1887 EtC 雨 गेला ती _ 5. U.S etc e.g Dr ( [ “ 「"
const marks = ". . . ? ? ! .\" .” .' .'\" ?\" ?” ?' ?'\" !’” !''' ?! .. … 。 ！ । 。\" ?) .) : ;"
const gaps = ['', ' ', ' ', ' ', '  ', '\n', '\n\n', '\n ', '\u00a0']
const afters =
  "The I He Quill “The \"Ah 'I said asked “he he 17 ５ (The [1] [x] Ah! Then, You'd You’d Quill’s 雨 はい ー 「はい」 （雨） 《雨》 “雨 [雨 वह “वह дом Дом 9th x- -x ,x •x * ..."
const joints = ['', ' ', ' ', '\n', ', ', '. ', '"', '-', '!', '\u3000']
export const pieces: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...befores.split(' '), ''),
      fc.constantFrom(...marks.split(' ')),
      fc.constantFrom(...gaps),
      fc.constantFrom(...afters.split(' '), ''),
      fc.constantFrom(...joints),
      fc.constantFrom('said ', 'asked,', 'asked\n', 'Said ', 'Quill ', 'she ', ''),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.map((part) => part.join('')).join(''))
export const locales = fc.constantFrom('en', 'en', 'de', 'fr', 'ru', 'ja', 'zh', 'hi', 'mr', 'hy', 'es', 'ta', 'hu')

const sentences = (text: string, options: SentenceOptions) => [...eachSentence(text, { ...options, output: 'object' })]

/** Expects the sentences of the long way, which every candidate goes where a function is asked. */
export function expectLongWay(text: string, { shouldBreak: _, ...options }: SentenceOptions): void {
  expect(sentences(text, options)).toEqual(sentences(text, { ...options, shouldBreak: () => undefined }))
}
