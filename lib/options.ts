import { type ResolvedOptions, resolve } from './check-options.ts'
import { dataFor } from './profiles/registry.ts'
import type { SentenceOptions } from './types.ts'

export type { ResolvedOptions } from './check-options.ts'

/**
 * Checks options and fills in the defaults; `locale` may be the tag of any language.
 *
 * @throws ERR_UNKNOWN_OPTION, ERR_OPTION_VALUE
 */
export function resolveOptions(options?: SentenceOptions): ResolvedOptions {
  return resolve(options, dataFor)
}
