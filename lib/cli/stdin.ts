/**
 * The standard input.
 */
import { fstatSync } from 'node:fs'
import type { Readable } from 'node:stream'

/** What a process reads from; its own has a descriptor. */
export type Stdin = Readable & { fd?: number }

/** @throws for a directory, which Node takes for an input that is empty */
export function refuseDirectory({ fd }: Stdin): void {
  if (fd === undefined || !isDirectory(fd)) return
  throw Object.assign(new Error('is a directory'), { code: 'EISDIR' })
}

function isDirectory(fd: number): boolean {
  try {
    return fstatSync(fd).isDirectory()
  } catch {
    // What may not be looked at is told when it is read.
    return false
  }
}
