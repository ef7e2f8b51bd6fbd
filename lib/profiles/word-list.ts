/**
 * The words of a list: separated by white space, as people write them, or packed, as the build does.
 * Packed, each word is told by how many units it shares with the one before it, and its rest:
 *
 *     0prof4s2v          prof profs prv
 *     ^     ^ ^ a digit before the rest of every word
 *
 * One whose letters are all of one script, other than Latin, is moved to where a letter takes one byte; the script's
 * block stands before it:
 *
 *     1Ѐ0ctd2n
 *     ^^ a list that was moved, and the first character of the block
 *
 * A written list never starts with 0 or 1.
 */
export function wordsOf(list = ''): string[] {
  if (list.startsWith('1')) return unpack(moveBack(list.slice(2), list.charCodeAt(1)))
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
  return moved(packed)
}

/** A packed list, moved where its letters are all of one block. */
function moved(packed: string): string {
  let block: number | undefined
  let list = ''
  for (let i = 0; i < packed.length; i++) {
    const unit = packed.charCodeAt(i)
    if (unit < LETTERS) list += packed[i]
    else {
      block ??= unit & ~BLOCK
      if (block === 0 || (unit & ~BLOCK) !== block) return packed
      list += String.fromCharCode(LETTERS + ((unit - FIRST) & BLOCK))
    }
  }
  return block === undefined ? packed : `1${String.fromCharCode(block)}${list}`
}

/** A list that was moved, as it was. */
function moveBack(list: string, block: number): string {
  let packed = ''
  for (let i = 0; i < list.length; i++) {
    const unit = list.charCodeAt(i)
    packed += unit < LETTERS ? list[i] : String.fromCharCode(block | ((unit - LETTERS + FIRST) & BLOCK))
  }
  return packed
}

/** Blocks of scripts are of 128; in most, as in Cyrillic, the letters start 16 behind the block. */
const BLOCK = 0x7f
const FIRST = 0x10
/** Where ASCII has its letters; digits, points and hyphens stay what they are. */
const LETTERS = 0x40

const ZERO = 0x30
/** A digit tells how much is shared. */
const MOST = 9

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= ZERO + 9
}
