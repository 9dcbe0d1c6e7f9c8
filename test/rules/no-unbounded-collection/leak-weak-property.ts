const scores = new WeakMap<object, number>() as WeakMap<object, number> & Record<string, number>

export function remember(player: { readonly playerId: string }, score: number): void {
  scores[player.playerId] = score // want no-unbounded-collection: "a property of a WeakMap is no entry of it"
}

export function scoreOf(player: { readonly playerId: string }): number {
  return scores[player.playerId] ?? 0
}
