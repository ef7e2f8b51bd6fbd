/** How the time of splitting grows with the length of a text, on a machine that does other things too. */
import { SentenceSplitter } from '../../dist/core.js'
import { slopeOf } from '../support/line.js'

/** Each text is looked at in this many lengths, each twice the one before. */
const LENGTHS = 3
const FEW_TRIES = 3
/** What looks like growth is looked at again, more often and in longer texts, before it is believed. */
const SUSPECT = 1.1
const MORE = [
  { tries: 5, longer: 2 },
  { tries: 9, longer: 4 },
]

/**
 * Sentences without an end are cut at this length, from the shortest text on: in a text that is shorter
 * than `maxLength` nothing is cut, which costs less.
 */
export const MAX_LENGTH = 8192

/** Options that make a difference for bytes alone are measured with bytes, of UTF-8 whatever they say. */
const ofBytes = ({ encoding, fatal, byteOffsets }) => encoding !== undefined || fatal || byteOffsets

/** The nanoseconds of the processor: what other programs take does not count, as it would with a clock. */
function once(text, piece, options) {
  const splitter = new SentenceSplitter(options)
  const { user, system } = process.cpuUsage()
  try {
    for (let at = 0; at < text.length; at += piece) for (const _ of splitter.write(text.slice(at, at + piece)));
    for (const _ of splitter.end());
  } catch (error) {
    // Invalid bytes, or a sentence that is too long: what came before it counts.
    if (error.name !== 'SentenceError') throw error
  }
  const taken = process.cpuUsage({ user, system })
  return (taken.user + taken.system) * 1000
}

/** The slope of the line through the logarithms. */
function exponentOf(points) {
  return slopeOf(points.map(({ length, time }) => [Math.log(length), Math.log(Math.max(1, time))]))
}

/**
 * The exponent of growth (1: twice the text takes twice the time) and the nanoseconds of a character.
 *
 * @param {string} unit what the text repeats
 * @param {number} piece the length of a write, in characters or bytes
 * @param {object} options of the splitter
 * @param {number} shortest the length of the shortest text
 */
export function growth(unit, piece, options, shortest) {
  let found = tried(unit, piece, options, shortest, FEW_TRIES)
  for (const { tries, longer } of MORE) {
    if (found.exponent <= SUSPECT) break
    const again = tried(unit, piece, options, shortest * longer, tries)
    if (again.exponent < found.exponent) found = again
  }
  return found
}

function tried(unit, piece, options, shortest, tries) {
  const lengths = Array.from({ length: LENGTHS }, (_, i) => shortest * 2 ** i)
  const texts = lengths.map((length) => {
    const text = unit.repeat(Math.ceil(length / unit.length))
    return ofBytes(options) ? Buffer.from(text) : text
  })
  once(texts[0], piece, options)
  const times = texts.map(() => Infinity)
  // Each length once a round, so that what the machine does meanwhile meets all of them; the least counts.
  for (let round = 0; round < tries; round++)
    for (const [i, text] of texts.entries()) times[i] = Math.min(times[i], once(text, piece, options))
  const points = texts.map(({ length }, i) => ({ length, time: times[i] }))
  const last = points.at(-1)
  return {
    exponent: Math.round(exponentOf(points) * 100) / 100,
    nanoseconds: Math.round((last.time / last.length) * 10) / 10,
  }
}
