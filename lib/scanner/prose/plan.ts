/**
 * The sentences that come next, many found in one go.
 */
import type { Profile } from '../../profiles/define.ts'
import { isWhite } from '../../unicode/white-space.ts'
import type { Ahead } from '../ahead.ts'
import type { MarkFinder } from '../finder.ts'
import { BREAK, DOT, STRONG, WIDE } from '../marks.ts'
import type { Cursor } from './cursor.ts'
import {
  isPlainSoftPoint,
  isPlainWrap,
  NOT_PLAIN,
  PLAIN_JOIN,
  plainBlankLine,
  plainParagraphEnd,
  plainStopEnd,
  plainStrongEnd,
  plainWideEnd,
} from './plain.ts'

// Flags of the WebAssembly code; ../simd/assembly/prose.ts has the same numbers.
const PARAGRAPHS = 1
const EAGER = 2
const SOFT_POINT = 4
const NO_BREAKS = 8
const EVEN = 16
const HYPHENATED = 32

export interface PlanOptions {
  readonly profile: Profile
  readonly newlines: 'paragraph' | 'always' | 'never'
  readonly eager: boolean
  readonly maxLength: number
  /** Whether it is to be told which sentences have even white space; see `Ahead`. */
  readonly folded: boolean
}

/**
 * Plans as long as every mark is plain (see plain.ts): most are, and one loop over many of them does
 * little for each. The first that is not, or a sentence longer than `maxLength`, ends the plan.
 */
export class Planner {
  readonly #profile: Profile
  readonly #finder: MarkFinder
  readonly #maxLength: number
  readonly #eager: boolean
  readonly #never: boolean
  readonly #paragraphs: boolean
  /** The same for the WebAssembly code. */
  readonly #flags: number

  constructor({ profile, newlines, eager, maxLength, folded }: PlanOptions, finder: MarkFinder) {
    this.#profile = profile
    this.#finder = finder
    this.#maxLength = maxLength
    this.#eager = eager
    this.#never = newlines === 'never'
    // An eager one has not seen the second line feed where it ends a sentence.
    this.#paragraphs = newlines === 'paragraph' && !eager
    this.#flags =
      (this.#paragraphs ? PARAGRAPHS : 0) |
      (eager ? EAGER : 0) |
      (profile.softPoint ? SOFT_POINT : 0) |
      (this.#never ? NO_BREAKS : 0) |
      (folded ? EVEN : 0) |
      (profile.hyphenated ? HYPHENATED : 0)
  }

  /**
   * Plans from `cursor.begin` on, where the text up to `cursor.at` is read already. Moves `cursor.at`
   * to the first mark that is not plain.
   */
  plan(cursor: Cursor, ahead: Ahead): void {
    const { simd } = this.#finder
    if (simd) cursor.at = simd.plan(cursor.begin, cursor.at, this.#flags, this.#maxLength, ahead)
    else this.#plan(cursor, ahead)
  }

  #plan(cursor: Cursor, ahead: Ahead): void {
    const { window, marks } = cursor
    const { length } = window
    let { begin, at } = cursor
    ahead.clear()
    while (ahead.count < ahead.size) {
      at = this.#finder.find(at)
      if (at >= length || at - begin > this.#maxLength) break
      const kind = marks[window.charCodeAt(at)] as number
      let end = this.#endAt(window, at, kind, begin)
      const closing = end === NOT_PLAIN && this.#paragraphs
      if (closing) end = this.#closedAt(window, at, kind, begin)
      if (end === PLAIN_JOIN) {
        at++
        continue
      }
      if (end === NOT_PLAIN || end - begin > this.#maxLength) break
      ahead.add(begin, end, closing)
      begin = end
      while (begin < length && isWhite(window.charCodeAt(begin))) begin++
      at = begin
    }
    cursor.at = at
  }

  /** Where a sentence ends that a blank line ends, or NOT_PLAIN. */
  #closedAt(window: string, at: number, kind: number, begin: number): number {
    if (kind === DOT || kind === STRONG || kind === WIDE) return plainParagraphEnd(window, at)
    return kind === BREAK ? plainBlankLine(window, at, begin) : NOT_PLAIN
  }

  /** Where the sentence ends whose mark is at `at`; PLAIN_JOIN, or NOT_PLAIN. */
  #endAt(window: string, at: number, kind: number, begin: number): number {
    switch (kind) {
      case DOT:
        if (this.#profile.softPoint) return isPlainSoftPoint(window, at) ? PLAIN_JOIN : NOT_PLAIN
        return plainStopEnd(window, at, begin, this.#profile)
      case STRONG:
        // An eager one asks less of what follows.
        return this.#eager ? NOT_PLAIN : plainStrongEnd(window, at, begin, this.#profile)
      case BREAK:
        return this.#never || isPlainWrap(window, at) ? PLAIN_JOIN : NOT_PLAIN
      case WIDE:
        return plainWideEnd(window, at)
      default:
        return NOT_PLAIN
    }
  }
}
