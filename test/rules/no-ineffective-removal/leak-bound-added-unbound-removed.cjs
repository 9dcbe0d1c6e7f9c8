const cluster = require('node:cluster')

class WorkerStats {
  constructor(name) {
    this.name = name
    this.seen = new Map()
    cluster.on('message', this.onMessage.bind(this)) // want no-ineffective-removal: "'message' listener on 'cluster' stays"
  }

  onMessage(worker, message) {
    if (message.metric !== this.name) return
    const values = this.seen.get(worker.id) ?? []
    values.push(message.value)
    this.seen.set(worker.id, values)
  }

  mean() {
    const all = [...this.seen.values()].flat()
    return all.reduce((sum, value) => sum + value, 0) / all.length
  }

  stop() {
    cluster.off('message', this.onMessage)
    this.seen.clear()
  }
}

exports.measure = async (name, ms) => {
  const stats = new WorkerStats(name)
  await new Promise((resolve) => setTimeout(resolve, ms))
  stats.stop()
  return stats.mean()
}
