import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Reference } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { atLeast } from '../lifetime/confidence.js'
import { scopeNodeOf, type Variable } from '../scope/bindings.js'
import { isClass, isFunction, staticKey, unwrap } from '../syntax/nodes.js'
import { hintOf, isFewOfRequest, isLoggedIn, MINTED, TRANSPARENT } from './names.js'
import {
  instanceSpace,
  isCalled,
  isCounted,
  isLocal,
  isNamespace,
  isOfFew,
  isOwn,
  lastNameOf,
  servedBy,
} from './uses.js'
import { larger, type Space } from './space.js'
import { spaceOfType } from './types.js'

const MAX_DEPTH = 6
/** The key spaces of the expressions of one file. */
export class Keys {
  readonly #memo = new Map<TSESTree.Node, Space>()

  constructor(readonly context: LifetimeContext) {}

  of(node: TSESTree.Node, depth = 0): Space {
    const at = unwrap(node)
    const known = this.#memo.get(at)
    if (known) return known
    if (depth > MAX_DEPTH) return 'unknown'
    this.#memo.set(at, 'unknown')
    const space = this.#space(at, depth + 1)
    this.#memo.set(at, space)
    return space
  }

  /** The largest space among several. */
  most(nodes: readonly (TSESTree.Node | null)[], depth = 0): Space {
    return nodes.reduce<Space>((most, node) => larger(most, node ? this.of(node, depth) : 'few'), 'few')
  }

