interface Animated {
  readonly id: number
}

let nextTween = 0

export class Tween {
  static attributes: Record<number, Record<number, string[]>> = {}
  private readonly id = nextTween++

  constructor(
    private readonly node: Animated,
    attributes: string[],
  ) {
    const nodeId = this.node.id
    if (!Tween.attributes[nodeId]) {
      Tween.attributes[nodeId] = {} // want no-unbounded-collection: "removes only what is inside it"
    }
    Tween.attributes[nodeId][this.id] = attributes
  }

  destroy(): void {
    delete Tween.attributes[this.node.id][this.id]
  }
}
