/**
 * Particles behind a quotation, in languages that write no spaces.
 */
import type { Profile } from '../../profiles/define.ts'
import type { Cursor } from './cursor.ts'
import { type Evidence, JOIN, NEED_WORD, SPLIT } from './evidence.ts'

/**
 * Whether what stands right behind a closed quotation goes on with its sentence: {@link JOIN} or {@link SPLIT};
 * {@link NEED_WORD} where the window ends within a word that tells.
 *
 *     「行く。」と言った。      「行く。」とても嬉しい。
 *               ^ goes on                ^^^ starts a sentence
 */
export function readParticle({ window, at, final }: Cursor, evidence: Evidence, profile: Profile): number {
  const { particles, starters } = profile
  if (!evidence.closed || particles.size === 0) return SPLIT
  const rest = window.length - at
  let answer = SPLIT
  let open = false
  for (const word of particles) {
    if (window.startsWith(word, at)) answer = JOIN
    else open ||= rest < word.length && word.startsWith(window.slice(at))
  }
  if (answer === JOIN) {
    for (const word of starters) {
      if (window.startsWith(word, at)) return SPLIT
      open ||= rest < word.length && word.startsWith(window.slice(at))
    }
  }
  return open && !final ? NEED_WORD : answer
}
