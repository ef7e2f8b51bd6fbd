import { defineConfig } from 'vitest/config'
import { ROOMS } from './rooms.js'

const { tests, only } = ROOMS[process.env.MUTATION_ROOM]

/** The tests of the room that is measured. */
export default defineConfig({
  test: { include: tests, testTimeout: 60_000, ...(only ? { testNamePattern: only } : {}) },
})
