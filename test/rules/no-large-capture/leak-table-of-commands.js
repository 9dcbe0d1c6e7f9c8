import { readFile } from 'node:fs/promises'

const commands = {}
const hooks = { close: new Set(), open: new Set() }

export class Shell {
  static listeners = []
}

export async function load(name, path) {
  const response = await fetch(path)
  const { title, items } = await response.json()
  const kinds = ['job', 'task'].filter((kind) => items.some((item) => item.kind === kind))
  commands[name] = () => `${title}: ${kinds}` // want no-large-capture: "Function kept in 'commands' never uses 'items' (a response body) and keeps it"
}

export async function watch(path) {
  const text = await readFile(path, 'utf8')
  const sizes = [1, 2].map((size) => text.length / size)
  hooks.close.add(() => console.log(path, sizes)) // want no-large-capture: "Function kept in 'hooks.close' never uses 'text' (the contents of a file) and keeps it"
}

export async function listen(path) {
  const text = await readFile(path, 'utf8')
  const sizes = [1, 2].map((size) => text.length / size)
  Shell.listeners.push(() => console.log(sizes)) // want no-large-capture: "Function kept in 'Shell.listeners' never uses 'text' (the contents of a file) and keeps it"
}
