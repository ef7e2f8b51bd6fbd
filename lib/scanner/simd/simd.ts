/**
 * The WebAssembly code and its memory, one for all scanners of a thread: each brings its text and its
 * language when it is not the one that was there last.
 */
import { UNIT_CLASS } from '../../unicode/sentence-break.ts'
import { CODE } from './code.ts'
import { LARGEST_LANGUAGE } from './language.ts'

// What stands where in memory; assembly/memory.ts has the same numbers.
const CLASSES = 0x10000
const UNITS = 0x20000
const BEGINS = 0x28000
const ENDS = 0x28400
const TOLD = 0x28800
const LANGUAGES = 0x30000
/** So many languages stay in memory. */
const SLOTS = 4

/** So many code units are in memory at a time: with the tables, they fit the processor's nearest cache. */
export const BLOCK = 8192
/** How many zeros stand behind them. */
const PADDING = 64

interface Code {
  memory: { buffer: ArrayBuffer }
  find(language: number, at: number, end: number): number
  list(language: number, at: number, end: number): number
  plan(language: number, begin: number, at: number, end: number, flags: number, maxLength: number): number
}

/** The parts of WebAssembly and of Node's Buffer that are used, where the runtime has them. */
interface Runtime {
  WebAssembly?: {
    Module: new (bytes: Uint8Array) => object
    Instance: new (module: object) => { exports: unknown }
  }
  Buffer?: {
    from(memory: ArrayBuffer): { write(text: string, at: number, encoding: 'utf16le'): number }
  }
}

export class Simd {
  readonly code: Code
  readonly begins: Int32Array
  readonly ends: Int32Array
  readonly #told: Int32Array
  /** Whose text is in memory. */
  owner = 0
  #owners = 0
  readonly #bytes: Uint8Array
  readonly #writer: { write(text: string, at: number, encoding: 'utf16le'): number }
  readonly #languages: (Uint8Array | undefined)[] = new Array(SLOTS).fill(undefined)
  #slot = 0

  constructor(code: Code, buffer: NonNullable<Runtime['Buffer']>) {
    const memory = code.memory.buffer
    this.code = code
    this.begins = new Int32Array(memory, BEGINS)
    this.ends = new Int32Array(memory, ENDS)
    this.#told = new Int32Array(memory, TOLD, 2)
    this.#bytes = new Uint8Array(memory)
    this.#writer = buffer.from(memory)
    this.#bytes.set(UNIT_CLASS, CLASSES)
  }

  /** After `list` and `plan`: the first place that was not looked at. (A global's getter costs more than a sentence.) */
  get stopped(): number {
    return this.#told[0] as number
  }

  /** After `plan`: whether a mark stands there. */
  get marked(): boolean {
    return this.#told[1] === 1
  }

  /** A number for one that brings text. */
  newOwner(): number {
    return ++this.#owners
  }

  /** Puts a part of a text into memory, {@link BLOCK} code units at the most. */
  load(text: string, from: number, to: number): void {
    const length = this.#writer.write(text.slice(from, to), UNITS, 'utf16le')
    this.#bytes.fill(0, UNITS + length, UNITS + length + PADDING)
  }

  /** Where the data of a language are in memory, from now until another language is asked for. */
  languageAt(data: Uint8Array): number {
    if (this.#languages[this.#slot] !== data) {
      let slot = this.#languages.indexOf(data)
      if (slot < 0) {
        slot = (this.#slot + 1) % SLOTS
        this.#languages[slot] = data
        this.#bytes.set(data, LANGUAGES + slot * LARGEST_LANGUAGE)
      }
      this.#slot = slot
    }
    return LANGUAGES + this.#slot * LARGEST_LANGUAGE
  }
}

let instance: Simd | undefined
let tried = false

/** The code, where the runtime can run it and hand text to it quickly. */
export function simd(): Simd | undefined {
  if (!tried) {
    tried = true
    instance = start(globalThis as unknown as Runtime)
  }
  return instance
}

function start({ WebAssembly, Buffer }: Runtime): Simd | undefined {
  const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
  if (!WebAssembly || !Buffer || !littleEndian) return undefined
  try {
    const module = new WebAssembly.Module(Uint8Array.from(atob(CODE), (unit) => unit.charCodeAt(0)))
    return new Simd(new WebAssembly.Instance(module).exports as Code, Buffer)
  } catch {
    // No SIMD, or a policy that forbids WebAssembly: finder.ts and plan.ts do the same, more slowly.
    return undefined
  }
}
