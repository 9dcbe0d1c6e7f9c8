import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../answers/index.js'

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression

export function isFunction(node: TSESTree.Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression'
  )
}

export function isClass(node: TSESTree.Node | null | undefined): node is ClassNode {
  return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression'
}

export function isLoop(node: TSESTree.Node): boolean {
  return /^(?:For|ForIn|ForOf|While|DoWhile)Statement$/.test(node.type)
}

/** The innermost loop around a node in its own function. */
export function loopAround(node: TSESTree.Node): TSESTree.Node | null {
  for (let at = node.parent; at && !isFunction(at); at = at.parent) if (isLoop(at)) return at
  return null
}

/** The expression behind parentheses, `as`, `satisfies`, `!`, `?.`, `await` and the comma operator. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  let at = node
  for (;;) {
    switch (at.type) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
        at = at.expression
        break
      case 'AwaitExpression':
        at = at.argument
        break
      case 'SequenceExpression': {
        const last = at.expressions.at(-1)
        if (!last) return at
        at = last
        break
      }
      default:
        return at
    }
  }
}

/** The outermost node that still is this expression: the inverse of `unwrap`, without `await` and the comma. */
export function wrapped(node: TSESTree.Node): TSESTree.Node {
  let at = node
  while (
    at.parent &&
    /^(?:TSAsExpression|TSSatisfiesExpression|TSNonNullExpression|TSTypeAssertion|ChainExpression)$/.test(
      at.parent.type,
    )
  )
    at = at.parent
  return at
}

/** The decorators of a class or field; parsers without them leave the property out. */
export function decoratorsOf(node: {
  readonly decorators?: readonly TSESTree.Decorator[]
}): readonly TSESTree.Decorator[] {
  return node.decorators ?? []
}

/** The nearest function, class field initialiser or static block around a node; null at the top level. */
export function enclosingFunction(node: TSESTree.Node): FunctionNode | null {
  for (let at = node.parent; at; at = at.parent) {
    if (isFunction(at)) return at
    if (at.type === 'PropertyDefinition' || at.type === 'StaticBlock') return null
  }
  return null
}

export function isInside(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  return node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1]
}

/** The class that a member, field or static block belongs to. */
export function classOfMember(member: TSESTree.Node): ClassNode | null {
  const body = member.parent
  return body?.type === 'ClassBody' && isClass(body.parent) ? body.parent : null
}

/** The class member a function is the value of: a method, or a field that holds an arrow. */
export function memberOfFunction(
  fn: TSESTree.Node,
): TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.AccessorProperty | null {
  const parent = wrapped(fn).parent
  return (parent?.type === 'MethodDefinition' ||
    parent?.type === 'PropertyDefinition' ||
    parent?.type === 'AccessorProperty') &&
    parent.value !== null &&
    unwrap(parent.value) === fn
    ? parent
    : null
}

/** The name of a property or member where it is static without evaluation: `a.b`, `a['b']`, `a[\`b\`]`, `a.#b`, `b() {}`. */
export function staticKey(
  node:
    | TSESTree.MemberExpression
    | TSESTree.Property
    | TSESTree.PropertyDefinition
    | TSESTree.MethodDefinition
    | TSESTree.AccessorProperty
    | TSESTree.TSAbstractMethodDefinition,
): string | null {
  const key = node.type === 'MemberExpression' ? node.property : node.key
  if (key.type === 'PrivateIdentifier') return `#${key.name}`
  if (!node.computed && key.type === 'Identifier') return key.name
  return literalText(key)
}

/** The text of a string or number literal or of a template without expressions. */
export function literalText(node: TSESTree.Node): string | null {
  if (node.type === 'Literal')
    return typeof node.value === 'string' || typeof node.value === 'number' ? String(node.value) : null
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? null
  return null
}

/** `[Symbol.dispose]` and its like, `[kClients]` by its convention, as the name the engine uses for them. */
export function symbolKey(key: TSESTree.Node): string | null {
  if (key.type === 'Identifier') return /^k[A-Z]\w*$/.test(key.name) ? `@@${key.name}` : null
  return key.type === 'MemberExpression' && key.object.type === 'Identifier' && key.object.name === 'Symbol'
    ? `@@${staticKey(key) ?? ''}`
    : null
}

/** A name by which a reader knows a function or class: its own, or that of what it is assigned to. */
export function nameOf(node: FunctionNode | ClassNode): string | null {
  if (node.id) return node.id.name
  const parent = wrapped(node).parent
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : null
    case 'AssignmentExpression':
      return parent.left.type === 'Identifier'
        ? parent.left.name
        : parent.left.type === 'MemberExpression'
          ? staticKey(parent.left)
          : null
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return staticKey(parent) ?? symbolKey(parent.key)
    default:
      return null
  }
}

/** Whether a function is what `new Promise(fn)` is given. */
export function isExecutor(fn: TSESTree.Node): boolean {
  const made = fn.parent
  return made !== undefined && isNewPromise(made) && made.arguments[0] === fn
}

export function isNewPromise(node: TSESTree.Node): node is TSESTree.NewExpression {
  return node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Promise'
}

/** The executor of the innermost promise that code at a node stands in. */
export function executorAround(node: TSESTree.Node): FunctionNode | null {
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) if (isExecutor(fn)) return fn
  return null
}

/** `null` or `undefined`, as they are written. */
export function isNothing(node: TSESTree.Node): boolean {
  return (node.type === 'Literal' && node.value === null) || (node.type === 'Identifier' && node.name === 'undefined')
}

/** What a function is called by where it is put: a key, a name, the left side of an assignment; else the function. */
export function nameNodeOf(fn: FunctionNode): TSESTree.Node {
  const { parent } = fn
  if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition' || parent.type === 'Property')
    return parent.key
  return parent.type === 'VariableDeclarator' ? parent.id : parent.type === 'AssignmentExpression' ? parent.left : fn
}

/** The field that a class declares under a name. */
export function declaredField(owner: ClassNode, name: string, isStatic: boolean): TSESTree.PropertyDefinition | null {
  return (
    owner.body.body.find(
      (member): member is TSESTree.PropertyDefinition =>
        member.type === 'PropertyDefinition' && member.static === isStatic && staticKey(member) === name,
    ) ?? null
  )
}
