import type { TSESTree } from '@typescript-eslint/utils'
import type { Activation, Confidence, FunctionNode, Owner, Region } from '../answers/index.js'
import { TEARDOWN_NAMES } from '../catalog/index.js'
import type { Use } from '../escape/uses.js'
import { scopeNodeOf, type Variable } from '../scope/bindings.js'
import { sameReference } from '../scope/same.js'
import {
  type ClassNode,
  decoratorsOf,
  isClass,
  isFunction,
  literalText,
  nameOf,
  staticKey,
  wrapped,
} from '../syntax/nodes.js'
import { lastName } from '../match/matcher.js'
import { isOneOfMany, isService } from './conventions.js'
import { oftenMounted } from './frameworks/runs.js'
import type { LifetimeContext } from './context.js'
import { commonRegion, joinActivations, repeatingEdges, surest, unknownEdge } from './join.js'
import { lifecycleOf } from './lifecycles.js'

/**
 * The life of one instance.
 *
 * | owner | instances |
 * |---|---|
 * | component, directive, custom element by catalogue row | many (`likely`) |
 * | provider of a container with one instance each; singleton by `getInstance` or a static field | one |
 * | class built only in this file | as often as the places that build it |
 * | class whose instance the file keeps in a module variable or static field | one |
 * | exported class with a teardown, or whose constructor keeps one of many things: an element, a socket, an id | many (`likely`) |
 * | exported class built at once level only | one |
 * | made by a container (`@injectable`), or called a service, manager, store, app | many (`possible`), whatever else speaks for it |
 * | any other exported class | many (`possible`) |
 * | object literal | that of the code around it |
 */
export function regionOfOwner(owner: Owner, context: LifetimeContext): Activation {
  const label = isClass(owner) || isFunction(owner) ? (nameOf(owner) ?? 'instance') : componentName(owner)
  const { program } = context.regions
  const make = (kind: Region['kind'], parent: Region, frequency: Region['frequency'], confidence: Confidence): Region =>
    context.regions.make({ kind, node: owner, parent, frequency, confidence, label })
  const row = lifecycleOf(owner, context)
  if (row)
    return row.instances === 'one' || (isClass(owner) && isSoleElement(owner, context))
      ? make('instance', program, 'once', 'likely')
      : context.regions.make({
          kind: 'mount',
          node: owner,
          parent: program,
          frequency: 'many',
          label,
          ...oftenMounted(label),
        })
  if (owner.type === 'ObjectExpression') return context.regions.at(owner)
  if (isFunction(owner) && !isConstructor(owner, context)) return { kind: 'unknown', why: 'syntax' }
  if (isClass(owner) && isSingleton(owner)) return make('instance', program, 'once', 'likely')

  const uses = context.uses.of(owner)
  const sites = [...uses.flatMap((use) => (use.kind === 'called' ? [use.node] : [])), ...sitesByName(uses, context)]
  if (sites.some((site) => isKeptOnce(site, context))) return make('instance', program, 'once', 'likely')
  const isOpen = uses.some((use) => use.kind !== 'called') || sites.length === 0
  const places = sites.map((site) => context.regions.at(site))
  const known = places.filter((place) => place.kind !== 'unknown')
  const repeating = surest(
    known.flatMap((place) => repeatingEdges(place, program)),
    (edge) => edge.confidence,
  )
  if (!isOpen) {
    const joined = joinActivations(places)
    if ('kind' in joined) return joined.kind === 'unknown' ? joined : make('instance', joined, 'once', 'certain')
    const parent = joined.reduce(commonRegion)
    const edge = surest(
      joined.flatMap((place) => repeatingEdges(place, parent)),
      (e) => e.confidence,
    )
    return make('instance', parent, edge ? 'many' : 'bounded', edge?.confidence ?? 'certain')
  }
  if (repeating && repeating.confidence !== 'possible') return make('instance', program, 'many', repeating.confidence)
  const isOften = context.passesKeyGuards === true && known.some((place) => unknownEdge(place, program))
  if (known.length > 0 && known.length === places.length && !repeating && !isOften)
    return make('instance', program, 'once', 'likely')
  const keeps = keptParameters(owner, context)
  // A container makes most of its objects once; so does a program with what it calls a service.
  const isSole = (isClass(owner) && isManaged(owner)) || isService(label) || label.endsWith('Impl')
  // Any other parameter may be what the one instance of a program works with.
  const isPerThing = keeps.some((variable) => isOneOfMany(variable.name))
  const evident = !isSole && (isPerThing || hasTeardown(owner, context))
  const isParted = keeps.some((variable) => isOneOfMany(variable.name) && !/rpc$/i.test(variable.name))
  return context.regions.make({
    kind: 'instance',
    node: owner,
    parent: program,
    frequency: 'many',
    confidence: evident ? 'likely' : 'possible',
    label,
    ...(!isSole && { raisable: true }),
    ...(evident && isParted && { isParted }),
  })
}

/** A custom element that its own file looks up before it makes one: `document.querySelector('x-toast')`. */
function isSoleElement(node: ClassNode, { syntax, matcher }: LifetimeContext): boolean {
  const tags = decoratorsOf(node).flatMap(({ expression }) => {
    const [tag] = expression.type === 'CallExpression' ? expression.arguments : []
    return (tag && literalText(tag)) ?? []
  })
  for (const call of syntax.all('CallExpression')) {
    const [tag, defined] = call.arguments
    const isOwn = defined?.type === 'Identifier' && defined.name === node.id?.name
    if (isOwn && tag && matcher.calledName(call) === 'define') tags.push(literalText(tag) ?? '')
  }
  const isGivenTag = (name: RegExp): boolean =>
    syntax.all('CallExpression').some((call) => {
      const text = call.arguments[0] && literalText(call.arguments[0])
      return text !== null && text !== undefined && tags.includes(text) && name.test(matcher.calledName(call) ?? '')
    })
  return tags.length > 0 && isGivenTag(/^createElement$/) && isGivenTag(/^(?:querySelector|getElementsByTagName)$/)
}

