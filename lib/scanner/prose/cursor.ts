import type { MarkTable } from '../marks.ts'

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
