import type { BlockKind, BoundaryReason } from '../types.ts'
import type { Ahead } from './ahead.ts'

/**
 * How far past the end of a sentence a decision ever looks, in UTF-16 code units. A finished
 * sentence is emitted, at the latest, when this much text has followed it.
 */
export const LOOKAHEAD = 256

/**
 * How far past its limit a scan may go before it stops; see {@link Scanner.scan}. More than a sentence may turn
 * out to have ended before what was read of it, so that what is settled is past the limit too.
 */
export const OVERRUN = 32

/** The answer of {@link Scanner.scan} when the text at hand decides nothing (yet). */
export const UNDECIDED = -1

/** The answer when it is settled that the sentence goes on past the limit. */
export const PAST_LIMIT = -2

/**
 * Text in, boundary offsets out. A scanner sees the text through a window: a string that starts at
 * or before the place where the scanner stands and grows at its end. All positions are UTF-16 code
 * units from the start of that window.
 *
 * A scanner never looks behind the place where {@link begin} put it, so every boundary is a place
 * from which another scanner would find the same next boundaries.
 */
export interface Scanner {
  /** Starts a sentence at `at`. Whatever stands before no longer counts. */
  begin(at: number): void

  /**
   * Goes on to the end of the sentence.
   *
   * @param final whether the window ends where the input ends
   * @param limit a position: when it is settled that the sentence goes on past it, nothing more is
   * wanted
   * @returns the position where the sentence ends, {@link UNDECIDED} until more text is there, or
   * {@link PAST_LIMIT}
   */
  scan(final: boolean, limit: number): number

  /** No boundary stands before this position, save one that `scan` already gave. */
  readonly settled: number

  /** The scanner doesn't need the window before this position any more. */
  readonly keep: number

  /**
   * Whether a short text behind the window, all of which is read, would leave everything as it is: no candidate
   * is open, and none starts in it. Such text may be kept until more comes.
   */
  isQuiet?(text: string): boolean

  /**
   * Whether a settled place of the sentence stands within what is not to be cut where that can be helped: a span
   * such as code or a link, or a block that is given whole. Asked before `begin` leaves the sentence behind.
   */
  isWithin?(at: number): boolean

  /** The sentences that follow, where the scanner finds several at a time. */
  readonly ahead?: Ahead

  /**
   * Up to here text is known to stand in the block of the sentence, where the scanner knows blocks. What is given
   * before its end, as by a flush, goes no further.
   */
  readonly blockEnd?: number

  /** The kind of block in which the sentence stands, where the scanner knows blocks. */
  readonly block?: BlockKind
  /** The same for the sentence that `scan` gave the end of: a line behind it may have made it a heading. */
  readonly endedIn?: BlockKind

  /** Why the sentence ended, after `scan` gave a position. */
  readonly reason: BoundaryReason

  /** Tells the scanner that the window now starts `by` code units later. `extend` follows. */
  shift(by: number): void

  /**
   * Gives the scanner the window, whose text from `from` on is new.
   *
   * @param added the new text by itself: V8 puts a window together only when it is read, and where
   * `added` has no mark nobody needs to
   */
  extend(window: string, from: number, added: string): void
}
