// Makes the examples ready to run in a fresh clone: their packages are installed, each-sentence is built.
import { fileURLToPath } from 'node:url'
import { install } from './install.js'

install(fileURLToPath(new URL('..', import.meta.url)))
