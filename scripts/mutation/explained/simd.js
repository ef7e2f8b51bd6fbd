import { EMPTY, NEW_WINDOW, SLOWER } from './reasons.js'

/** What is written behind the head of a language comes later, and in its place. */
const OVERWRITTEN = 'what it writes is written over'
const NONE_THERE = 'no character has that number'

/** Changes around the WebAssembly code that no test can notice; index.js says how they are told. */
export default {
  'lib/scanner/simd/finder.ts': [
    { code: "#window = ''", original: "''", change: EMPTY, why: NEW_WINDOW },
    { code: '  #next = -1', original: '-1', change: '+1', why: NEW_WINDOW },
    {
      code: 'code.find(language, at - this.#start',
      original: 'this.#stop - this.#start',
      change: 'this.#stop + this.#start',
      why: 'what is found behind the block is not taken',
    },
    {
      code: 'if (from < this.#since) this.#count = 0',
      original: 'from < this.#since',
      change: 'from <= this.#since',
      why: SLOWER,
    },
    {
      code: 'while (this.#at < this.#count',
      original: 'this.#at < this.#count',
      change: ['true', 'this.#at <= this.#count'],
      why: 'a place is asked for that lies before what was listed earlier',
    },
    {
      code: 'for (let i = 0; i < count; i++)',
      original: 'i < count',
      change: 'i <= count',
      why: 'what stands behind those that are counted is not read',
    },
    {
      code: 'Math.min(maxLength, FAR - 1)',
      original: 'FAR - 1',
      change: 'FAR + 1',
      why: 'no text is so long',
    },
  ],
  'lib/scanner/simd/language.ts': [
    { code: 'unit < 0x100', original: 'unit < 0x100', change: 'unit <= 0x100', why: NONE_THERE },
    { code: 'page < 16', original: 'page < 16', change: 'page <= 16', why: OVERWRITTEN },
    { code: 'page < 256', original: 'page < 256', change: 'page <= 256', why: NONE_THERE },
    { code: 'i < flags.length', original: 'i < flags.length', change: 'i <= flags.length', why: NONE_THERE },
    {
      code: 'if (!isPlainWord(entry)) continue',
      original: '!isPlainWord(entry)',
      change: 'false',
      why: SLOWER,
    },
    {
      code: 'while (view.getUint32(4 * place, true) !== 0)',
      original: 'true',
      change: 'false',
      why: 'nothing is 0 from either end',
    },
  ],
  'lib/scanner/simd/simd.ts': [
    {
      code: 'new Array(SLOTS)',
      original: 'new Array(SLOTS)',
      change: 'new Array()',
      why: 'what is not there is undefined, too',
    },
    {
      code: '++this.#owners',
      original: '++this.#owners',
      change: '--this.#owners',
      why: 'a number that no other has, either',
    },
    {
      code: 'this.#languages[this.#slot] !== data',
      original: 'this.#languages[this.#slot] !== data',
      change: 'true',
      why: SLOWER,
    },
    {
      code: '!WebAssembly || !Buffer ||',
      original: '!WebAssembly || !Buffer',
      change: ['false', '!WebAssembly && !Buffer'],
      why: 'what is not there cannot be called: that is caught, and means the same',
    },
    {
      code: '} catch {',
      original: `{
    // No SIMD, or a policy that forbids WebAssembly: finder.ts and plan.ts do the same, more slowly.
    return undefined
  }`,
      change: '{}',
      why: 'it is undefined anyway; the return is for the types',
    },
  ],
}
