// node examples/make-customers.js CUSTOMERS FILE: fills a table of an SQL database with so many names.
import sqlite from 'node-sqlite3-wasm'
import { createWriter } from './support/prose.js'

const [count, file] = process.argv.slice(2)
const { pick } = createWriter(3)

const GIVEN = ['Ada', 'Ben', 'Zoë', 'Tomas', 'Éva', 'Ngozi', 'Ruth', 'Ørjan', 'Ida', 'Kofi', 'Mei', 'Noor']
const START = ['Ar', 'Bran', 'Low', 'Pen', 'Quill', 'Oka', 'Stein', 'Var', 'Wex', 'Ha']
const END = ['den', 'noc', 'ell', 'hallow', 'er', 'for', 'berg', 'ga', 'ford', 'rris']

const database = new sqlite.Database(file)
database.exec('CREATE TABLE customers (name TEXT)')
const insert = database.prepare('INSERT INTO customers VALUES (?)')
// One transaction, since each would wait for the disk.
database.exec('BEGIN')
for (let i = 0; i < Number(count); i++) insert.run(`${pick(START)}${pick(END)}, ${pick(GIVEN)} ${i % 1000}`)
database.exec('COMMIT')
insert.finalize()
database.close()
console.log(JSON.stringify({ customers: Number(count) }))
