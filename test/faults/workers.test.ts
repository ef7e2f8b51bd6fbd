/**
 * `splitFile` with worker threads, in a process that has to end by itself: none of them is left.
 */
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { makeFile, node } from './process.ts'
import { PATIENCE } from './row.ts'

const SENTENCE = 'All is well here. '
const file = makeFile(SENTENCE.repeat(50_000))

/** What a process tells that takes sentences of a file, does something after the first, and is done with them. */
async function told(act: string, options = '', name = file): Promise<unknown> {
  const code = `
    import { truncateSync } from 'node:fs'
    import { splitFile } from '${new URL('../../dist/ranges.js', import.meta.url)}'
    const name = ${JSON.stringify(name)}
    const controller = new AbortController()
    const told = { taken: 0 }
    try {
      const options = { jobs: 2, bytes: 65536, output: 'text', signal: controller.signal, ${options} }
      for await (const sentence of splitFile(name, options)) {
        if (sentence !== 'All is well here.') throw new Error(sentence)
        told.taken++
        if (told.taken === 1) { ${act} }
      }
    } catch (error) {
      told.code = error.code ?? error.message
    }
    const handles = () => process.getActiveResourcesInfo().filter((name) => name !== 'PipeWrap')
    const start = performance.now()
    while (handles().length > 0 && performance.now() - start < ${PATIENCE}) await new Promise(setImmediate)
    console.log(JSON.stringify({ ...told, left: handles().filter((name) => name !== 'Immediate') }))
  `
  const { status, stdout, stderr } = await node(['--input-type=module', '-e', code])
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

describe('splitFile with worker threads', () => {
  test('to the end', async () => {
    expect(await told('')).toEqual({ taken: 50_000, left: [] })
  })

  test('the loop is left', async () => {
    expect(await told('break')).toEqual({ taken: 1, left: [] })
  })

  test('the signal is aborted', async () => {
    expect(await told('controller.abort()')).toEqual({ taken: 1, code: 'ABORT_ERR', left: [] })
  })

  test('the signal is aborted already', async () => {
    expect(await told('', 'signal: AbortSignal.abort()')).toEqual({ taken: 0, code: 'ABORT_ERR', left: [] })
  })

  test('the loop fails', async () => {
    expect(await told('throw new Error("a mistake")')).toEqual({ taken: 1, code: 'a mistake', left: [] })
  })

  test('shouldBreak throws in a thread', async () => {
    const module = makeFile('export default ({ offset }) => { if (offset > 30) throw new Error("a mistake") }', 'mjs')
    const options = `shouldBreak: ${JSON.stringify(pathToFileURL(module).href)}`
    expect(await told('', options)).toEqual({ taken: 1, code: 'a mistake', left: [] })
  })

  test('the file is cut short', async () => {
    const name = makeFile(SENTENCE.repeat(50_000))
    const outcome = (await told('truncateSync(name, 100)', '', name)) as { taken: number; code: string; left: unknown }
    expect(outcome).toMatchObject({ code: 'ERR_FILE_CHANGED', left: [] })
    expect(outcome.taken).toBeLessThan(50_000)
  })

  test('the file is missing', async () => {
    expect(await told('', '', '/none/such')).toEqual({ taken: 0, code: 'ERR_FILE', left: [] })
  })
})
