/** Makes a new input of one or two that are known. */

const ASCII = [...' .?!,;:"\'()[]-\n\r\tAaZz019é'].map((character) => Buffer.from(character))
const MOST_REPEATS = 300

const splice = (data, from, to, middle) => Buffer.concat([data.subarray(0, from), middle, data.subarray(to)])

/** A place in the input, and one behind it. */
function range(random, data, longest = data.length) {
  const from = random.below(data.length + 1)
  return [from, Math.min(data.length, from + 1 + random.below(Math.max(1, Math.min(longest, data.length))))]
}

/** Each takes `{ random, data, other, tokens }` and gives an input. */
const MUTATIONS = [
  function changeByte({ random, data }) {
    const at = random.below(data.length)
    return splice(data, at, at + 1, Buffer.from([random.below(256)]))
  },
  function changeBit({ random, data }) {
    const at = random.below(data.length)
    return splice(data, at, at + 1, Buffer.from([data[at] ^ (1 << random.below(8))]))
  },
  function stepByte({ random, data }) {
    const at = random.below(data.length)
    return splice(data, at, at + 1, Buffer.from([(data[at] + (random.once(2) ? 1 : 255)) & 255]))
  },
  function insertBytes({ random, data }) {
    const at = random.below(data.length + 1)
    return splice(data, at, at, Buffer.from(Array.from({ length: 1 + random.below(4) }, () => random.below(256))))
  },
  function insertAscii({ random, data }) {
    const at = random.below(data.length + 1)
    return splice(data, at, at, random.pick(ASCII))
  },
  function insertToken({ random, data, tokens }) {
    const at = random.below(data.length + 1)
    return splice(data, at, at, random.pick(tokens))
  },
  function insertTokens({ random, data, tokens }) {
    const at = random.below(data.length + 1)
    const several = Array.from({ length: 2 + random.below(4) }, () => random.pick(random.once(3) ? ASCII : tokens))
    return splice(data, at, at, Buffer.concat(several))
  },
  function overwriteWithToken({ random, data, tokens }) {
    const token = random.pick(tokens)
    const at = random.below(data.length)
    return splice(data, at, Math.min(data.length, at + token.length), token)
  },
  function erase({ random, data }) {
    const [from, to] = range(random, data)
    return splice(data, from, to, Buffer.alloc(0))
  },
  function eraseFew({ random, data }) {
    const [from, to] = range(random, data, 4)
    return splice(data, from, to, Buffer.alloc(0))
  },
  function copyWithin({ random, data }) {
    const [from, to] = range(random, data, 64)
    const at = random.below(data.length + 1)
    return splice(data, at, at, data.subarray(from, to))
  },
  function repeat({ random, data }) {
    const [from, to] = range(random, data, 8)
    const times = random.once(4) ? random.below(MOST_REPEATS) : 1 + random.below(4)
    return splice(data, to, to, Buffer.concat(Array.from({ length: times }, () => data.subarray(from, to))))
  },
  function copyFromOther({ random, data, other }) {
    const [from, to] = range(random, other, 128)
    const at = random.below(data.length + 1)
    return splice(data, at, at, other.subarray(from, to))
  },
  function cross({ random, data, other }) {
    return Buffer.concat([data.subarray(0, random.below(data.length + 1)), other.subarray(random.below(other.length))])
  },
]

const ERASE = MUTATIONS.findIndex(({ name }) => name === 'erase')
/** The options, the cuts: the first bytes decide much and are few. */
const HEADER_TRIES = 3

/**
 * @param {{ random: import('./random.js').Random, data: Buffer, other: Buffer, tokens: Buffer[], header: number, longest: number }} known
 * `header`: so many bytes at the start are no text
 * @returns {Buffer}
 */
export function mutate({ random, data, other, tokens, header, longest }) {
  let result = data
  if (header > 0 && random.once(HEADER_TRIES)) {
    result = Buffer.from(data)
    for (let i = 1 + random.below(3); i > 0; i--) result[random.below(header)] = random.once(3) ? 0 : random.below(256)
    if (random.once(2)) return result
  }
  const head = result.subarray(0, header)
  let text = result.subarray(header)
  for (let i = 1 + random.below(5); i > 0; i--) {
    const mutation = text.length === 0 ? MUTATIONS[5] : random.pick(MUTATIONS)
    text = mutation({ random, data: text, other: other.subarray(header), tokens })
    while (text.length > longest) text = MUTATIONS[ERASE]({ random, data: text })
  }
  return Buffer.concat([head, text])
}
