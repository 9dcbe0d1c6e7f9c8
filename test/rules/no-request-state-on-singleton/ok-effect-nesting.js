let active
const stack = []

export class Effect {
  constructor(run) {
    this.run = run
    this.deps = []
  }

  start() {
    stack.push(active)
    active = this
    try {
      return this.run()
    } finally {
      active = stack.pop()
    }
  }

  stop() {
    for (const dep of this.deps) dep.delete(this)
  }
}
