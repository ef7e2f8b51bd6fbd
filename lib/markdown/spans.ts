/**
 * Spans in which nothing is cut: code, links, autolinks, HTML tags, emphasis. They are masked for the rules
 * of prose, unit by unit, so that places stay what they are.
 */
import { Queue } from '../queue.ts'
import { codeBegun, codeSpan, emphasis, HOLD, image, link, NO_SPAN, openerMask, type Span, tag } from './span-kinds.ts'
import { FORMAT, isMark, isSpecial, isWhiteAt } from './span-text.ts'

/** What a span may start with. An exclamation mark is one of an image before a bracket alone. */
const SPECIALS = /[`*_~[<\\]|!(?=\[|$)/g
const ESCAPED = /[!-/:-@[-`{-~]/

/**
 * Masks the text of a block. What an opener still to be closed makes uncertain is kept back; nothing is
 * looked at again, save what is.
 */
export class SpanMasker {
  /** Text from the first thing on that is not settled. */
  #pending = ''
  /** How much of it was given already: whatever becomes of the opener, these units are masked the same. */
  #given = 0
  /** The unit before it. */
  #before = ' '
  /** Where it starts. */
  #at = 0
  /** The spans before it, in order, that were not forgotten. */
  #found = new Queue<{ readonly from: number; readonly to: number }>()

  /** Starts with another text, at a place. */
  reset(at: number): void {
    this.#pending = ''
    this.#given = 0
    this.#before = ' '
    this.#at = at
    this.#found = new Queue()
  }

  /** Up to here it is known what stands in a span. */
  get settled(): number {
    return this.#at
  }

  /** Whether a settled place stands within a span: not before its first character, nor behind its last. */
  isWithin(place: number): boolean {
    let low = 0
    let high = this.#found.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#found.item(middle).to <= place) low = middle + 1
      else high = middle
    }
    return low < this.#found.length && this.#found.item(low).from < place
  }

  /** Lets go of the spans before a place. */
  forget(place: number): void {
    while (this.#found.length > 0 && this.#found.item(0).to <= place) this.#found.shift()
  }

  /**
   * Adds text, and gives what is certain of its mask.
   *
   * @param ended whether the block ends here
   */
  mask(text: string, ended: boolean): string {
    const pending = this.#pending + text
    let masked = ''
    let at = 0
    let held = ''
    while (at < pending.length) {
      SPECIALS.lastIndex = at
      const special = SPECIALS.exec(pending)?.index ?? pending.length
      masked += pending.slice(at, special)
      at = special
      if (at === pending.length) break
      const before = at > 0 ? pending.charAt(at - 1) : this.#before
      const span = spanAt(pending, at, before, ended)
      if (span === HOLD) {
        held = certain(pending, at, before)
        break
      }
      masked += span.mask
      if (span.end > at + 1) this.#found.push({ from: this.#at + at, to: this.#at + span.end })
      at = span.end
    }
    const given = this.#given
    if (at > 0) this.#before = pending.charAt(at - 1)
    this.#pending = pending.slice(at)
    this.#at += at
    this.#given = held.length
    return (masked + held).slice(given)
  }
}

/** What stands at a special character: a span, or the character by itself. */
function spanAt(text: string, at: number, before: string, ended: boolean): Span | typeof HOLD {
  const found = kindAt(text, at, before, ended)
  return found === NO_SPAN ? { end: at + 1, mask: text.charAt(at) } : found
}

function kindAt(text: string, at: number, before: string, ended: boolean): Span | typeof HOLD | typeof NO_SPAN {
  switch (text.charAt(at)) {
    case '`':
      return codeSpan(text, at, before, ended)
    case '[':
      return link(text, at, ended)
    case '!':
      return image(text, at, ended)
    case '<':
      return tag(text, at, before, ended)
    case '\\':
      return escaped(text, at, ended)
    default:
      return emphasis(text, at, before, ended)
  }
}

/**
 * The character comes first in the mask: what it does to a sentence, to end it, to close or to open, the
 * backslash does with it, and a Format character belongs to what stands before.
 *
 *     保存します。\*次の      He said \"It was late.\" Then
 *                 ^^                             ^^
 */
function escaped(text: string, at: number, ended: boolean): Span | typeof HOLD | typeof NO_SPAN {
  if (at + 1 >= text.length) return ended ? NO_SPAN : HOLD
  const character = text.charAt(at + 1)
  return ESCAPED.test(character) ? { end: at + 2, mask: character + FORMAT } : NO_SPAN
}

/**
 * What is masked the same whether the opener at `at` is closed or not.
 *
 *     **The rain. It
 *     ^^^^^^^^^^ up to the first mark, or the next special character
 */
function certain(text: string, at: number, before: string): string {
  const opener = text.charAt(at)
  if (opener === '<' || opener === '\\' || opener === '!') return ''
  let from = at
  while (text.charAt(from) === opener) from++
  if (opener === '[') from = at + 1
  if (from === text.length || isWhiteAt(text, from)) return ''
  if (opener === '`') return codeBegun(text, at, from, before)
  let mask = opener === '[' ? '[' : openerMask(before, from - at)
  for (; from < text.length && !isMark(text, from) && !isSpecial(text.charAt(from)); from++) mask += text.charAt(from)
  return mask
}
