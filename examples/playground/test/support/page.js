import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { launch } from './browser.js'
import { serve } from './server.js'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

/**
 * For the tests of a file: Chromium, and a server of the built page. `open` gives a page with a profile
 * of its own; a test that throws an error in the page, or asks another server for anything, fails.
 */
export function setUp() {
  const tools = {}
  let browser
  let server
  const troubles = []

  beforeAll(async () => {
    server = await serve(dist)
    browser = await launch()
    tools.url = server.url
    tools.counts = server.counts
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    if (troubles.length > 0) throw new Error(troubles.join('\n'))
  })

  /** @param hash the state of the page; without one the page streams, unless less motion is wanted */
  tools.open = async (hash = '', options = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    })
    onTestFinished(() => context.close())
    const page = await context.newPage()
    page.on('pageerror', (error) => troubles.push(`${hash}: ${error.stack}`))
    page.on('request', (request) => {
      const address = request.url()
      if (!address.startsWith(server.url) && !/^(data|blob):/.test(address)) troubles.push(`a request to ${address}`)
    })
    await page.goto(server.url + hash)
    return page
  }

  return tools
}

/** Waits until all sentences of the text are there. */
export async function settled(page, state = 'done') {
  await page.locator(`#pane-text[data-state="${state}"]`).waitFor()
}

/** The sentences that are shown, with what is told of each. */
export function shown(page) {
  return page.locator('.sentence').allTextContents()
}

/** Types a text of one's own. */
export async function write(page, text) {
  await page.fill('#text', text)
  await settled(page)
}
