/**
 * each-sentence/lite and each-sentence/profiles: the same sentences as core, and nothing of other languages.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { rolldown } from 'rolldown'
import { describe, expect, test } from 'vitest'
import { readFixture } from '../fixtures/read.ts'

const root = path.join(import.meta.dirname, '../..')
const at = (place: string): string => path.join(root, place)
const core = await import(at('dist/core.js'))
const lite = await import(at('dist/lite.js'))

const tags = readdirSync(at('lib/profiles'))
  .map((name) => path.parse(name).name)
  .filter((name) => /^[a-z]{2}$/.test(name))

/** Some words of each language that no other has, as they stand in the built file of the language. */
const signs = new Map(
  tags.map((tag) => {
    const text = readFileSync(at(`dist/languages/${tag}.js`), 'utf8')
    const lists = [...text.matchAll(/: "([^"]{30,})"/g)].map(([, list]) => list as string)
    return [tag, lists]
  }),
)

/** The languages of which a list is in a program, bundled as its author would. */
async function languagesIn(program: string): Promise<string[]> {
  const name = 'program.js'
  const bundle = await rolldown({
    input: name,
    cwd: root,
    platform: 'neutral',
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === name ? id : undefined),
        load: (id) => (id === name ? program : undefined),
      },
    ],
    resolve: { alias: Object.fromEntries(Object.entries(ENTRIES).map(([entry, file]) => [entry, at(file)])) },
  })
  const { output } = await bundle.generate({ format: 'esm' })
  await bundle.close()
  const code = output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('')
  return tags.filter((tag) => (signs.get(tag) as string[]).some((list) => code.includes(list)))
}

const ENTRIES = {
  'each-sentence/core': 'dist/core.js',
  'each-sentence/lite': 'dist/lite.js',
  'each-sentence/web': 'dist/web.js',
  ...Object.fromEntries(tags.map((tag) => [`each-sentence/profiles/${tag}`, `dist/languages/${tag}.js`])),
}

describe('a bundle', () => {
  test('of core has every language', async () => {
    const program = `import { SentenceSplitter } from 'each-sentence/core'; globalThis.x = new SentenceSplitter()`
    expect(await languagesIn(program)).toEqual(tags.filter((tag) => signs.get(tag)?.length))
    expect(tags.filter((tag) => signs.get(tag)?.length).length).toBeGreaterThan(45)
  })

  test('of lite has none', async () => {
    const program = `import { eachSentence } from 'each-sentence/lite'; globalThis.x = [...eachSentence('One.', { locale: 'und' })]`
    expect(await languagesIn(program)).toEqual([])
  })

  test.each(['en', 'de', 'ru'])('of lite and the profile %s has that alone', async (tag) => {
    const program = `
      import * as lite from 'each-sentence/lite'
      import profile from 'each-sentence/profiles/${tag}'
      globalThis.x = [lite, profile]
    `
    expect(await languagesIn(program)).toEqual([tag])
  })
})

describe.each(tags)('%s', (tag) => {
  test('as a profile splits as its tag does', async () => {
    const { default: locale } = await import(at(`dist/languages/${tag}.js`))
    for (const { text, sentences } of readFixture(at(`test/fixtures/${tag}.txt`))) {
      expect([...lite.eachSentence(text, { locale })]).toEqual(sentences)
      expect([...core.eachSentence(text, { locale })]).toEqual(sentences)
    }
  })
})
