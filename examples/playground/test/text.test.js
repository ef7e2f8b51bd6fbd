import { eachSentence, SentenceSplitter } from 'each-sentence'
import { describe, expect, test } from 'vitest'
import { SAMPLES } from '../src/samples.js'
import { settled, setUp, shown, write } from './support/page.js'

const tools = setUp()

const TEXT = 'Dr. Quill rose at 4 a.m. on Monday. "Is it late?" she asked. Nobody answered'

describe('typing', () => {
  test('a sentence is there when it is certain; what is not is held, and ended on request', async () => {
    const page = await tools.open('#text=')
    await settled(page)
    expect(await page.locator('#nothing').isVisible()).toBe(true)
    await page.locator('#text').pressSequentially(TEXT)
    await page.locator('#held-text', { hasText: /^Nobody answered$/ }).waitFor()
    expect(await shown(page)).toEqual(['Dr. Quill rose at 4 a.m. on Monday.', '"Is it late?" she asked.'])
    expect(await page.locator('#held-label').textContent()).toContain('15 code units')
    expect(await page.locator('#text-figures').textContent()).toBe('2 sentences')

    await page.click('#end-text')
    await page.locator('.sentence[data-reason="end"]').waitFor()
    expect(await shown(page)).toEqual([...eachSentence(TEXT)])
    expect(await page.locator('#held').isHidden()).toBe(true)
    expect(await page.locator('#text').evaluate((text) => text === document.activeElement)).toBe(true)
  })

  test('sentences before a change stay the elements that they are', async () => {
    const page = await tools.open('#text=One+is+here.+Two+is+here.+Three+is+here.+Four')
    await settled(page)
    await page
      .locator('.sentence')
      .first()
      .evaluate((element) => {
        element.mark = 'kept'
      })
    await write(page, 'One is here. Two was here. Three is here. Four')
    expect(await shown(page)).toEqual(['One is here.', 'Two was here.', 'Three is here.'])
    expect(
      await page
        .locator('.sentence')
        .first()
        .evaluate((element) => element.mark),
    ).toBe('kept')
    expect(
      await page
        .locator('.sentence')
        .nth(1)
        .evaluate((element) => element.mark),
    ).toBeUndefined()
    await write(page, '')
    expect(await shown(page)).toEqual([])
  })

  test('text with more sentences than are shown: the last ones, and how many came before', async () => {
    const page = await tools.open('#text=')
    const text = Array.from({ length: 2000 }, (_, index) => `This is number ${index + 1} of them.`).join(' ')
    await write(page, text)
    expect(await page.locator('#text-figures').textContent()).toBe('1,999 sentences')
    expect(await page.locator('#earlier').textContent()).toBe('1,399 earlier sentences not shown.')
    const sentences = await shown(page)
    expect(sentences).toHaveLength(600)
    expect(sentences[0]).toBe('This is number 1400 of them.')
    expect(sentences.at(-1)).toBe('This is number 1999 of them.')
    // Shorter again: those that were out of sight come back.
    await write(page, text.slice(0, 100))
    expect(await shown(page)).toEqual([
      'This is number 1 of them.',
      'This is number 2 of them.',
      'This is number 3 of them.',
    ])
    expect(await page.locator('#earlier').isHidden()).toBe(true)
  })
})

