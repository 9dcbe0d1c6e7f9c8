import { watch } from 'node:fs'
import { pathToFileURL } from 'node:url'

type Routes = Record<string, (body: unknown) => unknown>

let routes: Routes = {}

/** Loads the routes anew whenever their file is saved. */
export function hotReload(file: string): void {
  const address = pathToFileURL(file).href
  watch(file).on('change', async () => {
    const loaded = (await import(`${address}?v=${Date.now()}`)) as { default: Routes } // want no-unbounded-collection: "Load it once, or in a worker that ends"
    routes = loaded.default
  })
}

export function handle(path: string, body: unknown): unknown {
  return routes[path]?.(body)
}
