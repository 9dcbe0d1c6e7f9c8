export class Graph {
  private readonly nodes = new Map<string, { readonly id: string }>()
  private readonly edges: [string, string][] = []

  constructor(readonly root: { readonly id: string }) {}

  add(node: { readonly id: string }, parentId: string): void {
    this.nodes.set(node.id, node)
    this.edges.push([parentId, node.id])
  }

  get size(): number {
    return this.nodes.size + this.edges.length
  }
}
