import { BEFORE_FIRST, EMPTY, SLOWER } from './reasons.js'

/** Changes of ranges that no test can notice; index.js says how they are told. */
export default {
  'lib/ranges/anchor.ts': [
    { code: 'start > 0 &&', original: 'start > 0', change: ['true', 'start >= 0'], why: SLOWER },
    {
      code: 'from - (from % width)',
      original: 'from - (from % width)',
      change: 'from + from % width',
      why: 'either is the start of a code unit, and nothing that is looked for stands so far out',
    },
  ],
  'lib/ranges/chain.ts': [
    {
      code: 'slot < SLOTS',
      original: 'slot < SLOTS',
      change: 'slot <= SLOTS',
      why: 'nobody waits where there is no slot',
    },
  ],
  'lib/ranges/collect.ts': [
    {
      code: 'this.#text.length >= PIECE',
      original: 'this.#text.length >= PIECE',
      change: ['true', 'false', 'this.#text.length > PIECE', 'this.#text.length < PIECE'],
      why: 'when text becomes bytes is a matter of memory; they are the same',
    },
  ],
  'lib/ranges/options.ts': [
    {
      code: 'end !== undefined &&',
      original: 'end !== undefined',
      change: 'true',
      why: 'nothing is less than undefined; it is for the types',
    },
  ],
  'lib/ranges/offsets.ts': [
    {
      code: 'message.replace',
      original: String.raw`/^(.*offset )\d+/s`,
      change: String.raw`/(.*offset )\d+/s`,
      why: 'it matches from the start, or not at all; with the ^ it is not tried from elsewhere',
    },
  ],
  'lib/ranges/part.ts': [
    {
      code: "task.format.kind === 'columns' && options.objects",
      original: "task.format.kind === 'columns'",
      change: 'true',
      why: SLOWER,
    },
    ...['this.#first = new Splitter(', 'this.#second = new Splitter('].map((code) => ({
      code,
      original: 'true',
      change: 'false',
      why: 'whether sentences share the storage of their text is a matter of time and memory',
    })),
    {
      code: 'this.#first.skippedSentences > this.#skipped.sentences',
      original: 'this.#first.skippedSentences > this.#skipped.sentences',
      change: ['true', 'this.#first.skippedSentences >= this.#skipped.sentences'],
      why: 'what is taken again is the same',
    },
  ],
  'lib/ranges/read.ts': [
    {
      code: 'start !== undefined && start > 0',
      original: 'start !== undefined',
      change: 'true',
      why: 'undefined is not more than 0; it is for the types',
    },
    {
      code: 'await openSource(file, false',
      original: 'false',
      change: 'true',
      why: 'how a file is read is a matter of time',
    },
    { code: 'if (anchor === 0 ||', original: 'anchor === 0', change: 'false', why: SLOWER },
  ],
  'lib/ranges/reader.ts': [{ code: "  text = ''", original: "''", change: EMPTY, why: BEFORE_FIRST }],
}
