/**
 * A plugin of the build: the word lists of languages, which people read and edit as they are in lib, take
 * an eighth less of the package when each word states only what differs from the one before it. Where
 * facts come from (`source`) is for the readers of lib.
 */

const DATA = /[\\/]lib[\\/]profiles[\\/][a-z]+\.ts$/
const REGISTRY = /[\\/]lib[\\/]profiles[\\/]registry\.ts$/
const LISTS = new Set(
  'never beforeStarter beforeNumber beforeCapital ordinary starters months speech pronouns'.split(' '),
)

/**
 * Related languages beside each other: what compresses the package finds their words again. A language that is not
 * here comes behind these.
 */
const FAMILIES =
  'en nl de da nb sv is fi et hu eu es gl pt ca fr it ro lt lv pl cs sk sl hr sq tr az id vi sw ru be uk bg mk sr kk el'.split(
    ' ',
  )

/** @param pack `packWords` of lib/profiles/word-list.ts */
export function packProfiles(pack) {
  return {
    name: 'pack-profiles',
    transform(code, id) {
      if (REGISTRY.test(id)) return { code: ordered(code), map: null }
      if (!DATA.test(id)) return undefined
      const edits = []
      visit(this.parse(code, { lang: 'ts' }), (property) => {
        const { key, value } = property
        if (key.name === 'source') edits.push([property.start, property.end, 'source:""'])
        const list = textOf(value)
        if (LISTS.has(key.name) && list !== undefined) edits.push([value.start, value.end, JSON.stringify(pack(list))])
      })
      let packed = code
      for (const [start, end, text] of edits.reverse()) packed = packed.slice(0, start) + text + packed.slice(end)
      return { code: packed, map: null }
    },
  }
}

/** The registry with its imports in another order: it is that of the modules in what is built. */
function ordered(code) {
  const imports = code.match(/^import .*$/gm)
  const place = (line) => {
    const at = FAMILIES.indexOf(/\/([\w-]+)\.ts/.exec(line)[1])
    return at < 0 ? FAMILIES.length : at
  }
  const sorted = imports.sort((a, b) => place(a) - place(b))
  return `${sorted.join('\n')}\n${code.replace(/^import .*\n/gm, '')}`
}

/** The text of a literal; `undefined` for anything else. */
function textOf(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  return node.type === 'TemplateLiteral' && node.expressions.length === 0 ? node.quasis[0].value.cooked : undefined
}

/** Visits the properties of all objects, in their order. */
function visit(node, act) {
  if (typeof node !== 'object' || node === null) return
  if (node.type === 'Property') act(node)
  for (const value of Object.values(node)) visit(value, act)
}
