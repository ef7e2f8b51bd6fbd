import { eachSentence } from '../../lib/core.ts'
import type { SentenceOptions } from '../../lib/types.ts'

/** The sentences of a text, joined with a bar, so that a test shows a text and its boundaries in one. */
export function bars(text: string, options?: SentenceOptions): string {
  return [...eachSentence(text, options)].join(' | ')
}

/** `[rule, text with bars]`: splitting the text without its bars must give it back. */
export type Case = [rule: string, barred: string]

/** The text of a case: what the bars stand in is a space. */
export const unbarred = (barred: string): string => barred.replaceAll(' | ', ' ')
