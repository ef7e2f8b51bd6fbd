/**
 * No regular expression in lib may take more than linear time for any text: recheck looks for one that
 * makes it. One that is made from a string at run time can't be checked, so that there must be none.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkSync } from 'recheck'
import ts from 'typescript'

const root = path.join(import.meta.dirname, '..', '..')
const lib = path.join(root, 'lib')
// The one that runs everywhere: no Java, no binary.
process.env.RECHECK_BACKEND ??= 'pure'

let failed = false
let checked = 0
function complain(file, node, source, what) {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
  console.log(`${path.relative(root, file)}:${line + 1}: ${node.getText(source)}: ${what}`)
  failed = true
}

for (const name of readdirSync(lib, { recursive: true })) {
  if (!name.endsWith('.ts')) continue
  const file = path.join(lib, name)
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) checkLiteral(file, node, source)
    const called = ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression.getText(source) : ''
    if (called === 'RegExp') complain(file, node, source, 'is made at run time, so that nobody can check it')
    ts.forEachChild(node, visit)
  }
  visit(source)
}

function checkLiteral(file, node, source) {
  const text = node.getText(source)
  const end = text.lastIndexOf('/')
  const { status, complexity, attack, error } = checkSync(text.slice(1, end), text.slice(end + 1), { timeout: 60_000 })
  checked++
  if (status === 'safe') return
  complain(file, node, source, status === 'vulnerable' ? `is ${complexity.summary}, for instance with ${attack.pattern}` : `recheck: ${error?.kind}`)
}

console.log(`${checked} regular expressions`)
process.exitCode = failed || checked === 0 ? 1 : 0
