/**
 * Reads text in pieces and finds the blocks of a Markdown document. All places are absolute: UTF-16
 * code units from the start of the text.
 */
import { Queue } from '../queue.ts'
import type { BlockKind } from '../types.ts'
import { endsHtml, LONGEST_END, TO_BLANK_LINE } from './html-block.ts'
import { type Line, NOTHING_OPEN, type Open, readLine } from './line.ts'

/** What a line is, is told by so many units of it at the most, so that nobody waits for the rest. */
const LONGEST_START = 160
/** A line that nothing is certain of is looked at again with every unit at first, then with every eighth more. */
const EVERY_UNIT = 16

const LF = 0x0a
const CR = 0x0d

export interface Block {
  readonly start: number
  /** Behind its last character, or `undefined` while it is open. */
  end: number | undefined
  readonly kind: BlockKind
  /** Where the text ends that its last line underlines, and so makes a heading. */
  underlined: number | undefined
  /** Whether it is given whole, not sentence by sentence. */
  readonly whole: boolean
  /** Whether it stands in a list item or a block quote. */
  readonly nested: boolean
  /** Whether nothing ended it but the end of the text. */
  last: boolean
}

/** A stretch of markers that are no text. */
export interface Markers {
  readonly from: number
  readonly to: number
}

export class BlockReader {
  /** The blocks that were found and not yet dropped, in order. */
  readonly blocks = new Queue<Block>()
  /** The markers of containers, and underlines, that stand in blocks that are not whole. */
  readonly markers = new Queue<Markers>()
  /** Up to here it is known what the text belongs to. */
  known = 0
  /** Up to here text has come. */
  at = 0

  #open: Open = NOTHING_OPEN
  #block: Block | undefined
  /** The line that is being read: where it starts, what of it is there while it is not told, what it is. */
  #lineStart = 0
  #begun = ''
  #tried = 0
  #line: Line | undefined
  /** The end of the text of the last line, before its line break. */
  #lastEnd = 0
  /** The last units of an HTML block, in which its end may begin. */
  #tail = ''
  #htmlEnded = false
  /** A CR came last: an LF behind it belongs to it. */
  #returned = false

  /** Up to here a block that is open is certain to go. A blank line may stand behind it. */
  get within(): number {
    return this.#line?.kind === undefined ? this.#lastEnd : this.known
  }

  feed(text: string): void {
    for (let at = 0; at < text.length; ) {
      if (this.#returned) {
        this.#returned = false
        if (text.charCodeAt(at) === LF) {
          at++
          this.at++
          this.#lineStart++
          continue
        }
      }
      at += this.#line ? this.#readRest(text, at) : this.#readStart(text, at)
    }
  }

  /** Says that the text ends here. */
  finish(): void {
    if (this.#line === undefined && this.#begun !== '') this.#tell(this.#begun, true)
    if (this.#line?.kind !== undefined) this.#lastEnd = this.at
    if (this.#block) this.#block.last = true
    this.#close()
    this.known = this.at
  }

  /** Reads on until it is told what the line is, or the text is used up. Gives the units read. */
  #readStart(text: string, from: number): number {
    const room = LONGEST_START - this.#begun.length
    const stop = Math.min(text.length, from + room)
    let to = from
    while (to < stop && !isBreak(text.charCodeAt(to))) to++
    const broken = to < stop
    this.#begun += text.slice(from, to)
    this.at += to - from
    const { length } = this.#begun
    if (broken) this.#tell(this.#begun, true)
    // What is longer is text, whatever it starts as.
    else if (length >= LONGEST_START) this.#tell(`${this.#begun}x`, true)
    else if (length < EVERY_UNIT || length >= this.#tried + (this.#tried >> 3)) {
      this.#tried = length
      this.#tell(this.#begun, false)
    }
    return to - from
  }

  #tell(text: string, whole: boolean): void {
    const line = readLine(text, this.#open, whole)
    if (!line) return
    this.#line = line
    if (line.kind === undefined) {
      if (line.leaf === undefined) this.#close()
    } else if (line.starts || this.#block === undefined) {
      this.#close()
      this.#block = {
        start: this.#lineStart,
        end: undefined,
        kind: line.kind,
        underlined: undefined,
        whole: line.whole,
        nested: line.containers.length > 0,
        last: false,
      }
      this.blocks.push(this.#block)
    } else if (line.underline) this.#block.underlined = this.#lastEnd
    const markers = line.underline ? this.#begun.length : Math.min(line.content, this.#begun.length)
    if (markers > 0 && !line.whole) this.markers.push({ from: this.#lineStart, to: this.#lineStart + markers })
    this.#passHtml(this.#begun)
    this.#setKnown()
  }

  /** Reads to the end of the line. Gives the units read. */
  #readRest(text: string, from: number): number {
    let to = from
    while (to < text.length && !isBreak(text.charCodeAt(to))) to++
    this.#passHtml(text.slice(from, to))
    this.at += to - from
    this.#setKnown()
    if (to === text.length) return to - from
    this.#endLine(text.charCodeAt(to))
    return to + 1 - from
  }

  #endLine(unit: number): void {
    const { kind, leaf, containers } = this.#line as Line
    if (kind !== undefined) this.#lastEnd = this.at
    this.known = this.at
    this.at++
    this.#returned = unit === CR
    this.#open = { containers, leaf: this.#htmlEnded ? undefined : leaf }
    if (this.#open.leaf === undefined) this.#close()
    this.#line = undefined
    this.#lineStart = this.at
    this.#begun = ''
    this.#tried = 0
    this.#tail = ''
    this.#htmlEnded = false
  }

  /** A line break is only known to be within a block when the next line is told; an underline belongs to its end. */
  #setKnown(): void {
    if (!this.#line?.underline) this.known = this.at
  }

  #close(): void {
    if (this.#block) this.#block.end = this.#lastEnd
    this.#block = undefined
  }

  #passHtml(text: string): void {
    const leaf = this.#line?.leaf
    if (leaf?.type !== 'html' || leaf.end === TO_BLANK_LINE) return
    const seen = this.#tail + text
    this.#htmlEnded ||= endsHtml(leaf.end, seen)
    this.#tail = seen.slice(-LONGEST_END)
  }
}

function isBreak(unit: number): boolean {
  return unit === LF || unit === CR
}
