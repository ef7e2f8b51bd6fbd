/**
 * The package as it is published: packed, unpacked into an empty project, and used there.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const project = mkdtempSync(path.join(os.tmpdir(), 'each-sentence-package-'))
const installed = path.join(project, 'node_modules/each-sentence')
afterAll(() => rmSync(project, { recursive: true, force: true }))

beforeAll(() => {
  mkdirSync(path.join(project, 'node_modules/.bin'), { recursive: true })
  // The scripts would empty dist/, which other tests use; npm test has built it.
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', project], { cwd: root, stdio: 'pipe' })
  const tarball = readdirSync(project).find((name) => name.endsWith('.tgz')) as string
  execFileSync('tar', ['-xzf', tarball], { cwd: project })
  cpSync(path.join(project, 'package'), installed, { recursive: true })
  // What npm would install beside it.
  for (const name of ['readable-stream', 'cli-progress', 'csv-parse', 'split2', 'piscina', '@napi-rs', '@types']) {
    symlinkSync(path.join(root, 'node_modules', name), path.join(project, 'node_modules', name))
  }
  writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }')
}, 60_000)

const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' })

test('holds the built files, the papers, and nothing else', () => {
  const files = readdirSync(path.join(project, 'package'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(project, 'package'), path.join(entry.parentPath, entry.name)))
  const papers = files.filter((file) => !file.startsWith('dist/'))
  expect(papers.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'])
  expect(files.filter((file) => file.startsWith('dist/') && !/\.(js|d\.ts)$/.test(file))).toEqual([])
  expect(files).toContain('dist/index.js')
})

describe('is used', () => {
  test('by import', () => {
    const { stdout, stderr } = node(
      '--input-type=module',
      '-e',
      `import sentences, { eachSentence, SentenceStream } from 'each-sentence'
       import { SentenceSplitter } from 'each-sentence/core'
       import { jsonLines, sentenceRecords } from 'each-sentence/records'
       import { SentenceTransformStream } from 'each-sentence/web'
       new SentenceTransformStream()
       jsonLines().pipe(sentenceRecords({ field: 'text' }))
       const splitter = new SentenceSplitter()
       console.log([...eachSentence('One. Two.')], sentences() instanceof SentenceStream, [...splitter.write('One. Two.')])`,
    )
    expect({ stdout, stderr }).toEqual({ stdout: "[ 'One.', 'Two.' ] true [ 'One.' ]\n", stderr: '' })
  })

  test('by require', () => {
    const { stdout, stderr } = node(
      '--input-type=commonjs',
      '-e',
      "const { eachSentence, default: sentences } = require('each-sentence'); console.log([...eachSentence('One. Two.')], typeof sentences)",
    )
    expect({ stdout, stderr }).toEqual({ stdout: "[ 'One.', 'Two.' ] function\n", stderr: '' })
  })

  test('as a command', () => {
    const bin = path.join(project, 'node_modules/.bin/each-sentence')
    symlinkSync('../each-sentence/dist/cli/bin.js', bin)
    expect(spawnSync(process.execPath, [bin], { input: 'One. Two.', encoding: 'utf8' }).stdout).toBe('One.\nTwo.\n')
    const records = ['--records', '--field', 't', '--format', 'csv']
    const input = 't,n\nOne. Two.,5\n'
    expect(spawnSync(process.execPath, [bin, ...records], { input, encoding: 'utf8' }).stdout).toBe(
      '{"t":"One.","n":"5","sentence":1,"start":0,"end":4}\n{"t":"Two.","n":"5","sentence":2,"start":5,"end":9}\n',
    )
  })

  test('with worker threads', () => {
    writeFileSync(path.join(project, 'long.txt'), 'It rained. '.repeat(5000))
    const { stdout, stderr } = node(
      '--input-type=module',
      '-e',
      `import { planRanges, readRange, splitFile } from 'each-sentence/ranges'
       let count = 0
       for await (const { byteStart } of splitFile('long.txt', { jobs: 2, bytes: 5000 })) count += byteStart === 11 * count ? 1 : 0
       for (const range of await planRanges('long.txt', { parts: 3 })) for await (const _ of readRange('long.txt', range)) count++
       console.log(count)`,
    )
    expect({ stdout, stderr }).toEqual({ stdout: '10000\n', stderr: '' })
  })

  test('and keeps what is inside to itself', () => {
    expect(node('--input-type=module', '-e', "import 'each-sentence/dist/splitter.js'").stderr).toContain(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    )
  })
})

/** Compiles consumers strictly, their libraries checked too; gives what the compiler says. */
function compile(sources: Record<string, string>, options: Record<string, unknown>): string {
  const folder = mkdtempSync(path.join(project, 'consumer-'))
  for (const [name, source] of Object.entries(sources)) writeFileSync(path.join(folder, `${name}.ts`), source)
  const compilerOptions = { strict: true, noEmit: true, skipLibCheck: false, target: 'es2022', ...options }
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout
}

