import { watch } from 'node:fs'

interface Plugin {
  setUp(): void
}

/** Each plugin is loaded once, whatever it is called. */
export async function loadPlugin(name: string): Promise<Plugin> {
  const { default: plugin } = (await import(`./plugins/${name}.js`)) as { default: Plugin }
  plugin.setUp()
  return plugin
}

watch('settings.json').on('change', async () => {
  const { reload } = (await import('./settings.js')) as { reload(): void }
  reload()
})