/** `@injectable() class Foo`: a container makes it. */
function isManaged(node: ClassNode): boolean {
  return decoratorsOf(node).some((decorator) => {
    const at = decorator.expression
    return /^(?:injectable|singleton|service|provide|controller|module|entity)$/i.test(
      lastName(at.type === 'CallExpression' ? at.callee : at) ?? '',
    )
  })
}

/** `Menu` of `{ name: 'Menu', mounted() {} }`. */
function componentName(options: TSESTree.ObjectExpression): string {
  const name = options.properties.find((p) => p.type === 'Property' && staticKey(p) === 'name')
  return (name?.type === 'Property' && literalText(name.value)) || 'component'
}

/** A function that is built with `new`, or has a prototype, and has a name to build it by. */
export function isConstructor(fn: FunctionNode, context: LifetimeContext): boolean {
  const name = nameOf(fn)
  if (!name || fn.type === 'ArrowFunctionExpression' || !/^[_$]*[A-Z]/.test(name)) return false
  return context.syntax.inside(fn, 'ThisExpression').length > 0 || context.members.of(fn).length > 0
}

/** `static getInstance()`, `static #instance = new Foo()`, a private constructor, `@Injectable({ providedIn: 'root' })`. */
function isSingleton(node: ClassNode): boolean {
  if (node.parent.type === 'NewExpression' && node.parent.parent.type === 'ExportDefaultDeclaration') return true
  const isProvidedOnce = decoratorsOf(node).some((decorator) => {
    const call = decorator.expression
    const options = call.type === 'CallExpression' ? call.arguments[0] : undefined
    return (
      options?.type === 'ObjectExpression' &&
      options.properties.some((p) => p.type === 'Property' && staticKey(p) === 'providedIn')
    )
  })
  return (
    isProvidedOnce ||
    node.body.body.some((member) => {
      if (member.type === 'MethodDefinition' && member.kind === 'constructor') return member.accessibility === 'private'
      if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') return false
      return member.static && /^[#_]*(?:get)?(?:shared)?(?:instance|singleton|default)$/i.test(staticKey(member) ?? '')
    })
  )
}

export function constructorOf(owner: Owner): FunctionNode | null {
  if (isFunction(owner)) return owner
  if (!isClass(owner)) return null
  const method = owner.body.body.find(
    (m): m is TSESTree.MethodDefinition => m.type === 'MethodDefinition' && m.kind === 'constructor',
  )
  return method && isFunction(method.value) ? method.value : null
}

/** The places that build a class by the member it was assigned to: `new app.Main()`. */
function sitesByName(uses: readonly Use[], context: LifetimeContext): TSESTree.NewExpression[] {
  const names = uses.flatMap((use) => (use.kind === 'stored' ? [use.into] : []))
  if (names.length === 0) return []
  return context.syntax
    .all('NewExpression')
    .filter((made) => names.some((name) => sameReference(context.identities.of(made.callee), name)))
}

/** Whether a new instance goes to a variable of the module or a static field: the next one takes its place. */
function isKeptOnce(site: TSESTree.Node, context: LifetimeContext): boolean {
  const parent = wrapped(site).parent
  if (parent?.type !== 'AssignmentExpression') return false
  const variable = parent.left.type === 'Identifier' ? context.identities.bindings.variableOf(parent.left) : null
  if (variable) return !isFunction(scopeNodeOf(variable))
  const into = context.identities.of(parent.left)
  return (
    into.kind === 'reference' &&
    into.path.length > 0 &&
    (into.root.kind === 'global' || (into.root.kind === 'this' && into.root.isStatic))
  )
}

/** The parameters that the constructor stores, hands to `super`, or closes over: no two instances are alike. */
function keptParameters(owner: Owner, context: LifetimeContext): readonly Variable[] {
  const make = constructorOf(owner)
  if (!make) return []
  return context.identities.bindings
    .parametersOf(make)
    .filter((variable) => !isService(variable.name) && !isService(typeNameOf(variable)))
    .filter(
      (variable) =>
        isProperty(variable) || context.identities.bindings.readsOf(variable).some((read) => isKept(read, make)),
    )
}

/** `constructor(private element: HTMLElement)` */
function isProperty(variable: Variable): boolean {
  return variable.identifiers.some(
    (name) => name.parent.type === 'TSParameterProperty' || name.parent.parent?.type === 'TSParameterProperty',
  )
}

function typeNameOf(variable: Variable): string {
  const name = variable.identifiers[0]
  const type = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : ''
}

function isKept(read: TSESTree.Node, make: FunctionNode): boolean {
  for (let from = read, at = read.parent; at && at !== make; from = at, at = at.parent) {
    if (isFunction(at)) return true
    if (at.type === 'AssignmentExpression' && at.right === from && at.left.type === 'MemberExpression') return true
    if (at.type === 'CallExpression' && at.callee.type === 'Super') return true
  }
  return false
}

function hasTeardown(owner: Owner, context: LifetimeContext): boolean {
  return context.members.of(owner).some((method) => TEARDOWN_NAMES.has(method.name))
}
