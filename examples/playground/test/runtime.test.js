/**
 * The package in Chromium: the vectors that every other runtime is tested with, for `each-sentence/core` and
 * `each-sentence/web`; and `sentences()`, bundled with readable-stream.
 */
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeVectors } from '../../../test/runtimes/make-vectors.js'
import { launch } from './support/browser.js'

let browser
let vectors

beforeAll(async () => {
  browser = await launch()
  vectors = await makeVectors()
})

/** In a page, what waits for the next turn of readable-stream waits for a timer. */
const timeout = 600_000

afterAll(() => browser?.close())

/** Bundles a program as a page's author would, and gives it with what esbuild says of its inputs. */
async function bundle(contents) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'iife',
    logLevel: 'error',
  })
  return { code: outputFiles[0].text, inputs: Object.keys(metafile.inputs) }
}

/** Runs the vectors in a page, which has the program, and nothing else. */
async function run(code, given) {
  const page = await browser.newPage()
  try {
    const troubles = []
    page.on('pageerror', (error) => troubles.push(error.message))
    await page.addScriptTag({ content: code })
    const result = await page.evaluate((sent) => globalThis.run(sent), given)
    return { ...result, troubles }
  } finally {
    await page.close()
  }
}

test('core and web: the same vectors, the same sentences', { timeout }, async () => {
  const { code, inputs } = await bundle(`
    import { eachSentence, SentenceSplitter } from 'each-sentence/core'
    import { SentenceTransformStream } from 'each-sentence/web'
    import { runVectors } from '../../../test/runtimes/vectors.js'
    globalThis.run = (vectors) => runVectors({ eachSentence, SentenceSplitter, SentenceTransformStream }, vectors)
  `)
  // Of packages, nothing but our own.
  expect(inputs.filter((path) => path.includes('node_modules'))).toEqual([])
  const { passed, failed, failures, troubles } = await run(code, vectors)
  expect({ failed, failures, troubles }).toEqual({ failed: 0, failures: [], troubles: [] })
  expect(passed).toBeGreaterThan(100)
})

test('sentences(), bundled with readable-stream', { timeout }, async () => {
  const { code, inputs } = await bundle(`
    import sentences, { eachSentence, SentenceSplitter } from 'each-sentence'
    import { runVectors } from '../../../test/runtimes/vectors.js'
    globalThis.run = (vectors) => runVectors({ eachSentence, SentenceSplitter, sentences }, vectors)
  `)
  expect(inputs.some((path) => path.includes('node_modules/readable-stream/'))).toBe(true)
  const { passed, failed, failures, troubles } = await run(code, vectors)
  expect({ failed, failures, troubles }).toEqual({ failed: 0, failures: [], troubles: [] })
  expect(passed).toBeGreaterThan(100)
})

test('sentences() in a page keeps to backpressure: a slow reader finds no more than highWaterMark waiting', async () => {
  const { code } = await bundle(`
    import sentences from 'each-sentence'
    globalThis.run = () =>
      new Promise((resolve, reject) => {
        const stream = sentences({ highWaterMark: 4 })
        let most = 0
        let count = 0
        stream.on('error', reject)
        stream.on('end', () => resolve({ most, count }))
        stream.on('readable', () => {
          for (;;) {
            most = Math.max(most, stream.readableLength)
            if (stream.read() === null) return
            count++
          }
        })
        stream.write('The tide came in. '.repeat(10_000))
        stream.end()
      })
  `)
  const { most, count, troubles } = await run(code)
  expect({ count, troubles }).toEqual({ count: 10_000, troubles: [] })
  expect(most).toBeLessThanOrEqual(4)
})
