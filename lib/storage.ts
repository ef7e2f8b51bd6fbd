/**
 * How V8 stores strings, where that matters: a slice shares the storage of its text, and what is put
 * together from two strings shares theirs until it is read.
 */

/** Below this many characters V8 copies at once. */
const SHORT = 192

/** Written to, so that V8 can't leave out a search that is made for its effect alone. */
const search = { found: 0 }

/**
 * A part of a text in storage of its own, so that a sentence keeps no chunk alive.
 *
 * Two slices are put together and searched, for which V8 copies both into one. Measured, of 90
 * characters: 33 ns; a slice takes 7 ns, the slice of ` ${text}` 50 ns and more memory.
 */
export function independent(text: string, from: number, to: number): string {
  const last = to - 1
  const copy = text.slice(from, last) + text.charAt(last)
  search.found = copy.indexOf(' ')
  return copy
}

/** Two texts joined and copied into one piece: characters of a string that is two of them are read slowly. */
export function inOnePiece(head: string, tail: string): string {
  return tail.length < SHORT ? head + tail : [head, tail].join('')
}
