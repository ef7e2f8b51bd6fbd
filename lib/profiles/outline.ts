/** Longer words have no outline. */
export const LONGEST_OUTLINE = 24

/**
 * What is quickly told of a word of letters: how long it is, its first and its last
 * letter. A word whose outline no abbreviation has is none, and needs no look into the list.
 */
export function outline(length: number, first: number, last: number): number {
  return (length << 10) | ((first & 31) << 5) | (last & 31)
}

/** Outline -> 1, where one of the words has it. */
export function outlinesOf(words: Iterable<string>): Uint8Array {
  const outlines = new Uint8Array(LONGEST_OUTLINE << 10)
  for (const word of words) {
    const { length } = word
    if (length < LONGEST_OUTLINE && /^\p{L}+$/u.test(word)) {
      outlines[outline(length, word.charCodeAt(0), word.charCodeAt(length - 1))] = 1
    }
  }
  return outlines
}
