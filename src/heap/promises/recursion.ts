import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, HeldPromise } from '../../answers/index.js'
import type { LifetimeContext } from '../../lifetime/context.js'
import {
  enclosingFunction,
  isInside,
  isLoop,
  memberOfFunction,
  nameOf,
  staticKey,
  unwrap,
  wrapped,
} from '../../syntax/nodes.js'
import { isFlagName } from './words.js'

const READS =
  /^(?:read|receive|recv|next|poll|pull|take|accept|consume|dequeue|listen)(?:Message|Messages|Event|Events|Chunk)?$/

/**
 * Functions that wait for their own next turn: `await loop()` and `return loop()` in an async function, `then(loop)` in
 * one that returns the promise. Each turn stays until the last one is over.
 */
export function recursionsOf(context: LifetimeContext): readonly HeldPromise[] {
  const { syntax } = context
  const seen = new Set<FunctionNode>()
  return syntax.all('CallExpression').flatMap((call) => {
    const fn = turnOf(call, context)
    if (!fn || seen.has(fn) || !mayGoOn(call, fn, context)) return []
    const ends = endOf(call, fn, context)
    if (ends === 'soon' || (ends === 'data' && !readsOn(fn, context))) return []
    seen.add(fn)
    return [found(call, fn, ends === 'data')]
  })
}

function found(call: TSESTree.CallExpression, fn: FunctionNode, ends: boolean): HeldPromise {
  const name = nameOf(fn) ?? 'this function'
  return {
    kind: 'promise',
    node: call,
    how: 'recursion',
    what: name,
    method: '',
    edge: null,
    ends,
    path: {
      kind: 'path',
      steps: [
        { edge: 'root', label: name, line: fn.loc.start.line },
        { edge: 'closure', label: 'waiting turn', line: call.loc.start.line },
        { edge: 'closure', label: 'waiting turn', line: call.loc.start.line },
      ],
    },
    confidence: ends ? 'possible' : 'likely',
  }
}

/** The function that a call starts again and that waits for it; null for every other call. */
function turnOf(call: TSESTree.CallExpression, context: LifetimeContext): FunctionNode | null {
  const around = enclosingFunction(call)
  if (!around || around.generator) return null
  const callee = unwrap(call.callee)
  if (callee.type !== 'Identifier' && callee.type !== 'MemberExpression') return null
  if (around.async && denotes(callee, around, context) && isWaitedFor(call, around)) return around
  // `return work().then(() => loop())`, `return work().then(loop)`
  const outer = enclosingFunction(around)
  if (outer && denotes(callee, outer, context) && isReturnedBy(call, around) && isReaction(around, outer)) return outer
  const [next] = call.arguments
  if (callee.type !== 'MemberExpression' || staticKey(callee) !== 'then' || next?.type !== 'Identifier') return null
  return denotes(next, around, context) && isWaitedFor(call, around) ? around : null
}

/** Whether a name or `this.m` is the function itself. */
function denotes(node: TSESTree.Node, fn: FunctionNode, { identities }: LifetimeContext): boolean {
  if (node.type === 'Identifier') {
    const definition = identities.bindings.variableOf(node)?.defs[0]?.node as TSESTree.Node | undefined
    if (definition === fn) return identities.bindings.variableOf(node)?.defs[0]?.type === 'FunctionName'
    return definition?.type === 'VariableDeclarator' && definition.init != null && unwrap(definition.init) === fn
  }
  if (node.type !== 'MemberExpression' || node.object.type !== 'ThisExpression') return false
  const member = memberOfFunction(fn)
  const key = member ? staticKey(member) : fn.parent.type === 'Property' ? staticKey(fn.parent) : null
  return key !== null && key === staticKey(node)
}

function isWaitedFor(call: TSESTree.CallExpression, fn: FunctionNode): boolean {
  let at = wrapped(call)
  // `return loop().catch(report)`
  for (;;) {
    const member = at.parent
    const outer = member?.type === 'MemberExpression' && member.object === at ? wrapped(member).parent : null
    if (outer?.type !== 'CallExpression' || !/^(?:then|catch|finally)$/.test(keyOf(member) ?? '')) break
    at = wrapped(outer)
  }
  return at.parent?.type === 'AwaitExpression' ? fn.async : isReturnedBy(at, fn)
}

function keyOf(node: TSESTree.Node | undefined): string | null {
  return node?.type === 'MemberExpression' ? staticKey(node) : null
}

function isReturnedBy(node: TSESTree.Node, fn: FunctionNode): boolean {
  const at = wrapped(node)
  return at.parent?.type === 'ReturnStatement'
    ? enclosingFunction(at.parent) === fn
    : at.parent === fn && fn.body === at
}

