import { defineConfig } from 'vitest/config'

/** Where a report for programs is written beside the one for people; `.ci/run` asks for it. */
const report = process.env.VITEST_REPORT

export default defineConfig({
  test: {
    include: ['examples/cluster/test/**/*.test.js'],
    testTimeout: 900_000,
    fileParallelism: false,
    reporters: report ? ['verbose', ['json', { outputFile: report }]] : ['verbose'],
  },
})
