import type { TSESTree } from '@typescript-eslint/utils'
import type { Identity, Owner } from '../answers/index.js'
import { isCallStep, type Identities } from '../scope/identity.js'
import { isClass, staticKey, unwrap } from '../syntax/nodes.js'

/** What a value was made by: `Pool` of `pg`. `module` is null where this file makes it itself. */
export interface Maker {
  readonly module: string | null
  readonly name: string
}

const MAX_DEPTH = 4

/**
 * What makes the value of an expression, as far as the file shows it: a call or `new` of an import, a type annotation,
 * what a field is given. Null for what comes from elsewhere: an import of the project's own, a parameter without a type.
 */
export function makerOf(node: TSESTree.Node, identities: Identities, depth = 0): Maker | null {
  const at = unwrap(node)
  if (depth > MAX_DEPTH) return null
  if (at.type === 'ConditionalExpression')
    return makerOf(at.consequent, identities, depth + 1) ?? makerOf(at.alternate, identities, depth + 1)
  if (at.type === 'LogicalExpression')
    return makerOf(at.left, identities, depth + 1) ?? makerOf(at.right, identities, depth + 1)
  const identity = identities.of(at)
  if (identity.kind === 'unknown') return null
  const { root, path } = identity
  switch (root.kind) {
    case 'import':
      return ofImport(root.module, path)
    case 'global':
      return { module: 'global', name: path.at(-1) ?? '' }
    case 'value':
      return ofMade(root.node, identities, depth)
    case 'variable': {
      if (path.length > 0 && !path.some(isCallStep)) return null
      const definition = root.variable.defs[0]?.node as TSESTree.Node | undefined
      const written = identities.bindings.writesOf(root.variable).flatMap((write) => write.writeExpr ?? [])
      for (const value of written) {
        const made = ofMade(value, identities, depth)
        if (made) return made
      }
      return definition?.type === 'VariableDeclarator' ? ofType(definition.id, identities) : null
    }
    case 'parameter': {
      const parameter = root.fn.params[root.index]
      return parameter && path.length === 0 ? ofType(parameter, identities) : null
    }
    case 'this':
      return path.length === 1 ? ofField(root.owner, path[0] ?? '', identities, depth) : null
    default:
      return null
  }
}

/** `mysql.createPool(…).promise()`, `mongoose.connection`; what a file of the project exports may be anything. */
function ofImport(module: string, path: readonly string[]): Maker | null {
  if (/^[./#~@]\/?(?![a-z0-9-]+\/)/.test(module) && !/^@[\w.-]+\//.test(module)) return null
  const call = path.findIndex(isCallStep)
  return { module, name: (call < 0 ? path.at(-1) : path[call - 1]) ?? '*' }
}

function ofMade(node: TSESTree.Node, identities: Identities, depth: number): Maker | null {
  const made = unwrap(node)
  if (made.type !== 'CallExpression' && made.type !== 'NewExpression')
    return made.type === 'ConditionalExpression' || made.type === 'LogicalExpression'
      ? makerOf(made, identities, depth + 1)
      : null
  const callee = unwrap(made.callee)
  const identity: Identity = identities.of(callee)
  if (identity.kind === 'reference' && identity.root.kind === 'import') {
    const { module } = identity.root
    const call = identity.path.findIndex(isCallStep)
    const name = (call < 0 ? identity.path.at(-1) : identity.path[call - 1]) ?? '*'
    return module.startsWith('.') ? null : { module, name: name === '*' ? module : name }
  }
  // `mysql.createPool(config).promise()`, `new Sequelize(url, { logging: () => {} })` behind a call.
  if (callee.type === 'MemberExpression') {
    const inner = makerOf(callee.object, identities, depth + 1)
    if (inner && inner.module !== 'global') return inner
  }
  if (identity.kind === 'reference' && identity.root.kind === 'variable' && made.type === 'NewExpression')
    return identity.root.variable.defs[0]?.type === 'ClassName'
      ? { module: null, name: identity.root.variable.name }
      : null
  return null
}

/** The type in `x: Type` and the module it is imported from. */
function ofType(pattern: TSESTree.Node, identities: Identities): Maker | null {
  const target = pattern.type === 'TSParameterProperty' ? pattern.parameter : pattern
  const named = target.type === 'AssignmentPattern' ? target.left : target
  const annotation = named.type === 'Identifier' || named.type === 'ObjectPattern' ? named.typeAnnotation : undefined
  return annotation ? ofAnnotation(annotation, identities) : null
}

function ofAnnotation({ typeAnnotation }: TSESTree.TSTypeAnnotation, identities: Identities): Maker | null {
  // `Pool | null`
  const types = typeAnnotation.type === 'TSUnionType' ? typeAnnotation.types : [typeAnnotation]
  const type = types.find((part) => part.type === 'TSTypeReference')
  if (!type) return null
  let from: TSESTree.EntityName = type.typeName
  while (from.type === 'TSQualifiedName') from = from.left
  const identity = from.type === 'Identifier' ? identities.of(from) : null
  if (identity?.kind !== 'reference' || identity.root.kind !== 'import') return null
  const { module } = identity.root
  if (module.startsWith('.')) return null
  const name = type.typeName.type === 'TSQualifiedName' ? type.typeName.right.name : identity.path.at(-1)
  return { module, name: name ?? '*' }
}

/** `private readonly pool: Pool`, `pool = new Pool()`, `this.pool = createPool()`. */
function ofField(owner: Owner, name: string, identities: Identities, depth: number): Maker | null {
  if (isClass(owner)) {
    for (const member of owner.body.body) {
      if (member.type === 'PropertyDefinition' && staticKey(member) === name) {
        const made =
          (member.typeAnnotation && ofAnnotation(member.typeAnnotation, identities)) ??
          (member.value && makerOf(member.value, identities, depth + 1))
        if (made) return made
      }
      if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') continue
      const parameter = member.value.params.find(
        (p) =>
          p.type === 'TSParameterProperty' &&
          (p.parameter.type === 'AssignmentPattern' ? p.parameter.left : p.parameter).name === name,
      )
      if (parameter) return ofType(parameter, identities)
    }
  }
  for (const assignment of identities.bindings.syntax.assignmentsTo(name)) {
    const into = identities.of(assignment.left)
    if (into.kind === 'unknown' || into.root.kind !== 'this' || into.root.owner !== owner) continue
    const made = makerOf(assignment.right, identities, depth + 1)
    if (made) return made
  }
  return null
}
