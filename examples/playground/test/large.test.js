import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eachSentence } from 'each-sentence'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { proseStream } from '../src/worker/prose.js'
import { settled, setUp } from './support/page.js'

const tools = setUp()
const BYTES = 50_000_000

let expected = 0
let folder
let file

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'playground-test-'))
  file = path.join(folder, 'fifty.txt')
  const handle = await open(file, 'w')
  for await (const chunk of proseStream(BYTES)) await handle.write(chunk)
  await handle.close()
  for await (const batch of eachSentence(proseStream(BYTES), { batch: 1000 })) expected += batch.length
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Counts, in the page, how often its thread answers, and for how long it does not. */
async function watch(page) {
  await page.evaluate(() => {
    const beats = { ticks: 0, frames: 0, longest: 0 }
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      beats.ticks++
      beats.longest = Math.max(beats.longest, now - last)
      last = now
    }, 50)
    const frame = () => {
      beats.frames++
      requestAnimationFrame(frame)
    }
    frame()
    window.beats = beats
  })
  const began = Date.now()
  return async () => ({ ...(await page.evaluate(() => window.beats)), took: Date.now() - began })
}

function over(page, state = 'done') {
  return page.locator(`#pane-large[data-state="${state}"]`).waitFor({ timeout: 100_000 })
}

async function figure(page, id) {
  return Number((await page.textContent(`#${id}`)).replaceAll(',', ''))
}

/** The page answers all the while: never two seconds without, and five ticks and frames in each on average. */
async function expectAlive(beats) {
  const { longest, ticks, frames, took } = await beats()
  expect(longest).toBeLessThan(2000)
  expect(ticks).toBeGreaterThan((took / 1000) * 5 - 1)
  expect(frames).toBeGreaterThan((took / 1000) * 5 - 1)
}

describe('the page is not frozen', () => {
  test('50 MB of a file that is opened as a text: it is split in the other pane', async () => {
    const page = await tools.open()
    await settled(page)
    const beats = await watch(page)
    await page.setInputFiles('#open-file', file)
    await page.locator('#pane-large').waitFor()
    // The page can be used meanwhile.
    await page.locator('#latest li').first().waitFor()
    await page.click('#tab-text')
    await page.fill('#text', 'Typed meanwhile. It works. ')
    await page.locator('.sentence', { hasText: 'Typed meanwhile.' }).waitFor()
    await page.click('#tab-large')
    await over(page)
    await expectAlive(beats)
    expect(await figure(page, 'large-count')).toBe(expected)
    expect(await figure(page, 'large-read')).toBe(50)
    expect(await figure(page, 'large-held')).toBe(0)
    expect(await figure(page, 'rate')).toBeGreaterThan(0)
    expect(await page.locator('#latest li').count()).toBe(40)
    expect(await page.locator('#file-name').textContent()).toBe('fifty.txt, 50.0 MB')
    expect(await page.locator('#large-progress').evaluate((bar) => bar.value)).toBe(1)
    // Sentences and text together would be more than 100 MB.
    await page.locator('#memory', { hasText: /^[\d.]+$/ }).waitFor()
    expect(await figure(page, 'memory')).toBeLessThan(60)
  })

  test('50 MB that are made up, with other options', async () => {
    const page = await tools.open('#tab=large&size=50&rule=period')
    const beats = await watch(page)
    await page.click('#large-start')
    await over(page)
    await expectAlive(beats)
    let periods = 0
    for await (const batch of eachSentence(proseStream(BYTES), { batch: 1000, rule: 'period' })) periods += batch.length
    expect(await figure(page, 'large-count')).toBe(periods)
    expect(await page.textContent('#large-state')).toMatch(/^Done, [\d.]+ s$/)
  })

  test('10 MB that are pasted', async () => {
    const page = await tools.open('', { permissions: ['clipboard-read', 'clipboard-write'] })
    await settled(page)
    await page.evaluate((times) => navigator.clipboard.writeText('The tide came in at noon. '.repeat(times)), 400_000)
    const beats = await watch(page)
    await page.focus('#text')
    await page.keyboard.press('Control+V')
    await over(page)
    await expectAlive(beats)
    expect(await figure(page, 'large-count')).toBe(400_000)
    expect(await page.inputValue('#text')).toContain('Dr. Ada Quill')
  })
})

describe('from an address', () => {
  test('a download is split as it comes', async () => {
    const page = await tools.open('#tab=large&source=url&url=prose%3Fmb%3D50')
    const beats = await watch(page)
    await page.click('#large-start')
    await over(page)
    await expectAlive(beats)
    expect(await figure(page, 'large-count')).toBe(expected)
  })

  test('a slow reader slows the server down; then it may be quick, and stop', async () => {
    const page = await tools.open('#tab=large&source=url&url=prose%3Fmb%3D1000&reader=100')
    tools.counts.sent = 0
    await page.click('#large-start')
    await expect.poll(() => figure(page, 'large-count'), { timeout: 30_000 }).toBeGreaterThan(500)
    // What the buffers of the system and of the browser take, some 70 MB, and no more.
    expect(tools.counts.sent).toBeLessThan(300e6)
    expect(await figure(page, 'large-read')).toBeLessThan(5)
    expect(await figure(page, 'large-held')).toBeLessThan(2_000_000)

    await page.selectOption('#reader', '0')
    await expect.poll(() => figure(page, 'large-count'), { timeout: 30_000 }).toBeGreaterThan(100_000)
    await page.click('#large-stop')
    await over(page, 'stopped')
    expect(await page.isDisabled('#large-stop')).toBe(true)
    expect(await figure(page, 'large-read')).toBeLessThan(1000)
  })

  test('what cannot be had is said', async () => {
    const page = await tools.open('#tab=large')
    await page.check('input[name="source"][value="file"]')
    await page.click('#large-start')
    await page.locator('#large-error', { hasText: 'Choose a file first.' }).waitFor()
    await page.fill('#url', 'http://')
    expect(await page.isChecked('input[name="source"][value="url"]')).toBe(true)
    await page.click('#large-start')
    await page.locator('#large-error', { hasText: 'That is no address.' }).waitFor()
    await page.fill('#url', 'missing.txt')
    await page.click('#large-start')
    await page.locator('#large-error', { hasText: 'missing.txt answered 404' }).waitFor()
    await page.fill('#url', 'broken')
    await page.click('#large-start')
    await over(page, 'error')
    await page.locator('#large-error').waitFor()
    await page.fill('#size', '0')
    await page.click('#large-start')
    await page.locator('#large-error', { hasText: 'from 1 to 100,000' }).waitFor()
    await page.fill('#size', '1')
    await page.fill('#max', '1')
    await page.click('#large-start')
    await page.locator('#large-error', { hasText: 'maxLength is 1' }).waitFor()
    expect(await page.getAttribute('#max', 'aria-invalid')).toBe('true')
    await page.fill('#max', '100')
    await page.click('#large-start')
    await over(page)
    expect(await page.locator('#large-error').isHidden()).toBe(true)
  })
})

test('a run that is begun anew starts from nothing', async () => {
  const page = await tools.open('#tab=large&size=400')
  await page.click('#large-start')
  await page.locator('#latest li').first().waitFor()
  await page.fill('#size', '1')
  await page.click('#large-start')
  await over(page)
  expect(await figure(page, 'large-read')).toBe(1)
})
