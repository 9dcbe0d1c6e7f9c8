/** Methods that end what they are called on, whatever a catalogue row says of it. */
const ENDS: ReadonlySet<string> = new Set([
  'close',
  'closeAsync',
  'closeAll',
  'destroy',
  'destroyAll',
  'dispose',
  'disposeAsync',
  'end',
  'endAsync',
  'quit',
  'disconnect',
  'disconnectAsync',
  '$disconnect',
  'shutdown',
  'terminate',
  'forceDisconnect',
  'deactivate',
  'stop',
  'stopAutoRefresh',
  'logout',
  'unbind',
  'drain',
  'release',
  'kill',
  'exit',
  'delete',
  'unref',
  'onModuleDestroy',
  'closeConnection',
  'closeAllConnections',
  'removeAllChannels',
  'deleteApp',
  'tryShutdown',
  'clear',
  '@@dispose',
  '@@asyncDispose',
])

/** Methods that return what they are called on, or what stands for it. */
const FLUENT =
  /^(?:on|once|off|addListener|addEventListener|prependListener|connect|use|defaults|with[A-Z]\w*|set[A-Z]\w*|initiali[sz]e|open|start|login|init|\$extends|\$connect|\$on|\$use|extend|child|clone|duplicate|then|promise)$/

/** Methods that make something that needs what they are called on: `kafka.producer()`, `client.db('x')`. */
const PARTS =
  /^(?:db|database|collection|model|table|index|from|schema|bucket|container|topic|subscription|file|producer|consumer|admin|sender|receiver|channel|session|startSession|getConnection|getRepository|manager|multi|pipeline|transaction|of|namespace|items|forRoot|create\w*(?:Channel|Sender|Receiver|Session|Producer|Consumer|Runner|Client|Context)|get\w*(?:Client|Database|Collection|Repository|Manager)|(?:sub|web|blob|queue)?client)$/i

/** Functions that keep what they are given. */
const KEEPS =
  /^(?:set|push|unshift|add\w*|register\w*|provide\w*|use\w*|decorate|emit|track\w*|put|store\w*|save\w*|attach\w*|bind|inject\w*|cache\w*|subscribe|enqueue|resolve|next|callback|cb|done|mixin|assign|install|configure|defineProperty|dispatch|expose\w*)$/

/** Functions that end what they are given: `closeClient(client)`, `deleteApp(app)`. */
const ENDING_FUNCTION =
  /^(?:\w*[a-z])?(?:Close|Destroy|Disconnect|Shutdown|Dispose|Cleanup|CleanUp|Release|Quit|Terminate|Stop|Drain|End|Kill|Teardown|DeleteApp)(?![a-z])|^(?:close|destroy|disconnect|shutdown|dispose|clean|release|quit|terminate|stop|drain|end|kill|teardown|deleteApp|finish|using)(?![a-z])/

/** Functions whose result holds what they are given. */
const MAKER =
  /^(?:create|make|build|new|init|setup|get|open|drizzle|wrap|with[A-Z]|instrument|extend|as[A-Z]|to[A-Z]|from|connect|trace|proxy)(?![a-z])/i

/** Functions that send a request, and keep nothing of the agent they are given. */
const REQUESTS =
  /^(?:get|post|put|patch|delete|head|options|request|fetch|nodeFetch|axios|got|needle|superagent|send|stream|pipeline|download|upload|ky|sendNotification)$|[a-z]Fetch$/

/** What only looks at its arguments. */
const READERS = /^(?:console|log|logger|JSON|Object|assert|expect|util|Boolean|String)$/

export const isEnd = (method: string, release: readonly string[]): boolean =>
  ENDS.has(method) || release.includes(method) || release.includes(method.replace(/^@@(\w+)$/, '[Symbol.$1]'))
export const isFluent = (method: string): boolean => FLUENT.test(method)
export const makesPart = (method: string): boolean => PARTS.test(method)
export const keeps = (name: string): boolean => KEEPS.test(name)
export const isEndingFunction = (name: string): boolean => ENDING_FUNCTION.test(name)
export const isMaker = (name: string): boolean => MAKER.test(name)
export const isRequest = (name: string): boolean => REQUESTS.test(name)
export const isReader = (receiver: string): boolean => READERS.test(receiver)