const CONSUMER = `
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import sentences, { eachSentence, type Sentence, SentenceSplitter } from 'each-sentence'
import { type Range, type RangeSentence, planRanges, readRange, splitFile } from 'each-sentence/ranges'
import { jsonLines, sentenceRecords } from 'each-sentence/records'
import { SentenceTransformStream } from 'each-sentence/web'

createReadStream('a').pipe(sentences()).on('data', (sentence: string) => sentence.length)
await pipeline(createReadStream('a'), sentences({ separator: '\\n' }), createWriteStream('b'))
for await (const sentence of createReadStream('a').pipe(sentences())) sentence satisfies string
// @ts-expect-error: they are bytes, unless setEncoding says otherwise
for await (const text of createReadStream('a').pipe(sentences({ separator: '\\n' }))) text satisfies string
for await (const text of createReadStream('a').pipe(sentences({ separator: '\\n' }))) text satisfies string | Buffer
for (const sentence of eachSentence('One. Two.')) sentence satisfies string
for (const sentence of eachSentence('One. Two.', { output: 'object' })) sentence satisfies Sentence
for (const batch of eachSentence(['One. ', 'Two.'], { batch: 2 })) batch satisfies string[]
for await (const sentence of eachSentence(createReadStream('a'))) sentence satisfies string
for await (const batch of eachSentence(new Response('One.').body!, { batch: 2, output: 'object' })) batch satisfies Sentence[]
createReadStream('a').pipe(jsonLines()).pipe(sentenceRecords({ field: 'text', localeField: 'lang' }))
for await (const sentence of new Response('One.').body!.pipeThrough(new SentenceTransformStream())) sentence satisfies string
const splitter = new SentenceSplitter({ output: 'object' })
for (const { start } of splitter.write('One. ')) start satisfies number
for (const range of await planRanges('a', { parts: 2 })) range satisfies Range
for await (const sentence of readRange('a', { start: 5 })) sentence.byteStart satisfies number
for await (const sentence of splitFile('a', { jobs: 2, output: 'text' })) sentence satisfies string
for await (const batch of splitFile('a', { jobs: 'auto', batch: 2 })) batch satisfies RangeSentence[]
// @ts-expect-error: either or
await planRanges('a', { parts: 2, bytes: 5 })
// @ts-expect-error: an option that is not known
sentences({ seperator: '' })
// @ts-expect-error: a value that is not allowed
sentences({ rule: 'magic' })
`

/** The streams are those of Node to whoever asks for one. */
const NODE_STREAMS = `
import { Readable, type Transform } from 'node:stream'
import sentences, { SentenceStream } from 'each-sentence'
import { sentenceRecords } from 'each-sentence/records'

const text: Transform = sentences()
const objects: Transform = new SentenceStream({ output: 'object' })
const records: Transform = sentenceRecords({ field: 'text' })
Readable.toWeb(sentences())
for await (const sentence of sentences()) sentence satisfies string
await sentences()[Symbol.asyncIterator]().return?.()
`