/** Whether `fn` is given to a `then` whose promise the function around returns or waits for. */
function isReaction(fn: FunctionNode, outer: FunctionNode): boolean {
  const call = fn.parent
  if (call.type !== 'CallExpression' || call.callee === fn || enclosingFunction(call) !== outer) return false
  return /^(?:then|catch|finally)$/.test(keyOf(unwrap(call.callee)) ?? '') && isWaitedFor(call, outer)
}

/** Whether nothing in the arguments counts turns or walks down a tree, and the call is no step of a loop. */
function mayGoOn(call: TSESTree.CallExpression, fn: FunctionNode, context: LifetimeContext): boolean {
  for (let at: TSESTree.Node | undefined = call.parent; at && at !== fn; at = at.parent)
    if (isLoop(at) || at.type === 'CatchClause') return false
  const callee = unwrap(call.callee)
  const isThen =
    callee.type === 'MemberExpression' && staticKey(callee) === 'then' && call.arguments[0]?.type === 'Identifier'
  return isThen || call.arguments.every((argument) => isSameAgain(argument, fn, context))
}

function isSameAgain(argument: TSESTree.Node, fn: FunctionNode, { identities, syntax }: LifetimeContext): boolean {
  const at = unwrap(argument)
  if (at.type === 'ThisExpression' || at.type === 'Literal') return true
  if (at.type !== 'Identifier') return false
  const variable = identities.bindings.variableOf(at)
  const [definition] = variable?.defs ?? []
  if (!variable || !definition) return true
  if (definition.type === 'Parameter')
    // A parameter that changes counts or walks.
    return definition.node === fn && identities.bindings.writesOf(variable).every((write) => write.init)
  if (!isInside(definition.node, fn)) return true
  // What the turn has waited for is somebody else's: nobody can say how long it goes on.
  const made = definition.node.type === 'VariableDeclarator' ? definition.node.init : null
  return made !== null && syntax.inside(made, 'AwaitExpression').length > 0
}

/**
 * What ends the recursion: nothing but a flag that others set (`endless`), what a turn finds (`data`), or that it waits
 * for nothing and so is no loop (`soon`).
 */
function endOf(call: TSESTree.CallExpression, fn: FunctionNode, context: LifetimeContext): 'endless' | 'data' | 'soon' {
  const { syntax } = context
  const waits = syntax
    .inside(fn, 'AwaitExpression')
    .some((wait) => enclosingFunction(wait) === fn && !isInside(call, wait))
  const isChain = enclosingFunction(call) !== fn || !fn.async
  if (!waits && !isChain) return 'soon'
  const conditions = [
    ...conditionsOf(call, fn),
    ...[...syntax.inside(fn, 'ReturnStatement'), ...syntax.inside(fn, 'ThrowStatement')]
      .filter((leave) => isOwn(leave, fn) && !isInside(call, leave))
      .flatMap((leave) => {
        const tests = conditionsOf(leave, fn)
        return tests.length > 0 ? tests : [null]
      }),
  ]
  return conditions.every((test) => test !== null && isFlag(test, fn, context)) ? 'endless' : 'data'
}

/** Whether a turn waits for the next of something that may come for long: a message, a part of a stream. */
function readsOn(fn: FunctionNode, { syntax, matcher }: LifetimeContext): boolean {
  return syntax.inside(fn, 'CallExpression').some((call) => READS.test(matcher.calledName(call) ?? ''))
}

/** A `return` of the function itself, or of a reaction that is part of it. */
function isOwn(leave: TSESTree.Node, fn: FunctionNode): boolean {
  const around = enclosingFunction(leave)
  return around === fn || (around !== null && isReaction(around, fn))
}

/** The tests that decide whether a node is reached; null where it is something else than a test. */
function conditionsOf(node: TSESTree.Node, fn: FunctionNode): (TSESTree.Node | null)[] {
  const tests: (TSESTree.Node | null)[] = []
  for (let from = node, at = node.parent; at && at !== fn; from = at, at = at.parent) {
    if ((at.type === 'IfStatement' || at.type === 'ConditionalExpression') && from !== at.test) tests.push(at.test)
    else if (at.type === 'LogicalExpression' && from === at.right) tests.push(at.left)
    else if (at.type === 'SwitchCase' || at.type === 'CatchClause' || isLoop(at)) tests.push(null)
  }
  return tests
}

/** `if (this.stopped)`, `if (signal.aborted)`: what others set, and nothing that a turn finds out. */
function isFlag(test: TSESTree.Node, fn: FunctionNode, { identities, syntax }: LifetimeContext): boolean {
  const names = test.type === 'Identifier' ? [test] : syntax.inside(test, 'Identifier')
  const isOfTurn = names.some((name) => {
    const definition = identities.bindings.variableOf(name)?.defs[0]
    return (
      definition !== undefined &&
      isInside(definition.node, fn) &&
      !(definition.type === 'Parameter' && isFlagName(name.name))
    )
  })
  return !isOfTurn && names.some((name) => isFlagName(name.name)) && !syntax.inside(test, 'AwaitExpression').length
}
