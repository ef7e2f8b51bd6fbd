/**
 * The splitters for live text, as functions of a locale that give `{ write(piece), end() }`: both give
 * the texts that came out, write when nothing more comes without further input.
 */
import { SentenceSplitter } from '../../dist/core.js'

function ours(options) {
  return (locale) => {
    const splitter = new SentenceSplitter({ locale, ...options })
    return { write: async (piece) => [...splitter.write(piece)], end: async () => [...splitter.end()] }
  }
}

/** So many turns of the event loop: a stream of the peers hands over within them. */
const TURNS = 5

async function settle() {
  for (let i = 0; i < TURNS; i++) await new Promise(setImmediate)
}

/** A splitter that text is pushed into, and whose items come from an async iterable. */
function pushed(items, push, close) {
  let out = []
  const reading = (async () => {
    for await (const item of items) out.push(item)
  })()
  const take = () => {
    const taken = out
    out = []
    return taken
  }
  return {
    async write(piece) {
      await push(piece)
      await settle()
      return take()
    },
    async end() {
      await close()
      await reading
      return take()
    },
  }
}

async function livekit() {
  const { tokenize } = await import('@livekit/agents')
  return () => {
    const stream = new tokenize.basic.SentenceTokenizer().stream()
    async function* tokens() {
      for await (const { token } of stream) yield token
    }
    return pushed(
      tokens(),
      (piece) => stream.pushText(piece),
      () => stream.endInput(),
    )
  }
}

async function kokoro() {
  // The build for browsers holds all that it needs.
  const { TextSplitterStream } = await import('./node_modules/kokoro-js/dist/kokoro.web.js')
  return () => {
    const stream = new TextSplitterStream()
    return pushed(
      stream,
      (piece) => stream.push(piece),
      () => stream.close(),
    )
  }
}

/** The expression that ends a chunk behind white space, as its documentation has such expressions. */
const SENTENCE = /[\s\S]*?[.!?]+\s+/

function smoothStream(chunking) {
  return async () => {
    const ai = await import('ai')
    return (locale) => {
      const { readable, writable } = ai.smoothStream({ delayInMs: null, chunking: chunking(locale) })({ tools: {} })
      const writer = writable.getWriter()
      async function* texts() {
        for await (const part of readable) if (part.type === 'text-delta') yield part.text
      }
      return pushed(
        texts(),
        (text) => writer.write({ type: 'text-delta', id: '1', text }),
        async () => {
          await writer.write({ type: 'text-end', id: '1' })
          await writer.close()
        },
      )
    }
  }
}

const PEERS = {
  'LiveKit Agents': livekit,
  'kokoro-js': kokoro,
  'AI SDK, expression': smoothStream(() => SENTENCE),
  'AI SDK, Intl.Segmenter': smoothStream((locale) => new Intl.Segmenter(locale, { granularity: 'sentence' })),
}

/** Ours, and the peers that are installed, by name. */
export async function loadSplitters() {
  const splitters = { 'each-sentence': ours({}), 'each-sentence, eager': ours({ lookahead: 'eager' }) }
  for (const [name, create] of Object.entries(PEERS)) {
    try {
      splitters[name] = await create()
    } catch (error) {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
      console.error(`${name} is not installed and left out; npm install --prefix bench/latency installs it`)
    }
  }
  return splitters
}
