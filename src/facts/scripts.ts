import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { literalText } from '../syntax/nodes.js'

const SCRIPT_FILE =
  /(?:^|[\\/])(?:bin|scripts?|tools?|tooling|cli|migrations?|seeds?|seeders?|benchmarks?|bench)[\\/]|(?:^|[\\/])(?:gulpfile|gruntfile|seed|migrate|cli)\.[cm]?[jt]sx?$|\.config\.[cm]?[jt]sx?$/i

/** Modules that only programs of a command line load. */
const COMMAND_LINE =
  /^(?:commander|yargs(?:\/.*)?|cac|meow|minimist|@oclif\/core|citty|clipanion|caporal|inquirer|prompts|zx)$/

/**
 * Whether a file is a script: it runs once and ends, and what it leaves open ends with it. A shebang, a folder or
 * name of scripts, a parser of command lines, `process.exit` at the top level. Below `root` folders count.
 */
export function isScript(sourceCode: Readonly<TSESLint.SourceCode>, filename: string, root: string): boolean {
  const path = filename.startsWith(root) ? filename.slice(root.length) : filename
  if (SCRIPT_FILE.test(path) || sourceCode.text.startsWith('#!')) return true
  return sourceCode.ast.body.some((statement) => isOfScript(statement))
}

function isOfScript(statement: TSESTree.Node): boolean {
  switch (statement.type) {
    case 'ImportDeclaration':
      return COMMAND_LINE.test(statement.source.value)
    case 'VariableDeclaration':
      return statement.declarations.some(({ init }) => init !== null && COMMAND_LINE.test(requiredBy(init)))
    case 'ExpressionStatement': {
      const call = statement.expression
      return (
        call.type === 'CallExpression' &&
        call.callee.type === 'MemberExpression' &&
        call.callee.object.type === 'Identifier' &&
        call.callee.object.name === 'process' &&
        call.callee.property.type === 'Identifier' &&
        call.callee.property.name === 'exit'
      )
    }
    default:
      return false
  }
}

/** The module of `require('x')`, `require('x').y` and `require('x')(…)`. */
function requiredBy(node: TSESTree.Node): string {
  if (node.type === 'MemberExpression') return requiredBy(node.object)
  if (node.type !== 'CallExpression') return ''
  const [source] = node.arguments
  if (node.callee.type === 'Identifier')
    return node.callee.name === 'require' && source ? (literalText(source) ?? '') : ''
  return requiredBy(node.callee)
}
