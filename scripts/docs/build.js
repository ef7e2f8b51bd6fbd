/**
 * npm run docs:api: writes docs/api, the reference of every public name, from the doc comments of lib.
 *
 *     node scripts/docs/build.js --check     fails where a public name has no comment, or docs/api is another
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const here = import.meta.dirname
const root = path.join(here, '../..')
const committed = path.join(root, 'docs/api')
const check = process.argv.includes('--check')

if (!existsSync(path.join(here, 'node_modules/.package-lock.json'))) {
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], here)
}

const { Application } = await import('typedoc')

/** The entries that package.json names, but patterns: their files in lib. */
const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const entryPoints = Object.values(exports)
  .map(({ default: file }) => file && path.join(root, 'lib', `${path.parse(file).name}.ts`))
  .filter((file) => file && existsSync(file))

const out = check ? mkdtempSync(path.join(tmpdir(), 'each-sentence-api-')) : committed
try {
  const app = await Application.bootstrapWithPlugins({
    name: 'each-sentence',
    entryPoints,
    out,
    tsconfig: path.join(root, 'tsconfig.json'),
    plugin: ['typedoc-plugin-markdown'],
    readme: 'none',
    excludePrivate: true,
    excludeInternal: true,
    // What a stream inherits is in Node's documentation.
    excludeExternals: true,
    // Lines of sources change with every edit.
    disableSources: true,
    sort: ['source-order'],
    validation: { notDocumented: true, notExported: false, invalidLink: true },
    requiredToBeDocumented: [
      'Class',
      'Interface',
      'Function',
      'TypeAlias',
      'Variable',
      'Property',
      'Method',
      'Accessor',
      'Module',
    ],
    blockTags: ['@default', '@defaultValue', '@throws', '@param', '@returns', '@internal', '@packageDocumentation'],
    treatValidationWarningsAsErrors: true,
    logLevel: 'Warn',
    outputFileStrategy: 'modules',
    entryFileName: 'README',
    hidePageHeader: true,
    hideBreadcrumbs: true,
    parametersFormat: 'table',
    typeDeclarationFormat: 'table',
  })
  const project = await app.convert()
  if (!project) process.exit(1)
  app.validate(project)
  await app.generateOutputs(project)
  if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1
  if (check) compare()
} finally {
  if (check) rmSync(out, { recursive: true, force: true })
}

function compare() {
  const names = new Set([...readdirSync(out), ...(existsSync(committed) ? readdirSync(committed) : [])])
  const textOf = (folder, name) => {
    const file = path.join(folder, name)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  const other = [...names].filter((name) => textOf(out, name) !== textOf(committed, name))
  if (other.length === 0) return
  console.error(`docs/api is not what lib says (${other.join(', ')}); run npm run docs:api`)
  process.exitCode = 1
}

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status === 0) return
  console.error(`${command} ${args.join(' ')}:\n${stdout}${stderr}`)
  process.exit(1)
}
