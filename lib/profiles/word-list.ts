/**
 * The lists of a profile, as people write them: words that white space parts. The build packs all lists of a
 * profile into one text, in which `;` parts the lists, and a space the groups of a list's words that are alike:
 *
 *     0prof4s2v;2co1rp
 *     ^         ^ the next list, without a capital each: Co Corp
 *     │^   ^ ^ a word; then how many units the next one shares with it, and its rest: prof profs prv
 *     a digit tells what the group is: CAPITAL 2, MOVED 1, or both
 *
 * Words whose letters are all of one block of 128 characters, other than Latin, are moved to where a letter takes one
 * byte; the block's first character stands before them:
 *
 *     1Ѐctd2n
 *      ^ the block of Cyrillic: стд стн
 */

/** The names of the lists, in the order in which they are packed: they compress best so. */
export const LISTS = [
  'particles',
  'never',
  'beforeNumber',
  'beforeCapital',
  'beforeStarter',
  'starters',
  'ordinary',
  'speech',
  'months',
  'pronouns',
] as const

export type ListName = (typeof LISTS)[number]

/** A profile's lists, written or packed. */
export type WordLists = { readonly [name in ListName | 'packed']?: string }

/** The words of a list: those that are written, where they are; else those that are packed. */
export function wordsOf(lists: WordLists, name: ListName): string[] {
  const written = lists[name]
  if (written !== undefined) return written.split(/\s+/).filter(Boolean)
  const groups = lists.packed?.split(';')[LISTS.indexOf(name)]?.split(' ') ?? []
  return groups.flatMap(unpack)
}

function unpack(group: string): string[] {
  const kind = group.charCodeAt(0)
  const block = group.charCodeAt(1)
  let word = ''
  return Array.from(group.slice(1 + (kind & MOVED)).matchAll(/(\d?)(\D+)/g), ([, shared, rest]) => {
    word = word.slice(0, Number(shared)) + (kind & MOVED ? moveBack(rest as string, block) : rest)
    return kind & CAPITAL ? capitalized(word) : word
  })
}

/**
 * Packs the lists of a profile.
 *
 * @throws where a word has a digit or `;` in it, which stand between words
 */
export function packLists(lists: WordLists): string {
  const packed = LISTS.map((name) => packWords(wordsOf(lists, name)))
  while (packed.at(-1) === '') packed.pop()
  return packed.join(';')
}

function packWords(words: readonly string[]): string {
  const groups = new Map<string, string[]>()
  for (const word of new Set(words)) {
    if (/[\d;]/.test(word)) throw new Error(`${word} cannot be packed`)
    const small = word.charAt(0).toLowerCase() + word.slice(1)
    const isCapital = small !== word && capitalized(small) === word
    const form = isCapital ? small : word
    const block = blockOf(form)
    const kind = (block === 0 ? 0 : MOVED) | (isCapital ? CAPITAL : 0)
    const head = block === 0 ? String(kind) : kind + String.fromCharCode(block)
    groups.set(head, [...(groups.get(head) ?? []), block === 0 ? form : move(form)])
  }
  const heads = [...groups.keys()].sort()
  return heads.map((head) => head + shorten(groups.get(head) as string[])).join(' ')
}

/** Words without what each shares with the one before. */
function shorten(words: readonly string[]): string {
  let before = ''
  let packed = ''
  for (const word of [...words].sort()) {
    let shared = 0
    while (shared < MOST && word[shared] === before[shared]) shared++
    packed += before === '' ? word : shared + word.slice(shared)
    before = word
  }
  return packed
}

/** The first character of the block that all letters of a word are of; 0 where they stay what they are. */
function blockOf(word: string): number {
  const units = word.split('').map((letter) => letter.charCodeAt(0))
  const [block = 0, ...others] = new Set(units.flatMap((unit) => (unit < LETTERS ? [] : unit & ~BLOCK)))
  return others.length > 0 || block <= LATIN ? 0 : block
}

function move(word: string): string {
  return mapLetters(word, (unit) => LETTERS + ((unit - FIRST) & BLOCK))
}

function moveBack(word: string, block: number): string {
  return mapLetters(word, (unit) => block | ((unit - LETTERS + FIRST) & BLOCK))
}

function mapLetters(word: string, map: (unit: number) => number): string {
  return word.replace(/[@-\uffff]/g, (letter) => String.fromCharCode(map(letter.charCodeAt(0))))
}

/** A word with a capital. */
export function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** What a group is. The digits 0 to 3 have these bits in their code as well. */
const MOVED = 1
const CAPITAL = 2

/** Blocks of scripts are of 128; in most, as in Cyrillic, the letters start 16 behind the block. */
const BLOCK = 0x7f
const FIRST = 0x10
/** The last block of Latin letters, of which words have letters of ASCII as well. */
const LATIN = 0x280
/** `@`, behind which ASCII has its letters; points and hyphens stay what they are. */
const LETTERS = 0x40

/** A digit tells how much is shared. */
const MOST = 9
