import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Identity } from '../answers/index.js'
import type { Call, Matcher } from '../match/matcher.js'
import type { Variable } from '../scope/bindings.js'
import { enclosingFunction, isFunction, staticKey, symbolKey, wrapped } from '../syntax/nodes.js'

/**
 * One thing that happens to a value.
 *
 * - `called`: `f()`, `f.call()`, `new f()`. - `argument`: `schedule(f)`.
 * - `returned`: from `fn`. - `exported`: leaves the module by name.
 * - `stored`: assigned to a field or a member: `this.f = f`.
 * - `property`: of an object literal: `{ f }`. - `attribute`: `<a onClick={f}>`.
 * - `listed`: an element of an array literal. - `other`: anything else that lets it go.
 */
export type Use =
  | { readonly kind: 'called'; readonly node: Call }
  | { readonly kind: 'argument'; readonly call: Call; readonly argument: TSESTree.Node }
  | { readonly kind: 'returned'; readonly node: TSESTree.Node; readonly fn: FunctionNode | null }
  | { readonly kind: 'exported'; readonly node: TSESTree.Node }
  | { readonly kind: 'stored'; readonly node: TSESTree.Node; readonly into: Identity; readonly name: string | null }
  | {
      readonly kind: 'property'
      readonly object: TSESTree.ObjectExpression
      readonly name: string
      readonly node: TSESTree.Node
    }
  | { readonly kind: 'attribute'; readonly name: string; readonly node: TSESTree.Node }
  | { readonly kind: 'listed'; readonly node: TSESTree.ArrayExpression }
  | { readonly kind: 'other'; readonly node: TSESTree.Node }

const MAX_USES = 200
/** Expressions that look at a value without letting it go. */
const LOOKING =
  /^(?:UnaryExpression|BinaryExpression|IfStatement|ExpressionStatement|TemplateLiteral|WhileStatement|SwitchStatement|UpdateExpression|TSTypeQuery)$/

/** Follows a value through names, wrappers and conditional expressions to everything that happens to it. */
export class Uses {
  readonly #memo = new Map<TSESTree.Node, readonly Use[]>()
  readonly #ofVariables = new Map<Variable, readonly Use[]>()

  constructor(readonly matcher: Matcher) {}

  /** The uses of the value an expression, function or class declaration makes. */
  of(node: TSESTree.Node): readonly Use[] {
    const known = this.#memo.get(node)
    if (known) return known
    const uses: Use[] = []
    this.#memo.set(node, uses)
    this.#follow(node, uses, new Set())
    return uses
  }

  /** The uses of a variable's value, its declaration left out. */
  ofVariable(variable: Variable): readonly Use[] {
    const known = this.#ofVariables.get(variable)
    if (known) return known
    const uses: Use[] = []
    this.#ofVariables.set(variable, uses)
    this.#reads(variable, uses, new Set())
    return uses
  }

