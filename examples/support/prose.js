// Prose of any length from a few sentence parts; the same on every run, so that runs can be compared.

const WHO = [
  'The keeper',
  'Mrs. Lowe',
  'Dr. Arden',
  'A boy from the mill',
  'Nobody',
  'The ferryman, who was late,',
  'She',
]
const DID = [
  'counted the boats',
  'wrote a letter to St. Ives',
  'paid 3.50 for the rope',
  'asked "Who left the gate open?" and laughed',
  'said that "it never rains here"',
  'mended the café window, the door and the roof',
  'walked 4.2 km along the wall',
]
const WHEN = [
  'at 6 a.m. sharp',
  'before the tide turned',
  'on the second day',
  'in the rain',
  'without a lamp',
  'again',
]
const END = ['.', '.', '.', '!', '?', '...', '."']

/** A writer of prose; writers with the same seed write the same. */
export function createWriter(seed) {
  let state = seed

  /** One of a list, by a linear congruential generator. */
  function pick(list) {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return list[Math.floor((state / 2 ** 32) * list.length)]
  }

  function sentence() {
    const end = pick(END)
    const words = `${pick(WHO)} ${pick(DID)} ${pick(WHEN)}${end}`
    return end.endsWith('"') ? `"${words}` : words
  }

  return { pick, sentence }
}
