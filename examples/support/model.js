// A (made up) language model: it writes a text in tokens, by itself and behind the interfaces that SDKs speak to.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'

/** Up to five characters at a time, with the white space before them, as models have it. */
export function tokensOf(text) {
  return text.match(/\s*\S{1,5}|\s+$/gu) ?? []
}

/** The tokens of a text, as they come. `onToken` is told how many have come. */
export async function* model(text, { pause = 2, onToken = () => {}, onEnd = () => {} } = {}) {
  let count = 0
  for (const token of tokensOf(text)) {
    await delay(pause)
    onToken(++count)
    yield token
  }
  onEnd()
}

/** What the servers send for a model's tokens, as server-sent events. */
const INTERFACES = {
  // OpenAI, and all that is compatible with it
  '/v1/chat/completions': {
    start: [],
    token: (content) => ({ data: completion({ role: 'assistant', content }, null) }),
    end: [{ data: completion({}, 'stop') }, { data: '[DONE]' }],
  },
  // Anthropic
  '/v1/messages': {
    start: [
      message('message_start', {
        message: {
          ...{ id: 'msg_1', type: 'message', role: 'assistant', model: 'local', content: [] },
          ...{ stop_reason: null, stop_sequence: null, usage: { input_tokens: 1, output_tokens: 1 } },
        },
      }),
      message('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
    ],
    token: (text) => message('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
    end: [
      message('content_block_stop', { index: 0 }),
      message('message_delta', {
        delta: { stop_reason: 'end_turn', stop_sequence: null },
        usage: { output_tokens: 1 },
      }),
      message('message_stop', {}),
    ],
  },
}

function completion(delta, finish_reason) {
  const choices = [{ index: 0, delta, finish_reason }]
  return { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 0, model: 'local', choices }
}

function message(type, fields) {
  return { event: type, data: { type, ...fields } }
}

function serialized({ event, data }) {
  const text = typeof data === 'string' ? data : JSON.stringify(data)
  return `${event ? `event: ${event}\n` : ''}data: ${text}\n\n`
}

/** Serves a model on this machine while `use` runs, which is given the server's address. */
export async function withModelServer(text, options, use) {
  const server = createServer(async (request, response) => {
    const { start, token, end } = INTERFACES[request.url] ?? {}
    if (!token) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const event of start) response.write(serialized(event))
    for await (const piece of model(text, options)) {
      if (response.destroyed) return
      response.write(serialized(token(piece)))
    }
    response.end(end.map(serialized).join(''))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    await use(`http://127.0.0.1:${server.address().port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
