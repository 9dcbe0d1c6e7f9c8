const scripts = new Map()

export function loadScript(name) {
  if (!scripts.has(name)) {
    const loading = import(`./lazy/${name}.js`)
    scripts.set(name, loading)
    loading.catch(() => scripts.delete(name))
  }
  return scripts.get(name)
}
