import { defineConfig } from 'vitest/config'

/** Where a report for programs is written beside the one for people; `.ci/run` asks for it. */
const report = process.env.VITEST_REPORT

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['test/**/*.test.js'],
    globalSetup: ['./test/support/build.js'],
    // A page in a browser of its own, on a machine that may be busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Browsers beside each other would wait for each other.
    fileParallelism: false,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
})