/** What an item is follows from what is known of the options, and no more than that. */
const ITEMS = `
import sentences, { type Output, type Sentence, type SentenceOptions, eachSentence, SentenceSplitter, SentenceStream } from 'each-sentence'
import { type RangeOptions, type RangeSentence, type SplitOptions, readRange, splitFile } from 'each-sentence/ranges'
import { SentenceTransformStream } from 'each-sentence/web'

declare function item<T>(items: Iterable<T> | AsyncIterable<T>): T
/** One and the same type. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
declare function same<A, B>(..._: Same<A, B> extends true ? [] : [A, 'is not', B]): void

declare const json: boolean
declare const some: SentenceOptions
declare const maybe: SentenceOptions | undefined
declare const size: number | undefined
declare const anything: any
type All = Sentence | string | Sentence[] | string[]

// options that don't name output are text
const none = item(eachSentence('One.'))
same<typeof none, string>()
const empty = item(eachSentence('One.', {}))
same<typeof empty, string>()
const others = item(eachSentence('One.', { locale: 'de', trim: false }))
same<typeof others, string>()
const text = item(eachSentence('One.', { output: 'text' }))
same<typeof text, string>()
const batches = item(eachSentence('One.', { batch: 5 }))
same<typeof batches, string[]>()
same<Output<{}>, string>()

// those that do are what they say
const objects = item(eachSentence('One.', { output: 'object' }))
same<typeof objects, Sentence>()
const fixed = { output: 'object', batch: 2 } as const
const objectBatches = item(eachSentence('One.', fixed))
same<typeof objectBatches, Sentence[]>()
const { signal } = new AbortController()
const awaited = item(eachSentence(new Response('One.').body!, { output: 'object', signal }))
same<typeof awaited, Sentence>()

// a function among the options is told what it gets
eachSentence('One.', { shouldBreak: ({ before, boundary }) => (before.endsWith('x') ? boundary : undefined) })
new SentenceSplitter({ shouldBreak: ({ offset }) => offset > 5 })
const asked = item(eachSentence('One.', { output: 'object', shouldBreak: ({ after }) => after === '' }))
same<typeof asked, Sentence>()
const askedToo = item(new SentenceSplitter({ output: 'object', shouldBreak: ({ after }) => after === '' }).end())
same<typeof askedToo, Sentence>()
sentences({ output: 'object', shouldBreak: ({ after }) => after === '' })
const askedOfRange = item(readRange('a', { output: 'text', shouldBreak: ({ after }) => after === '' }))
same<typeof askedOfRange, string>()

// and what isn't known may be either
const either = item(eachSentence('One.', { output: json ? 'object' : 'text' }))
same<typeof either, Sentence | string>()
const optional = item(eachSentence('One.', { ...(json && { output: 'object' as const }) }))
same<typeof optional, Sentence | string>()
const one = item(eachSentence('One.', json ? { output: 'object' } : {}))
same<typeof one, Sentence | string>()
const eitherBatch = item(eachSentence('One.', { output: json ? 'object' : 'text', batch: 5 }))
same<typeof eitherBatch, Sentence[] | string[]>()
const perhapsBatch = item(eachSentence('One.', { batch: size }))
same<typeof perhapsBatch, string | string[]>()
const declared = item(eachSentence('One.', some))
same<typeof declared, All>()
const handed = item(eachSentence('One.', maybe))
same<typeof handed, All>()
const untyped = item(eachSentence('One.', anything))
same<typeof untyped, All>()
same<Output<SentenceOptions>, All>()

// the classes are of text where they are not told otherwise
declare const splitter: SentenceSplitter
const written = item(splitter.write('One.'))
same<typeof written, string>()
const ended = item(new SentenceSplitter().end())
same<typeof ended, string>()
const flushed = item(new SentenceSplitter(some).flush())
same<typeof flushed, All>()
const webText = item(new SentenceTransformStream().readable)
same<typeof webText, string>()
const webObject = item(new SentenceTransformStream({ output: 'object' }).readable)
same<typeof webObject, Sentence>()
const webEither = item(new SentenceTransformStream({ output: json ? 'object' : 'text' }).readable)
same<typeof webEither, Sentence | string>()
const named: SentenceTransformStream = new SentenceTransformStream({ trim: false })
// @ts-expect-error: it gives objects
const wrong: SentenceTransformStream = new SentenceTransformStream({ output: 'object' })
const known: SentenceTransformStream<SentenceOptions> = new SentenceTransformStream({ output: 'object', trim: false })
const objectStream: SentenceStream = sentences({ output: 'object' })

// Node's types know of text and bytes alone
const stream = item(sentences())
same<typeof stream, string>()
const plain = item(new SentenceStream({ trim: false }))
same<typeof plain, string>()
const bytes = item(sentences({ separator: json ? '|' : undefined }))
same<typeof bytes, string | Buffer>()
const streamEither = item(sentences({ output: json ? 'object' : 'text' }))
same<typeof streamEither, any>()
const streamSome = item(sentences(some))
same<typeof streamSome, any>()

// of a range they are objects where nothing says text
declare const range: RangeOptions
declare const split: SplitOptions
type AllOfRange = RangeSentence | string | RangeSentence[] | string[]
const ofRange = item(readRange('a'))
same<typeof ofRange, RangeSentence>()
const ofRest = item(readRange('a', { start: 5 }))
same<typeof ofRest, RangeSentence>()
const lines = item(readRange('a', { separator: '|' }))
same<typeof lines, string>()
const perhapsLines = item(readRange('a', { separator: json ? '|' : undefined }))
same<typeof perhapsLines, RangeSentence | string>()
const rangeEither = item(readRange('a', { output: json ? 'object' : 'text' }))
same<typeof rangeEither, RangeSentence | string>()
const rangeSome = item(readRange('a', range))
same<typeof rangeSome, AllOfRange>()
const ofFile = item(splitFile('a'))
same<typeof ofFile, RangeSentence>()
const fileBatches = item(splitFile('a', { output: json ? 'object' : 'text', batch: 5 }))
same<typeof fileBatches, RangeSentence[] | string[]>()
const fileSome = item(splitFile('a', split))
same<typeof fileSome, AllOfRange>()
`

