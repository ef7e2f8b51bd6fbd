import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  abbreviationClass,
  BEFORE_NUMBER,
  BEFORE_STARTER,
  changeAbbreviations,
  NEVER,
  type ProfileData,
  profileOf,
} from '../../lib/profiles/define.ts'
import { LOCALES, profileFor } from '../../lib/profiles/registry.ts'
import { LISTS as ALL_LISTS, type ListName, wordsOf } from '../../lib/profiles/word-list.ts'

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

describe('an abbreviation', () => {
  /** The languages, as their files state them. */
  async function dataFiles(): Promise<{ file: string; data: ProfileData }[]> {
    const folder = path.join(import.meta.dirname, '../../lib/profiles')
    const files = readdirSync(folder).map(async (file) => {
      const { default: data } = (await import(path.join(folder, file))) as { default?: ProfileData }
      return data ? [{ file, data }] : []
    })
    return (await Promise.all(files)).flat()
  }

  const LISTS = ['never', 'beforeStarter', 'beforeNumber', 'beforeCapital'] as const

  test('stands in one list of a profile alone: the others would say otherwise', async () => {
    for (const { data, file } of await dataFiles()) {
      const found = LISTS.flatMap((list) => wordsOf(data, list))
      expect([...new Set(found)], file).toHaveLength(found.length)
    }
  })

  test('is not stated again where the base has it', async () => {
    const has = (data: ProfileData | undefined, list: ListName, word: string): boolean =>
      data !== undefined && (wordsOf(data, list).includes(word) || has(data.base, list, word))
    for (const { data, file } of await dataFiles()) {
      const again = ALL_LISTS.flatMap((list) => wordsOf(data, list).filter((word) => has(data.base, list, word)))
      expect(again, file).toEqual([])
    }
  })

  test('with a capital is that spelling, whatever one in small letters says, of its base too', () => {
    const base: ProfileData = { locale: 'x', source: 'none', never: 'Cap', beforeNumber: 'cap Lt' }
    const own: ProfileData = { locale: 'x', source: 'none', base, beforeStarter: 'cap lt', ordinary: 'Lt' }
    const words = ['Cap', 'cap', 'CAP', 'Lt', 'lt'].map((word) => abbreviationClass(profileOf(own), word))
    expect(words).toEqual([NEVER, BEFORE_STARTER, BEFORE_STARTER, BEFORE_STARTER, BEFORE_STARTER])
  })
})
