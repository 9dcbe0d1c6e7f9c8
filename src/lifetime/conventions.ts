/** Names and types of what an application has one of: configuration and services. */
const SERVICE =
  /^_?\w*(?:options?|opts|config|configuration|settings|params|props|app|application|server|logger|log|store|api|services?|manager|handler|controller|provider|registry|factory|env|deps|injector|platform|bus|emitter|parent|callback|listener|components|init|dependencies)$/i

/** Names of functions that a program calls when it starts, whatever they are given. */
const SETUP =
  /^_*(?:init|initiali[sz]e|set_?up|install|register|bootstrap|configure|boot|main|activate|start(?:Up|Server|App)?$|on(?:Start|Ready|Init|Load)|instrument|attach|set[A-Z]\w*(?:Handler|Listener|Callback)$)(?![a-z])/

/** Names of the components that an application mounts first, and once: itself, and what stands around all its pages. */
const ROOT =
  /^(?:The|My)?App(?:lication)?(?:Root|Shell)?$|[a-z]App$|App(?:Root|Shell)$|^Root$|(?:Analytics|Telemetry|Tracker|Tracking|Provider|Layout|Resolver|Bootstrap|Initiali[sz]er|ErrorBoundary|Shell|Toaster|Shortcuts|Hotkeys)$/

/** Whether a component's name says that it is the whole application. */
export function isRoot(name: string): boolean {
  return /^[A-Z]/.test(name) && ROOT.test(name.replace(/(?:Component|Element|El)$/, ''))
}

/** `App.vue`, `src/routes/+layout.svelte`: the component file of the whole application. */
export function isRootFile(filename: string): boolean {
  return /(?:^|\/)(?:[Aa]pp\.(?:vue|svelte)|routes\/\+layout\.svelte)$/.test(filename)
}

/** Whether a name stands for something of which there is one, so that keeping it does not tell one instance from another. */
export function isService(name: string): boolean {
  return SERVICE.test(name) || /^on[A-Z]/.test(name)
}

export function isSetUp(name: string): boolean {
  return SETUP.test(name)
}

/** Names of functions that do one piece of work and end, each time they are called. */
const OPERATION =
  /^_*(?:get|fetch|request|send|load|wait|when|until|open|show|mount|handle|process|execute|exec|query|upload|download|add|track|play|read|write|call|invoke|perform|submit|save|render|draw|update|refresh|resolve|ask|prompt|confirm|poll|acquire|consume|subscribe|with|next|run(?!\w*(?:Cli|Server|Main|Stdio|App)))(?![a-z])/

/** Names of what a program has many of in its life, one after the other or side by side. */
const ONE_OF_MANY =
  /^_?(?:\w*[a-z])?(?:rpc|socket|conn|connection|ws|session|job|peer|track|participant|player|req|request|res|response|message|msg|item|row|tab|id|key|user|room|channel|file|task|query|subscription|page|dialog|modal|stream|transfer|order|packet|frame|cell|marker|node|chunk|upload|download|chart|widget|element|button|input|popup|tooltip|card|image|img|video|audio|canvas|layer|shape|sprite)$/i

/** Whether a function by its name is called for each piece of work. */
export function isOperation(name: string): boolean {
  return OPERATION.test(name)
}

/** Whether a parameter by its name is one of many things that a program handles. */
export function isOneOfMany(name: string): boolean {
  return ONE_OF_MANY.test(name) && !isService(name)
}

/** Names and types of an event source that an application has one of and that serves many. */
const SHARED_SOURCE =
  /(?:^_?|[a-z_]|^[A-Z]\w*)(?:store|bus|service|manager|registry|events|app|application|platform|workspace|preferences|dispatcher|broker|hub|tracker|router|zone|defaults|settings)$/i

/** Whether what is injected under a name or as a type is shared by those it is injected into. */
export function isSharedSource(name: string): boolean {
  return SHARED_SOURCE.test(name)
}

/** Names and types of one side of one exchange, which dies with it: what gets a request gets another one next time. */
const EXCHANGE =
  /^_?(?:req|request|res|response|reply|xhr|(?:Client|Http|Fastify|Next|Api)?Request|(?:Server|Http|Next|Api)?Response|IncomingMessage|XMLHttpRequest)$/

export function isExchange(name: string): boolean {
  return EXCHANGE.test(name)
}
