import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { SentenceError, show } from '../errors.ts'
import type { ShouldBreak } from '../types.ts'

/** The URL of a module that is named by its path or URL. */
export function moduleUrl(module: string | URL): string {
  if (module instanceof URL) return module.href
  return /^file:/i.test(module) ? module : pathToFileURL(path.resolve(module)).href
}

/** The function that is a module's default export. @throws ERR_OPTION_VALUE */
export async function loadShouldBreak(url: string): Promise<ShouldBreak> {
  const wrong = (why: string, cause?: unknown): SentenceError =>
    new SentenceError('ERR_OPTION_VALUE', `shouldBreak is ${show(url)}${why}`, { option: 'shouldBreak' }, cause)
  let found: unknown
  try {
    found = (await import(url)).default
  } catch (error) {
    throw wrong(`, which cannot be loaded: ${(error as Error).message}`, error)
  }
  if (typeof found === 'function') return found as ShouldBreak
  throw wrong('; allowed is a module whose default export is a function')
}