describe('pasting, dropping and opening', () => {
  test('what is pasted is split', async () => {
    const page = await tools.open('#text=', { permissions: ['clipboard-read', 'clipboard-write'] })
    await settled(page)
    await page.evaluate((text) => navigator.clipboard.writeText(text), TEXT)
    await page.focus('#text')
    await page.keyboard.press('Control+V')
    await page.locator('.sentence').nth(1).waitFor()
    expect(await page.inputValue('#text')).toBe(TEXT)
    expect(await page.inputValue('#sample')).toBe('')
  })

  test('a file is dropped into the text, or opened', async () => {
    const page = await tools.open('#text=')
    await settled(page)
    const files = await page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['From a file. With two sentences.'], 'a.txt', { type: 'text/plain' }))
      return transfer
    })
    await page.dispatchEvent('#drop-text', 'dragover', { dataTransfer: files })
    expect(await page.locator('#drop-text').getAttribute('class')).toContain('dropping')
    await page.dispatchEvent('#drop-text', 'drop', { dataTransfer: files })
    await page.locator('.sentence', { hasText: 'From a file.' }).waitFor()
    expect(await page.inputValue('#text')).toBe('From a file. With two sentences.')

    await page.setInputFiles('#open-file', {
      name: 'b.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Über Bücher. Und mehr. '),
    })
    await page.locator('.sentence', { hasText: 'Über Bücher.' }).waitFor()
  })

  test('every sample is split as the package splits it, in its language', async () => {
    const page = await tools.open()
    await settled(page)
    for (const [name, { text, locale }] of Object.entries(SAMPLES)) {
      await page.selectOption('#sample', name)
      await settled(page)
      await page.locator('.sentence').first().waitFor()
      const expected = [...eachSentence(text, { locale })]
      await expect.poll(() => shown(page)).toEqual(expected)
      expect(await page.inputValue('#locale')).toBe(locale)
      expect(await page.locator('#sentences').getAttribute('lang')).toBe(locale === 'und' ? '' : locale)
    }
  })
})

describe('streaming', () => {
  test('chunk by chunk, the page shows what a splitter has given and holds', async () => {
    const page = await tools.open(`#text=${encodeURIComponent(TEXT)}&chunk=9`)
    await settled(page)
    const splitter = new SentenceSplitter()
    const sentences = []
    for (let read = 0; read < TEXT.length; read += 9) {
      sentences.push(...splitter.write(TEXT.slice(read, read + 9)))
      if (read + 9 >= TEXT.length) break
      await page.click('#step')
      await page.locator('#text-hint', { hasText: `, ${read + 9} read` }).waitFor()
      expect(await shown(page)).toEqual(sentences)
      expect(await page.locator('#held-text').textContent()).toBe(splitter.held)
      expect(await page.locator('#pane-text').getAttribute('data-state')).toBe('paused')
    }
    // The last chunk ends the text.
    await page.click('#step')
    await settled(page)
    expect(await shown(page)).toEqual([...eachSentence(TEXT)])
    expect(await page.locator('#held').isHidden()).toBe(true)
  })

  test('however it is cut, the sentences are the same; it pauses, goes on, and ends at once', async () => {
    const { text } = SAMPLES.en
    const expected = [...eachSentence(text)]
    const page = await tools.open('#chunk=1&speed=900')
    await settled(page)
    await page.click('#play')
    await settled(page, 'running')
    await page.locator('.sentence').first().waitFor()
    await page.click('#play')
    await settled(page, 'paused')
    expect(await page.textContent('#play')).toBe('Go on')
    const read = await page.textContent('#text-hint')
    // It stands still: nothing comes in thirty frames, half a second.
    const frames = () =>
      page.evaluate(async () => {
        for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame)
      })
    await frames()
    const still = await page.textContent('#text-hint')
    await frames()
    expect(await page.textContent('#text-hint')).toBe(still)
    expect(Number(read.match(/(\d+) read/)[1])).toBeGreaterThan(0)

    await page.click('#play')
    await settled(page, 'running')
    await settled(page)
    expect(await shown(page)).toEqual(expected)

    for (const [chunk, speed] of [
      ['3', '300'],
      ['50', '100'],
      ['65536', '1'],
    ]) {
      await page.fill('#chunk', chunk)
      await page.fill('#speed', speed)
      await page.click('#play')
      await settled(page)
      expect(await shown(page)).toEqual(expected)
    }

    await page.fill('#chunk', '1')
    await page.fill('#speed', '1')
    await page.click('#play')
    await settled(page, 'running')
    await page.click('#rest')
    await settled(page)
    expect(await shown(page)).toEqual(expected)
  })

  test('the pace can be changed on the way, and odd values are as good as none', async () => {
    const page = await tools.open('#chunk=1&speed=1')
    await settled(page)
    await page.click('#play')
    await settled(page, 'running')
    await page.fill('#speed', '1000')
    await page.fill('#chunk', '')
    await settled(page)
    expect(await shown(page)).toEqual([...eachSentence(SAMPLES.en.text)])
  })

  test('a first visit streams the sample; nothing moves for those who want less motion', async () => {
    const moving = await tools.open('', { reducedMotion: 'no-preference' })
    await settled(moving, 'running')
    await moving.locator('#held').waitFor()
    await settled(moving)
    expect(await shown(moving)).toEqual([...eachSentence(SAMPLES.en.text)])

    const still = await tools.open('', { reducedMotion: 'reduce' })
    const states = await still.evaluate(
      () =>
        new Promise((resolve) => {
          const seen = []
          const pane = document.getElementById('pane-text')
          const look = () => {
            seen.push(pane.dataset.state)
            if (seen.at(-1) === 'done') resolve(seen)
            else requestAnimationFrame(look)
          }
          look()
        }),
    )
    expect(states).not.toContain('running')
    expect(
      await still
        .locator('.sentence')
        .first()
        .evaluate((element) => getComputedStyle(element).animationName),
    ).toBe('none')
  })
})

