import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives a folder to `use` and removes it afterwards, also when `use` fails. */
export async function withTemporaryFolder(use) {
  const folder = await mkdtemp(join(tmpdir(), 'each-sentence-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
