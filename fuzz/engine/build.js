/** Bundles a target with lib, whose code gets counters. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rolldown } from 'rolldown'
import { instrument } from './instrument.js'

const root = path.join(import.meta.dirname, '..', '..')
const SIMD = path.join('scanner', 'simd', 'simd.ts')
/** Where lib would ask whether WebAssembly can be used. */
const ASKS = 'if (!tried) {'

/**
 * Lets a target do without the WebAssembly code for a while, so that it can compare: what `vi.mock`
 * does for the tests.
 */
const withoutSimd = {
  name: 'without-simd',
  transform(code, id) {
    if (!id.endsWith(SIMD)) return undefined
    if (!code.includes(ASKS)) throw new Error(`${SIMD} has changed: "${ASKS}" is not in it`)
    return code.replace(ASKS, `if ((globalThis as any).fuzzPlainly) return undefined\n  ${ASKS}`)
  },
}

/**
 * @param {string} name of the target
 * @returns {Promise<{ file: string, counters: number, tokens: string[] }>} the module to import, how many
 * counters it has, and the literals in lib
 */
export async function build(name) {
  const folder = path.join(root, 'fuzz', 'build', name)
  mkdirSync(folder, { recursive: true })
  const bundle = await rolldown({
    cwd: root,
    input: { target: path.join(root, 'fuzz', 'targets', `${name}.ts`) },
    external: (id) => !id.startsWith('.') && !path.isAbsolute(id),
    platform: 'node',
    plugins: [withoutSimd],
  })
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: { groups: [{ name: 'lib', test: /[\\/]lib[\\/]/ }] },
  })
  await bundle.close()
  const lib = path.join(folder, 'lib.js')
  const { code, counters, tokens } = instrument(readFileSync(lib, 'utf8'))
  writeFileSync(lib, code)
  return { file: path.join(folder, 'target.js'), counters, tokens }
}
