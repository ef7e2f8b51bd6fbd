/**
 * What a line is to the blocks that are open: CommonMark 0.31, appendix "A parsing strategy", phase 1.
 */
import type { BlockKind } from '../types.ts'
import { indentAt, type Place, passColumns } from './columns.ts'
import { type HtmlEnd, htmlBlockAt, TO_BLANK_LINE } from './html-block.ts'
import {
  closesFence,
  type Fence,
  fenceAt,
  isBreak,
  isDelimiterRow,
  isHeading,
  isRow,
  isUnderline,
  MAYBE,
  markerAt,
  NO,
  YES,
} from './starts.ts'

/** A block quote, or a list item: its text starts so many columns in. */
export type Container =
  | { readonly quote: true }
  | { readonly quote: false; readonly width: number; readonly empty: boolean }

/** A block that a further line may go on with. */
export type Leaf =
  | { readonly type: 'paragraph' }
  | { readonly type: 'fence'; readonly fence: Fence }
  | { readonly type: 'html'; readonly end: HtmlEnd }
  | { readonly type: 'indented' }
  | { readonly type: 'row' }
  | { readonly type: 'marker' }

/** What is open behind a line. */
export interface Open {
  readonly containers: readonly Container[]
  readonly leaf: Leaf | undefined
}

/** What a line is. */
export interface Line extends Open {
  /** Whether a block starts with it. */
  readonly starts: boolean
  /** The kind of its block; `undefined` for a blank line. */
  readonly kind: BlockKind | undefined
  /** Whether the block is given whole, not sentence by sentence. */
  readonly whole: boolean
  /** Where the markers of its containers end. */
  readonly content: number
  /** Whether it makes the paragraph before it a heading. */
  readonly underline: boolean
}

/** Deeper markers are text: every line would be held against each of a million of them. */
const DEEPEST = 64
/** So far in, text is code. */
const CODE_INDENT = 4
/** More white space behind a marker belongs to the text. */
const MOST_PADDING = 4

export const NOTHING_OPEN: Open = { containers: [], leaf: undefined }

/**
 * Reads a line, or as much as there is of it.
 *
 * @param whole whether the line ends where `text` ends
 * @returns `undefined` where the rest of the line decides
 */
export function readLine(text: string, open: Open, whole: boolean): Line | undefined {
  const reading = new LineReading(text, open, whole)
  return reading.read()
}

class LineReading {
  readonly #text: string
  readonly #open: Open
  readonly #whole: boolean
  #place: Place = { at: 0, column: 0 }
  #containers: Container[] = []
  /** Whether a container started on this line. */
  #entered = false

  constructor(text: string, open: Open, whole: boolean) {
    this.#text = text
    this.#open = open
    this.#whole = whole
  }

