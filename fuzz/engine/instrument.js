/**
 * Counts which branches of a program run: a counter is put into every function, branch, loop and
 * operand that may be passed over. What stands as a literal in the program becomes a dictionary.
 */
import { parseAst } from 'rolldown/parseAst'

/** The name of the counters in the program, and of `globalThis` where it finds them. */
export const COUNTERS = '__fuzzCounters'

const LONGEST_TOKEN = 40
const HIGHEST_CODE_POINT = 0x10ffff

/**
 * The program with counters, and what was seen in it.
 *
 * @param {string} code JavaScript, a module
 * @returns {{ code: string, counters: number, tokens: string[] }}
 */
export function instrument(code) {
  const insertions = []
  const tokens = new Set()
  let counters = 0

  const put = (at, text) => insertions.push({ at, text })
  const count = () => `${COUNTERS}[${counters++}]++`

  function block(node) {
    put(node.start + 1, `${count()};`)
    visitChildren(node)
  }

  /** A statement that may be passed over. */
  function branch(node) {
    if (node.type === 'BlockStatement') return block(node)
    put(node.start, `{${count()};`)
    visit(node)
    put(node.end, '}')
  }

  /** An expression that may be passed over. */
  function operand(node) {
    put(node.start, `(${count()},`)
    visit(node)
    put(node.end, ')')
  }

  function fn(node) {
    for (const param of node.params) visit(param)
    if (!node.body) return
    if (node.body.type === 'BlockStatement') block(node.body)
    else operand(node.body)
  }

  function loop(node) {
    for (const [key, child] of Object.entries(node)) if (key !== 'body') visit(child)
    branch(node.body)
  }

  const visitors = {
    FunctionDeclaration: fn,
    FunctionExpression: fn,
    ArrowFunctionExpression: fn,
    ForStatement: loop,
    ForInStatement: loop,
    ForOfStatement: loop,
    WhileStatement: loop,
    DoWhileStatement(node) {
      branch(node.body)
      visit(node.test)
    },
    IfStatement(node) {
      visit(node.test)
      branch(node.consequent)
      if (node.alternate) branch(node.alternate)
      else put(node.end, ` else {${count()}}`)
    },
    ConditionalExpression(node) {
      visit(node.test)
      operand(node.consequent)
      operand(node.alternate)
    },
    LogicalExpression(node) {
      visit(node.left)
      operand(node.right)
    },
    AssignmentExpression(node) {
      visit(node.left)
      if (['||=', '&&=', '??='].includes(node.operator)) operand(node.right)
      else visit(node.right)
    },
    AssignmentPattern(node) {
      visit(node.left)
      operand(node.right)
    },
    SwitchCase(node) {
      visit(node.test)
      put(node.consequent[0]?.start ?? node.end, `${count()};`)
      for (const statement of node.consequent) visit(statement)
    },
    CatchClause(node) {
      block(node.body)
    },
    Literal(node) {
      if (typeof node.value === 'string') remember(node.value)
      else if (Number.isInteger(node.value) && node.value > 0 && node.value <= HIGHEST_CODE_POINT)
        remember(String.fromCodePoint(node.value))
    },
    TemplateElement(node) {
      remember(node.value.cooked ?? '')
    },
  }

  /** Lists of words are written as one text. */
  function remember(text) {
    for (const token of text.length > LONGEST_TOKEN ? text.split(/\s+/) : [text])
      if (token !== '' && token.length <= LONGEST_TOKEN) tokens.add(token)
  }

  function visit(node) {
    if (Array.isArray(node)) for (const item of node) visit(item)
    else if (node && typeof node === 'object' && typeof node.type === 'string') {
      const visitor = visitors[node.type]
      if (visitor) visitor(node)
      else visitChildren(node)
    }
  }

  function visitChildren(node) {
    for (const child of Object.values(node)) visit(child)
  }

  visit(parseAst(code))
  return { code: spliced(code, insertions), counters, tokens: [...tokens] }
}

/** A text with others put in, in the order they were found where they stand at one place. */
function spliced(text, insertions) {
  const sorted = insertions.map((insertion, order) => ({ ...insertion, order }))
  sorted.sort((a, b) => a.at - b.at || a.order - b.order)
  const parts = [`const ${COUNTERS}=globalThis.${COUNTERS};`]
  let from = 0
  for (const { at, text: put } of sorted) {
    parts.push(text.slice(from, at), put)
    from = at
  }
  return parts.join('') + text.slice(from)
}
