import type { Profile } from './define.ts'
import en from './en.ts'
import und from './und.ts'

const PROFILES: ReadonlyMap<string, Profile> = new Map([en].map((profile) => [profile.locale, profile]))

/**
 * The profile for a canonical BCP 47 tag: the tag's own, else that of the tag without its last
 * part (BCP 47 lookup, RFC 4647 §3.4), in the end `und`.
 */
export function profileFor(tag: string): Profile {
  let part = tag
  for (;;) {
    const profile = PROFILES.get(part)
    if (profile) return profile
    const cut = part.lastIndexOf('-')
    if (cut < 0) return und
    part = part.slice(0, cut)
  }
}
