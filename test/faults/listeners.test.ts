/**
 * What a chain leaves on its source and its sink: no more than Node's own PassThrough does.
 */
import { PassThrough, pipeline, Readable, type Transform, Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import sentences from '../../lib/index.ts'
import { systemError, turns } from './row.ts'
import { listenersOf, makeController } from './watch.ts'

type Make = (signal?: AbortSignal) => Transform

const ours: Make = (signal) => sentences(signal ? { signal } : {}) as unknown as Transform
const nodes: Make = (signal) => new PassThrough({ objectMode: true, ...(signal ? { signal } : {}) })

type Chain = { source: Readable; stream: Transform; sink: Writable; abort: () => void }

const endings: Record<string, (chain: Chain) => unknown> = {
  'that ends': ({ source }) => source.push(null),
  'whose source fails': ({ source }) => source.destroy(systemError('ECONNRESET')),
  'whose source is destroyed': ({ source }) => source.destroy(),
  'whose sink fails': ({ sink }) => sink.destroy(systemError('ENOSPC')),
  'whose stream is destroyed': ({ stream }) => stream.destroy(),
  'whose stream fails': ({ stream }) => stream.destroy(systemError('ETIMEDOUT')),
  'that is aborted': ({ abort }) => abort(),
}

/** How many listeners are left on source and sink. */
async function left(make: Make, connect: (chain: Chain) => void, end: (chain: Chain) => unknown): Promise<number[]> {
  const controller = makeController()
  const chain: Chain = {
    source: new Readable({ objectMode: true, read() {} }),
    stream: make(controller.signal),
    sink: new Writable({ objectMode: true, write: (_, __, done) => setImmediate(done) }),
    abort: () => controller.abort(),
  }
  for (const stream of [chain.source, chain.stream, chain.sink]) stream.on('error', () => {})
  const before = [listenersOf(chain.source), listenersOf(chain.sink)]
  connect(chain)
  chain.source.push('One came. Two')
  await turns(5)
  end(chain)
  await turns(20)
  for (const stream of [chain.source, chain.stream, chain.sink]) stream.destroy()
  await turns(5)
  return [listenersOf(chain.source) - before[0]!, listenersOf(chain.sink) - before[1]!]
}

const ways: Record<string, (chain: Chain) => void> = {
  pipe: ({ source, stream, sink }) => void source.pipe(stream).pipe(sink),
  pipeline: ({ source, stream, sink }) => void pipeline(source, stream, sink, () => {}),
}

describe.each(Object.entries(ways))('%s', (_, connect) => {
  test.each(Object.entries(endings))('a chain %s', async (_, end) => {
    const [source, sink] = await left(ours, connect, end)
    const [most, mostOnSink] = await left(nodes, connect, end)
    expect(source).toBeLessThanOrEqual(most as number)
    expect(sink).toBeLessThanOrEqual(mostOnSink as number)
  })
})
