/** Words of more letters than this have no outline. */
export const LONGEST_OUTLINE = 24

const OUTLINES = 1 << 15

/**
 * What is quickly told of a word of letters: how long it is, its first two letters and its last one,
 * in a small number. A word whose outline no abbreviation has is none, and needs no look into the list.
 */
export function outline(length: number, first: number, second: number, last: number): number {
  return (Math.imul(first, 0x9e5) ^ Math.imul(second, 0x3b1) ^ Math.imul(last, 0x85) ^ (length << 10)) & (OUTLINES - 1)
}

/** Outline -> 1, where one of the words has it. */
export function outlinesOf(words: Iterable<string>): Uint8Array {
  const outlines = new Uint8Array(OUTLINES)
  for (const word of words) {
    const { length } = word
    if (length < 2 || length >= LONGEST_OUTLINE || !/^\p{L}+$/u.test(word)) continue
    outlines[outline(length, word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(length - 1))] = 1
  }
  return outlines
}
