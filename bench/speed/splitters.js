/**
 * What is measured: functions that split pieces of text and count the sentences.
 */
import { SentenceSplitter } from '../../dist/core.js'
import { loadPeers } from '../support/peers.js'

/** each-sentence in memory; every sentence is independent of the piece that it came from. */
export function ours(options) {
  return (pieces) => {
    const splitter = new SentenceSplitter(options)
    let count = 0
    for (const piece of pieces) for (const _ of splitter.write(piece)) count++
    for (const _ of splitter.end()) count++
    return count
  }
}

/** A regular expression in memory, the rest of a piece carried to the next. Its sentences keep the pieces alive. */
export function naive(pieces) {
  let rest = ''
  let count = 0
  for (const piece of pieces) {
    const parts = (rest + piece).split(/(?<=[.!?])\s+/)
    rest = parts.pop()
    count += parts.length
  }
  return count + 1
}

/** A peer, each piece by itself: none of them streams. `undefined` for one that is not installed. */
export async function peer(name, lang) {
  const { [name]: split } = await loadPeers([name])
  return split && ((pieces) => pieces.reduce((count, piece) => count + split(piece, lang).length, 0))
}
