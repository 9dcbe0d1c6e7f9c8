import type { TSESTree } from '@typescript-eslint/utils'
import type { Handling } from '../acquire/handling.js'
import type { BoundVerdict, CollectionKind, GrowthSite } from '../answers/index.js'
import type { LifetimeContext } from '../lifetime/context.js'
import { sameExpression } from '../bounds/removal.js'
import { TEARDOWN_NAMES } from '../catalog/index.js'
import { enclosingFunction, isInside, unwrap } from '../syntax/nodes.js'
import { sourceLabel } from '../syntax/text.js'
import type { Change, Edit } from './edit.js'
import { inFinally as aroundFinally } from './finally.js'
import { blockLine, terminator } from './text.js'

/** What empties a collection of each kind. */
const CLEARING: Readonly<Partial<Record<CollectionKind, string>>> = {
  map: '.clear()',
  set: '.clear()',
  lru: '.clear()',
  array: '.length = 0',
}
const OBJECTS =
  /^(?:HTML\w*Element|SVG\w*Element|Element|EventTarget|Node|Document|Request|Response|IncomingMessage|ServerResponse|Socket|WebSocket|object)$/

/** The mechanical mends of a collection that only grows, the most specific first. */
export function collectionEdits(
  site: GrowthSite,
  handling: Handling,
  bound: BoundVerdict,
  context: LifetimeContext,
): readonly Edit[] {
  const edits =
    bound.kind === 'some-paths'
      ? [inFinally(site, handling, context)]
      : bound.kind !== 'never'
        ? []
        : bound.futile
          ? [deleteKey(handling, bound.futile.because, bound.futile.by, context)]
          : [weak(site, handling, context), lru(site, handling, context), clear(site, context)]
  return edits.filter((edit) => edit !== null)
}

/** `new Map()` becomes `new WeakMap()` where all keys are objects and nothing but `get`, `has`, `set` and `delete` is asked. */
function weak({ holder }: GrowthSite, handling: Handling, context: LifetimeContext): Edit | null {
  const made = unwrap(holder.made)
  if (made.type !== 'NewExpression' || made.arguments.length > 0 || isTyped(holder.declared)) return null
  if (!/^(?:map|set)$/.test(holder.collection) || handling.sizes.length > 0 || handling.reads.length > 0) return null
  const own = handling.growth.filter((site) => !site.isNested)
  if (!own.every(({ keys }) => keys?.every((key) => isObject(key, context)))) return null
  if (handling.shrinking.some(({ how }) => how === 'all')) return null
  const name = holder.collection === 'map' ? 'WeakMap' : 'WeakSet'
  return { name: 'weak', data: { class: name }, changes: [{ range: [...made.callee.range], text: name }] }
}

function isTyped(declared: TSESTree.Node): boolean {
  if (declared.type === 'Identifier') return declared.typeAnnotation !== undefined
  return declared.type === 'PropertyDefinition' && declared.typeAnnotation !== undefined
}

/** Whether an expression is an object by its form, by its type, or as what a framework hands over. */
function isObject(key: TSESTree.Node, context: LifetimeContext): boolean {
  const at = unwrap(key)
  if (at.type === 'ThisExpression' || at.type === 'NewExpression' || at.type === 'ObjectExpression') return true
  const identity = context.identities.of(at)
  if (identity.kind === 'unknown' || identity.root.kind !== 'parameter') return false
  const { fn, index } = identity.root
  if (identity.path.length > 0) return /^(?:target|currentTarget|socket)$/.test(identity.path.at(-1) ?? '')
  const parameter = fn.params[index]
  const type = parameter?.type === 'Identifier' ? parameter.typeAnnotation?.typeAnnotation : undefined
  if (type)
    return (
      type.type === 'TSObjectKeyword' ||
      (type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && OBJECTS.test(type.typeName.name))
    )
  const region = context.regions.ofFunction(fn)
  return region.kind !== 'unknown' && region.node === fn && /^(?:request|connection)$/.test(region.kind) && index < 2
}

/** `const cache = new Map()` of a memo becomes an LRU: the function that fills it asks it first. */
function lru({ holder, node, isNested }: GrowthSite, handling: Handling, context: LifetimeContext): Edit | null {
  const made = unwrap(holder.made)
  const { ast, text } = context.syntax.sourceCode
  if (holder.collection !== 'map' || isNested || made.type !== 'NewExpression' || made.arguments.length > 0) return null
  if (isTyped(holder.declared) || handling.sizes.length > 0 || handling.reads.length > 0) return null
  const home = enclosingFunction(node)
  const asks = context.syntax
    .membersNamed('get')
    .some((member) => home !== null && isInside(member, home) && isInside(node, home))
  const [first] = ast.body
  if (!asks || first?.type !== 'ImportDeclaration' || /\bLRUCache\b/.test(text)) return null
  const changes: Change[] = [
    {
      range: [first.range[0], first.range[0]],
      text: `import { LRUCache } from 'lru-cache'${text[first.range[1] - 1] === ';' ? ';' : ''}\n`,
    },
    { range: [...made.callee.range], text: 'LRUCache' },
    { range: [made.range[1] - 2, made.range[1]], text: '({ max: 1000 })' },
  ]
  return text.slice(made.range[1] - 2, made.range[1]) === '()' ? { name: 'lru', data: {}, changes } : null
}

/** The rest of the block goes into a `try`, the removal into its `finally`. */
function inFinally(site: GrowthSite, handling: Handling, context: LifetimeContext): Edit | null {
  const added = statementOf(site.node)
  if (!added) return null
  const removals = handling.shrinking.filter(
    ({ how, key }) => how === 'entry' && key && site.keys?.some((own) => sameExpression(own, key, context)),
  )
  const removal = removals.length === 1 ? statementOf(removals[0]?.node) : null
  const changes = removal && aroundFinally(added, removal, context)
  if (!changes) return null
  return { name: 'inFinally', data: { removal: sourceLabel(removal.expression, context.syntax.sourceCode) }, changes }
}

/** `o[k] = undefined` becomes `delete o[k]`. */
function deleteKey(handling: Handling, because: string, by: TSESTree.Node, context: LifetimeContext): Edit | null {
  if (because !== 'blank' || by.type !== 'AssignmentExpression' || handling.shrinking.length !== 1) return null
  const removal = `delete ${context.syntax.sourceCode.getText(by.left)}`
  return { name: 'deleteKey', data: { removal }, changes: [{ range: [...by.range], text: removal }] }
}

/** `this.items.clear()` at the end of the method in which the instance takes back what it holds. */
function clear({ holder }: GrowthSite, context: LifetimeContext): Edit | null {
  const [name] = holder.names
  const call = CLEARING[holder.collection]
  if (holder.scope !== 'instance' || name?.root.kind !== 'this' || call === undefined) return null
  const teardown = context.members.of(name.root.owner).find((method) => TEARDOWN_NAMES.has(method.name))
  if (teardown?.fn.body.type !== 'BlockStatement') return null
  const last = teardown.fn.body.body.at(-1)
  if (last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement') return null
  const removal = `${holder.label}${call}`
  const text = `${removal}${last ? terminator(last, context) : ';'}`
  return {
    name: 'clearInTeardown',
    data: { removal, teardown: teardown.name },
    changes: [blockLine(teardown.fn.body, text, 'end', context)],
  }
}

function statementOf(node: TSESTree.Node | undefined): TSESTree.ExpressionStatement | null {
  return node?.parent?.type === 'ExpressionStatement' ? node.parent : null
}
