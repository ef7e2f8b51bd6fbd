import type { SentencePull } from '../pull.ts'

/**
 * Joins the sentences that are finished, about `size` code units at a time: a stream of text is
 * not in need of an item for each.
 */
export function joinText(sentences: SentencePull<string>, size: number): () => string | undefined {
  let failure: { error: unknown } | undefined
  return () => {
    if (failure) throw failure.error
    let text = ''
    try {
      for (;;) {
        const sentence = sentences.next()
        if (sentence === undefined) return text === '' ? undefined : text
        text += sentence
        if (text.length >= size) return text
      }
    } catch (error) {
      // The sentences before it come first.
      if (text === '') throw error
      failure = { error }
      return text
    }
  }
}
