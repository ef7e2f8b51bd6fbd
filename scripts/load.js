import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

/** What a module of lib exports that is none of the package's entries. */
export async function load(file) {
  const bundle = await rolldown({ cwd: fileURLToPath(new URL('..', import.meta.url)), input: file, platform: 'node' })
  const { output } = await bundle.generate({ format: 'esm' })
  await bundle.close()
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
}
