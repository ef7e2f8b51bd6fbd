import { SentenceError, show } from '../errors.ts'
import type { Candidate, ShouldBreak } from '../types.ts'

/** What `shouldBreak` sees of the sentence before a candidate, in code units. */
export const BEFORE = 64

/**
 * Asks the user's function about a candidate.
 *
 * @throws ERR_SHOULD_BREAK for an answer that is none; what the function throws is passed on
 */
export function ask(shouldBreak: ShouldBreak, candidate: Candidate): boolean {
  const answer: unknown = shouldBreak(candidate)
  if (answer === undefined) return candidate.boundary
  if (typeof answer === 'boolean') return answer
  throw new SentenceError(
    'ERR_SHOULD_BREAK',
    `shouldBreak returned ${show(answer)} at offset ${candidate.offset}; true, false or undefined is allowed`,
    { offset: candidate.offset, option: 'shouldBreak' },
  )
}