/** `each-sentence/lite` has no language of its own. */
const LITE = `
import { eachSentence, type LiteOptions, type Sentence, type SentenceOptions, SentenceSplitter, SentenceTransformStream } from 'each-sentence/lite'
import en from 'each-sentence/profiles/en'

for (const sentence of eachSentence('One.', { locale: en })) sentence satisfies string
for (const sentence of eachSentence('One.', { locale: 'und', output: 'object' })) sentence satisfies Sentence
for await (const batch of eachSentence(new Response('One.').body!, { locale: en, batch: 5 })) batch satisfies string[]
for (const sentence of new SentenceSplitter({ locale: en, output: 'object' }).end()) sentence satisfies Sentence
for await (const sentence of new SentenceTransformStream({ locale: en }).readable) sentence satisfies string
const either = new SentenceSplitter(Math.random() < 0.5 ? { locale: en } : { locale: 'und', output: 'object' })
for (const sentence of either.end()) sentence satisfies string | Sentence
new SentenceSplitter({ locale: en, output: 'object', shouldBreak: ({ after }) => after === '' }).end() satisfies Iterable<Sentence>
const options: LiteOptions = { locale: en, trim: false }
for (const sentence of eachSentence('One.', options)) sentence satisfies string | string[] | Sentence | Sentence[]
let splitter: SentenceSplitter = new SentenceSplitter({ locale: en, trim: false })
// @ts-expect-error: no language
eachSentence('One.')
// @ts-expect-error: no language
eachSentence('One.', { trim: false })
// @ts-expect-error: a tag
eachSentence('One.', { locale: 'de' })
// @ts-expect-error: a tag, perhaps
eachSentence('One.', {} as SentenceOptions)
// @ts-expect-error: no language
new SentenceSplitter()
// @ts-expect-error: no language
new SentenceSplitter({ rule: 'period' })
// @ts-expect-error: no language
new SentenceTransformStream({ output: 'object' })
`

describe('types', () => {
  const consumers = { CONSUMER, NODE_STREAMS, ITEMS, LITE }
  const resolutions = {
    nodenext: { module: 'nodenext', moduleResolution: 'nodenext', types: ['node'] },
    bundler: { module: 'esnext', moduleResolution: 'bundler', types: ['node'] },
  }
  // With what disposes of things in the language, more is asked of an iterator.
  const cases = Object.keys(resolutions).flatMap((resolution) =>
    ['es2022', 'esnext'].map((target) => [resolution, target] as const),
  )
  test.each(cases)('consumers with moduleResolution %s and target %s', (resolution, target) => {
    expect(compile(consumers, { ...resolutions[resolution as keyof typeof resolutions], target })).toBe('')
  })

  test('core needs no types of Node', () => {
    const source = `
      import { eachSentence, LOOKAHEAD, SentenceError, SentenceSplitter } from 'each-sentence/core'
      for (const sentence of eachSentence('One.')) sentence satisfies string
      for await (const sentence of eachSentence(new ReadableStream<Uint8Array>())) sentence satisfies string
      new SentenceSplitter({ signal: new AbortController().signal })
      new SentenceError('ABORT_ERR', String(LOOKAHEAD))
    `
    const options = { module: 'esnext', moduleResolution: 'bundler', types: [], lib: ['es2024', 'dom', 'dom.iterable'] }
    expect(compile({ source }, options)).toBe('')
  })
})
