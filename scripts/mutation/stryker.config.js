import { ROOMS } from './rooms.js'

const room = process.env.MUTATION_ROOM
const { files, built } = ROOMS[room]
const reports = `scripts/mutation/reports/${room}`

/** @type {import('@stryker-mutator/core').PartialStrykerOptions} */
export default {
  mutate: files,
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // Vitest strips the types and checks none.
  disableTypeChecks: false,
  // A change of what runs once, when a module is loaded (the tables, above all), would take all tests anew.
  ignoreStatic: true,
  // More than one processor at a time is for a machine that does nothing else: what waits for a processor is slow, and
  // would count as what loops for ever.
  concurrency: Number(process.env.MUTATION_JOBS ?? 1),
  // What a change makes loop for ever is noticed by the clock.
  timeoutMS: 8_000,
  incremental: true,
  incrementalFile: `${reports}/incremental.json`,
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: {
    allowColor: false,
    allowEmojis: false,
    logTests: false,
    reportTests: false,
    reportMutants: true,
  },
  htmlReporter: { fileName: `${reports}/report.html` },
  jsonReporter: { fileName: `${reports}/report.json` },
  ignorePatterns: [
    ...(built ? [] : ['/dist']),
    '/coverage',
    '/bench',
    '/examples',
    '/fuzz/build',
    '/fuzz/findings',
    '/docs',
    '/scripts/mutation/reports',
  ],
  tempDirName: 'scripts/mutation/.work',
  thresholds: { high: 90, low: 85, break: null },
}
