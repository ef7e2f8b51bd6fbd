// Makes the page ready to be started, built and tested in a fresh clone.
import { fileURLToPath } from 'node:url'
import { install } from '../support/install.js'

install(fileURLToPath(new URL('.', import.meta.url)))
