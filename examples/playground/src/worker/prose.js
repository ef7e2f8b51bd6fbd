/** Prose of any length, the same on every run: for a large text without a file or a server. */

const WHO = ['The keeper', 'Mrs. Lowe', 'Dr. Arden', 'A boy from the mill', 'Nobody', 'The ferryman, who was late,']
const DID = [
  'counted the boats',
  'wrote a letter to St. Ives',
  'paid 3.50 for the rope',
  'asked "Who left the gate open?" and laughed',
  'mended the café window, the door and the roof',
  'walked 4.2 km along the wall',
]
const WHEN = ['at 6 a.m. sharp', 'before the tide turned', 'on the second day', 'in the rain', 'without a lamp']
const END = ['.', '.', '.', '!', '?', '...']

/** So much is written; then it comes again. */
const BLOCK = 1_000_000
/** So many bytes are in a chunk, as in those of a file. */
const CHUNK = 65_536

/** A stream of so many bytes; a chunk is made when it is asked for. */
export function proseStream(bytes) {
  const block = new TextEncoder().encode(prose(BLOCK))
  let written = 0
  return new ReadableStream(
    {
      pull(controller) {
        const at = written % block.length
        const chunk = block.slice(at, Math.min(at + CHUNK, block.length, at + bytes - written))
        written += chunk.length
        if (chunk.length > 0) controller.enqueue(chunk)
        if (written >= bytes) controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}

function prose(length) {
  let state = 1
  const pick = (list) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return list[Math.floor((state / 2 ** 32) * list.length)]
  }
  let text = ''
  for (let number = 1; text.length < length; number++) {
    text += `${pick(WHO)} ${pick(DID)} ${pick(WHEN)}${pick(END)}${number % 12 === 0 ? '\n\n' : ' '}`
  }
  return text
}
