export interface Plugin {
  readonly id: string
  apply(text: string): string
}

const plugins: Plugin[] = []
const byId = new Map<string, Plugin>()

export function registerPlugin(plugin: Plugin): void {
  plugins.push(plugin)
  byId.set(plugin.id, plugin)
}

export function run(text: string): string {
  return plugins.reduce((result, plugin) => plugin.apply(result), text)
}