  read(): Line | undefined {
    if (!this.#matchContainers()) return undefined
    const { leaf, containers } = this.#open
    const matched = this.#containers.length === containers.length
    if (matched && leaf?.type === 'fence') return this.#inFence(leaf.fence)
    if (matched && leaf?.type === 'html') return this.#inHtml(leaf.end)
    return this.#startBlocks(matched)
  }

  /** Passes the markers of the containers that go on. Tells whether that is decided. */
  #matchContainers(): boolean {
    for (const container of this.#open.containers) {
      const { columns, end } = indentAt(this.#text, this.#place)
      if (end.at === this.#text.length && !this.#whole) return false
      const blank = end.at === this.#text.length
      if (container.quote) {
        if (columns >= CODE_INDENT || this.#text[end.at] !== '>') return true
        this.#enterQuote(end)
      } else if (blank) {
        if (container.empty) return true
      } else if (columns >= container.width) {
        this.#place = passColumns(this.#text, this.#place, container.width)
      } else return true
      // An item that starts with a blank line has text from now on.
      this.#containers.push(container.quote || blank ? container : { ...container, empty: false })
    }
    return true
  }

  /**
   *     > text
   *      ^ a space behind it belongs to it
   */
  #enterQuote({ at, column }: Place): void {
    const behind = { at: at + 1, column: column + 1 }
    this.#place = passColumns(this.#text, behind, Math.min(1, indentAt(this.#text, behind).columns))
  }

  #inFence(fence: Fence): Line | undefined {
    const { columns, end } = indentAt(this.#text, this.#place)
    if (end.at === this.#text.length && !this.#whole) return undefined
    const closes = columns < CODE_INDENT ? closesFence(this.#text.slice(end.at), fence, this.#whole) : NO
    if (closes === MAYBE) return undefined
    return this.#line('code', { leaf: closes === YES ? undefined : { type: 'fence', fence } })
  }

  #inHtml(end: HtmlEnd): Line | undefined {
    if (end === TO_BLANK_LINE) {
      const rest = indentAt(this.#text, this.#place).end
      if (rest.at === this.#text.length) return this.#whole ? this.#blank() : undefined
    }
    return this.#line('html', { leaf: { type: 'html', end } })
  }

  #startBlocks(matched: boolean): Line | undefined {
    const inParagraph = this.#open.leaf?.type === 'paragraph'
    for (;;) {
      const { columns, end } = indentAt(this.#text, this.#place)
      if (end.at === this.#text.length) return this.#whole ? this.#blank() : undefined
      /** Whether the line may go on with the open paragraph as it is. */
      const within = inParagraph && matched && !this.#entered
      if (columns >= CODE_INDENT) {
        return inParagraph && !this.#entered ? this.#goOn() : this.#indented(matched)
      }
      const rest = this.#text.slice(end.at)
      if (rest.startsWith('>') && this.#containers.length < DEEPEST) {
        this.#enter({ quote: true })
        this.#enterQuote(end)
        continue
      }
      const leaf = this.#leafAt(rest, within, matched)
      if (leaf !== NO) return leaf === MAYBE ? undefined : leaf
      const item = this.#enterItem(rest, end, within)
      if (item === MAYBE) return undefined
      if (item === YES) {
        // An item without text.
        if (indentAt(this.#text, this.#place).end.at === this.#text.length) {
          return this.#line('item', { starts: true, whole: false, leaf: { type: 'marker' } })
        }
        continue
      }
      if (isRow(rest)) return this.#row(rest, matched)
      return inParagraph && !this.#entered ? this.#goOn() : this.#paragraph(matched)
    }
  }

  /** The block that starts with `rest`, save containers, rows and paragraphs. */
  #leafAt(rest: string, within: boolean, matched: boolean): Line | typeof NO | typeof MAYBE {
    const whole = this.#whole
    const heading = isHeading(rest, whole)
    if (heading !== NO) return heading === MAYBE ? MAYBE : this.#line('heading', { starts: true })
    const fence = fenceAt(rest, whole)
    if (fence === MAYBE) return MAYBE
    if (typeof fence === 'object') return this.#line('code', { starts: true, leaf: { type: 'fence', fence } })
    const lazy = this.#open.leaf?.type === 'paragraph' && !this.#entered && !matched
    const html = htmlBlockAt(rest, within || lazy, whole)
    if (html === MAYBE) return MAYBE
    if (html !== NO && html !== YES) return this.#line('html', { starts: true, leaf: { type: 'html', end: html } })
    if (within) {
      const underline = isUnderline(rest, whole)
      if (underline === MAYBE) return MAYBE
      if (underline === YES) return this.#line('heading', { underline: true, whole: false })
    }
    const rule = isBreak(rest, whole)
    if (rule !== NO) return rule === MAYBE ? MAYBE : this.#line('break', { starts: true })
    return NO
  }

  /** Enters the list item whose marker stands there. */
  #enterItem(rest: string, { at, column }: Place, within: boolean): typeof NO | typeof YES | typeof MAYBE {
    const marker = markerAt(rest, this.#whole)
    if (typeof marker !== 'object') return marker === MAYBE ? MAYBE : NO
    if (this.#containers.length >= DEEPEST || (within && !marker.interrupts)) return NO
    const indent = column - this.#place.column
    const behind = { at: at + marker.length, column: column + marker.length }
    const { columns, end } = indentAt(this.#text, behind)
    const blank = end.at === this.#text.length
    if (blank && !this.#whole) return MAYBE
    if (blank && within) return NO
    const padding = blank || columns > MOST_PADDING ? 1 : columns
    this.#place = blank ? end : passColumns(this.#text, behind, padding)
    this.#enter({ quote: false, width: indent + marker.length + padding, empty: blank })
    return YES
  }

  #enter(container: Container): void {
    this.#containers.push(container)
    this.#entered = true
  }

  #row(rest: string, matched: boolean): Line | undefined {
    if (matched && !this.#entered && this.#open.leaf?.type === 'row') {
      const delimiters = isDelimiterRow(rest, this.#whole)
      if (delimiters === MAYBE) return undefined
      if (delimiters === YES) return this.#line('row', {})
    }
    return this.#line('row', { starts: true, leaf: { type: 'row' } })
  }

  #paragraph(matched: boolean): Line {
    // The text of an item may start on the line after its marker.
    const starts = !(matched && !this.#entered && this.#open.leaf?.type === 'marker')
    const inner = this.#containers.at(-1)
    const kind = inner === undefined ? 'paragraph' : inner.quote ? 'quote' : 'item'
    return this.#line(kind, { starts, whole: false, leaf: { type: 'paragraph' } })
  }

  /** The line goes on with the paragraph that is open, also where markers are missing. */
  #goOn(): Line {
    const { containers, leaf } = this.#open
    return { ...this.#line('paragraph', { whole: false, leaf }), containers }
  }

  #indented(matched: boolean): Line {
    const goesOn = matched && !this.#entered && this.#open.leaf?.type === 'indented'
    return this.#line('code', { starts: !goesOn, leaf: { type: 'indented' } })
  }

  /** A blank line ends everything but code. One of a block quote has a marker, which has to be in some block. */
  #blank(): Line {
    const { containers, leaf } = this.#open
    const goesOn = this.#containers.length === containers.length && !this.#entered
    const code = goesOn && leaf?.type === 'indented' ? leaf : undefined
    if (!/\S/.test(this.#text)) return this.#line(undefined, { leaf: code })
    if (code) return this.#line('code', { leaf: code })
    const starts = !(goesOn && leaf?.type === 'marker')
    return this.#line('quote', { starts, whole: false, leaf: { type: 'marker' } })
  }

  #line(
    kind: BlockKind | undefined,
    parts: { starts?: boolean; whole?: boolean; underline?: boolean; leaf?: Leaf | undefined },
  ): Line {
    const { starts = false, whole = true, underline = false, leaf } = parts
    return { kind, starts, whole, underline, leaf, containers: this.#containers, content: this.#place.at }
  }
}
