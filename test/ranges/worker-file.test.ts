import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { workerFile } from '../../lib/ranges/worker-file.ts'

test('the file that worker threads run is found from any module of the package', () => {
  const { url } = import.meta
  expect(workerFile(url)).toMatch(/[\\/]dist[\\/]ranges[\\/]worker\.js$/)
})

test.each([pathToFileURL(path.join(os.tmpdir(), 'bundle.js')).href, undefined])('from %s it is an error', (from) => {
  expect(() => workerFile(from)).toThrow(
    expect.objectContaining({
      name: 'SentenceError',
      code: 'ERR_WORKER',
      message: expect.stringContaining("leave 'each-sentence/ranges' external"),
      cause: expect.anything(),
    }),
  )
})
