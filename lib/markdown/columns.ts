/**
 * White space at the start of a line, in columns: a tab goes on to the next multiple of four.
 */

const SPACE = 0x20
const TAB = 0x09
const TAB_STOP = 4

/** A place on a line. Within a tab, `at` is the tab, and `column` is further on. */
export interface Place {
  at: number
  column: number
}

/** How many columns of white space stand at a place, and where they end. */
export function indentAt(line: string, { at, column }: Place): { columns: number; end: Place } {
  let to = at
  let reached = column
  for (; to < line.length; to++) {
    const unit = line.charCodeAt(to)
    if (unit === SPACE) reached++
    else if (unit === TAB) reached += TAB_STOP - (reached % TAB_STOP)
    else break
  }
  return { columns: reached - column, end: { at: to, column: reached } }
}

/** The place so many columns of white space further on. */
export function passColumns(line: string, { at, column }: Place, columns: number): Place {
  const goal = column + columns
  let to = at
  let reached = column
  while (reached < goal && to < line.length) {
    const next = line.charCodeAt(to) === TAB ? reached + TAB_STOP - (reached % TAB_STOP) : reached + 1
    if (next > goal) return { at: to, column: goal }
    reached = next
    to++
  }
  return { at: to, column: reached }
}
