import { dataFor } from '../profiles/registry.ts'
import type { NoOptions, SentenceOptions } from '../types.ts'
import { SentenceTransformStream as LiteStream } from './web-transform.ts'

/**
 * A WHATWG transform stream: text or bytes of text in, sentences out.
 *
 * ```js
 * response.body.pipeThrough(new SentenceTransformStream()).pipeTo(sink)
 * ```
 *
 * A sentence is split off when the readable side asks for it, and not before; a write is done when
 * all its sentences have been taken. (A `TransformStream` would queue all the sentences of a chunk.)
 * `highWaterMark` says how many may wait; 0 where it is not stated.
 */
export class SentenceTransformStream<O extends SentenceOptions = NoOptions> extends LiteStream<O> {
  /** @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE */
  constructor(options?: O) {
    super(options, dataFor)
  }
}
