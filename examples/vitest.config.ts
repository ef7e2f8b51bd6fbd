import { defineConfig } from 'vitest/config'

/** Where a report for programs is written beside the one for people; `.ci/run` asks for it. */
const report = process.env.VITEST_REPORT

export default defineConfig({
  test: {
    include: ['examples/test/**/*.test.js'],
    testTimeout: 60_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
})
