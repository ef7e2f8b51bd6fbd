import type { Batched, Named, Sentence, SentenceOptions, ShouldBreak } from '../types.ts'

/** Bytes of a file: from `start` up to, but not with, `end`. */
export interface Range {
  /** Its first byte. */
  start: number
  /** The byte behind its last. */
  end: number
}

/** A sentence of a file. */
export interface RangeSentence extends Sentence {
  /** Where it starts, in bytes from the start of the file. */
  byteStart: number
  /** Where it ends, exclusive, in bytes from the start of the file. */
  byteEnd: number
}

/**
 * Options of {@link readRange}: those of every splitter, save what speaks of waiting for input.
 * `output` is `'object'` where it isn't stated and there is no `separator`; objects have byte
 * offsets always. `encoding` may be UTF-8, ASCII, latin1 (windows-1252) or UTF-16.
 */
export interface FileOptions extends Omit<SentenceOptions, 'byteOffsets' | 'idleFlush' | 'highWaterMark'> {}

export interface RangeOptions extends FileOptions {
  /**
   * The sentences that start at this byte or later are wanted.
   * @default 0
   */
  start?: number
  /**
   * The sentences that start before this byte are wanted.
   * @default the size of the file
   */
  end?: number
}

/** Options of {@link splitFile}. */
export interface SplitOptions extends Omit<FileOptions, 'shouldBreak'> {
  /**
   * How many worker threads split the file; `'auto'` for as many as there are cores. One job is
   * done in this thread, and so is a file that is too small to be shared, or is read with `markdown`
   * or `fatal`, which need all that stands before a place.
   * @default 'auto'
   */
  jobs?: number | 'auto'
  /**
   * How many bytes a worker takes at a time. More of them take more memory, fewer more time.
   * @default 524_288
   */
  bytes?: number
  /**
   * As everywhere; with more than one job the path or URL of a module whose default export it is:
   * a function cannot be handed to a worker thread.
   */
  shouldBreak?: ShouldBreak | string | URL
}

/** As `NoOptions`, for {@link readRange}. */
export interface NoRangeOptions extends Omit<RangeOptions, 'output' | 'separator' | 'batch'> {}

/** As `NoOptions`, for {@link splitFile}. */
export interface NoSplitOptions extends Omit<SplitOptions, 'output' | 'separator' | 'batch'> {}

/**
 * What is given for the options `O`: objects where they name neither `output` nor `separator`, and all that may come
 * where a value that decides it is not known.
 */
export type RangeOutput<O> = O extends unknown
  ? Batched<RangeItem<Named<O, 'output'>, Named<O, 'separator'>>, Named<O, 'batch'>>
  : never

type RangeItem<Output, Separator> = Output extends undefined
  ? Separator extends string
    ? string
    : RangeSentence
  : Output extends 'object'
    ? RangeSentence
    : string

/** The sentences of a range, one at a time. */
export interface RangeSentences<T> extends AsyncGenerator<T, void, undefined> {
  /**
   * Whether `start` and `end` of the sentences count from the first of them: how much text stands
   * before a range is not known, unless it starts where the file does. `byteStart` and `byteEnd`
   * are always those of the file.
   */
  readonly relative: boolean
}
