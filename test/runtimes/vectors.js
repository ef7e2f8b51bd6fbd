/**
 * Runs test vectors against the library. Plain JavaScript without a test framework, and nothing of Node: the same
 * file runs on Node, Deno, Bun, and in browsers. make-vectors.js makes the vectors.
 */

/**
 * A text, how it is cut into writes, and what comes out.
 *
 * @typedef {object} Vector
 * @property {string} group what the vector belongs to
 * @property {string} [text] the input as a string
 * @property {string} [base64] the input as bytes
 * @property {number[]} cuts where the input is cut: code units of `text`, or bytes
 * @property {object} options options of the splitter, `output: 'object'` among them; `shouldBreak` is the name of one of
 *   {@link DECIDERS}
 * @property {object[]} [sentences] what comes out, without an error
 * @property {{ code: string, offset?: number, byteOffset?: number, option?: string }} [error] what is thrown
 */

/** What can be said of a candidate, by name: vectors are JSON. */
const DECIDERS = {
  undecided: () => undefined,
  never: () => false,
  everyThird: ({ offset }) => (offset % 3 === 0 ? false : undefined),
}

/**
 * Runs every vector in every way that the library can be used.
 *
 * @param {object} api `eachSentence` and `SentenceSplitter`; with `SentenceTransformStream` and `sentences` (the names that
 *   the package gives them) web streams and Node's are tested too
 * @param {Vector[]} vectors
 * @returns {Promise<{ passed: number, failed: number, failures: string[] }>} how many groups of vectors passed and failed,
 *   a group counted once for each way, and of those that failed what was wrong first
 */
export async function runVectors(api, vectors) {
  const groups = new Map()
  for (const vector of vectors) {
    const members = groups.get(vector.group) ?? []
    groups.set(vector.group, members)
    members.push({ vector, ...inputOf(vector), wanted: JSON.stringify(answerOf(vector)) })
  }
  const result = { passed: 0, failed: 0, failures: [] }
  for (const [way, run] of waysOf(api)) {
    for (const [group, members] of groups) {
      const trouble = await firstTrouble(run, members)
      if (trouble === undefined) result.passed++
      else {
        result.failed++
        result.failures.push(`${group}, by ${way}: ${trouble}`)
      }
    }
  }
  return result
}

/** The ways to use the library: given an input whole, its pieces and options, each gives all sentences. */
function waysOf({ eachSentence, SentenceSplitter, SentenceTransformStream, sentences }) {
  const ways = [
    ['eachSentence of the whole', async (whole, _pieces, options) => [...eachSentence(whole, options)]],
    ['eachSentence of pieces', async (_whole, pieces, options) => [...eachSentence(pieces, options)]],
    [
      'eachSentence of an async iterable',
      (_whole, pieces, options) => collect(eachSentence(arriving(pieces), options)),
    ],
    [
      'SentenceSplitter',
      async (_whole, pieces, options) => {
        const splitter = new SentenceSplitter(options)
        const got = []
        for (const piece of pieces) got.push(...splitter.write(piece))
        return [...got, ...splitter.end()]
      },
    ],
  ]
  if (typeof ReadableStream === 'function') {
    ways.push([
      'eachSentence of a web stream',
      (_whole, pieces, options) => collect(eachSentence(webStream(pieces), options)),
    ])
  }
  if (SentenceTransformStream) {
    ways.push([
      'SentenceTransformStream',
      (_whole, pieces, options) => drain(webStream(pieces).pipeThrough(new SentenceTransformStream(options))),
    ])
  }
  if (sentences) {
    ways.push([
      'sentences()',
      (_whole, pieces, options) =>
        new Promise((resolve, reject) => {
          const got = []
          const stream = sentences(options)
          stream.on('data', (sentence) => got.push(sentence))
          stream.on('end', () => resolve(got))
          stream.on('error', reject)
          for (const piece of pieces) stream.write(piece)
          stream.end()
        }),
    ])
    ways.push([
      'sentences(), iterated',
      (_whole, pieces, options) => {
        const stream = sentences(options)
        for (const piece of pieces) stream.write(piece)
        stream.end()
        return collect(stream)
      },
    ])
  }
  return ways
}

async function* arriving(pieces) {
  yield* pieces
}

async function collect(iterable) {
  const got = []
  for await (const sentence of iterable) got.push(sentence)
  return got
}

/** A web stream read to its end; not every browser can iterate over one. */
async function drain(stream) {
  const reader = stream.getReader()
  const got = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return got
    got.push(value)
  }
}

function webStream(pieces) {
  let next = 0
  return new ReadableStream({
    pull(controller) {
      if (next < pieces.length) controller.enqueue(pieces[next++])
      else controller.close()
    },
  })
}

/** What is wrong with the first vector that fails; `undefined` when none does. */
async function firstTrouble(run, members) {
  for (const { vector, whole, pieces, options, wanted } of members) {
    const got = JSON.stringify(await outcomeOf(() => run(whole, pieces, options)))
    if (got !== wanted) {
      return [JSON.stringify(vector), `gave   ${got}`, `wanted ${wanted}`]
        .map((line) => line.slice(0, 600))
        .join('\n    ')
    }
  }
  return undefined
}

const answerOf = ({ error, sentences }) => (error ? { error } : { sentences })

/** What a vector hands to the library: its input whole and in pieces, and the options. */
export function inputOf({ text, base64, cuts, options }) {
  const whole = text ?? Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const pieces = [...cuts, whole.length].map((to, i) => whole.slice(cuts[i - 1] ?? 0, to))
  const { shouldBreak, ...rest } = options
  return { whole, pieces, options: shouldBreak ? { ...rest, shouldBreak: DECIDERS[shouldBreak] } : rest }
}

/** The sentences that a call gives, or what a program can tell of its error: the two ends of a vector. */
export async function outcomeOf(call) {
  try {
    return { sentences: await call() }
  } catch ({ code, offset, byteOffset, option, message }) {
    return { error: code === undefined ? { message } : { code, offset, byteOffset, option } }
  }
}
