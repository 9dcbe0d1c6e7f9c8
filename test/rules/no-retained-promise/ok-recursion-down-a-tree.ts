import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

interface Node {
  readonly children: readonly Node[]
  readonly next?: Node
}

export async function walk(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await walk(path)))
    else found.push(path)
  }
  return found
}

export async function visit(node: Node, enter: (node: Node) => Promise<void>): Promise<void> {
  await enter(node)
  await Promise.all(node.children.map((child) => visit(child, enter)))
  if (node.next) await visit(node.next, enter)
}
