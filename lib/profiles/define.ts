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
  /** Abbreviations that never end a sentence, for a name or a word always follows: Dr. */
  never?: string
  /** Abbreviations that end a sentence only when a likely sentence starter follows: etc. U.S. a.m. */
  beforeStarter?: string
  /** Abbreviations that are joined with a number, and end a sentence otherwise: No. Fig. p. */
  beforeNumber?: string
  /** Abbreviations that end a sentence before any capital, and never otherwise: etc. */
  beforeCapital?: string
  /** Words that start sentences often and are no names, as they stand at a sentence's start. */
  starters?: string
  /** Verbs with which speech is told, in small letters, as they stand after a quotation: said asked. */
  speech?: string
  /** Words that speak, in small letters, before such a verb: he she. */
  pronouns?: string
  /** Sentences may start with a small letter, as they do in messages. */
  smallStarts?: boolean
  /** Single letters that are words, so that they end sentences: the English I. */
  words?: string
}

/** What an abbreviation does; see {@link ProfileData}. */
export const NEVER = 1
export const BEFORE_STARTER = 2
export const BEFORE_NUMBER = 3
export const BEFORE_CAPITAL = 4

/** A language, ready for the scanner. */
export interface Profile {
  readonly locale: string
  /** Abbreviation -> {@link NEVER}, {@link BEFORE_STARTER}, …. */
  readonly abbreviations: ReadonlyMap<string, number>
  /** The longest abbreviation, in UTF-16 code units. */
  readonly longest: number
  readonly starters: ReadonlySet<string>
  readonly speech: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
  readonly smallStarts: boolean
  readonly words: ReadonlySet<string>
}

const list = (text = ''): string[] => text.split(/\s+/).filter(Boolean)

/** Turns a data file into the profile that the scanner reads. */
export function defineProfile(data: ProfileData): Profile {
  const abbreviations = new Map<string, number>()
  for (const entry of list(data.never)) abbreviations.set(entry, NEVER)
  for (const entry of list(data.beforeStarter)) abbreviations.set(entry, BEFORE_STARTER)
  for (const entry of list(data.beforeNumber)) abbreviations.set(entry, BEFORE_NUMBER)
  for (const entry of list(data.beforeCapital)) abbreviations.set(entry, BEFORE_CAPITAL)
  return {
    locale: data.locale,
    abbreviations,
    longest: longestOf(abbreviations.keys()),
    starters: new Set(list(data.starters)),
    speech: new Set(list(data.speech)),
    pronouns: new Set(list(data.pronouns)),
    smallStarts: data.smallStarts ?? false,
    words: new Set(list(data.words)),
  }
}

/** A profile with the abbreviations of one user added and removed. */
export function changeAbbreviations(
  profile: Profile,
  changes: { add?: readonly string[]; remove?: readonly string[] },
): Profile {
  const abbreviations = new Map(profile.abbreviations)
  for (const entry of changes.remove ?? []) {
    const bare = entry.replace(/\.$/, '')
    abbreviations.delete(bare)
    abbreviations.delete(bare.toLowerCase())
  }
  for (const entry of changes.add ?? []) abbreviations.set(entry.replace(/\.$/, ''), NEVER)
  return { ...profile, abbreviations, longest: longestOf(abbreviations.keys()) }
}

/** What the abbreviation `word` (without its last period) does in a language; 0 for no abbreviation. */
export function abbreviationClass(profile: Profile, word: string): number {
  const { abbreviations } = profile
  return abbreviations.get(word) ?? abbreviations.get(word.toLowerCase()) ?? 0
}

function longestOf(entries: Iterable<string>): number {
  let longest = 0
  for (const entry of entries) longest = Math.max(longest, entry.length)
  return longest
}
