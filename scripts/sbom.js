// npm run sbom: the bill of materials (CycloneDX) of what is installed with the package. npm leaves out what is a development
// dependency too, such as @types/node, and names the package by its folder: it is asked in one where neither matters.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const json = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
const manifest = json('package.json')
const lock = json('package-lock.json')

delete manifest.devDependencies
delete lock.packages[''].devDependencies
for (const [place, { dev }] of Object.entries(lock.packages)) if (dev) delete lock.packages[place]

const temporary = mkdtempSync(path.join(os.tmpdir(), 'each-sentence-sbom-'))
const folder = path.join(temporary, manifest.name)
mkdirSync(folder)
writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest))
writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock))
const { status } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  cwd: folder,
  stdio: ['ignore', 'inherit', 'inherit'],
})
rmSync(temporary, { recursive: true })
process.exitCode = status ?? 1
