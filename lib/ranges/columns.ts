/**
 * Makes sentences of columns, one at a time, when they are wanted.
 */
import { type Columns, REASONS } from './collect.ts'
import type { OrderedPart } from './schedule.ts'
import type { RangeSentence } from './types.ts'

/** The sentences of a part that count: objects, or texts where byte offsets were not wanted. */
export function* sentencesOf({ result, drop }: OrderedPart): Generator<RangeSentence | string, void, undefined> {
  const { columns, base, count } = result
  if (columns === undefined) return
  const { starts, ends, byteStarts, byteEnds, reasons } = columns
  const textOf = reader(columns)
  for (let i = drop; i < count; i++) {
    const from = starts[i] as number
    const to = ends[i] as number
    const text = textOf(from, to)
    if (byteStarts.length === 0) yield text
    else {
      yield {
        text,
        start: base.unit + from,
        end: base.unit + to,
        reason: REASONS[reasons[i] as number] as RangeSentence['reason'],
        byteStart: base.byte + (byteStarts[i] as number),
        byteEnd: base.byte + (byteEnds[i] as number),
      }
    }
  }
}

/** Reads parts of the text, each a string of its own. */
function reader({ text, wide }: Columns): (from: number, to: number) => string {
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.byteLength)
  if (wide) return (from, to) => bytes.toString('utf16le', 2 * from, 2 * to)
  return (from, to) => bytes.toString('latin1', from, to)
}
