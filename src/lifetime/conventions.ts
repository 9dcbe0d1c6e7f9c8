/** Names and types of what an application has one of: configuration and services. */
const SERVICE =
  /^_?\w*(?:options?|opts|config|configuration|settings|params|props|app|application|server|logger|log|store|api|services?|manager|handler|controller|provider|registry|factory|env|deps|injector|platform|bus|emitter|parent|callback|listener|extensioncontext)$/i

/** Names of functions that a program calls when it starts, whatever they are given. */
const SETUP =
  /^_*(?:init|initiali[sz]e|set_?up|install|register|bootstrap|configure|boot|main|activate|start(?:Up|Server|App)?$)(?![a-z])/

/** Names of the component that an application mounts first, and once. */
const ROOT = /^(?:The|My)?App(?:lication)?(?:Root|Shell)?$|[a-z]App$|App(?:Root|Shell)$|^Root$/

/** Whether a component's name says that it is the whole application. */
export function isRoot(name: string): boolean {
  return ROOT.test(name.replace(/(?:Component|Element|El)$/, ''))
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
