import { expect } from 'vitest'
import { eachSentence } from '../../lib/core.ts'
import type { SentenceOptions } from '../../lib/types.ts'

/** The sentences of a text, joined with a bar, so that a test shows a text and its boundaries in one. */
export function bars(text: string, options?: SentenceOptions): string {
  const sentences = [...eachSentence(text, options)]
  if (!options?.shouldBreak) {
    // Where a function is asked, no rule has a shortcut.
    expect([...eachSentence(text, { ...options, shouldBreak: () => undefined })]).toEqual(sentences)
  }
  return sentences.join(' | ')
}

/** `[rule, text with bars]`: splitting the text without its bars must give it back. */
export type Case = [rule: string, barred: string]

/** The text of a case: what the bars stand in is a space. */
export const unbarred = (barred: string): string => barred.replaceAll(' | ', ' ')
