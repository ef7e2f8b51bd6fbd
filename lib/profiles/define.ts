import { LONGEST_OUTLINE, outlinesOf } from './outline.ts'
import { capitalized, type ListName, wordsOf } from './word-list.ts'

/**
 * A language, as its data file states it. Lists are written as text, entries parted by white space.
 *
 * An abbreviation is written without its last period. In lower case it stands for every spelling
 * ("fig": fig. Fig. FIG.); with a capital it stands for just that one ("No", "Sun").
 */
export interface ProfileData {
  /** The BCP 47 language of the profile. */
  locale: string
  /** Where the facts come from. */
  source: string
  /** What is taken over: lists are added to, everything else can be stated anew. */
  base?: ProfileData
  /** Abbreviations that never end a sentence, for a name or a word always follows: Dr. */
  never?: string
  /** Abbreviations that end a sentence only when a likely sentence starter follows: etc. U.S. a.m. */
  beforeStarter?: string
  /** Abbreviations that are joined with a number, and end a sentence otherwise: No. Fig. p. */
  beforeNumber?: string
  /** Abbreviations that end a sentence before any capital, and never otherwise: etc. */
  beforeCapital?: string
  /** Abbreviations of the base that are ordinary words here. */
  ordinary?: string
  /** Words that start sentences often and are no names, as they stand at a sentence's start. */
  starters?: string
  /**
   * A number before a point may be an ordinal, so that it doesn't end a sentence. `'small'`: before
   * small letters, other numbers and `months`. `'any'`: before every word that is no starter.
   */
  ordinals?: 'small' | 'any'
  /** Words with a capital that follow ordinals, months above all: Januar. */
  months?: string
  /** Dates start with the year, each part with a point: 2024. 06. 12. */
  yearFirst?: boolean
  /** Verbs with which speech is told, in small letters, as they stand after a quotation: said asked. */
  speech?: string
  /** How many words after a quotation may come before and with that verb; 2 if not stated. */
  speechReach?: number
  /** What goes on with the sentence right behind a quotation, unless a starter stands there: 「…。」と */
  particles?: string
  /** Words that speak, in small letters, before such a verb: he she. */
  pronouns?: string
  /** Sentences may start with a small letter, as they do in messages. */
  smallStarts?: boolean
  /** Marks that end sentences in this language alone: the Greek ; */
  terminators?: string
  /** Marks that end sentences elsewhere, and none here: the Burmese ၊ is a comma. */
  softMarks?: string
  /** Marks that end sentences only before starters: ; */
  weakTerminators?: string
  /** The point parts a sentence, and does not end it: Armenian. */
  softPoint?: boolean
  /** Points that trail off do not end a sentence, for no capital could tell: Hebrew. */
  softEllipsis?: boolean
  /** A single letter of a script without case is an initial, as a capital is: Tamil. */
  letterInitials?: boolean
  /** Quotation marks that only ever close in this language: the German “ */
  closingQuotes?: string
}

/** What an abbreviation does; see {@link ProfileData}. */
export const NEVER = 1
export const BEFORE_STARTER = 2
export const BEFORE_NUMBER = 3
export const BEFORE_CAPITAL = 4

/** What a number before a point is; see {@link ProfileData.ordinals}. */
export const NO_ORDINALS = 0
export const ORDINALS_BEFORE_SMALL = 1
export const ORDINALS_ANYWHERE = 2

/** A language, ready for the scanner. */
export interface Profile {
  readonly locale: string
  /** Abbreviation -> {@link NEVER}, {@link BEFORE_STARTER}, …. */
  readonly abbreviations: ReadonlyMap<string, number>
  /** Which words need not be looked up; see outline.ts. */
  readonly outlines: Uint8Array
  /** Whether an abbreviation has a hyphen. */
  readonly hyphenated: boolean
  /** The longest abbreviation, in UTF-16 code units. */
  readonly longest: number
  readonly starters: ReadonlySet<string>
  readonly ordinals: number
  readonly months: ReadonlySet<string>
  readonly speech: ReadonlySet<string>
  readonly yearFirst: boolean
  readonly speechReach: number
  readonly particles: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
  readonly smallStarts: boolean
  readonly terminators: string
  readonly softMarks: string
  readonly weakTerminators: string
  readonly softEllipsis: boolean
  readonly softPoint: boolean
  readonly letterInitials: boolean
  /** Code units. */
  readonly closingQuotes: ReadonlySet<number>
}

/** The profiles that were asked for: a language costs nothing before. */
const defined = new WeakMap<ProfileData, Profile>()

