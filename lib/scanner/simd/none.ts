import type * as create from './create.ts'

/** What stands in for create.ts where no text is handed to WebAssembly. */
export const createSimdFinder: typeof create.createSimdFinder = () => undefined
