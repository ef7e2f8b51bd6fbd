/**
 * The way into this room. Everything behind it is for Node, Deno and Bun: a browser has nothing that hands text to
 * WebAssembly quickly. So the build makes a file of its own of it, which package.json calls `#simd`, and for which
 * whoever bundles the package for browsers gets {@link file://./none.ts}.
 */
import type { Profile } from '../../profiles/define.ts'
import type { MarkTable } from '../marks.ts'
import { SimdFinder } from './finder.ts'
import { languageData } from './language.ts'
import { simd } from './simd.ts'

/**
 * A finder that runs as WebAssembly; `undefined` where the runtime can't run it, or the code can't express
 * the language.
 *
 * @param planned the language whose plain sentences are to be planned; `true` where rules that know no language are
 */
export function createSimdFinder(marks: MarkTable, planned?: Profile | true): SimdFinder | undefined {
  const code = simd()
  const data = code && languageData(marks, planned === true ? undefined : planned)
  return code && data ? new SimdFinder(code, data, planned !== undefined) : undefined
}
