/**
 * The languages that have a profile. (A test compares them with the package's own.) Any other tag may
 * be typed; it falls back along the tag.
 */
export const LOCALES = [
  ...['am', 'ar', 'az', 'be', 'bg', 'bn', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'eu', 'fa', 'fi', 'fr'],
  ...['gl', 'gu', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'is', 'it', 'ja', 'ka', 'kk', 'km', 'kn', 'ko', 'lt', 'lv'],
  ...['mk', 'ml', 'mr', 'my', 'nb', 'nl', 'pa', 'pl', 'pt', 'ro', 'ru', 'si', 'sk', 'sl', 'sq', 'sr', 'sv', 'sw'],
  ...['ta', 'te', 'th', 'tr', 'uk', 'ur', 'vi', 'zh'],
]

const NAMES = new Intl.DisplayNames('en', { type: 'language' })

/** The languages with their names, by name; the rules that hold everywhere come last. */
export function namedLocales() {
  const named = LOCALES.map((tag) => ({ tag, name: NAMES.of(tag) }))
  named.sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return [...named, { tag: 'und', name: 'Any language' }]
}
