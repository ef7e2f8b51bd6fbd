import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { eachSentence, type SentenceOptions, sentences } from '../../lib/index.ts'
import { SentenceTransformStream } from '../../lib/web.ts'

const run = promisify(execFile)
const dist = fileURLToPath(new URL('../../dist/', import.meta.url))

/** Text that is written in turn, and what the adapter gives of it. */
interface Adapter {
  write(text: string): Promise<void>
  end(): Promise<void>
  items: unknown[]
}

/** Lets everything happen that needs no timer. */
async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) await new Promise(setImmediate)
}

const ADAPTERS: Record<string, (options: SentenceOptions) => Adapter> = {
  'a Node stream': (options) => {
    const stream = sentences(options)
    const items: unknown[] = []
    stream.on('data', (item) => items.push(item))
    return {
      items,
      async write(text) {
        stream.write(text)
        await settle()
      },
      async end() {
        stream.end()
        await settle()
      },
    }
  },
  'an async generator': (options) => {
    const items: unknown[] = []
    let feed: (result: IteratorResult<string>) => void = () => {}
    const source: AsyncIterable<string> = {
      [Symbol.asyncIterator]: () => ({
        next: () =>
          new Promise((resolve) => {
            feed = resolve
          }),
      }),
    }
    const reading = (async () => {
      for await (const item of eachSentence(source, options)) items.push(item)
    })()
    return {
      items,
      async write(text) {
        await settle()
        feed({ done: false, value: text })
        await settle()
      },
      async end() {
        feed({ done: true, value: undefined })
        await reading
      },
    }
  },
  'a web stream': (options) => {
    const { readable, writable } = new SentenceTransformStream(options)
    const items: unknown[] = []
    const writer = writable.getWriter()
    const reading = (async () => {
      for await (const item of readable as unknown as AsyncIterable<unknown>) items.push(item)
    })()
    return {
      items,
      async write(text) {
        void writer.write(text)
        await settle()
      },
      async end() {
        void writer.close()
        await reading
      },
    }
  },
}

describe.each(Object.keys(ADAPTERS))('idleFlush of %s', (name) => {
  const create = ADAPTERS[name] as (options: SentenceOptions) => Adapter
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  async function pass(milliseconds: number): Promise<void> {
    vi.advanceTimersByTime(milliseconds)
    await settle()
  }

  test('silence is counted from the last text on, and nothing is given twice', async () => {
    const { items, write, end } = create({ idleFlush: 100 })
    await write('I think so, ')
    await pass(99)
    await write('my dear Wat')
    await pass(99)
    expect(items).toEqual([])
    await pass(1)
    expect(items).toEqual(['I think so, my dear'])
    await write('son. And you? ')
    expect(items).toEqual(['I think so, my dear', 'Watson.'])
    await pass(100)
    expect(items).toEqual(['I think so, my dear', 'Watson.', 'And you?'])
    await write('Well')
    await end()
    expect(items).toEqual(['I think so, my dear', 'Watson.', 'And you?', 'Well'])
    expect(vi.getTimerCount()).toBe(0)
  })

  test('one silence is one flush: the timer is not set again before there is more text', async () => {
    const { items, write, end } = create({ idleFlush: 100 })
    await write('It costs $3.')
    expect(vi.getTimerCount()).toBe(1)
    await pass(100)
    expect(items).toEqual(['It costs'])
    expect(vi.getTimerCount()).toBe(0)
    await write('5')
    expect(vi.getTimerCount()).toBe(1)
    await pass(100)
    await write('0 a piece.')
    await end()
    expect(items).toEqual(['It costs', '$3.50 a piece.'])
  })

  test('a batch that is not full is given too', async () => {
    const { items, write, end } = create({ idleFlush: 100, batch: 5 })
    await write('One came. Two came.\n\n')
    expect(items).toEqual([])
    await pass(100)
    expect(items).toEqual([['One came.', 'Two came.']])
    await write('Three.')
    await end()
    expect(items).toEqual([['One came.', 'Two came.'], ['Three.']])
  })

  test('where nothing is held no timer is set', async () => {
    const { write, end } = create({ idleFlush: 100 })
    await write('One came.\n\n')
    await end()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('timers keep no process alive', () => {
  const CODE = {
    'a Node stream': `
      import { sentences } from '${dist}index.js'
      const stream = sentences({ idleFlush: 2_000_000 })
      stream.on('data', () => {})
      stream.write('I think')`,
    'an async generator': `
      import { eachSentence } from '${dist}core.js'
      async function* source() {
        yield 'I think'
        await new Promise(() => {})
      }
      eachSentence(source(), { idleFlush: 2_000_000 }).next()`,
    'a web stream': `
      import { SentenceTransformStream } from '${dist}web.js'
      const { readable, writable } = new SentenceTransformStream({ idleFlush: 2_000_000 })
      readable.getReader().read()
      writable.getWriter().write('I think')`,
  }

  test.each(Object.entries(CODE))('%s', async (_, code) => {
    // Half an hour would pass if a timer did. Exit code 0, and what was said last.
    const { stdout } = await run(
      process.execPath,
      ['--input-type=module', '--eval', `${code}\nprocess.on('exit', () => console.log('ended'))`],
      { timeout: 50_000 },
    )
    expect(stdout).toBe('ended\n')
  })
})