describe('what is told of a sentence', () => {
  test('on hover: its reason, its offsets, and how long it waited', async () => {
    const page = await tools.open()
    await settled(page)
    const expected = [...eachSentence(SAMPLES.en.text, { output: 'object' })]
    for (const index of [0, 3, expected.length - 1]) {
      await page.locator('.sentence').nth(index).hover()
      const { start, end, reason } = expected[index]
      const told = await page.locator('#inspector').innerText()
      expect(told).toContain(`Sentence ${index + 1} of ${expected.length}`)
      expect(told).toContain(`${start}–${end}`)
      expect(told).toContain(reason)
    }
    // ". " and the capital that decides.
    await page.locator('.sentence').first().hover()
    expect(await page.locator('#inspector').innerText()).toMatch(/certain\s+\d+ code units later/)
    await page.hover('h1')
    expect(await page.locator('#inspector').innerText()).toContain('Point at a sentence')
  })

  test('on keyboard focus: one stop for Tab, arrows between them, Enter marks it in the text', async () => {
    const page = await tools.open()
    await settled(page)
    await page.focus('#reading')
    await page.keyboard.press('Tab')
    const focused = () => page.evaluate(() => document.activeElement.textContent)
    const expected = [...eachSentence(SAMPLES.en.text, { output: 'object' })]
    expect(await focused()).toBe(expected[0].text)
    expect(await page.locator('#inspector').innerText()).toContain('Sentence 1 of')
    expect(await page.evaluate(() => document.activeElement.getAttribute('aria-describedby'))).toBe('inspector')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(expected[2].text)
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toBe(expected[1].text)
    await page.keyboard.press('End')
    expect(await focused()).toBe(expected.at(-1).text)
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(expected.at(-1).text)
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('.sentence[tabindex="0"]').count()).toBe(1)
    // The list has one stop: Tab goes on behind it, Shift and Tab comes back to where one was.
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement.className)).not.toBe('sentence')
    await page.keyboard.press('Shift+Tab')
    expect(await focused()).toBe(expected[1].text)
    await page.keyboard.press('Enter')
    const marked = await page
      .locator('#text')
      .evaluate((text) => [text === document.activeElement, text.value.slice(text.selectionStart, text.selectionEnd)])
    expect(marked).toEqual([true, expected[1].text])
  })

  test('in text from right to left, the left arrow goes on', async () => {
    const page = await tools.open('#sample=ar&locale=ar')
    await settled(page)
    await page.focus('.sentence[tabindex="0"]')
    await page.keyboard.press('ArrowLeft')
    expect(await page.evaluate(() => document.activeElement.dataset.index)).toBe('1')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement.dataset.index)).toBe('0')
  })
})
