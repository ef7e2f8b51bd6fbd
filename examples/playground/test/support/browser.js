import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** Debian's package `chromium`, unless another one is named. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Memory is measured when it is asked for, not when it is convenient.
  '--enable-blink-features=ForceEagerMeasureMemory',
]

/** Chromium, with an empty profile of its own. */
export async function launch() {
  if (!existsSync(executablePath)) {
    throw new Error(
      `Chromium is missing: there is no ${executablePath}. Install it (Debian: apt-get install chromium), or name one in the environment variable CHROMIUM.`,
    )
  }
  return chromium.launch({ executablePath, args: ARGS })
}
