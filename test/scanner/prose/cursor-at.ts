import { proseMarks } from '../../../lib/scanner/marks.ts'
import { Cursor } from '../../../lib/scanner/prose/cursor.ts'

/** A cursor at the start of a text, which goes on, unless `places` says otherwise. */
export function cursorAt(window: string, places: Partial<Cursor> = {}): Cursor {
  return Object.assign(new Cursor(proseMarks('', '')), { window, stop: window.length, ...places })
}