  #follow(node: TSESTree.Node, uses: Use[], seen: Set<unknown>): void {
    if (uses.length > MAX_USES) return
    if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') {
      this.#declaration(node, uses, seen)
      return
    }
    if (node.type === 'FunctionExpression' && node.id) this.#ownName(node, uses, seen)
    const at = wrapped(node)
    const parent = at.parent
    switch (parent?.type) {
      case 'VariableDeclarator':
        if (parent.id.type === 'Identifier' && parent.init === at) this.#name(parent.id, parent, uses, seen)
        // Destructuring reads its properties and lets go of nothing.
        break
      case 'AssignmentExpression':
        if (parent.right === at) this.#assignment(parent, uses, seen)
        break
      case 'CallExpression':
      case 'NewExpression':
        if (parent.callee === at) uses.push({ kind: 'called', node: parent })
        else if (parent.type === 'CallExpression' && this.matcher.wrapper(parent)) this.#follow(parent, uses, seen)
        else uses.push({ kind: 'argument', call: parent, argument: at })
        break
      case 'MemberExpression':
        if (parent.object === at) this.#member(parent, uses, seen)
        else uses.push({ kind: 'other', node: at })
        break
      case 'ReturnStatement':
        uses.push({ kind: 'returned', node: parent, fn: enclosingFunction(parent) })
        break
      case 'ArrowFunctionExpression':
        if (parent.body === at) uses.push({ kind: 'returned', node: at, fn: parent })
        break
      case 'ConditionalExpression':
        if (parent.test !== at) this.#follow(parent, uses, seen)
        break
      case 'LogicalExpression':
      case 'SequenceExpression':
      case 'AwaitExpression':
        this.#follow(parent, uses, seen)
        break
      case 'Property':
        if (parent.parent.type === 'ObjectExpression')
          uses.push({
            kind: 'property',
            object: parent.parent,
            name: staticKey(parent) ?? symbolKey(parent.key) ?? '',
            node: parent,
          })
        break
      case 'ArrayExpression':
        if (!isDependencyList(parent)) uses.push({ kind: 'listed', node: parent })
        break
      case 'JSXExpressionContainer':
        uses.push({ kind: 'attribute', name: attributeName(parent), node: parent })
        break
      case 'ExportDefaultDeclaration':
      case 'ExportSpecifier':
      case 'TSExportAssignment':
        uses.push({ kind: 'exported', node: parent })
        break
      default: {
        const name = parent && templateAttribute(parent)
        if (parent && name !== null && name !== undefined) {
          uses.push({ kind: 'attribute', name, node: parent })
          break
        }
        if (parent && !LOOKING.test(parent.type)) uses.push({ kind: 'other', node: at })
      }
    }
  }

  #declaration(node: TSESTree.FunctionDeclaration | TSESTree.ClassDeclaration, uses: Use[], seen: Set<unknown>): void {
    const parent = node.parent
    if (parent.type === 'ExportDefaultDeclaration' || parent.type === 'ExportNamedDeclaration')
      uses.push({ kind: 'exported', node: parent })
    const variable = this.matcher.identities.bindings.declaredBy(node).find((v) => v.name === node.id?.name)
    if (variable) this.#reads(variable, uses, seen)
  }

  /** `setTimeout(function tick() { setTimeout(tick, 9) }, 9)`: a function expression is known inside by its name. */
  #ownName(node: TSESTree.FunctionExpression, uses: Use[], seen: Set<unknown>): void {
    const name = node.id?.name
    const variable = this.matcher.identities.bindings.declaredBy(node).find((v) => v.name === name)
    if (variable?.defs[0]?.type === 'FunctionName') this.#reads(variable, uses, seen)
  }

  #name(id: TSESTree.Identifier, declarator: TSESTree.VariableDeclarator, uses: Use[], seen: Set<unknown>): void {
    if (declarator.parent.parent.type === 'ExportNamedDeclaration') uses.push({ kind: 'exported', node: declarator })
    const variable = this.matcher.identities.bindings.declaredBy(declarator).find((v) => v.name === id.name)
    if (variable) this.#reads(variable, uses, seen)
  }

  #reads(variable: Variable, uses: Use[], seen: Set<unknown>): void {
    if (seen.has(variable)) return
    seen.add(variable)
    for (const read of this.matcher.identities.bindings.readsOf(variable)) this.#follow(read, uses, seen)
  }

  #assignment(parent: TSESTree.AssignmentExpression, uses: Use[], seen: Set<unknown>): void {
    const { left } = parent
    if (left.type === 'Identifier') {
      const variable = this.matcher.identities.bindings.variableOf(left)
      if (variable) this.#reads(variable, uses, seen)
      else uses.push({ kind: 'other', node: parent })
    } else if (left.type === 'MemberExpression') {
      const into = this.matcher.identities.of(left)
      if (isExports(into)) uses.push({ kind: 'exported', node: parent })
      else uses.push({ kind: 'stored', node: parent, into, name: staticKey(left) })
    } else uses.push({ kind: 'other', node: parent })
    // `const f = (x.y = function () {})`: the assignment is a value too.
    if (parent.parent.type !== 'ExpressionStatement') this.#follow(parent, uses, seen)
  }

  #member(parent: TSESTree.MemberExpression, uses: Use[], seen: Set<unknown>): void {
    const call = wrapped(parent).parent
    if (call?.type !== 'CallExpression' || call.callee !== wrapped(parent)) return
    const method = staticKey(parent)
    if (method === 'call' || method === 'apply') uses.push({ kind: 'called', node: call })
    else if (method === 'bind') this.#follow(call, uses, seen)
  }
}

/** `module.exports`, `exports.x`: what CommonJS exports by. */
function isExports(identity: Identity): boolean {
  if (identity.kind === 'unknown' || identity.root.kind !== 'global') return false
  const [first, second] = identity.path
  return first === 'exports' || (first === 'module' && second === 'exports')
}

/** `[a, b]` of `useEffect(fn, [a, b])`: React only compares its elements. */
function isDependencyList(list: TSESTree.ArrayExpression): boolean {
  const call = list.parent
  if (call.type !== 'CallExpression' || call.arguments.indexOf(list) < 1) return false
  return isFunction(call.arguments[0]) || call.arguments[0]?.type === 'Identifier'
}

function attributeName(container: TSESTree.JSXExpressionContainer): string {
  const attribute = container.parent
  return attribute.type === 'JSXAttribute' && attribute.name.type === 'JSXIdentifier' ? attribute.name.name : ''
}

/** The nodes of Svelte's templates, which stand outside the types of JavaScript's syntax. */
interface TemplateNode {
  readonly type: string
  readonly kind?: string
  readonly key?: { readonly name?: { readonly name?: string } }
  readonly parent?: TemplateNode
}

/** What a Svelte template does with a function: `onClick` of `on:click={f}` and `onclick={f}`, `use`, `attach`; null elsewhere. */
function templateAttribute(parent: TSESTree.Node): string | null {
  const at = parent as unknown as TemplateNode
  const event = (name: string): string => `on${name.charAt(0).toUpperCase()}${name.slice(1)}`
  switch (at.type) {
    case 'SvelteAttachTag':
      return 'attach'
    case 'SvelteDirectiveKey':
      return at.parent?.kind === 'Action' ? 'use' : null
    case 'SvelteDirective':
      return at.kind === 'EventHandler' ? event(at.key?.name?.name ?? '') : null
    case 'SvelteMustacheTag': {
      const name = at.parent?.type === 'SvelteAttribute' ? /^on([a-z]+)$/.exec(at.parent.key?.name?.name ?? '') : null
      return name ? event(name[1] ?? '') : null
    }
    default:
      return null
  }
}
