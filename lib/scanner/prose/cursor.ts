import type { MarkTable } from '../marks.ts'
import { LOOKAHEAD } from '../scanner.ts'

/** The most that an item's number, and what stands around it, takes up: `• (12.)`. */
export const LONGEST_ITEM_MARK = 16
/** The most that is read of a note or an emoticon where it starts, and one unit more. */
const LONGEST_UNIT = 16

/**
 * How far behind a candidate anything is looked for. What starts within this reach is decided within
 * {@link LOOKAHEAD}, also where the sentence ends in front of the item's number.
 */
export const REACH = LOOKAHEAD - LONGEST_ITEM_MARK - LONGEST_UNIT

/**
 * Where a scanner of prose stands. All places count from the start of the window.
 */
export class Cursor {
  /** The marks of the language. */
  readonly marks: MarkTable
  /** What is seen of the text. */
  window = ''
  /** Whether the window ends where the input ends. */
  final = false
  /** Where runs of marks and closers stop: the end of the window, or not far behind the limit. */
  stop = 0
  /** Whether that is where the input ends. */
  stopIsEnd = false
  /** The next code unit to read. */
  at = 0
  /** Where the sentence starts. */
  begin = 0
  /** Where the sentence would end, while there is a candidate. */
  end = 0
  /** Where the white space behind the candidate ends. */
  gapEnd = 0
  /** Line breaks in that white space. */
  breaks = 0
  /** Where the word that is being read starts. */
  wordStart = 0
  /** Where the window starts in the whole text. */
  base = 0

  constructor(marks: MarkTable) {
    this.marks = marks
  }

  /** The window now starts `by` code units later. */
  shift(by: number): void {
    this.at -= by
    this.begin -= by
    this.end -= by
    this.gapEnd -= by
    this.wordStart -= by
    this.base += by
  }
}
