// npm run build: the types by tsc, the code by rolldown, in few files: a program that imports the package
// would else wait for a hundred.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { packProfiles } from './build/pack-profiles.js'
import { load } from './load.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = path.join(root, 'dist')

const ENTRIES = {
  index: 'lib/index.ts',
  core: 'lib/core.ts',
  web: 'lib/web.ts',
  records: 'lib/records.ts',
  ranges: 'lib/ranges.ts',
  'ranges/worker': 'lib/ranges/worker.ts',
  'cli/bin': 'lib/cli/bin.ts',
}

const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})
if (status !== 0) process.exit(1)

const { packWords } = await load('lib/profiles/word-list.ts')
rmSync(path.join(dist, 'chunks'), { recursive: true, force: true })
const bundle = await rolldown({
  cwd: root,
  input: ENTRIES,
  // What is not a file of lib's is left to be imported.
  external: (id) => !id.startsWith('.') && !path.isAbsolute(id),
  platform: 'neutral',
  plugins: [packProfiles(packWords)],
})
await bundle.write({
  dir: dist,
  format: 'esm',
  chunkFileNames: 'chunks/[name]-[hash].js',
  codeSplitting: {
    groups: [
      { name: 'splitter', test: /[\\/]lib[\\/](?:(?!cli|adapters|ranges)\w+[\\/]|splitter|pull|options|errors)/ },
    ],
  },
  // The comments are in the types.
  comments: false,
})
await bundle.close()
