import { EMPTY, SLOWER } from './reasons.js'

/** Changes of the adapters that no test can notice; index.js says how they are told. */
export default {
  'lib/adapters/async-sentences.ts': [
    { code: '#silent = false', original: 'false', change: 'true', why: 'before the first read nothing is held' },
    { code: 'if (this.#last) return', original: 'this.#last', change: 'true', why: SLOWER },
    {
      code: 'if (!this.#done && !this.#options.signal?.aborted) {',
      original: '!this.#done && !this.#options.signal?.aborted',
      change: 'false',
      why: SLOWER,
    },
    {
      code: 'if (!this.#done && !this.#options.signal?.aborted) {',
      original: `{
      try {
        const value = this.#pull.next()
        if (value !== undefined) return Promise.resolve({ done: false, value })
      } catch (error) {
        return this.#queue(() => this.#fail(error))
      }
    }`,
      change: '{}',
      why: SLOWER,
    },
    {
      code: '      try {',
      original: `{
        const value = this.#pull.next()
        if (value !== undefined) return Promise.resolve({ done: false, value })
      }`,
      change: '{}',
      why: SLOWER,
    },
    {
      code: 'const settled = (): void => {',
      original: `{
      if (this.#last === run) this.#last = undefined
    }`,
      change: '{}',
      why: SLOWER,
    },
    { code: 'if (this.#last === run)', original: 'this.#last === run', change: 'false', why: SLOWER },
    {
      code: 'if (this.#options.signal?.aborted) throw error',
      original: 'this.#options.signal?.aborted',
      change: 'false',
      why: 'who called asks the signal again',
    },
    {
      code: 'if (idleFlush === undefined && !signal) return reading',
      original: 'idleFlush === undefined && !signal',
      change: 'false',
      why: SLOWER,
    },
  ],
  'lib/adapters/iterate.ts': [
    {
      code: 'let stopped = false',
      original: 'false',
      change: 'true',
      why: 'before the first chunk nothing is held, behind which an error would have to be told',
    },
  ],
  'lib/adapters/json-lines.ts': [
    { code: 'if (pieces.length === 0)', original: 'pieces.length === 0', change: 'false', why: SLOWER },
    ...['Buffer.concat(pieces)', 'Buffer.concat(gatherer.rest())'].map((code) => ({
      code,
      original: "'utf8'",
      change: '""',
      why: 'bytes have no encoding',
    })),
  ],
  'lib/adapters/line-gatherer.ts': [
    {
      code: 'if (size > this.#gathered.length)',
      original: 'size > this.#gathered.length',
      change: ['true', 'size >= this.#gathered.length'],
      why: SLOWER,
    },
  ],
  'lib/adapters/record-splitter.ts': [
    { code: 'if (!options) {', original: '!options', change: 'true', why: SLOWER },
    {
      code: 'if (this.#localised.size === LANGUAGES)',
      original: 'this.#localised.size === LANGUAGES',
      change: ['true', 'false', 'this.#localised.size !== LANGUAGES'],
      why: 'how many are kept is a matter of memory and time',
    },
    ...['offset', 'option'].map((name) => ({
      code: '...(offset === undefined ? {} : { offset })',
      original: `${name} === undefined`,
      change: 'false',
      why: 'where an error is given none, it has undefined',
    })),
  ],
  'lib/adapters/string-bytes.ts': [
    {
      code: 'if (!/^utf-?8$/i.test(encoding))',
      original: '/^utf-?8$/i',
      change: ['/utf-?8$/i', '/^utf-?8/i'],
      why: 'what Node knows of encodings has no such name',
    },
    { code: "if (this.#half === '') return bytes", original: "this.#half === ''", change: 'false', why: SLOWER },
    { code: "if (this.#half === '') return bytes", original: "''", change: EMPTY, why: SLOWER },
  ],
  'lib/pull.ts': [
    {
      code: 'shared = false',
      original: 'false',
      change: 'true',
      why: 'who says nothing keeps more memory alive, and gets the same',
    },
    {
      code: '#isBare(): boolean {',
      original: `{
    const { objects, separator, batch } = this.#options
    return !objects && separator === undefined && batch === undefined && !this.#flushing && !this.#failure
  }`,
      change: '{}',
      why: SLOWER,
    },
    {
      code: 'return !objects && separator',
      original: '!objects && separator === undefined && batch === undefined && !this.#flushing && !this.#failure',
      change: 'false',
      why: SLOWER,
    },
    { code: 'return !objects && separator', original: '!this.#failure', change: 'this.#failure', why: SLOWER },
    { code: 'if (!this.#bare)', original: '!this.#bare', change: 'true', why: SLOWER },
    {
      code: 'if (this.#options.batch === undefined) return this.#nextItem()',
      original: 'this.#options.batch === undefined',
      change: 'false',
      why: SLOWER,
    },
  ],
}
