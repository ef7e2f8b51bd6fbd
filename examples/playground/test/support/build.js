import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds the page once, before all tests: they look at what is built. */
export async function setup() {
  await build({ root, logLevel: 'error' })
}
