/**
 * What a scanner gathers about one candidate before the decision.
 */

/** The word before a full stop, by what it looks like. */
export const NO_WORD = 0
export const ORDINARY = 1
/** One capital letter: J. */
export const INITIAL = 2
/** Letters with points between: U.S  e.g  Ph.D */
export const ACRONYM = 3
/** Digits, with or without points and commas: 1998  3.14 */
export const NUMBER = 4
/** One small letter: p */
export const LETTER = 5

/** What follows a candidate. */
export const UNKNOWN = 0
/** No more words can be known. */
export const ALL_KNOWN = 99
/** The end of the input. */
export const END = 1
export const LOWER_NEXT = 2
export const UPPER_NEXT = 3
/** A letter of a script without case. */
export const LETTER_NEXT = 4
export const DIGIT_NEXT = 5
/** A mark after which a sentence goes on: , ; : */
export const CONTINUE_NEXT = 6
/** A dash or bullet. */
export const DASH_NEXT = 7
export const OTHER_NEXT = 8
/** No word is in reach. */
export const NOTHING_NEXT = 9

export interface Evidence {
  /** The weightiest mark of the run: DOT, STRONG, WIDE or ELLIPSIS. */
  mark: number
  /** Whether quotation marks or brackets closed after the mark. */
  closed: boolean
  /** What the word before the mark looks like. */
  before: number
  /** Where the word before the mark starts, with the bullet and the brackets in front of it. */
  itemStart: number
  /** The number or letter that the word is, as of a list item; 0 for other words. */
  item: number
  /** The class of the abbreviation before the mark, or 0. */
  abbreviation: number
  /** Whether that number follows the one with which the sentence starts. */
  follows: boolean
  /** Whether a comma or a semicolon stands before it, on the same line. */
  enumerated: boolean
  /** Whether the number before the mark may be an ordinal: two digits at the most, or Roman. */
  ordinal: boolean
  /** Whether the number before the mark may be a year. */
  year: boolean
  /** Whether the word before the mark numbers a section: 2.1 IV */
  section: boolean
  /** Whether the marks are what the sentence starts with: … and then */
  opens: boolean
  /** Whether the marks stand in brackets, for words left out: [...] */
  omission: boolean
  /** Whether the word before the mark is the first of the sentence, or of a list in it. */
  atStart: boolean
  /** Whether the word before the mark is a small-letter word that no abbreviation looks like. */
  certain: boolean
  /** Whether the word before the mark is letters alone, all small or with a capital first. */
  plain: boolean
  /** Whether the word before the mark has no capital. */
  small: boolean
  /** Whether the word before an exclamation mark looks like a name that ends in one: Yahoo! */
  named: boolean
  /** Whether an opening bracket or quotation mark stands before the next word. */
  opened: boolean
  /** Whether a dash or bullet stands before the next word. */
  dashed: boolean
  /** What follows. */
  next: number
  /** Whether a quotation mark closed after the mark. */
  quoted: boolean
  /** How many of the next words are known. */
  known: number
  /** The next word, where it is known. */
  word: string
  /** Whether a point follows the next word, where it is known. */
  pointed: boolean
  /** The last word that is known. */
  last: string
  /** Whether a mark, or the end of the text, stands right behind it. */
  ended: boolean
}

export function newEvidence(): Evidence {
  const evidence = {
    itemStart: 0,
    atStart: false,
    certain: false,
    small: false,
    word: '',
    pointed: false,
    last: '',
    ended: false,
  }
  return resetEvidence(evidence as unknown as Evidence)
}

/** Forgets the last candidate. The rest is written before it is read. */
export function resetEvidence(evidence: Evidence): Evidence {
  evidence.mark = 0
  evidence.closed = false
  evidence.quoted = false
  evidence.before = NO_WORD
  evidence.item = 0
  evidence.follows = false
  evidence.enumerated = false
  evidence.abbreviation = 0
  evidence.ordinal = false
  evidence.year = false
  evidence.section = false
  evidence.opens = false
  evidence.omission = false
  evidence.plain = false
  evidence.named = false
  evidence.opened = false
  evidence.dashed = false
  evidence.next = UNKNOWN
  evidence.known = 0
  return evidence
}

/** The answers of a decision. */
export const JOIN = 0
export const SPLIT = 1
/** The sentence ends in front of the list item whose number stands before the mark. */
export const SPLIT_ITEM = 4
/** The next word is wanted, whole. */
export const NEED_WORD = 2
/** One more word is wanted. */
export const NEED_WORDS = 3
