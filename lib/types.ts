import type { ProfileData as LanguageProfile } from './profiles/define.ts'

/** Why a sentence ended where it did. */
export type BoundaryReason =
  /** A terminator of a sentence ("." "?" "。" …) with the marks that close it. */
  | 'terminator'
  /** A blank line, or U+2029; with `rule: 'uax29'` every line break. */
  | 'paragraph'
  /** A line break, with `newlines: 'always'`. */
  | 'line'
  /** The end of a block, with `markdown`. */
  | 'block'
  /** `maxLength` or `firstMaxLength`. */
  | 'limit'
  /** `flush()` or `idleFlush`. */
  | 'flush'
  /** The end of the input. */
  | 'end'

/** A block of Markdown; what stands in a list item or a block quote is told by the innermost of them. */
export type BlockKind =
  | 'paragraph'
  /** With the line that underlines it, where it has one. */
  | 'heading'
  /** Text of a list item. */
  | 'item'
  /** Text of a block quote. */
  | 'quote'
  /** A row of a table; the delimiter row belongs to the one before it. */
  | 'row'
  /** Fenced or indented code. */
  | 'code'
  | 'html'
  /** A thematic break. */
  | 'break'

/** A sentence, with `output: 'object'`. */
export interface Sentence {
  /** The sentence; never empty. */
  text: string
  /** Where it starts: UTF-16 code units from the start of the decoded input. */
  start: number
  /** Where it ends, exclusive: UTF-16 code units from the start of the decoded input. */
  end: number
  /** Why it ends there. */
  reason: BoundaryReason
  /** With `markdown`: the kind of block that it ends in. */
  block?: BlockKind
  /** With `byteOffsets`: where it starts, in bytes from the start of the input. */
  byteStart?: number
  /** With `byteOffsets`: where it ends, exclusive, in bytes from the start of the input. */
  byteEnd?: number
}

/** A place where a sentence may end, as `shouldBreak` sees it. */
export interface Candidate {
  /** The sentence's last characters, up to and with the mark and its closers (64 code units at most). */
  before: string
  /** What follows: white space, openers and the next word, as far as the decision looked. */
  after: string
  /** Where the sentence would end: UTF-16 code units from the start of the decoded input. */
  offset: number
  /** What the rules say. */
  boundary: boolean
}

/** The option `shouldBreak`. */
export type ShouldBreak = (candidate: Candidate) => boolean | undefined

/**
 * Changes to the abbreviations of the language, for one splitter. Written without the last period and
 * without white space, each of at most 1,024 UTF-16 code units.
 */
export interface AbbreviationChanges {
  /** Abbreviations that never end a sentence: `['approx', 'Bhf']`. */
  add?: readonly string[]
  /** Abbreviations of the language that are ordinary words here: `['no', 'fig']`. */
  remove?: readonly string[]
}

