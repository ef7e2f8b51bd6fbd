/**
 * The words of a list: separated by white space, as people write them, or packed, as the build does.
 * Packed, each word is told by how many units it shares with the one before it, and its rest:
 *
 *     0prof4s2v          prof profs prv
 *     ^     ^ ^ a digit before the rest of every word
 *
 * A written list never starts with 0.
 */
export function wordsOf(list = ''): string[] {
  return list.startsWith('0') ? unpack(list) : list.split(/\s+/).filter(Boolean)
}

function unpack(list: string): string[] {
  const words: string[] = []
  let word = ''
  for (let at = 0, next = 0; at < list.length; at = next) {
    for (next = at + 1; next < list.length && !isDigit(list.charCodeAt(next)); ) next++
    word = word.slice(0, list.charCodeAt(at) - ZERO) + list.slice(at + 1, next)
    words.push(word)
  }
  return words
}

/** A list as the build packs it; one with digits in its words stays as it is. */
export function packWords(list: string): string {
  const words = wordsOf(list).sort()
  if (words.length === 0 || words.some((word) => /\d/.test(word))) return words.join(' ')
  let before = ''
  let packed = ''
  for (const word of words) {
    let shared = 0
    while (shared < MOST && shared < word.length && word[shared] === before[shared]) shared++
    packed += shared + word.slice(shared)
    before = word
  }
  return packed
}

const ZERO = 0x30
/** A digit tells how much is shared. */
const MOST = 9

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= ZERO + 9
}
