import { deflateRawSync } from 'node:zlib'
import { eachSentence } from 'each-sentence'
import { describe, expect, test } from 'vitest'
import { LOCALES as PROFILES } from '../../../lib/profiles/registry.ts'
import { LOCALES } from '../src/locales.js'
import { SAMPLES } from '../src/samples.js'
import { settled, setUp, shown, write } from './support/page.js'

const tools = setUp()

const TEXT = `Am 3. Oktober kam Bhf. Nord an die Reihe. es war no. 7 und spät! Und
die Zeile brach um. Dann, nach einer sehr langen Fahrt, die kein Ende nehmen wollte, war Ruhe. Ja

Ein Absatz`

test('the languages on offer are those of the package', () => {
  expect([...LOCALES, 'und'].sort()).toEqual([...PROFILES].sort())
})

describe('each option does what it does in the package', () => {
  const cases = [
    ['locale', (page) => page.selectOption('#locale', 'de'), { locale: 'de' }],
    ['rule period', (page) => page.selectOption('#rule', 'period'), { rule: 'period' }],
    ['rule uax29', (page) => page.selectOption('#rule', 'uax29'), { rule: 'uax29' }],
    ['newlines', (page) => page.selectOption('#newlines', 'always'), { newlines: 'always' }],
    ['newlines never', (page) => page.selectOption('#newlines', 'never'), { newlines: 'never' }],
    ['lookahead', (page) => page.selectOption('#lookahead', 'eager'), { lookahead: 'eager' }],
    ['minLength', (page) => page.fill('#min', '30'), { minLength: 30 }],
    ['maxLength', (page) => page.fill('#max', '40'), { maxLength: 40 }],
    [
      'overflow',
      async (page) => {
        await page.fill('#max', '40')
        await page.selectOption('#overflow', 'skip')
      },
      { maxLength: 40, overflow: 'skip' },
    ],
    ['abbreviations', (page) => page.fill('#add', 'Reihe., xy'), { abbreviations: { add: ['Reihe', 'xy'] } }],
    ['abbreviations', (page) => page.fill('#remove', 'no'), { abbreviations: { remove: ['no'] } }],
  ]
  test.each(cases)('%s', async (_name, act, options) => {
    const page = await tools.open(`#text=${encodeURIComponent(TEXT)}`)
    await settled(page)
    expect(await shown(page)).toEqual([...eachSentence(TEXT)])
    await act(page)
    const expected = [...eachSentence(TEXT, options)]
    await expect.poll(() => shown(page)).toEqual(expected)
    expect(await page.locator('.chip').count()).toBeGreaterThan(0)

    await page.click('#reset-options')
    await expect.poll(() => shown(page)).toEqual([...eachSentence(TEXT)])
    expect(await page.locator('#reset-options').isHidden()).toBe(true)
    expect(await page.locator('.chip').count()).toBe(0)
  })

  test('some of these options matter to the text', () => {
    const plain = [...eachSentence(TEXT)]
    for (const [name, , options] of cases) {
      if (name !== 'lookahead') expect([...eachSentence(TEXT, options)], name).not.toEqual(plain)
    }
  })

  test('markdown, where the package has it', async () => {
    const page = await tools.open('#sample=markdown')
    await settled(page)
    let known = true
    try {
      eachSentence('', { markdown: true })
    } catch {
      known = false
    }
    expect(await page.locator('#markdown').isVisible()).toBe(known)
    if (!known) return
    await page.check('#markdown')
    await expect.poll(() => shown(page)).toEqual([...eachSentence(SAMPLES.markdown.text, { markdown: true })])
  })

  test('another tag falls back along the tag', async () => {
    const page = await tools.open(`#text=${encodeURIComponent(TEXT)}`)
    await page.selectOption('#locale', 'other')
    await page.locator('#locale-tag').pressSequentially('de-AT')
    await expect.poll(() => shown(page)).toEqual([...eachSentence(TEXT, { locale: 'de-AT' })])
    await page.waitForURL(/locale=de-AT/)
    await page.reload()
    await settled(page)
    expect(await page.inputValue('#locale-tag')).toBe('de-AT')
  })
})

