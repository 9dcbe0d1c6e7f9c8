const labels = new Map()

export function register(id, prefix) {
  const names = ['one', 'two', 'three']
  const longest = names.map((name) => name.length + names.length)
  labels.set(id, () => `${prefix} ${longest.join()}`)
}
