import { defineConfig } from 'vitest/config'
import { ROOMS } from './rooms.js'

const { tests, apart, without } = ROOMS[process.env.MUTATION_ROOM]

/** The tests of the room that is measured: all in one file, which takes half the time of as many files as there are. */
export default defineConfig({
  test: {
    include: apart ? tests : ['scripts/mutation/room.test.ts'],
    testTimeout: 60_000,
    ...(without ? { testNamePattern: new RegExp(`^(?!.*(?:${without.join('|')}))`) } : {}),
  },
})