/** Options of every splitter, stream and generator of this package. */
export interface SentenceOptions {
  /**
   * The language: any BCP 47 tag, or `'und'` for the rules that hold everywhere. A tag without a
   * profile of its own falls back along the tag (`de-AT` → `de`), then to `und`. Or a profile: the
   * default export of `each-sentence/profiles/de`, or one of your own.
   * @default 'en'
   * @throws ERR_OPTION_VALUE for a tag that is not well-formed, and a profile that is none
   */
  locale?: string | LanguageProfile
  /**
   * What ends a sentence. `'prose'`: how people write, with abbreviations, initials, numbers and
   * quotes of the language. `'uax29'`: Unicode's sentence boundaries, for every language alike.
   * `'period'`: a period followed by white space.
   * @default 'prose'
   */
  rule?: 'prose' | 'uax29' | 'period'
  /**
   * What line breaks do, for `rule: 'prose'`. `'paragraph'`: a blank line ends a sentence, a single
   * line break is white space. `'always'`: every line break ends one. `'never'`: none does.
   * @default 'paragraph'
   */
  newlines?: 'paragraph' | 'always' | 'never'
  /**
   * Leaves out white space around sentences. With `false` the joined sentences are the input.
   * @default true
   */
  trim?: boolean
  /**
   * What comes out: strings, or {@link Sentence} objects.
   * @default 'text'
   */
  output?: 'text' | 'object'
  /**
   * Adds `byteStart` and `byteEnd` to the objects; implies nothing else, so it needs
   * `output: 'object'`. A string in the input counts as its UTF-8 bytes.
   * @default false
   */
  byteOffsets?: boolean
  /**
   * Makes the output text: every sentence is followed by this string. Where it has a line break,
   * each run of white space inside a sentence becomes a single space, so that a line is a sentence.
   * @default none
   */
  separator?: string
  /**
   * Gives arrays of this many sentences, in order; the last one may be shorter.
   * @default none: one sentence at a time
   */
  batch?: number
  /** Changes to the abbreviations of the language. */
  abbreviations?: AbbreviationChanges
  /**
   * Decides a candidate: `true` ends the sentence there, `false` doesn't, `undefined` leaves it to
   * the rules. It must answer the same for the same candidate: it is asked again where a sentence that is too long was
   * cut before the place, then with a shorter `before`. An error it throws is passed on.
   */
  shouldBreak?: ShouldBreak
  /**
   * Sentences shorter than this many UTF-16 code units are joined with the next; the last one of
   * the input stands alone.
   * @default 0
   */
  minLength?: number
  /**
   * The longest sentence, in UTF-16 code units; at least 2. What is done with a longer one is said
   * by `overflow`. No more text than this, and `LOOKAHEAD`, is ever held; with `batch`, as much again for each
   * sentence that waits in one, and for the white space behind it (of which more than that is forgotten).
   * @default 1_048_576
   */
  maxLength?: number
  /**
   * What is done with a sentence longer than `maxLength`. `'split'`: cut after a clause mark, else
   * at white space, else between grapheme clusters. `'error'`: ERR_SENTENCE_TOO_LONG. `'skip'`:
   * left out whole, and counted.
   * @default 'split'
   */
  overflow?: 'split' | 'error' | 'skip'
  /**
   * Cuts the first sentence alone at a clause once it is longer than this many UTF-16 code units,
   * so that speech can start early.
   * @default none
   */
  firstMaxLength?: number
  /**
   * `'full'` waits for the next word where it decides. `'eager'` ends a sentence at the white space
   * after it where the word before is certainly no abbreviation, and no bracket or quotation mark
   * closed: lowest latency, some sentences too many.
   * @default 'full'
   */
  lookahead?: 'full' | 'eager'
  /**
   * Emits what is held after this many milliseconds without input, only up to the end of a word (see
   * `flush()`); with `batch`, also one that is not full. Once a silence.
   * For streams and async generators; the timer keeps no process alive. 2_147_483_647 at most.
   * @default none: never
   */
  idleFlush?: number
  /**
   * How bytes are decoded: any label of the WHATWG Encoding standard. A byte order mark is dropped.
   * @default 'utf-8'
   * @throws ERR_OPTION_VALUE for a label that the runtime doesn't know
   */
  encoding?: string
  /**
   * Makes invalid bytes an error that names the offset, where they would else become U+FFFD.
   * @default false
   */
  fatal?: boolean
  /**
   * Reads the text as Markdown: headings, rows of tables, code, HTML blocks and thematic breaks are
   * given whole, list items, block quotes and paragraphs sentence by sentence, never across their edges,
   * and nothing is cut within a code span, link, tag or emphasis of up to 192 UTF-16 code units. Only
   * with `rule: 'prose'`.
   * @default false
   */
  markdown?: boolean
  /** How many items (in text mode: bytes) wait before the stream stops reading. As in Node. */
  highWaterMark?: number
  /** Destroys the stream, or ends the generator, with an AbortError. As in Node. */
  signal?: AbortSignalLike
}

/** Options of `each-sentence/lite`: those of every splitter, and the language, for it has none. */
export type LiteOptions = Omit<SentenceOptions, 'locale'> & {
  /** `'und'`, or a profile: the default export of `each-sentence/profiles/de`, or one of your own. */
  locale: 'und' | LanguageProfile
}

/**
 * The options of whoever gives none, as far as types go: none that decides the type of what is given. (Were it `{}`,
 * a function among options that are given would not be known.)
 */
export interface NoOptions extends Omit<SentenceOptions, 'output' | 'separator' | 'batch'> {}

/**
 * What a sentence stream or generator gives for the options `O`: strings where they don't name `output`, and all that
 * may come where its value, or that of `batch`, is not known.
 */
export type Output<O> = O extends unknown ? Batched<Item<Named<O, 'output'>>, Named<O, 'batch'>> : never

/**
 * The type of an option; `undefined` where the options don't name it. (By `Required`, so that what is made of two
 * kinds of options is compared, and not the options: some may be left out, and it is the same.)
 */
export type Named<O, Name extends string> = unknown extends O
  ? // biome-ignore lint/suspicious/noExplicitAny: nothing is known of them
    any
  : Required<O> extends Record<Name, infer Value>
    ? Value | (O extends Record<Name, unknown> ? never : undefined)
    : undefined

type Item<Named> = Named extends 'object' ? Sentence : string

/** Items, or arrays of them. */
export type Batched<Item, Batch> = Item extends unknown ? (Batch extends number ? Item[] : Item) : never

/** Text, or bytes of text. */
export type Chunk = string | Uint8Array

/** An `AbortSignal`, as far as it is needed here (so that no type of a runtime is). */
export interface AbortSignalLike {
  readonly aborted: boolean
  readonly reason?: unknown
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** A web stream, as far as it is needed here (so that no type of a runtime is). */
export interface ReadableStreamLike<T> {
  getReader(): {
    read(): Promise<{ done: boolean; value?: T | undefined }>
    cancel(reason?: unknown): Promise<void>
    releaseLock(): void
  }
}
