/**
 * A plugin of the build: packs the word lists of languages, which people read and edit as they are in lib, so that the
 * package is a quarter smaller, compressed. Where facts come from (`source`) is for the readers of lib.
 */

const DATA = /[\\/]lib[\\/]profiles[\\/][a-z]+\.ts$/
const REGISTRY = /[\\/]lib[\\/]profiles[\\/]registry\.ts$/
/**
 * Related languages beside each other: what compresses the package finds their words again. A language that is not
 * here comes behind these.
 */
const FAMILIES = `
  es gl pt ca fr it ro eu hr sl sk cs pl lt lv sv nb da is nl fi hu tr et de en az id sw vi sq el ru uk bg be kk mk sr
  am fa ar ur zh ja ko km th my hy he ka bn hi mr gu kn te ml ta pa si
`
  .trim()
  .split(/\s+/)

/**
 * @param names those of the lists
 * @param packLists both are of lib/profiles/word-list.ts
 */
export function packProfiles({ LISTS: names, packLists }) {
  return {
    name: 'pack-profiles',
    transform(code, id) {
      if (REGISTRY.test(id)) return { code: ordered(code), map: null }
      if (!DATA.test(id)) return undefined
      const profile = profileIn(this.parse(code, { lang: 'ts' }))
      if (!profile) return undefined
      const lists = {}
      const kept = []
      for (const { key, value, start, end } of profile.properties) {
        if (names.includes(key.name)) lists[key.name] = textOf(value)
        else if (key.name !== 'source') kept.push(code.slice(start, end))
      }
      const packed = `{${[...kept, `packed:${JSON.stringify(packLists(lists))}`].join()}}`
      return { code: code.slice(0, profile.start) + packed + code.slice(profile.end), map: null }
    },
  }
}

/** The registry with its languages in another order: it is that of what is built. */
function ordered(code) {
  return inOrder(inOrder(code, /^import .* from '\.\/([\w-]+)\.ts'\n/gm), /^ {4}(\w+),\n/gm)
}

/** Text whose lines of some kind are put in the order of the languages that they name. */
function inOrder(text, pattern) {
  const lines = [...text.matchAll(pattern)]
  const place = ([, name]) => (FAMILIES.includes(name) ? FAMILIES.indexOf(name) : FAMILIES.length)
  const sorted = lines.toSorted((a, b) => place(a) - place(b)).values()
  return text.replace(pattern, () => sorted.next().value[0])
}

/** The object that a module exports as a profile; nothing where it has none, or makes it of others. */
function profileIn(program) {
  for (const { declaration } of program.body) {
    let value = declaration?.declarations?.[0].init ?? declaration
    while (value?.type.startsWith('TS')) value = value.expression
    if (value?.properties?.some(({ key }) => key?.name === 'locale')) return value
  }
}

/** The text of a literal. */
function textOf(node) {
  return node.type === 'TemplateLiteral' ? node.quasis[0].value.cooked : node.value
}
