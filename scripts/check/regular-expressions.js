/**
 * No regular expression in lib may take more than linear time for any text: recheck looks for one that
 * makes it. Those that are put together at run time are made here, in every form that they have.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { load } from '../load.js'

const root = path.join(import.meta.dirname, '..', '..')
// The one that runs everywhere: no Java, no binary.
process.env.RECHECK_BACKEND ??= 'pure'

/** The modules that put expressions together, and what makes them do it where importing them does not. */
const MAKERS = {
  'lib/cli/messages.ts': () => {},
  'lib/markdown/html-block.ts': () => {},
  'lib/ranges/parts.ts': () => {},
  'lib/ranges/hard-break.ts': async ({ hardBreakPattern }) => {
    const { resolveOptions } = await load('lib/options.ts')
    for (const encoding of ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'])
      for (const rule of ['prose', 'uax29', 'period'])
        for (const newlines of ['paragraph', 'always', 'never'])
          for (const trim of [true, false]) hardBreakPattern(resolveOptions({ encoding, rule, newlines, trim }))
  },
}

const complaints = []
let checked = 0

const files = readdirSync(path.join(root, 'lib'), { recursive: true }).filter((name) => name.endsWith('.ts'))
for (const name of files) readSource(path.posix.join('lib', name.split(path.sep).join('/')))
for (const [name, make] of Object.entries(MAKERS)) {
  const made = await expressionsMade(async () => make(await load(name)))
  if (made.size === 0) complaints.push(`${name}: puts no expression together; take it out of MAKERS`)
  for (const text of made) check(name, text)
}

for (const complaint of complaints) console.log(complaint)
console.log(`${checked} regular expressions`)
process.exitCode = complaints.length > 0 || checked === 0 ? 1 : 0

/** Checks what a file of lib states, and that what it makes is known. */
function readSource(name) {
  const source = ts.createSourceFile(name, readFileSync(path.join(root, name), 'utf8'), ts.ScriptTarget.Latest)
  const visit = (node) => {
    const place = () => `${name}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`
    if (ts.isRegularExpressionLiteral(node)) check(place(), node.text)
    const makes = ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression.getText(source) : ''
    if (makes === 'RegExp' && !MAKERS[name])
      complaints.push(
        `${place()}: puts an expression together; add the file to MAKERS in scripts/check/regular-expressions.js`,
      )
    ts.forEachChild(node, visit)
  }
  visit(source)
}

/** The expressions that are put together while something runs. */
async function expressionsMade(run) {
  const Native = RegExp
  const made = new Set()
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args, newTarget) {
      const expression = Reflect.construct(target, args, newTarget)
      made.add(String(expression))
      return expression
    },
  })
  await run()
  globalThis.RegExp = Native
  return made
}

function check(place, text) {
  checked++
  const end = text.lastIndexOf('/')
  const source = text.slice(1, end)
  // recheck counts steps, and takes sixty at every place for a power of the length.
  if (isBounded(source)) return
  const { status, complexity, attack, error } = checkSync(source, text.slice(end + 1), { timeout: 60_000 })
  if (status === 'vulnerable')
    complaints.push(`${place}: ${text} is ${complexity.summary}, for instance with ${attack.pattern}`)
  else if (status !== 'safe') complaints.push(`${place}: ${text}: recheck tells nothing, for ${error?.kind}`)
}

/** Whether a match is never longer than some number, and nothing that repeats holds what repeats. */
function isBounded(source) {
  const bare = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
  const repeats = /[*+]|\{\d+,\}/
  // A group that repeats, with another repetition within it.
  const nested = /\([^()]*(?:\{\d+,\d+\}|\?)[^()]*\)(?:\{\d+,\d+\}|\?)/
  return !repeats.test(bare) && !nested.test(bare)
}
