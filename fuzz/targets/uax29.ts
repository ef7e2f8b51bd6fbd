/**
 * `rule: 'uax29'` beside `Intl.Segmenter`, and beside the rules of UAX #29 as they are written.
 *
 * The runtime has a Unicode version of its own. A character that the segmenter treats otherwise than its
 * class in ours would have it is left out of the comparison with the segmenter: see {@link isSameClass}.
 */
import { eachSentence } from '../../lib/core.ts'
import { referenceBoundaries } from '../../test/scanner/uax29-reference.ts'
import { show, textOf } from './support/input.ts'
import { demandSame } from './support/law.ts'

/** Nothing but text: there is nothing to choose. */
export const HEADER = 0
export const TOKENS = [
  '\r\n',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u0301',
  '\u00ad',
  '\u2024',
  '\uff0e',
  '\u200d',
  '𑁇',
  '𝒜',
  '𐐨',
  '\u05d0',
  '٣',
]

/** Beyond LOOKAHEAD the scanner decides, where the rules would look on. */
const LONGEST = 200

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

function segments(text: string): number[] {
  return Array.from(segmenter.segment(text), ({ index, segment }) => index + segment.length)
}

/** A character among others, so that each class shows: what goes before it, and what comes after. */
const AROUND = ['a', '.', '. ', '! ', 'A.', '.)', '. )', '1', '.1', ',', '\n', '\r', '']
const BEHIND = ['', 'a', 'A', '.', ' A', ' a', '1', ',', '. A', '. a', ') A', '\u0301. A', '\n']

const same = new Map<string, boolean>()

/** Whether the segmenter knows a character as a member of the class that it has here. */
function isSameClass(character: string): boolean {
  let known = same.get(character)
  if (known === undefined) {
    known = AROUND.every((before) =>
      BEHIND.every((after) => {
        const text = `${before}${character}${after}`
        return String(segments(text)) === String(referenceBoundaries(text))
      }),
    )
    same.set(character, known)
  }
  return known
}

const read = (data: Uint8Array): string => textOf(data).slice(0, LONGEST)

function boundaries(pieces: string | string[]): number[] {
  return Array.from(eachSentence(pieces, { rule: 'uax29', trim: false, output: 'object' }), ({ end }) => end)
}

export function fuzz(data: Uint8Array): void {
  const text = read(data)
  const found = boundaries(text)
  demandSame(found, referenceBoundaries(text), 'uax29 is UAX #29')
  demandSame(boundaries(text.split('')), found, 'cuts never matter')
  const shared = [...text].filter(isSameClass).join('')
  demandSame(boundaries(shared), segments(shared), 'uax29 is Intl.Segmenter')
}

export function describe(data: Uint8Array): string {
  return show({
    text: read(data),
    unicode: process.versions.unicode,
    otherwise: [...same].filter(([, is]) => !is).length,
  })
}

export function seed(bytes: Uint8Array): Uint8Array[] {
  const text = textOf(bytes)
  const parts: Uint8Array[] = []
  for (let at = 0; at < text.length; at += LONGEST) parts.push(Buffer.from(text.slice(at, at + LONGEST)))
  return parts
}
