/**
 * What anyone who installs the package trusts: that nothing runs when it is installed, that each dependency is there
 * for a reason that is written down, that lock files name no registry, that workflows use what they were reviewed with,
 * and that two builds are the same to the byte.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')
const read = (file) => readFileSync(path.join(root, file), 'utf8')
const json = (file) => JSON.parse(read(file))
const complaints = []
const complain = (message) => complaints.push(message)

const files = checkout()
const manifest = json('package.json')

scripts()
locks()
reasons()
materials()
workflows()
const hash = builds()

for (const complaint of complaints) console.log(complaint)
console.log(`sha512 of the package: ${hash}`)
process.exitCode = complaints.length > 0 ? 1 : 0

/** The files of a checkout: those that git knows or would, or, where there is no git, all but what is made. */
function checkout() {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status === 0) return stdout.split('\0').filter((file) => file !== '' && existsSync(path.join(root, file)))
  const made = new Set([
    '.git',
    ...read('.gitignore')
      .split('\n')
      .filter((line) => line.endsWith('/'))
      .map((line) => line.slice(0, -1)),
  ])
  const walk = (folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = path.posix.join(folder, entry.name)
      if (made.has(file) || made.has(entry.name)) return []
      return entry.isDirectory() ? walk(file) : [file]
    })
  return walk('')
}

/** What npm runs when a package is installed; `prepare` runs for one that comes from git. */
function scripts() {
  for (const name of ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare'])
    if (manifest.scripts[name]) complain(`package.json: the script ${name} would run at installation`)
  if (files.includes('binding.gyp')) complain('binding.gyp: npm would compile it at installation')
  for (const [place, { hasInstallScript }] of Object.entries(json('package-lock.json').packages))
    if (hasInstallScript) complain(`${place}: it runs a script at installation`)
}

function locks() {
  const locks = files.filter((file) => path.basename(file) === 'package-lock.json')
  for (const manifest of files.filter((file) => path.basename(file) === 'package.json')) {
    const { dependencies, devDependencies } = json(manifest)
    const lock = path.posix.join(path.posix.dirname(manifest), 'package-lock.json')
    if ((dependencies || devDependencies) && !locks.includes(lock)) complain(`${manifest}: it has no lock file`)
  }
  for (const lock of locks) {
    for (const [place, { resolved, integrity, link }] of Object.entries(json(lock).packages)) {
      if (resolved && !link) complain(`${lock}: ${place} names a registry`)
      if (place.includes('node_modules/') && !link && !integrity) complain(`${lock}: ${place} has no hash`)
    }
  }
}

function reasons() {
  const named = new Set(read('docs/dependencies.md').match(/@?[\w./-]*\w/g))
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))
    if (!named.has(name)) complain(`docs/dependencies.md does not say why ${name} is there`)
}

/** The bill of materials has every package that is installed with this one, with its licence. */
function materials() {
  const { components } = JSON.parse(execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8' }))
  const listed = new Map(components.map((component) => [component.purl, component]))
  for (const [place, { version, dev }] of Object.entries(json('package-lock.json').packages)) {
    if (place === '' || dev) continue
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const component = listed.get(`pkg:npm/${name.replace('@', '%40')}@${version}`)
    if (!component) complain(`npm run sbom: ${name} ${version} is missing`)
    else if (!component.licenses?.length) complain(`npm run sbom: ${name} ${version} has no licence`)
  }
}

function workflows() {
  // A workflow of our own is of the same commit.
  for (const file of files.filter((name) => name.startsWith('.github/workflows/')))
    for (const [, action, version] of read(file).matchAll(/uses:\s*([^\s@]+)@?(\S*)/g))
      if (!action.startsWith('./') && !/^[0-9a-f]{40}$/.test(version))
        complain(`${file}: ${action} is not held to a commit`)
}

/** Packs two copies in different places, and gives the hash of the package. */
function builds() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'each-sentence-builds-'))
  try {
    const hashes = ['one', 'another/and/deeper'].map((place) => pack(path.join(folder, place)))
    if (hashes[0] !== hashes[1]) complain(`two builds are not the same: ${hashes.join(', ')}`)
    return hashes[0]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function pack(copy) {
  for (const file of files) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true })
    cpSync(path.join(root, file), path.join(copy, file))
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  execFileSync('npm', ['pack', '--silent'], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] })
  const tarball = readdirSync(copy).find((name) => name.endsWith('.tgz'))
  return createHash('sha512')
    .update(readFileSync(path.join(copy, tarball)))
    .digest('hex')
}
