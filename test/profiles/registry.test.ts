import { describe, expect, test } from 'vitest'
import { BEFORE_NUMBER, changeAbbreviations, NEVER } from '../../lib/profiles/define.ts'
import { LOCALES, profileFor } from '../../lib/profiles/registry.ts'

describe('the profile of a tag', () => {
  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de-Latn-AT-u-co-phonebk', 'de'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['bs', 'hr'],
    ['sr-Latn', 'hr'],
    ['sr-Latn-RS', 'hr'],
    ['sr', 'sr'],
    ['sr-RS', 'sr'],
    ['ms-MY', 'id'],
    ['zh-Hant-TW', 'zh'],
    ['yue', 'zh'],
    ['und', 'und'],
    ['cy', 'und-Latn'],
    ['tg', 'und-Cyrl'],
    ['lo', 'und'],
    ['mul', 'und'],
  ])('%s has that of %s', (tag, locale) => {
    expect(profileFor(tag).locale).toBe(locale)
  })

  test('is made once', () => {
    expect(profileFor('fr')).toBe(profileFor('fr-CA'))
  })
})

describe.each(LOCALES)('the data of %s', (tag) => {
  const profile = profileFor(tag)

  test('is under its own tag', () => {
    expect(profile.locale).toBe(tag)
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
  })

  test('has abbreviations without their last period, and starters that are one word', () => {
    for (const entry of profile.abbreviations.keys()) expect(entry).toMatch(/^[^.].*[^.]$|^[^.]$/u)
    for (const entry of profile.starters) expect(entry).toMatch(/^[\p{L}\p{M}'’·-]+$/u)
  })
})

describe('changed abbreviations', () => {
  test('are those of one profile, and leave the profile as it was', () => {
    const en = profileFor('en')
    const changed = changeAbbreviations(en, { add: ['Bhf.'], remove: ['Dr', 'fig.'] })
    expect(changed.abbreviations.get('Bhf')).toBe(NEVER)
    expect(changed.abbreviations.has('dr')).toBe(false)
    expect(changed.abbreviations.has('fig')).toBe(false)
    expect(en.abbreviations.get('dr')).toBe(NEVER)
    expect(en.abbreviations.get('fig')).toBe(BEFORE_NUMBER)
  })
})
