export function flatten(node, out = [], seen = new Set()) {
  if (seen.has(node.id)) return out
  seen.add(node.id)
  out.push(node)
  for (const child of node.children) flatten(child, out, seen)
  return out
}
