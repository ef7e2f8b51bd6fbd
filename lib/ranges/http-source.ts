import { SentenceError } from '../errors.ts'
import type { AbortSignalLike } from '../types.ts'
import { changed, unreadable } from './file-errors.ts'
import type { RangeSource } from './source.ts'

/** A request takes longer than a read. */
const BLOCK = 1_048_576

const PARTIAL = 206
const UNSATISFIABLE = 416

/** Opens what is behind a URL, whose server must answer Range requests. @throws ERR_FILE, ERR_RANGE_REQUESTS */
export async function openHttp(url: string, signal: AbortSignalLike | undefined): Promise<RangeSource> {
  const stop = new Stop(signal)
  try {
    const response = await request(url, 0, 1, stop)
    await response.body?.cancel()
    // Nothing is in reach of a range in an empty file.
    const size = sizeOf(response)
    if (size === undefined) {
      throw new SentenceError('ERR_RANGE_REQUESTS', `${url}: the server does not tell the size of the file`, {
        path: url,
      })
    }
    return new HttpSource(url, size, stampOf(response), stop)
  } catch (error) {
    stop.forget()
    throw error
  }
}

/** Ends the request under way when a signal says so: a server may never answer. */
class Stop {
  readonly #signal: AbortSignalLike | undefined
  #request = new AbortController()
  readonly #aborted = (): void => this.#request.abort()

  constructor(signal: AbortSignalLike | undefined) {
    this.#signal = signal
    signal?.addEventListener('abort', this.#aborted)
  }

  /** The signal of the next request. One for all of them would hear of each for as long as the file is read. */
  next(): AbortSignal {
    this.#request = new AbortController()
    if (this.#signal?.aborted) this.#request.abort()
    return this.#request.signal
  }

  /** Lets go of the signal. */
  forget(): void {
    this.#signal?.removeEventListener('abort', this.#aborted)
  }
}

class HttpSource implements RangeSource {
  readonly name: string
  readonly size: number
  readonly stamp: string
  readonly block = BLOCK
  readonly #stop: Stop

  constructor(url: string, size: number, stamp: string, stop: Stop) {
    this.name = url
    this.size = size
    this.stamp = stamp
    this.#stop = stop
  }

  async read(from: number, to: number): Promise<Uint8Array> {
    if (from === to) return new Uint8Array(0)
    const response = await request(this.name, from, to, this.#stop)
    this.#compare(response)
    this.#checkStart(response, from, to)
    let bytes: Uint8Array
    try {
      bytes = new Uint8Array(await response.arrayBuffer())
    } catch (error) {
      throw unreadable(this.name, error)
    }
    if (bytes.length === to - from) return bytes
    throw unreadable(this.name, new Error(`${bytes.length} bytes came for bytes ${from} to ${to}`))
  }

  async check(): Promise<void> {
    const response = await request(this.name, 0, 1, this.#stop)
    await response.body?.cancel()
    this.#compare(response)
  }

  async close(): Promise<void> {
    this.#stop.forget()
  }

  /** What starts elsewhere may be as long as what was asked for. */
  #checkStart({ headers }: Response, from: number, to: number): void {
    const range = String(headers.get('content-range'))
    if (range.toLowerCase().startsWith(`bytes ${from}-`)) return
    throw unreadable(this.name, new Error(`${range} came for bytes ${from} to ${to}`))
  }

  #compare(response: Response): void {
    if (stampOf(response) !== this.stamp) throw changed(this.name, 'its size, ETag or Last-Modified is another')
  }
}

/** Asks for the bytes from `from` up to `to`. */
async function request(url: string, from: number, to: number, stop: Stop): Promise<Response> {
  let response: Response
  try {
    // Ranges of what is compressed on the way would be ranges of something else.
    const headers = { range: `bytes=${from}-${to - 1}`, 'accept-encoding': 'identity' }
    // A server closes a connection that is idle for some seconds. Where this thread was busy for so long, it finds
    // that out when it asks again.
    const ask = (): Promise<Response> => fetch(url, { headers, signal: stop.next() })
    response = await ask().catch(ask)
  } catch (error) {
    throw unreadable(url, (error as Error).cause ?? error)
  }
  const { status, statusText } = response
  if (status === PARTIAL || (status === UNSATISFIABLE && sizeOf(response) !== undefined)) return response
  await response.body?.cancel()
  if (!response.ok) throw unreadable(url, new Error(`the server answers ${status} ${statusText}`.trimEnd()))
  throw new SentenceError(
    'ERR_RANGE_REQUESTS',
    `${url}: the server answers ${status} to a Range request, and gives no parts of a file; fetch the file first`,
    { path: url },
  )
}

/** The size of the whole file: Content-Range: bytes 0-0/1234 */
function sizeOf({ headers }: Response): number | undefined {
  const size = headers.get('content-range')?.match(/\/(\d+)$/)?.[1]
  return size === undefined ? undefined : Number(size)
}

function stampOf(response: Response): string {
  const { headers } = response
  return [sizeOf(response), headers.get('etag'), headers.get('last-modified')].join(' ')
}
