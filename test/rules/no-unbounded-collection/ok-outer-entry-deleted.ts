const attributes: Record<string, Record<string, string[]>> = {}

export function animate(nodeId: string, tweenId: string, names: string[]): void {
  attributes[nodeId] ??= {}
  attributes[nodeId][tweenId] = names
}

export function finish(nodeId: string, tweenId: string): void {
  const own = attributes[nodeId]
  if (!own) return
  delete own[tweenId]
  if (Object.keys(own).length === 0) delete attributes[nodeId]
}
