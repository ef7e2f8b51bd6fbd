import type { ProfileData } from './define.ts'
import und from './und.ts'

/** Knows the rules that hold everywhere, and no language. */
export function findNone(tag: string): ProfileData | undefined {
  return tag === 'und' ? und : undefined
}
