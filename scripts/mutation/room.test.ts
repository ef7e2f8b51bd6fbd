import path from 'node:path'
import { describe } from 'vitest'
import { filesOf, ROOMS } from './rooms.js'

const root = path.join(import.meta.dirname, '..', '..')

// What a file does before and after its tests is for those alone.
for (const file of ROOMS[process.env.MUTATION_ROOM].tests.flatMap(filesOf))
  describe(file, async () => {
    await import(path.join(root, file))
  })