  #space(node: TSESTree.Node, depth: number): Space {
    switch (node.type) {
      case 'Literal':
        return 'few'
      case 'TemplateLiteral':
        return this.most(node.expressions, depth)
      case 'BinaryExpression':
        if (/^(?:%|&|===?|!==?|[<>]=?|in|instanceof)$/.test(node.operator)) return 'few'
        return this.most([node.left, node.right], depth)
      case 'UnaryExpression':
        return node.operator === 'typeof' || node.operator === '!' ? 'few' : this.of(node.argument, depth)
      case 'ConditionalExpression':
        return this.most([node.consequent, node.alternate], depth)
      case 'LogicalExpression':
        return this.most([node.left, node.right], depth)
      case 'AssignmentExpression':
        return this.of(node.right, depth)
      case 'SpreadElement':
        return this.of(node.argument, depth)
      case 'UpdateExpression':
        return isLocal(node.argument, this.context) ? 'unknown' : 'many'
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'ClassExpression':
        return 'code'
      case 'ObjectExpression':
        return this.most(
          node.properties.map((p) => (p.type === 'Property' ? p.value : p.argument)),
          depth,
        )
      case 'ArrayExpression':
        return this.most(node.elements, depth)
      case 'NewExpression':
        return this.#made(node, depth)
      case 'CallExpression':
        return this.#call(node, depth)
      case 'ThisExpression':
        return instanceSpace(node, this.context)
      case 'Identifier':
        return this.#name(node, depth)
      case 'MemberExpression':
        return this.#member(node, depth)
      default:
        return 'unknown'
    }
  }

  #made(node: TSESTree.NewExpression, depth: number): Space {
    const name = node.callee.type === 'Identifier' ? node.callee.name : ''
    if (/^(?:Date|Error|\w+Error)$/.test(name)) return 'many'
    return larger('unknown', this.most(node.arguments, depth))
  }

  #call(node: TSESTree.CallExpression, depth: number): Space {
    const name = this.context.matcher.calledName(node) ?? ''
    if (MINTED.test(name)) return 'many'
    const callee = unwrap(node.callee)
    if (name === 'stringify') return isOfFew(node.arguments[0]) ? 'unknown' : this.most(node.arguments, depth)
    const receiver = callee.type === 'MemberExpression' ? callee.object : null
    if (TRANSPARENT.test(name))
      return this.most([receiver && !isNamespace(receiver, this.context) ? receiver : null, ...node.arguments], depth)
    if (callee.type === 'Identifier' && node.arguments.length > 0)
      return larger('unknown', this.most(node.arguments, depth))
    return 'unknown'
  }

  #name(name: TSESTree.Identifier, depth: number): Space {
    const variable = this.context.identities.bindings.variableOf(name)
    if (!variable) return /^(?:undefined|NaN|Infinity)$/.test(name.name) ? 'few' : 'unknown'
    return this.#variable(variable, depth)
  }

  #variable(variable: Variable, depth: number): Space {
    const definition = variable.defs[0]
    const node = definition?.node as TSESTree.Node | undefined
    switch (definition?.type) {
      case 'Parameter':
        return this.#parameter(variable, depth)
      case 'ImportBinding':
      case 'FunctionName':
      case 'ClassName':
        return 'code'
      case 'CatchClause':
        return 'many'
      case 'Variable':
        if (node?.type === 'VariableDeclarator') return this.#declared(variable, node, depth)
        return 'unknown'
      default:
        return node?.type === 'TSEnumDeclaration' ? 'few' : 'unknown'
    }
  }

  #declared(variable: Variable, node: TSESTree.VariableDeclarator, depth: number): Space {
    const loop = node.parent.parent
    if ((loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') && loop.left === node.parent)
      return this.#element(loop.right, variable.name, depth)
    const typed =
      node.id.type === 'Identifier' ? spaceOfType(node.id.typeAnnotation?.typeAnnotation, this.context) : null
    if (typed) return typed
    if (node.id.type !== 'Identifier') {
      const identity = this.context.identities.ofVariable(variable)
      if (identity.kind === 'reference' && identity.root.kind !== 'variable') return this.#reference(identity, depth)
      return node.init ? this.#destructured(variable, node.init, depth) : 'unknown'
    }
    const writes = this.context.identities.bindings.writesOf(variable)
    const values = writes.map((write) => write.writeExpr as TSESTree.Node | null)
    if (values.length === 0 || values.length > 4 || values.includes(null)) return 'unknown'
    // A number that is counted up outlives the call that counts.
    if (writes.some((write) => write.identifier.parent.type === 'UpdateExpression'))
      return isFunction(scopeNodeOf(variable)) ? 'unknown' : 'many'
    const space = this.most(values, depth)
    return space === 'unknown' && hintOf(variable.name) === 'many' && !isFunction(unwrap(values[0] ?? node))
      ? 'unknown'
      : space
  }

  /** `const { id } = await load()`: the name is all there is. */
  #destructured(variable: Variable, init: TSESTree.Node, depth: number): Space {
    const hint = hintOf(variable.name)
    if (hint === 'few') return 'few'
    return this.of(init, depth) === 'many' ? 'many' : 'unknown'
  }

  /** One element of a list that a loop walks. */
  #element(list: TSESTree.Node, name: string, depth: number): Space {
    const at = unwrap(list)
    if (at.type === 'CallExpression') {
      const method = this.context.matcher.calledName(at)
      const [of] = at.arguments
      if (method && /^(?:keys|entries|values)$/.test(method) && of) return this.#element(of, name, depth)
    }
    if (at.type === 'ArrayExpression' || at.type === 'ObjectExpression') return 'few'
    const identity = this.context.identities.of(at)
    if (identity.kind === 'reference' && (identity.root.kind === 'import' || identity.root.kind === 'global'))
      return 'few'
    if (
      identity.kind === 'reference' &&
      identity.root.kind === 'variable' &&
      !isFunction(scopeNodeOf(identity.root.variable))
    )
      return 'few'
    return hintOf(name) === 'few' ? 'few' : this.of(at, depth) === 'many' ? 'many' : 'unknown'
  }

  #member(node: TSESTree.MemberExpression, depth: number): Space {
    const identity = this.context.identities.of(node)
    if (identity.kind === 'reference') return this.#reference(identity, depth)
    if (node.computed) return larger(this.of(node.object, depth), 'unknown') === 'many' ? 'many' : 'unknown'
    return this.#byPath([staticKey(node) ?? ''], lastNameOf(node.object))
  }

  #reference({ root, path }: Reference, depth: number): Space {
    const last = path.at(-1) ?? ''
    if (
      /^(?:constructor|prototype|name|length|size|tagName|nodeName|nodeType|localName|ownerDocument|defaultView)$/.test(
        last,
      )
    )
      return 'few'
    switch (root.kind) {
      case 'import':
        return 'few'
      case 'global':
        return /^(?:process|location|navigator|Symbol|Number|document)$/.test(path[0] ?? '') ? 'few' : 'unknown'
      case 'parameter':
        return this.#ofParameter(root.fn, root.index, path, depth)
      case 'variable': {
        const node = root.variable.defs[0]?.node as TSESTree.Node | undefined
        if (node?.type === 'TSEnumDeclaration' || isClass(node)) return 'few'
        if (path.length === 0) return this.#variable(root.variable, depth)
        if (!isFunction(scopeNodeOf(root.variable))) return isCounted(path, this.context) ? 'many' : 'unknown'
        return hintOf(root.variable.name) === 'many' || this.#variable(root.variable, depth) === 'many'
          ? this.#byPath(path, root.variable.name)
          : this.#byPath(path, root.variable.name) === 'few'
            ? 'few'
            : 'unknown'
      }
      case 'this':
        if (isCounted(path, this.context)) return 'many'
        if (path.length > 1) return hintOf(path.at(-2) ?? '') === 'many' ? this.#byPath(path, null) : 'unknown'
        return root.isStatic ? 'unknown' : this.#ownField(root, last)
      case 'each':
        return this.#byPath(path, null)
      case 'value':
        return this.#byPath(path, null)
    }
  }

  /** `this.id` is one for each instance; of a single instance it is one value. */
  #ownField(root: Extract<Reference['root'], { kind: 'this' }>, name: string): Space {
    const region = this.context.regions.ofOwner(root.owner)
    if (region.kind === 'unknown' || region.frequency !== 'many') return 'unknown'
    return hintOf(name) === 'many' && atLeast(region.confidence, 'likely') ? 'many' : 'unknown'
  }

  #byPath(path: readonly string[], owner: string | null): Space {
    const last = path.at(-1) ?? ''
    const hint = isLoggedIn(path) ? null : hintOf(last, path.at(-2) ?? owner)
    return hint === null ? 'unknown' : hint
  }

  #parameter(variable: Variable, depth: number): Space {
    const identity = this.context.identities.ofVariable(variable)
    if (identity.kind === 'reference' && identity.root.kind === 'parameter')
      return this.#ofParameter(identity.root.fn, identity.root.index, identity.path, depth)
    if (identity.kind === 'reference' && identity.root.kind === 'each')
      return this.#each(identity.root.of, variable.name, depth)
    return hintOf(variable.name) === 'few' ? 'few' : 'unknown'
  }

  #each(list: Reference, name: string, depth: number): Space {
    if (list.root.kind === 'import' || list.root.kind === 'global') return 'few'
    if (list.root.kind === 'variable' && !isFunction(scopeNodeOf(list.root.variable))) return 'few'
    if (list.root.kind === 'value') return this.#element(list.root.node, name, depth)
    return hintOf(name) === 'few' ? 'few' : this.#reference(list, depth) === 'many' ? 'many' : 'unknown'
  }

  #ofParameter(fn: FunctionNode, index: number, path: readonly string[], depth: number): Space {
    const given = fn.params[index]
    const parameter = given?.type === 'TSParameterProperty' ? given.parameter : given
    const target = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter
    const name = target?.type === 'Identifier' ? target.name : ''
    const last = path.at(-1)
    const annotation = target && 'typeAnnotation' in target ? target.typeAnnotation?.typeAnnotation : undefined
    const typed = path.length === 0 ? spaceOfType(annotation, this.context) : null
    if (typed === 'few' || typed === 'code') return typed
    const ofPath = last === undefined || isLoggedIn(path) ? null : hintOf(last, path.at(-2) ?? name)
    const hint = last === undefined ? hintOf(name) : ofPath
    const served = servedBy(fn, this.context)
    if (served === 'request' || served === 'connection') return isFewOfRequest(last ?? '') ? 'few' : 'many'
    if (served && /^(?:target|relatedTarget)$/.test(last ?? '')) return 'many'
    if (hint === 'few' && typed !== 'many') return isCalled(fn, index, path, this.context) ? 'code' : 'few'
    if (served)
      return /^(?:key|keyCode|button|buttons|which|ownerDocument|defaultView|view)$/.test(last ?? '') ? 'few' : 'many'
    const passed = path.length === 0 ? this.#passed(fn, index, depth) : null
    if (passed) return passed
    if (isCalled(fn, index, path, this.context)) return 'code'
    return typed === 'many' || hint === 'many' ? 'many' : 'unknown'
  }

  /** What the callers of this file pass. */
  #passed(fn: FunctionNode, index: number, depth: number): Space | null {
    const uses = this.context.uses.of(fn)
    const args = uses.flatMap((use) =>
      use.kind === 'called' && !isOwn(use.node, fn) ? [use.node.arguments[index] ?? null] : [],
    )
    if (args.length === 0) return null
    const space = this.most(args, depth)
    // Others may call it too; what they pass is not known.
    return uses.every((use) => use.kind === 'called') || space === 'many' ? space : null
  }
}
