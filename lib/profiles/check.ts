import type { ProfileData } from './define.ts'
import { LISTS } from './word-list.ts'

const TEXTS: readonly string[] = [
  ...LISTS,
  ...'source packed terminators softMarks weakTerminators closingQuotes'.split(' '),
]
const FLAGS = 'yearFirst smallStarts softPoint softEllipsis letterInitials'.split(' ')
/** How many profiles may stand on each other. */
const DEEPEST = 16

/** What is wrong with a profile: of which key, what it is, and what is allowed. */
interface Trouble {
  key: string
  value: unknown
  allowed: string
}

/** What is wrong with a profile that a user gives; `undefined` for nothing, `''` for what is none at all. */
export function checkProfile(profile: unknown, depth = 0): Trouble | '' | undefined {
  if (depth > DEEPEST || typeof profile !== 'object' || profile === null) return ''
  const { locale, base, speechReach, ordinals, ...rest } = profile as ProfileData
  if (typeof locale !== 'string') return ''
  for (const [key, value] of Object.entries(rest)) {
    if (value === undefined) continue
    const type = FLAGS.includes(key) ? 'boolean' : TEXTS.includes(key) ? 'string' : undefined
    if (type === undefined) return { key, value, allowed: 'nothing: a profile has no such part' }
    if (typeof value !== type) return { key, value, allowed: type === 'boolean' ? 'true or false' : 'a string' }
  }
  if (ordinals !== undefined && ordinals !== 'small' && ordinals !== 'any') {
    return { key: 'ordinals', value: ordinals, allowed: "'small' or 'any'" }
  }
  if (speechReach !== undefined && !(Number.isSafeInteger(speechReach) && speechReach >= 0)) {
    return { key: 'speechReach', value: speechReach, allowed: 'a whole number' }
  }
  if (base === undefined) return undefined
  const trouble = checkProfile(base, depth + 1)
  if (trouble === '') return { key: 'base', value: base, allowed: 'a profile' }
  return trouble && { ...trouble, key: `base.${trouble.key}` }
}
