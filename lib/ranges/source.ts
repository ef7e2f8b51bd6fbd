/**
 * A file of which parts are read: on this machine, or behind a URL.
 */
import { fileURLToPath } from 'node:url'
import { SentenceError, show } from '../errors.ts'
import type { AbortSignalLike } from '../types.ts'
import { openFile } from './file-source.ts'
import { openHttp } from './http-source.ts'

/** What is read in parts. */
export interface RangeSource {
  /** What it is called, in messages. */
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** What it was when it was opened: another value is another content. */
  readonly stamp: string
  /** How many bytes are read at a time, where nothing says more. */
  readonly block: number

  /**
   * All bytes from `from` up to `to`; they may be overwritten by the next read.
   *
   * @throws ERR_FILE, ERR_FILE_CHANGED where they aren't there any more
   */
  read(from: number, to: number): Promise<Uint8Array>

  /** @throws ERR_FILE_CHANGED where it is not what it was when it was opened */
  check(): Promise<void>

  close(): Promise<void>
}

/** The path or URL that a file is named by. */
export function nameOf(file: string | URL): string {
  if (file instanceof URL) return file.protocol === 'file:' ? fileURLToPath(file) : file.href
  if (typeof file === 'string') return /^file:/i.test(file) ? fileURLToPath(file) : file
  throw new SentenceError(
    'ERR_INPUT_TYPE',
    `a file is ${show(file)}; a path or a URL (file:, http: or https:) is allowed`,
  )
}

/**
 * @param alone whether the thread has nothing else to do while it reads
 * @param signal ends the waiting for a server, with any error
 * @throws ERR_FILE, ERR_RANGE_REQUESTS, ERR_INPUT_TYPE
 */
export function openSource(file: string | URL, alone = false, signal?: AbortSignalLike): Promise<RangeSource> {
  const name = nameOf(file)
  return isRemote(name) ? openHttp(name, signal) : openFile(name, alone)
}

/** Whether a name is a URL of the web. */
export function isRemote(name: string): boolean {
  return /^https?:\/\//i.test(name)
}
