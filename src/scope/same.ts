import type { Identity, Owner, Reference, Root } from '../answers/index.js'
import { isCallStep } from './identity.js'

/** Whether two identities are the same reference: equal roots, equal paths. Fresh values are equal only to themselves. */
export function sameReference(a: Identity, b: Identity): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return false
  return sameRoot(a.root, b.root) && samePath(a.path, b.path)
}

/** As `sameReference`, and the value is the same too: two calls never give the same one. */
export function sameValue(a: Identity, b: Identity): boolean {
  return sameReference(a, b) && a.kind === 'reference' && !a.path.some(isCallStep)
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i])
}

function sameRoot(a: Root, b: Root): boolean {
  switch (a.kind) {
    case 'global':
      return b.kind === 'global'
    case 'import':
      return b.kind === 'import' && a.module === b.module
    case 'parameter':
      return b.kind === 'parameter' && a.fn === b.fn && a.index === b.index
    case 'variable':
      return b.kind === 'variable' && a.variable === b.variable
    case 'this':
      return b.kind === 'this' && sameOwner(a.owner, b.owner) && a.isStatic === b.isStatic
    case 'each':
      return b.kind === 'each' && sameList(a.of, b.of)
    case 'value':
      return b.kind === 'value' && a.node === b.node
  }
}

function sameOwner(a: Owner, b: Owner): boolean {
  return a === b
}

/** Two loops walk the same list if it is one reference, or if both are literals of the same elements. */
function sameList(a: Reference, b: Reference): boolean {
  if (sameReference(a, b)) return true
  if (a.root.kind !== 'value' || b.root.kind !== 'value' || a.path.length > 0 || b.path.length > 0) return false
  const texts = [a.root.node, b.root.node].map((node) =>
    node.type === 'ArrayExpression'
      ? node.elements.map((e) => (e?.type === 'Literal' ? e.raw : e?.type === 'Identifier' ? e.name : '?')).join()
      : null,
  )
  return texts[0] !== null && texts[0] === texts[1] && !texts[0]?.includes('?')
}
