/**
 * Sentences of Markdown: blocks of their own, and within those with text the rules of prose.
 *
 * A reader of blocks is fed what comes. The text of the block in which the sentence stands is masked,
 * markers by spaces, spans by letters, and given to a scanner of prose; where the block ends, so does
 * its text. Places are absolute here, and relative to a window at the edges alone.
 */
import { BEFORE } from '../scanner/ask.ts'
import { REACH } from '../scanner/prose/cursor.ts'
import { type ProseOptions, ProseScanner } from '../scanner/prose/prose.ts'
import type { Scanner } from '../scanner/scanner.ts'
import { LOOKAHEAD, PAST_LIMIT, UNDECIDED } from '../scanner/scanner.ts'
import type { BlockKind, BoundaryReason, Candidate } from '../types.ts'
import { isLineBreak, isWhite } from '../unicode/white-space.ts'
import { type Block, BlockReader } from './blocks.ts'
import { LONGEST_SPAN } from './span-kinds.ts'
import { SpanMasker } from './spans.ts'

/** How much masked text that is done with may stay, where moving it would cost more. */
const SLACK = 1024
/**
 * How much text behind the longest sentence is masked: as much as the rules of prose look at, and a span
 * that starts there. What is cut is masked again from the cut on.
 */
const AHEAD = LOOKAHEAD + LONGEST_SPAN + 64

export class MarkdownScanner implements Scanner {
  reason: BoundaryReason = 'terminator'
  /** The kind of block in which the sentence stands, as far as that is known before its end. */
  block: BlockKind = 'paragraph'
  /** The kind of block in which the sentence ended. */
  endedIn: BlockKind = 'paragraph'

  readonly #prose: ProseScanner
  /** Where the text that a line underlines ends, so much white space may stand behind its last sentence. */
  readonly #underlinedReach: number
  readonly #reader = new BlockReader()
  readonly #spans = new SpanMasker()
  #window = ''
  #windowStart = 0
  /** Where the sentence starts. */
  #begin = 0
  /** Where the last sentence ended, if the scanner ended it. */
  #boundary: number | undefined
  /** Text without markers, from `#cleanStart` on, that was not given to the masker of spans. */
  #clean = ''
  #cleanStart = 0
  /** The first markers that are not yet taken out. */
  #marker = 0
  /** What the scanner of prose sees, and the block that it is of. */
  #masked = ''
  #maskedStart = 0
  #of: Block | undefined

  constructor(options: ProseOptions) {
    const { shouldBreak } = options
    this.#prose = new ProseScanner({
      ...options,
      shouldBreak: shouldBreak && ((candidate) => shouldBreak(this.#unmasked(candidate))),
    })
    // Behind more of it, or with `eager` behind any, the sentence has ended before the line below is there.
    this.#underlinedReach = options.eager ? 0 : REACH - 1
  }

  shift(by: number): void {
    this.#windowStart += by
  }

  extend(window: string, from: number, added: string): void {
    this.#window = window
    // A window that was moved back has text that was read before.
    const known = this.#reader.at - (this.#windowStart + from)
    if (known < added.length) this.#reader.feed(known > 0 ? added.slice(known) : added)
  }

  begin(at: number): void {
    const place = this.#windowStart + at
    // Where a sentence was cut, the text behind the cut stands for itself.
    const cut = this.#boundary === undefined || place < this.#boundary
    this.#begin = place
    const block = this.#current()
    if (!cut && block !== undefined && block === this.#of && place <= this.#maskedStart + this.#masked.length) {
      // Another sentence of the same block.
      this.#spans.forget(place)
      this.#prose.begin(place - this.#maskedStart)
    } else this.#restart(place)
  }

  #restart(place: number): void {
    this.#spans.reset(place)
    this.#of = undefined
    this.#prose.shift(place - this.#maskedStart)
    this.#masked = ''
    this.#maskedStart = place
    this.#prose.extend('', 0, '')
    this.#prose.begin(0)
    this.#dropMarkers(place)
    if (place >= this.#cleanStart) this.#clean = this.#clean.slice(place - this.#cleanStart)
    else {
      this.#clean = ''
      this.#marker = 0
    }
    this.#cleanStart = place
  }

