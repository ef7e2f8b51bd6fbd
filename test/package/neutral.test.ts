/**
 * The entries for every runtime import nothing of Node, and need nothing that only Node has.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { rolldown } from 'rolldown'
import { describe, expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const dist = path.join(root, 'dist')
const { imports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

/** What a module names in import, export … from, import() and require(), whatever stands between. */
const NAMED = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*(['"`])([^'"`]+)\1/g

/** Every module that a built file imports where no condition holds, itself or through others. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, , name] of readFileSync(file, 'utf8').matchAll(NAMED)) {
    const own = imports[name as string]?.default
    if (own) importsOf(path.join(root, own), seen)
    else if ((name as string).startsWith('.')) importsOf(path.join(path.dirname(file), name as string), seen)
    else seen.add(name as string)
  }
  return seen
}

const foreign = (entry: string): string[] =>
  [...importsOf(path.join(dist, `${entry}.js`))].filter((name) => !name.startsWith(dist))

const profiles = existsSync(path.join(dist, 'profiles'))
  ? readdirSync(path.join(dist, 'profiles'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => `profiles/${path.basename(name, '.js')}`)
  : []

describe('each-sentence', () => {
  test.each(['core', 'web', ...profiles])('/%s imports nothing but its own files', (entry) => {
    expect(foreign(entry)).toEqual([])
  })

  test('and what the others import is found, also in chunks', () => {
    expect(foreign('index')).toContain('readable-stream')
    expect(foreign('records')).toEqual(expect.arrayContaining(['readable-stream', 'split2']))
    expect(foreign('cli/bin')).toEqual(expect.arrayContaining(['node:fs', 'csv-parse', 'split2']))
  })
})

describe('the WebAssembly code', () => {
  async function bundled(conditionNames: string[]): Promise<string> {
    const input = path.join(dist, 'core.js')
    const bundle = await rolldown({ input, platform: 'neutral', resolve: { conditionNames } })
    const { output } = await bundle.generate()
    await bundle.close()
    return output[0].code
  }

  test('is not in what a bundler makes for browsers, which cannot use it', async () => {
    expect(await bundled(['import', 'browser'])).not.toContain('WebAssembly')
  })

  test('is in what it makes for Node', async () => {
    expect(await bundled(['import', 'node'])).toContain('new WebAssembly.Module')
  })
})

/** What every runtime with web streams has beside the language. */
const PLATFORM = { TextDecoder, ReadableStream, WritableStream, setTimeout, clearTimeout }

describe('without Node, nor anything else around', () => {
  async function inEmptyWorld(source: string, world: object): Promise<unknown> {
    const name = 'entry.js'
    const bundle = await rolldown({
      input: name,
      platform: 'neutral',
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === name ? id : id.startsWith('dist/') ? path.join(dist, id.slice(5)) : undefined),
          load: (id) => (id === name ? source : undefined),
        },
      ],
    })
    const { output } = await bundle.generate({ format: 'iife', name: 'result' })
    await bundle.close()
    const result = await vm.runInNewContext(`${output[0].code}; result`, { ...world })
    return JSON.parse(JSON.stringify(result))
  }

  test('core splits', async () => {
    const source = `
      import { eachSentence, SentenceSplitter } from 'dist/core.js'
      const splitter = new SentenceSplitter({ locale: 'de' })
      export default [[...eachSentence('Dr. Quill rose. 雨が降った。')], [...splitter.write('Am 7. August. Und')], [...splitter.end()]]
    `
    expect(await inEmptyWorld(source, { TextDecoder })).toEqual([
      ['Dr. Quill rose.', '雨が降った。'],
      ['Am 7. August.'],
      ['Und'],
    ])
  })

  test('web streams', async () => {
    const source = `
      import { SentenceTransformStream } from 'dist/web.js'
      const { readable, writable } = new SentenceTransformStream({ output: 'object' })
      const writer = writable.getWriter()
      writer.write('One. Two.')
      writer.close()
      const reader = readable.getReader()
      export default (async () => [await reader.read(), await reader.read(), await reader.read()])()
    `
    expect(await inEmptyWorld(source, PLATFORM)).toMatchObject([
      { done: false, value: { text: 'One.', start: 0 } },
      { done: false, value: { text: 'Two.', start: 5 } },
      { done: true },
    ])
  })
})
