import { defineConfig } from 'vitest/config'
import { ROOMS } from './rooms.js'

/** The tests of the room that is measured. */
export default defineConfig({
  test: { include: ROOMS[process.env.MUTATION_ROOM].tests, testTimeout: 60_000 },
})
