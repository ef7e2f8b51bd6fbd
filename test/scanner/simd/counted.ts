import { CODE } from '../../../lib/scanner/simd/code.ts'
import { Simd } from '../../../lib/scanner/simd/simd.ts'

type Code = Simd['code']

// TypeScript has its types with those of the DOM alone.
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: { Module: new (bytes: Uint8Array) => object; Instance: new (module: object) => { exports: unknown } }
}

/** The WebAssembly code with a memory of its own, and what it is asked for. */
export function countedSimd() {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(CODE, 'base64')))
  const { memory, find, list, plan } = exports as Code
  const calls = { find: 0, list: 0, plan: 0, load: 0 }
  const simd = new Simd(
    {
      memory,
      find: (...args) => {
        calls.find++
        return find(...args)
      },
      list: (...args) => {
        calls.list++
        return list(...args)
      },
      plan: (...args) => {
        calls.plan++
        return plan(...args)
      },
    },
    Buffer,
  )
  const load = simd.load.bind(simd)
  simd.load = (...args) => {
    calls.load++
    load(...args)
  }
  return {
    simd,
    /** What it was asked for since that was asked last. */
    calls: () => {
      const since = { ...calls }
      for (const name of Object.keys(calls) as (keyof typeof calls)[]) calls[name] = 0
      return since
    },
  }
}
