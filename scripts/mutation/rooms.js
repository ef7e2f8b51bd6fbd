import { readdirSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')

const LAWS = 'test/properties/laws.test.ts'

/** What has tests of its own of ranges. */
const RANGES = [
  ...['anchor', 'chain', 'collect', 'columns', 'encoding', 'failure', 'file-source', 'hard-break', 'http-source'],
  ...['items', 'offsets', 'part', 'parts', 'plan', 'range-options', 'read', 'read-ends', 'reader', 'schedule'],
  ...['shape', 'source'],
]

/** What has to do with threads. */
const THREADS = ['failure', 'module', 'pool', 'split', 'worker', 'worker-file'].map((name) => `lib/ranges/${name}.ts`)

/**
 * The rooms that are measured: their files, and the tests that are to notice what is changed in them
 * (`without`: all but those whose names have this in them; `apart`: each file of tests has its modules for itself, which
 * those need that put a module in place of another; `texts`: how many random texts a law is tried with; `built`: they need
 * what `npm run build` makes, too).
 * Other tests reach them too, and would notice more; a room should not need them.
 */
export const ROOMS = {
  decode: {
    files: ['byte-map', 'decoder', 'fast', 'pieces', 'shares'].map((name) => `lib/decode/${name}.ts`),
    tests: ['test/decode/*.test.ts'],
    // They feed many megabytes, which takes too long to be done for every change.
    without: ['the map of places does not grow'],
  },
  lengths: {
    files: ['encodings', 'sequence', 'utf16', 'utf8'].map((name) => `lib/decode/${name}.ts`),
    tests: ['test/decode/lengths.test.ts'],
  },
  small: {
    files: ['lib/queue.ts', 'lib/cut.ts', 'lib/word-ends.ts', 'lib/fold.ts', 'lib/adapters/text-joiner.ts'],
    tests: [
      ...['queue', 'cut', 'word-ends', 'fold'].map((name) => `test/${name}.test.ts`),
      'test/adapters/text-joiner.test.ts',
    ],
    without: ['many small writes'],
  },
  options: { files: ['lib/options.ts', 'lib/errors.ts'], tests: ['test/options.test.ts', 'test/errors.test.ts'] },
  splitter: {
    files: ['lib/splitter.ts'],
    tests: [
      'test/sentences.test.ts',
      'test/splitter.test.ts',
      'test/splitter-places.test.ts',
      'test/markdown/lengths.test.ts',
      LAWS,
    ],
    texts: '60',
    // They are about scanner and cut, and take a second.
    without: ['the item of a list at the limit', 'flush never between letters', 'grapheme clusters'],
  },
  held: {
    files: ['lib/held-text.ts', 'lib/trimmed-length.ts'],
    tests: ['test/held-text.test.ts', 'test/trimmed-length.test.ts'],
    texts: '200',
  },
  uax29: { files: ['lib/scanner/uax29.ts'], tests: ['test/scanner/uax29.test.ts'] },
  period: {
    files: ['lib/scanner/period.ts', 'lib/scanner/ask.ts'],
    tests: ['test/scanner/period.test.ts', 'test/scanner/ask.test.ts'],
  },
  finder: {
    files: ['lib/scanner/finder.ts', 'lib/scanner/marks.ts'],
    tests: ['test/scanner/finder.test.ts', 'test/scanner/marks.test.ts'],
    apart: true,
  },
  simd: {
    // The code itself is generated.
    files: ['ahead', 'simd/create', 'simd/finder', 'simd/language', 'simd/simd'].map(
      (name) => `lib/scanner/${name}.ts`,
    ),
    tests: ['test/scanner/ahead.test.ts', 'test/scanner/simd/*.test.ts', 'test/scanner/simd.test.ts'],
    apart: true,
    // It runs what was built, which no change is in.
    without: ['a runtime without WebAssembly'],
  },
  prose: {
    files: [
      'characters',
      'cursor',
      'decide',
      'early',
      'emoticon',
      'evidence',
      'follow',
      'footnote',
      'gap',
      'left',
      'particle',
      'prose',
      'run',
    ].map((name) => `lib/scanner/prose/${name}.ts`),
    tests: ['test/scanner/prose/*.test.ts', 'scripts/mutation/fixtures.test.ts'],
  },
  // What the WebAssembly code does where there is any.
  plain: {
    files: ['lib/scanner/prose/plain.ts', 'lib/scanner/prose/plan.ts'],
    tests: ['plain-ends', 'plain-without-simd', 'plan'].map((name) => `test/scanner/prose/${name}.test.ts`),
    apart: true,
  },
  adapters: {
    files: ['lib/adapters/*.ts', 'lib/pull.ts'],
    tests: ['test/adapters/*.test.ts', 'test/faults/rows.test.ts', 'test/faults/listeners.test.ts'],
    // Other processes, and work that takes a second.
    without: [
      'timers keep no process alive',
      'jsonLines a long line in small pieces',
      'sentenceRecords a record of many',
      '1,000 streams at once',
    ],
  },
  ranges: {
    files: filesOf('lib/ranges/*.ts').filter((file) => !THREADS.includes(file)),
    tests: RANGES.map((name) => `test/ranges/${name}.test.ts`),
    // They need threads, or read a file of many parts; the properties of ranges take longer yet.
    without: ['2 jobs', 'read.test.ts a plan of'],
  },
  threads: {
    // They run what was built: a change of what happens in them alone, which is lib/ranges/worker.ts, goes unseen.
    files: THREADS.filter((file) => !file.endsWith('/worker.ts')),
    built: true,
    tests: ['failure', 'pool', 'split', 'worker-file'].map((name) => `test/ranges/${name}.test.ts`),
    apart: true,
    // They wait for threads that are not well, or have threads do what others have them do.
    without: [
      'a thread that takes all memory',
      'though they would never come to an end',
      'is a module: file',
      'jobs (?:one paragraph|hard-wrapped|characters of four|period|uax29|every line|UTF-16|latin1|read a file behind)',
    ],
  },
}

/** The files that a pattern stands for: a path, or a folder's `*.ts` or `*.test.ts`. */
export function filesOf(pattern) {
  const [folder, name] = [path.dirname(pattern), path.basename(pattern)]
  if (!name.startsWith('*')) return [pattern]
  const names = readdirSync(path.join(root, folder)).filter((file) => file.endsWith(name.slice(1)))
  return names.map((file) => `${folder}/${file}`)
}
