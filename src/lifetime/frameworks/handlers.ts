import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode } from '../../answers/index.js'
import { nameOf, staticKey, unwrap, wrapped } from '../../syntax/nodes.js'
import type { LifetimeContext } from '../context.js'
import type { FrameworkAdapter } from './adapter.js'
import { requestOf } from './runs.js'

/** Exports by which a file-based router answers requests: Next, SvelteKit, Astro, Nuxt. */
const ROUTE_EXPORT = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|getServerSideProps)$/
/** Exports of a route module, where they take the request apart: Remix and SvelteKit. */
const LOADER_EXPORT = /^(?:loader|action|load|handle)$/
const LOADER_KEYS = /^(?:request|params|context|event|url|cookies|locals|fetch)$/
/** Members of the default export of a worker. */
const WORKER_MEMBER = /^(?:fetch|queue|scheduled|email|tail)$/
/** The names that resolvers of GraphQL give their parameters; `?` stands for a pattern. */
const RESOLVER =
  /^(?:_*(?:parent|root|obj|source|self)?|\?),(?:_*(?:args|input|params)?|\?),(?:_*(?:ctx|context|contextValue)|\?)(?:,_*info|,\?)?$/
const PROCEDURES = /^(?:query|mutation|subscription|action)$/

/** Handlers of requests by where they stand: exports of a route, members of a worker, procedures, resolvers. */
export const handlers: FrameworkAdapter = {
  name: 'handlers',
  functionRegion(fn, context) {
    const serves = isRoute(fn, context) || isWorkerMember(fn) || isProcedure(fn) || isResolver(fn)
    return serves ? requestOf(fn, context) : null
  },
}

/** Whether the file is the module of a worker that gets its bindings with each request: it exports `{ fetch(request, env) }`. */
export function isWorkerModule({ syntax }: LifetimeContext): boolean {
  return syntax.all('ExportDefaultDeclaration').some(({ declaration }) => {
    const object = unwrap(declaration)
    if (object.type !== 'ObjectExpression') return false
    const keys = object.properties.map((property) => (property.type === 'Property' ? staticKey(property) : null))
    // A server of Bun has a port.
    return keys.includes('fetch') && !keys.includes('port')
  })
}

function isRoute(fn: FunctionNode, { syntax }: LifetimeContext): boolean {
  const name = exportedName(fn)
  if (name === null) return false
  if (ROUTE_EXPORT.test(name) || hasDirective(syntax.sourceCode.ast.body, 'use server')) return true
  const [first] = fn.params
  return (
    LOADER_EXPORT.test(name) &&
    first?.type === 'ObjectPattern' &&
    first.properties.some((property) => property.type === 'Property' && LOADER_KEYS.test(staticKey(property) ?? ''))
  )
}

/** The name a function is exported by, also where one call wraps it: `export const GET = withAuth(async (request) => …)`. */
function exportedName(fn: FunctionNode): string | null {
  let at = wrapped(fn)
  if (at.parent?.type === 'CallExpression' && at.parent.arguments.includes(at as TSESTree.CallExpressionArgument))
    at = wrapped(at.parent)
  const declaration = fn.type === 'FunctionDeclaration' ? fn : at.parent
  if (declaration?.type === 'FunctionDeclaration')
    return declaration.parent.type === 'ExportNamedDeclaration' ? nameOf(declaration) : null
  if (declaration?.type !== 'VariableDeclarator' || declaration.id.type !== 'Identifier') return null
  return declaration.parent.parent.type === 'ExportNamedDeclaration' ? declaration.id.name : null
}

function hasDirective(body: readonly TSESTree.Node[], directive: string): boolean {
  return body.some((statement) => statement.type === 'ExpressionStatement' && statement.directive === directive)
}

function isWorkerMember(fn: FunctionNode): boolean {
  const property = fn.parent
  if (property.type !== 'Property' || !WORKER_MEMBER.test(staticKey(property) ?? '')) return false
  return (
    property.parent.type === 'ObjectExpression' && wrapped(property.parent).parent?.type === 'ExportDefaultDeclaration'
  )
}

/** `.mutation(async ({ ctx, input }) => …)` */
function isProcedure(fn: FunctionNode): boolean {
  const [first] = fn.params
  const call = fn.parent
  return (
    call.type === 'CallExpression' &&
    call.callee.type === 'MemberExpression' &&
    PROCEDURES.test(staticKey(call.callee) ?? '') &&
    first?.type === 'ObjectPattern' &&
    first.properties.some(
      (property) => property.type === 'Property' && /^(?:ctx|input)$/.test(staticKey(property) ?? ''),
    )
  )
}

/** `{ Query: { user: async (parent, { id }, context) => … } }` */
function isResolver(fn: FunctionNode): boolean {
  return (
    fn.params.length >= 3 &&
    fn.parent.type === 'Property' &&
    fn.parent.parent.type === 'ObjectExpression' &&
    fn.parent.parent.parent.type === 'Property' &&
    RESOLVER.test(fn.params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name : '?')).join(','))
  )
}
