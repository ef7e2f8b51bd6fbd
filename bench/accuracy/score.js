/**
 * Precision, recall and F1 of sentence boundaries. Places are counted without white space; the end
 * of a document is given to everybody and never counts.
 */
import { squash } from './squash.js'

/** How far behind its place a sentence is looked for when a splitter left characters out. */
const REACH = 200

/** Where the sentences of a splitter end in the squashed text, also when it changed some characters. */
export function endsOf(text, sentences) {
  const squashed = squash(text)
  const ends = []
  let at = 0
  for (const sentence of sentences) {
    const part = squash(String(sentence))
    if (part === '') continue
    if (!squashed.startsWith(part, at)) {
      const found = squashed.indexOf(part, at)
      if (found >= 0 && found - at <= REACH) at = found
    }
    at = Math.min(at + part.length, squashed.length)
    ends.push(at)
  }
  return { ends, length: squashed.length }
}

/** Scores a splitter `(text, lang) => sentences` on records. */
export function score(records, split) {
  let right = 0
  let wrong = 0
  let missed = 0
  let crashed = 0
  for (const { text, lang, ends } of records) {
    const gold = new Set(ends.slice(0, -1))
    let sentences = [text]
    try {
      sentences = split(text, lang)
    } catch {
      // A splitter that fails on a document found no boundary in it; how often is told.
      crashed++
    }
    const found = endsOf(text, sentences)
    let hits = 0
    for (const end of new Set(found.ends)) {
      if (end >= found.length) continue
      if (gold.has(end)) hits++
      else wrong++
    }
    right += hits
    missed += gold.size - hits
  }
  return { ...figures(right, wrong, missed), ...(crashed ? { crashed } : {}) }
}

export function figures(right, wrong, missed) {
  const precision = right + wrong ? right / (right + wrong) : 1
  const recall = right + missed ? right / (right + missed) : 1
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
  return {
    precision: percent(precision),
    recall: percent(recall),
    f1: percent(f1),
    wrong,
    missed,
    gold: right + missed,
  }
}

const percent = (share) => Math.round(share * 10_000) / 100