  get settled(): number {
    const block = this.#current()
    if (block === undefined || block.whole) return this.blockEnd
    return Math.min(this.#settledText - this.#windowStart, this.#window.length)
  }

  get blockEnd(): number {
    const block = this.#current()
    const end = block && (block.end ?? this.#reader.within)
    return Math.min(Math.max(this.#begin, end ?? 0) - this.#windowStart, this.#window.length)
  }

  /** Up to here text is settled that is not given whole. */
  get #settledText(): number {
    return Math.max(this.#begin, Math.min(this.#maskedStart + this.#prose.settled, this.#spans.settled))
  }

  isWithin(at: number): boolean {
    const place = this.#windowStart + at
    const block = this.#current()
    return block?.whole ? place > block.start : this.#spans.isWithin(place)
  }

  get keep(): number {
    // What shouldBreak sees of the sentence is text of the window.
    const wanted = Math.min(this.settled, this.#cleanEnd - this.#windowStart) - BEFORE
    return Math.max(0, this.#begin - this.#windowStart, wanted)
  }

  scan(final: boolean, limit: number): number {
    if (final) this.#reader.finish()
    this.#boundary = undefined
    const block = this.#current()
    if (block === undefined) return UNDECIDED
    this.block = block.kind
    this.endedIn = block.kind
    const { end } = block
    if (block.whole) {
      this.#dropClean(Math.min(this.#reader.known, end ?? Infinity))
      if (end === undefined || end > this.#windowStart + this.#window.length) return UNDECIDED
      return this.#endBlock(block, end)
    }
    this.#release(block, limit + this.#windowStart + AHEAD)
    if (limit === Infinity) this.#letGo()
    const ended = end !== undefined && this.#maskedEnd >= end
    const place = this.#prose.scan(ended, limit + this.#windowStart - this.#maskedStart)
    // It may still turn out to be a span, in which there is no clause.
    if (place === PAST_LIMIT && this.#spans.settled <= limit + this.#windowStart + 1) return UNDECIDED
    if (place >= 0) {
      const { reason } = this.#prose
      if (ended && this.#isUnderlined(block, place)) return this.#endBlock(block, end, reason)
      return this.#give(this.#maskedStart + place, reason)
    }
    return place !== UNDECIDED || !ended ? place : this.#endBlock(block, end)
  }

  /** Whether nothing but white space stands between the end of a sentence and that of text which is underlined. */
  #isUnderlined({ underlined }: Block, end: number): boolean {
    if (underlined === undefined) return false
    const white = underlined - this.#maskedStart - end
    if (white > this.#underlinedReach) return false
    for (let at = end; at < end + white; at++) {
      const unit = this.#masked.charCodeAt(at)
      if (!isWhite(unit) || isLineBreak(unit)) return false
    }
    return true
  }

  #endBlock({ underlined, last }: Block, end: number, reason: BoundaryReason = last ? 'end' : 'block'): number {
    if (underlined !== undefined) this.endedIn = 'heading'
    return this.#give(end, reason)
  }

  #give(place: number, reason: BoundaryReason): number {
    this.reason = reason
    this.#boundary = place
    return place - this.#windowStart
  }

  /** A candidate with the text that its masks stand for. */
  #unmasked({ before, after, offset, boundary }: Candidate): Candidate {
    const at = offset - this.#windowStart
    return {
      before: this.#window.slice(at - before.length, at),
      after: this.#window.slice(at, at + after.length),
      offset,
      boundary,
    }
  }

  get #cleanEnd(): number {
    return this.#cleanStart + this.#clean.length
  }

  get #maskedEnd(): number {
    return this.#maskedStart + this.#masked.length
  }

  /** The block that the sentence stands in, or before the text of which it starts. */
  #current(): Block | undefined {
    const { blocks } = this.#reader
    for (;;) {
      const first = blocks.first
      if (first?.end === undefined || first.end > this.#begin) return first
      blocks.shift()
    }
  }

  /** Lets go of text before a place, that no scanner of prose wants. */
  #dropClean(to: number): void {
    if (to <= this.#cleanStart) return
    this.#clean = this.#clean.slice(to - this.#cleanStart)
    this.#cleanStart = to
  }

  /** A sentence that is left out is cut nowhere. */
  #letGo(): void {
    this.#dropMarkers(this.#cleanStart)
    this.#spans.forget(this.#windowStart)
  }

  /** Lets go of markers before a place, to which nothing goes back. */
  #dropMarkers(place: number): void {
    const { markers } = this.#reader
    while (markers.length > 0 && markers.item(0).to <= place) {
      markers.shift()
      this.#marker = Math.max(0, this.#marker - 1)
    }
  }

  /** Takes the text that is told, up to a place, with spaces for markers. */
  #takeClean(upTo: number): void {
    const from = this.#cleanEnd
    const to = Math.min(upTo, this.#windowStart + this.#window.length)
    if (to <= from) return
    // What was dropped from the window is white space between sentences.
    const missing = Math.max(0, Math.min(to, this.#windowStart) - from)
    let clean = ' '.repeat(missing)
    let at = from + missing
    const { markers } = this.#reader
    for (; this.#marker < markers.length; this.#marker++) {
      const { from: start, to: end } = markers.item(this.#marker)
      if (start >= to) break
      if (start > at) {
        clean += this.#window.slice(at - this.#windowStart, start - this.#windowStart)
        at = start
      }
      const stop = Math.min(end, to)
      if (stop > at) {
        clean += ' '.repeat(stop - at)
        at = stop
      }
      if (end > to) break
    }
    this.#clean += clean + this.#window.slice(at - this.#windowStart, to - this.#windowStart)
  }

  /** Gives the scanner of prose what is certain of the block's text, up to a place behind which it need not see. */
  #release(block: Block, upTo: number): void {
    this.#of = block
    this.#takeClean(Math.min(this.#reader.known, block.end ?? Infinity, upTo))
    const to = Math.min(this.#cleanEnd, block.end ?? Infinity)
    const ended = block.end === to
    const text = this.#clean.slice(0, Math.max(0, to - this.#cleanStart))
    if (text === '' && !ended) return
    this.#clean = this.#clean.slice(text.length)
    this.#cleanStart += text.length
    const masked = this.#spans.mask(text, ended)
    if (masked === '') return
    this.#dropMasked()
    const from = this.#masked.length
    this.#masked += masked
    this.#prose.extend(this.#masked, from, masked)
  }

  /** Lets go of masked text that the scanner of prose wants no more. It is given the rest with what comes next. */
  #dropMasked(): void {
    const done = this.#prose.keep
    if (done <= SLACK) return
    this.#masked = this.#masked.slice(done)
    this.#maskedStart += done
    this.#prose.shift(done)
  }
}