describe('what is wrong is said where it was given, and is over when it is right', () => {
  test.each([
    ['#min', '99999999', 'minLength is 99999999'],
    ['#max', '1', 'maxLength is 1'],
    ['#max', '', 'maxLength is NaN'],
    ['#min', '1.5', 'minLength is 1.5'],
  ])('%s %s', async (field, value, message) => {
    const page = await tools.open()
    await settled(page)
    await page.fill(field, value)
    await page.locator('#options-error', { hasText: message }).waitFor()
    expect(await page.getAttribute(field, 'aria-invalid')).toBe('true')
    expect(await page.getAttribute(field, 'aria-describedby')).toBe('options-error')
    await page.fill(field, '200')
    await page.locator('#options-error').waitFor({ state: 'hidden' })
    expect(await page.getAttribute(field, 'aria-invalid')).toBeNull()
    await settled(page)
  })

  test('a tag that is none', async () => {
    const page = await tools.open('#locale=no_tag!')
    await page.locator('#options-error', { hasText: 'well-formed BCP 47 tag' }).waitFor()
    expect(await page.getAttribute('#locale-tag', 'aria-invalid')).toBe('true')
    expect(await page.inputValue('#locale-tag')).toBe('no_tag!')
  })

  test('a sentence that is too long, as an error: those before it are there', async () => {
    const page = await tools.open('#text=Short+one.+This+one+is+a+lot+longer+than+that.&max=20&overflow=error')
    await page.locator('#text-error', { hasText: 'ERR_SENTENCE_TOO_LONG' }).waitFor()
    await write(page, 'Short one. Short two. ')
    expect(await page.locator('#text-error').isHidden()).toBe(true)
  })
})

describe('the state is in the address', () => {
  test('all of it comes back', async () => {
    const page = await tools.open('#text=')
    await page.selectOption('#locale', 'de')
    await page.selectOption('#newlines', 'always')
    await page.selectOption('#lookahead', 'eager')
    await page.fill('#min', '3')
    await page.fill('#max', '50')
    await page.selectOption('#overflow', 'skip')
    await page.fill('#add', 'Bhf & Co, ß')
    await page.fill('#remove', 'no')
    await page.fill('#chunk', '17')
    await page.fill('#speed', '5')
    await page.check('input[name="view"][value="list"]', { force: true })
    await write(page, TEXT)
    await page.waitForURL(/text=Am|packed=/)
    const state = () =>
      page.evaluate(() => {
        const names = [
          'locale',
          'newlines',
          'lookahead',
          'min',
          'max',
          'overflow',
          'add',
          'remove',
          'chunk',
          'speed',
          'text',
        ]
        const view = document.querySelector('input[name="view"]:checked').value
        return Object.fromEntries([['view', view], ...names.map((name) => [name, document.getElementById(name).value])])
      })
    const before = await state()
    expect(before).toMatchObject({ locale: 'de', add: 'Bhf & Co, ß', view: 'list', text: TEXT })
    // The address is as it was written by the last change.
    await expect.poll(() => page.url()).toContain('view=list')
    await page.reload()
    await settled(page)
    expect(await state()).toEqual(before)
    expect(await page.locator('#reading').getAttribute('data-view')).toBe('list')
  })

  test('a text is packed when that is shorter, and left out when it is too long', async () => {
    const page = await tools.open('#text=')
    const text = Array.from({ length: 60 }, (_, index) => `قال الراوي الجملة رقم ${index}. 文です。`).join(' ')
    await write(page, text)
    await page.waitForURL(/packed=/)
    expect(page.url().length).toBeLessThan(2000)
    await page.reload()
    await settled(page)
    expect(await page.inputValue('#text')).toBe(text)

    // A small address that stands for a text that is far too long.
    const bomb = deflateRawSync(Buffer.alloc(50_000_000, 'a')).toString('base64url')
    const other = await tools.open(`#packed=${bomb}`)
    await settled(other)
    expect(await other.inputValue('#text')).toBe(SAMPLES.en.text)

    // Text that cannot be packed well.
    let noise = ''
    for (let seed = 1; noise.length < 20_000; seed = (seed * 48271) % 2147483647) noise += seed.toString(36)
    await write(page, noise)
    await page.waitForURL((url) => !url.hash.includes('packed=') && !url.hash.includes('text='))
  })

  test('another address in the same page is followed; what it says wrongly is left out', async () => {
    const page = await tools.open('#sample=de&locale=de')
    await settled(page)
    await page.evaluate(() => {
      location.hash = '#text=Now+this.+And+that.&rule=nonsense&view=sideways&tab=large&packed'
    })
    await page.locator('#pane-large').waitFor()
    expect(await page.inputValue('#rule')).toBe('prose')
    await page.click('#tab-text')
    await page.evaluate(() => {
      location.hash = '#packed=!!!&sample=ja&locale=ja'
    })
    await expect.poll(() => shown(page)).toEqual([...eachSentence(SAMPLES.ja.text, { locale: 'ja' })])
  })

  test('the link that is copied holds it', async () => {
    const page = await tools.open('#sample=hi&locale=hi', { permissions: ['clipboard-read', 'clipboard-write'] })
    await settled(page)
    await page.click('#copy-link')
    await page.locator('#copy-link', { hasText: 'Copied' }).waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(new URL(link).hash).toBe('#locale=hi&sample=hi')
  })
})
