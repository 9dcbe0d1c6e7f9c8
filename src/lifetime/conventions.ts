/** Names and types of what an application has one of: configuration and services. */
const SERVICE =
  /^_?\w*(?:options?|opts|config|configuration|settings|params|props|app|application|server|logger|log|store|api|services?|manager|handler|controller|provider|registry|factory|env|deps|injector|platform|bus|emitter|parent|callback|listener|extensioncontext)$/i

/** Names of functions that a program calls when it starts, whatever they are given. */
const SETUP =
  /^_*(?:init|initiali[sz]e|set_?up|install|register|bootstrap|configure|boot|main|activate|start(?:Up|Server|App)?$)(?![a-z])/

/** Whether a name stands for something of which there is one, so that keeping it does not tell one instance from another. */
export function isService(name: string): boolean {
  return SERVICE.test(name) || /^on[A-Z]/.test(name)
}

export function isSetUp(name: string): boolean {
  return SETUP.test(name)
}
