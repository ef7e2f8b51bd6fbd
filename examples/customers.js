// Sorting where the data lives, beside sorting in place. The database sorts and hands out a row at a time; an array
// is in memory whole before sort() can begin. The database compares UTF-8 bytes and JavaScript UTF-16 code units, which
// is the same order for all but a few rare characters.
//
// npm run example:customers [-- CUSTOMERS]
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sqlite from 'node-sqlite3-wasm'
import { inOwnProcess, peakMemory } from './support/measure.js'
import { withTemporaryFolder } from './support/temporary.js'

const ways = {
  /** The rows of a query, each taken from the database when it is asked for. */
  *sql(database, query = 'SELECT name FROM customers ORDER BY name') {
    const statement = database.prepare(query)
    try {
      for (const { name } of statement.iterate()) yield name
    } finally {
      statement.finalize()
    }
  },

  *inPlace(database) {
    const names = [...ways.sql(database, 'SELECT name FROM customers')]
    yield* names.sort()
  },
}

/** Walks all names in order, in one of the ways; this is what runs in a process of its own. */
function walk(way, file) {
  const database = new sqlite.Database(file, { readOnly: true })
  const start = performance.now()
  const order = createHash('sha256')
  const names = []
  for (const name of ways[way](database)) {
    if (names.length < 5) names.push(name)
    order.update(`${name}\n`)
  }
  const time = performance.now() - start
  database.close()
  return { names, order: order.digest('hex'), time, memory: peakMemory() }
}

/** Fills a table, walks it in both ways, and prints the two beside each other. */
async function compare(customers) {
  await withTemporaryFolder(async (folder) => {
    const self = fileURLToPath(import.meta.url)
    const file = join(folder, 'customers.db')
    await inOwnProcess(fileURLToPath(new URL('make-customers.js', import.meta.url)), customers, file)
    const sql = await inOwnProcess(self, 'sql', file)
    const inPlace = await inOwnProcess(self, 'inPlace', file)

    console.log(`The first of ${customers} customers:\n`)
    for (const name of sql.names) console.log(`  ${name}`)
    console.log(`\nORDER BY      ${Math.round(sql.time)} ms, peak memory ${sql.memory} MB`)
    console.log(`array.sort()  ${Math.round(inPlace.time)} ms, peak memory ${inPlace.memory} MB`)
    console.log(sql.order === inPlace.order ? 'The two orders agree.' : 'The two orders differ!')
    if (sql.order !== inPlace.order) process.exitCode = 1
  })
}

// With a file it is the child: `customers.js WAY FILE`.
const [wayOrCount = '100000', file] = process.argv.slice(2)
if (file) console.log(JSON.stringify(walk(wayOrCount, file)))
else await compare(wayOrCount)
