import { abortError } from '../errors.ts'
import type { ResolvedOptions } from '../options.ts'
import type { Candidate } from '../types.ts'

/** `shouldBreak` may end the stream that asks it: what it then answers decides nothing, and all stays held. */
export function guardBreak(options: ResolvedOptions, isOver: () => boolean): ResolvedOptions {
  const { shouldBreak } = options
  if (!shouldBreak) return options
  const guarded = (candidate: Candidate): boolean | undefined => {
    const answer = shouldBreak(candidate)
    if (isOver()) throw abortError(undefined)
    return answer
  }
  return { ...options, shouldBreak: guarded }
}
