/**
 * `npm audit`, of all that the root installs: no advisory. Where the registry can't be asked (offline, or a mirror without
 * advisories), that is told by exit code 75, and is no failure; in .github/workflows it is one.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')
const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8' })
const report = parsed(stdout)
const { vulnerabilities } = report.metadata ?? {}
if (!vulnerabilities) {
  console.log(`not told: ${report.message ?? report.error?.summary ?? 'npm audit gives no report'}`)
  process.exitCode = 75
} else {
  for (const { name, severity, via } of Object.values(report.vulnerabilities))
    console.log(`${name}: ${severity}: ${via.map((cause) => cause.title ?? cause).join('; ')}`)
  process.exitCode = vulnerabilities.total > 0 ? 1 : 0
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
