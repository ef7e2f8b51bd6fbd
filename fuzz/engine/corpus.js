/**
 * The inputs that are worth keeping: each is the shortest known for something the program does. Kept
 * on disk, one file an input, so that the next run starts where this one ended.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Counts from 1 on fall into classes, as a loop run 33 times is much like one run 40 times. */
const CLASSES = 8
const classOf = (count) =>
  count < 4 ? count - 1 : count < 8 ? 3 : count < 16 ? 4 : count < 32 ? 5 : count < 128 ? 6 : 7

export class Corpus {
  /** @type {{ data: Buffer, features: number, file: string }[]} */
  inputs = []
  /** How many counters were ever above zero. */
  edges = 0
  /** How many classes of counts were seen, of all counters. */
  features = 0
  #folder
  /** Of each feature the input that has it, and is the shortest. */
  #owners
  #seen

  constructor(folder, counters) {
    this.#folder = folder
    this.#owners = new Array(counters * CLASSES).fill(undefined)
    this.#seen = new Uint8Array(counters)
    mkdirSync(folder, { recursive: true })
  }

  /** What earlier runs kept. */
  stored() {
    return readdirSync(this.#folder).map((name) => readFileSync(path.join(this.#folder, name)))
  }

  /** Looks at what an input made the program do, and keeps it if it is worth it. Tells whether something was new. */
  consider(data, counters) {
    let fresh = 0
    const owned = []
    for (let i = 0; i < counters.length; i++) {
      const count = counters[i]
      if (count === 0) continue
      if (this.#seen[i] === 0) {
        this.#seen[i] = 1
        this.edges++
      }
      const feature = i * CLASSES + classOf(count)
      const owner = this.#owners[feature]
      if (owner === undefined) fresh++
      else if (owner.data.length <= data.length) continue
      owned.push(feature)
    }
    if (owned.length === 0) return false
    this.features += fresh
    this.#keep(Buffer.from(data), owned)
    return fresh > 0
  }

  #keep(data, owned) {
    const name = createHash('sha256').update(data).digest('hex').slice(0, 16)
    const input = { data, features: owned.length, file: path.join(this.#folder, name) }
    for (const feature of owned) {
      const owner = this.#owners[feature]
      if (owner && --owner.features === 0) this.#drop(owner)
      this.#owners[feature] = input
    }
    this.inputs.push(input)
    if (!existsSync(input.file)) writeFileSync(input.file, data)
  }

  #drop(input) {
    this.inputs.splice(this.inputs.indexOf(input), 1)
    if (!this.inputs.some(({ file }) => file === input.file)) rmSync(input.file, { force: true })
  }

  /** An input to start from: any, the newest more often. */
  pick(random) {
    const { inputs } = this
    const newest = Math.max(1, inputs.length >> 3)
    const at = random.once(3) ? inputs.length - 1 - random.below(newest) : random.below(inputs.length)
    return inputs[at].data
  }
}