/** The profile of a data file; it is made once. */
export function profileOf(data: ProfileData): Profile {
  const profile = defined.get(data) ?? defineProfile(data)
  defined.set(data, profile)
  return profile
}

/** Turns a data file into the profile that the scanner reads. */
function defineProfile(data: ProfileData): Profile {
  const own = inherited(data)
  // An entry with a capital stands for just that spelling, whatever one in small letters says of it.
  const abbreviations = new Map([...abbreviationsOf(data, false), ...abbreviationsOf(data, true)])
  return {
    locale: data.locale,
    ...withAbbreviations(abbreviations),
    starters: words(data, 'starters'),
    ordinals:
      own.ordinals === 'any' ? ORDINALS_ANYWHERE : own.ordinals === 'small' ? ORDINALS_BEFORE_SMALL : NO_ORDINALS,
    months: words(data, 'months'),
    speech: words(data, 'speech'),
    yearFirst: own.yearFirst ?? false,
    speechReach: own.speechReach ?? 2,
    particles: words(data, 'particles'),
    pronouns: words(data, 'pronouns'),
    smallStarts: own.smallStarts ?? true,
    terminators: own.terminators ?? '',
    softMarks: own.softMarks ?? '',
    weakTerminators: own.weakTerminators ?? '',
    softEllipsis: own.softEllipsis ?? false,
    softPoint: own.softPoint ?? false,
    letterInitials: own.letterInitials ?? false,
    closingQuotes: new Set([...(own.closingQuotes ?? '')].map((quote) => quote.charCodeAt(0))),
  }
}

/** What is stated by a data file or else by its base. */
function inherited(data: ProfileData): ProfileData {
  return data.base ? { ...inherited(data.base), ...data } : data
}

function words(data: ProfileData, name: ListName): Set<string> {
  return new Set([...(data.base ? words(data.base, name) : []), ...wordsOf(data, name)])
}

/** The entries with a capital, or those in small letters, in all their spellings. */
function abbreviationsOf(data: ProfileData, capital: boolean): Map<string, number> {
  const abbreviations = data.base ? abbreviationsOf(data.base, capital) : new Map<string, number>()
  const add = (name: ListName, kind: number): void => {
    for (const entry of wordsOf(data, name)) {
      if ((entry !== entry.toLowerCase()) !== capital) continue
      for (const spelling of spellings(entry)) abbreviations.set(spelling, kind)
    }
  }
  add('never', NEVER)
  add('beforeStarter', BEFORE_STARTER)
  add('beforeNumber', BEFORE_NUMBER)
  add('beforeCapital', BEFORE_CAPITAL)
  for (const entry of wordsOf(data, 'ordinary')) {
    for (const spelling of spellings(entry)) abbreviations.delete(spelling)
  }
  return abbreviations
}

/**
 * The usual spellings of an abbreviation in small letters (fig Fig FIG); else the one that is written.
 * Of a long one the small letters are enough, as words are looked up in small letters too: many of
 * them would take three times the memory.
 */
function spellings(entry: string): string[] {
  if (entry.length >= LONGEST_OUTLINE || entry !== entry.toLowerCase()) return [entry]
  return [entry, capitalized(entry), entry.toUpperCase()]
}

/** A profile with the abbreviations of one user added and removed. */
export function changeAbbreviations(
  profile: Profile,
  changes: { add?: readonly string[]; remove?: readonly string[] },
): Profile {
  const abbreviations = new Map(profile.abbreviations)
  for (const entry of changes.remove ?? []) {
    const bare = entry.replace(/\.$/, '')
    for (const spelling of [bare, ...spellings(bare.toLowerCase())]) abbreviations.delete(spelling)
  }
  for (const entry of changes.add ?? []) {
    for (const spelling of spellings(entry.replace(/\.$/, ''))) abbreviations.set(spelling, NEVER)
  }
  return { ...profile, ...withAbbreviations(abbreviations) }
}

/** What the abbreviation `word` (without its last period) does in a language; 0 for no abbreviation. */
export function abbreviationClass(profile: Profile, word: string): number {
  const { abbreviations } = profile
  return abbreviations.get(word) ?? (word.length > 1 ? abbreviations.get(word.toLowerCase()) : undefined) ?? 0
}

function withAbbreviations(abbreviations: Map<string, number>) {
  const entries = [...abbreviations.keys()]
  let longest = 0
  for (const entry of entries) longest = Math.max(longest, entry.length)
  const hyphenated = entries.some((entry) => entry.includes('-'))
  return { abbreviations, longest, hyphenated, outlines: outlinesOf(entries) }
}
