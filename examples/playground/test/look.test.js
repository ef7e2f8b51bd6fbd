import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { settled, setUp, write } from './support/page.js'

const tools = setUp()

const colours = (page) =>
  page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body)
    return { backgroundColor, color }
  })

describe('light and dark', () => {
  test('the system decides, until one is chosen; the choice is kept', async () => {
    const light = await colours(await tools.open('', { colorScheme: 'light' }))
    const page = await tools.open('', { colorScheme: 'dark' })
    const dark = await colours(page)
    expect(dark).not.toEqual(light)
    await page.check('input[name="theme"][value="light"]', { force: true })
    expect(await colours(page)).toEqual(light)
    await page.reload()
    expect(await colours(page)).toEqual(light)
    expect(await page.isChecked('input[name="theme"][value="light"]')).toBe(true)
    await page.check('input[name="theme"][value="dark"]', { force: true })
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await colours(page)).toEqual(dark)
    await page.check('input[name="theme"][value="system"]', { force: true })
    expect(await colours(page)).toEqual(light)
  })
})

describe.each(['light', 'dark'])('no fault that axe finds, %s', (colorScheme) => {
  const states = [
    ['a text', '#sample=en', {}, async () => {}],
    [
      'held, and a sentence in focus',
      '#text=One+is+here.+Two+is+he',
      {},
      async (page) => {
        await write(page, 'One is here. Two is her')
        await page.focus('.sentence')
      },
    ],
    [
      'a list, from right to left',
      '#sample=ar&locale=ar&view=list',
      {},
      async (page) => page.hover('.sentence >> nth=1'),
    ],
    ['mixed directions', '#sample=mixed&locale=und', {}, async () => {}],
    ['an error', '#min=9&max=3', {}, (page) => page.locator('#options-error').waitFor()],
    [
      'a large text',
      '#tab=large&size=2',
      {},
      async (page) => {
        await page.click('#large-start')
        await page.locator('#pane-large[data-state="done"]').waitFor()
      },
    ],
    ['a narrow screen', '#sample=ja&locale=ja', { viewport: { width: 380, height: 800 } }, async () => {}],
    ['a narrow screen, a large text', '#tab=large', { viewport: { width: 380, height: 800 } }, async () => {}],
  ]
  test.each(states)('%s', async (_name, hash, options, act) => {
    const page = await tools.open(hash, { colorScheme, ...options })
    await page.locator('.pane:not([hidden])').waitFor()
    await page.locator('#pane-text:is([data-state="done"], [data-state="error"])').waitFor({ state: 'attached' })
    await act(page)
    await page.evaluate(axe.source)
    const { violations, passes } = await page.evaluate(() => window.axe.run())
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => html + failureSummary)}`),
    ).toEqual([])
    expect(passes.map(({ id }) => id)).toContain('color-contrast')
  })
})

describe.each([320, 380, 700])('a screen of %d pixels', (width) => {
  test.each(['#sample=en', '#sample=ar&locale=ar&view=list', '#tab=large', '#text=Unbroken.'.padEnd(400, 'n')])(
    'nothing sticks out: %s',
    async (hash) => {
      const page = await tools.open(hash, { viewport: { width, height: 700 } })
      await page.locator('.pane:not([hidden])').waitFor()
      if (!hash.includes('large')) await settled(page)
      // Also with all that can be unfolded.
      expect(await page.locator('#options').evaluate((details) => details.open)).toBe(false)
      await page.click('#options summary')
      const sticking = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement
        const out = [...document.querySelectorAll('main *')].filter((element) => {
          const { left, right, width } = element.getBoundingClientRect()
          return width > 1 && (left < -1 || right > clientWidth + 1)
        })
        return { more: scrollWidth - clientWidth, out: out.map((element) => element.outerHTML.slice(0, 80)) }
      })
      expect(sticking).toEqual({ more: 0, out: [] })
    },
  )
})

describe('directions and scripts', () => {
  const direction = (element) => getComputedStyle(element).direction

  test('each sentence, and each paragraph, in its own direction', async () => {
    const page = await tools.open('#sample=mixed&locale=und')
    await settled(page)
    expect(
      await page.locator('.paragraph').evaluateAll((all) => all.map((one) => getComputedStyle(one).direction)),
    ).toEqual(['ltr', 'rtl', 'ltr'])
    expect(await page.locator('.sentence', { hasText: 'قال الحارس' }).evaluate(direction)).toBe('rtl')
    expect(await page.locator('.sentence', { hasText: 'The sign' }).evaluate(direction)).toBe('ltr')
    // Apart from each other: a sentence doesn't reorder its neighbours.
    expect(
      await page
        .locator('.sentence')
        .first()
        .evaluate((element) => getComputedStyle(element).unicodeBidi),
    ).toBe('isolate')
  })

  test('Arabic: text, sentences and what is held begin at the right', async () => {
    const page = await tools.open('#text=')
    await write(page, 'خرج الصياد قبل الفجر. هل كان الريح هادئًا؟ نعم كان')
    expect(await page.locator('#text').evaluate(direction)).toBe('rtl')
    expect(await page.locator('#held-text').evaluate(direction)).toBe('rtl')
    const [first, second] = await page
      .locator('.sentence')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x))
    expect(second).toBeLessThan(first)
    // The bar that marks its start is at its start.
    const borders = await page
      .locator('.sentence')
      .first()
      .evaluate((element) => {
        const { borderRightWidth, borderLeftWidth } = getComputedStyle(element)
        return [borderRightWidth, borderLeftWidth]
      })
    expect(borders).toEqual(['3px', '0px'])
  })

  test('Chinese and Japanese: no space between sentences that the text doesn’t have, and the right glyphs', async () => {
    const page = await tools.open('#sample=zh&locale=zh')
    await settled(page)
    const paragraph = page.locator('.paragraph').first()
    expect(await paragraph.evaluate((element) => element.textContent)).not.toMatch(/\s/)
    expect(await page.locator('#sentences').getAttribute('lang')).toBe('zh')
    await page.selectOption('#sample', 'ja')
    await page.locator('#sentences[lang="ja"]').waitFor()
  })

  test('two sentences are told apart without colour', async () => {
    const page = await tools.open()
    await settled(page)
    const { borderInlineStartWidth, borderBlockEndWidth } = await page
      .locator('.sentence')
      .nth(1)
      .evaluate((element) => ({
        ...getComputedStyle(element),
        borderInlineStartWidth: getComputedStyle(element).borderInlineStartWidth,
        borderBlockEndWidth: getComputedStyle(element).borderBlockEndWidth,
      }))
    expect([borderInlineStartWidth, borderBlockEndWidth]).toEqual(['3px', '2px'])
  })
})

describe('keyboard and screen readers', () => {
  test('the skip link is the first stop, and leads to the text', async () => {
    const page = await tools.open()
    await settled(page)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement.id)).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement.id)).toBe('text')
  })

  test('all controls are reached by Tab, in the order in which they stand', async () => {
    const page = await tools.open()
    await settled(page)
    const order = []
    for (;;) {
      await page.keyboard.press('Tab')
      const id = await page.evaluate(() => {
        const element = document.activeElement
        return element === document.body ? '' : element.id || element.name || element.className || element.tagName
      })
      if (id === '' || id === order[0]) break
      order.push(id)
    }
    expect(order).toEqual([
      ...['skip', 'copy-link', 'theme', 'tab-text', 'SUMMARY', 'locale', 'rule', 'newlines', 'lookahead', 'min', 'max'],
      ...['overflow', 'add', 'remove', ...((await page.locator('#markdown').isVisible()) ? ['markdown'] : [])],
      ...['sample', 'open-file', 'text', 'play', 'step', 'rest', 'chunk', 'speed', 'view', 'reading', 'sentence'],
    ])
  })

  test('tabs: arrows, Home and End move and show', async () => {
    const page = await tools.open()
    await settled(page)
    await page.focus('#tab-text')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement.id)).toBe('tab-large')
    expect(await page.locator('#pane-large').isVisible()).toBe(true)
    expect(await page.locator('#pane-text').isVisible()).toBe(false)
    await page.keyboard.press('ArrowRight')
    expect(await page.getAttribute('#tab-text', 'aria-selected')).toBe('true')
    await page.keyboard.press('End')
    expect(await page.getAttribute('#tab-large', 'aria-selected')).toBe('true')
    await page.keyboard.press('Home')
    expect(await page.getAttribute('#tab-text', 'tabindex')).toBe('0')
    expect(await page.getAttribute('#tab-large', 'tabindex')).toBe('-1')
  })

  test('the live region sums up, and is not flooded', async () => {
    const page = await tools.open('#text=&chunk=5&speed=1000')
    await write(page, 'A short one is here. '.repeat(400))
    await page.evaluate(() => {
      window.said = []
      new MutationObserver(() => window.said.push(document.getElementById('status').textContent)).observe(
        document.getElementById('status'),
        { childList: true, characterData: true, subtree: true },
      )
      window.began = performance.now()
    })
    await page.click('#play')
    await settled(page)
    await page.locator('#status', { hasText: '400 sentences' }).waitFor()
    const { said, took } = await page.evaluate(() => ({ said: window.said, took: performance.now() - window.began }))
    expect(said.at(-1)).toBe('400 sentences')
    expect(said.length).toBeLessThanOrEqual(took / 3000 + 2)
    // Nothing else speaks of itself while text streams.
    const live = await page
      .locator('[aria-live], [role="status"], [role="log"], output')
      .evaluateAll((all) => all.map(({ id }) => id))
    expect(live).toEqual(['status'])
  })
})
