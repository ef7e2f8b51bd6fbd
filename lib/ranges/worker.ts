/* v8 ignore file -- runs in worker threads, where nothing is counted; test/ranges/split.test.ts */
/**
 * What a worker thread does: splits the parts that it is given.
 */
import { resolveOptions } from '../options.ts'
import { UnitChain } from './chain.ts'
import { memoryIn } from './collect.ts'
import { packFailure } from './failure.ts'
import { changed } from './file-errors.ts'
import { loadShouldBreak } from './module.ts'
import { splitPart } from './part.ts'
import { openSource } from './source.ts'
import type { Work, WorkResult } from './work.ts'

// Piscina asks require() for this module first. Node 20 fails an assertion, and ends the process, where a thread is ended
// within that; a module that waits is left to import().
const { Piscina } = await import('piscina')

type Bench = Awaited<ReturnType<typeof prepare>>

/** What the work at hand is done with, until other work comes. */
let bench: { id: string; ready: Promise<Bench> } | undefined

async function prepare({ file, stamp, options, shouldBreak, memory }: Work) {
  const source = await openSource(file, true)
  const all = shouldBreak === undefined ? options : { ...options, shouldBreak: await loadShouldBreak(shouldBreak) }
  if (source.stamp !== stamp) throw changed(file, 'it is not what it was when it was opened')
  return { source, options: resolveOptions(all), chain: new UnitChain(memory) }
}

async function benchFor(work: Work): Promise<Bench> {
  if (bench?.id !== work.id) {
    const last = bench
    bench = { id: work.id, ready: prepare(work) }
    await last?.ready.then(({ source }) => source.close()).catch(() => {})
  }
  return bench.ready
}

/** What is to be done first. */
let last: Promise<unknown> = Promise.resolve()

/** Splits a part, when those that came before it are done. */
export default function work(work: Work): Promise<unknown> {
  last = last.then(() => split(work))
  return last
}

async function split(work: Work): Promise<unknown> {
  let result: WorkResult
  try {
    const { source, options, chain } = await benchFor(work)
    const { failure, ...rest } = await splitPart(source, work.task, options, chain)
    result = failure === undefined ? rest : { ...rest, failure: packFailure(failure) }
  } catch (error) {
    new UnitChain(work.memory).tell(work.task.part, Number.NaN)
    const nothing = { count: 0, skipped: { sentences: 0, length: 0 }, base: { byte: 0, unit: 0 } }
    result = { part: work.task.part, ...nothing, failure: packFailure(error) }
  }
  return Piscina.move({
    [Piscina.transferableSymbol]: buffersOf(result),
    [Piscina.valueSymbol]: result,
  } as unknown as ArrayBuffer)
}

/** The memory that is handed over, not copied. */
function buffersOf(result: WorkResult): ArrayBuffer[] {
  return [memoryIn(result), result.ends?.buffer].filter(
    (memory): memory is ArrayBuffer => memory instanceof ArrayBuffer,
  )
}
