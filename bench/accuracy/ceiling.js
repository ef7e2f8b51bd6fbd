/**
 * What a splitter could reach that goes by punctuation alone: every boundary found that stands at a
 * blank line or behind a mark with white space (none in Chinese and Japanese), and no other.
 */
import { figures } from './score.js'
import { squash } from './squash.js'

const MARK = /[.!?。！？｡．।॥۔؟…։՞፧።‼⁇⁈⁉។៕]$/u
const CLOSERS = /["'”’»)\]}』」）》›“‘*_]+$/u
const UNSPACED = new Set(['zh', 'ja', 'th'])

export function ceiling(records) {
  let within = 0
  let beyond = 0
  for (const { text, lang, ends, para = [] } of records) {
    const paragraphs = new Set(para)
    const places = placesOf(text)
    for (const end of ends.slice(0, -1)) {
      if (paragraphs.has(end) || isMarked(text, places[end], lang)) within++
      else beyond++
    }
  }
  return figures(within, 0, beyond).f1
}

/** Count of code units that are not white space -> the place behind them in the text. */
function placesOf(text) {
  const places = [0]
  for (let at = 0; at < text.length; at++) if (squash(text[at])) places.push(at + 1)
  return places
}

function isMarked(text, place, lang) {
  const before = text.slice(Math.max(0, place - 12), place).replace(CLOSERS, '')
  if (!MARK.test(before) && !(lang === 'hy' && before.endsWith(':'))) return false
  return UNSPACED.has(lang) || /\s/.test(text[place] ?? ' ')
}
