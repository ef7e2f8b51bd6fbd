// npm run build: the types by tsc, the code by rolldown, in few files: a program that imports the package
// would else wait for a hundred.
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { leaveToImports } from './build/leave-to-imports.js'
import { packProfiles } from './build/pack-profiles.js'
import { load } from './load.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = path.join(root, 'dist')

/** What only some runtimes can use: package.json tells which of them get it, and which the file beside it. */
const SIMD = 'lib/scanner/simd/create.ts'

const ENTRIES = {
  index: 'lib/index.ts',
  core: 'lib/core.ts',
  lite: 'lib/lite.ts',
  web: 'lib/web.ts',
  records: 'lib/records.ts',
  ranges: 'lib/ranges.ts',
  'ranges/worker': 'lib/ranges/worker.ts',
  'cli/bin': 'lib/cli/bin.ts',
  simd: SIMD,
  'no-simd': 'lib/scanner/simd/none.ts',
}

const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})
if (status !== 0) process.exit(1)

const lists = await load('lib/profiles/word-list.ts')
rmSync(path.join(dist, 'chunks'), { recursive: true, force: true })
const options = {
  cwd: root,
  // What is not a file of lib's is left to be imported.
  external: (id) => !id.startsWith('.') && !path.isAbsolute(id),
  platform: 'neutral',
  plugins: [packProfiles(lists), leaveToImports('#simd', path.join(root, SIMD))],
}
const output = {
  format: 'esm',
  chunkFileNames: 'chunks/[name]-[hash].js',
  // The comments are in the types.
  comments: false,
}

/** The languages, and what finds them: not in what each-sentence/lite imports. */
const LANGUAGES = /[\\/]lib[\\/](?:options|profiles[\\/](?:registry|cyrillic|[a-z]{2}))\.ts$/

const SPLITTER = /[\\/]lib[\\/](?:(?!cli|adapters|ranges)\w+[\\/]|create-scanner|splitter|pull|check-options|errors)/

/** What both the splitter and the WebAssembly code read. */
const TABLES = /[\\/]lib[\\/](?:unicode|profiles)[\\/]/

const bundle = await rolldown({ ...options, input: ENTRIES })
await bundle.write({
  ...output,
  dir: dist,
  codeSplitting: {
    groups: [
      {
        name: 'splitter',
        test: (id) => !LANGUAGES.test(id) && !/[\\/]simd[\\/]/.test(id) && SPLITTER.test(id),
        // With what it imports, which the languages would else take along.
        priority: 2,
      },
      { name: 'languages', test: LANGUAGES, priority: 1 },
      { name: 'tables', test: (id) => !LANGUAGES.test(id) && TABLES.test(id), priority: 3 },
    ],
  },
})
await bundle.close()

// each-sentence/profiles/en, …: each a file of its own, beside the one that holds them all. To import that
// is quicker than to import sixty.
const tags = readdirSync(path.join(root, 'lib/profiles'))
  .map((name) => path.parse(name).name)
  .filter((name) => /^(?:[a-z]{2}|und)$/.test(name))
rmSync(path.join(dist, 'languages'), { recursive: true, force: true })
const profiles = await rolldown({
  ...options,
  input: Object.fromEntries(tags.map((tag) => [`languages/${tag}`, `lib/profiles/${tag}.ts`])),
})
await profiles.write({ ...output, dir: dist })
await profiles.close()
for (const tag of tags) {
  writeFileSync(
    path.join(dist, `languages/${tag}.d.ts`),
    `import type { LanguageProfile } from '../core.js'\n\ndeclare const profile: LanguageProfile\nexport default profile\n`,
  )
}
