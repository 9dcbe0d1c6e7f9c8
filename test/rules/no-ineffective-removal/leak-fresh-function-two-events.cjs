'use strict'

const { EventEmitter } = require('node:events')
const registry = require('./registry')

/** One per open browser tab that watches a build. */
class BuildView extends EventEmitter {
  constructor(buildId) {
    super()
    this.buildId = buildId
    this.lines = []
    registry.on('line', (id, text) => { // want no-ineffective-removal: "'line' listener on 'registry' stays"
      if (id === this.buildId) this.append(text)
    })
    registry.on('done', (id) => this.finish(id)) // want no-ineffective-removal: "on line 31 passes a new function"
  }

  append(text) {
    this.lines.push(text)
    this.emit('change')
  }

  finish(id) {
    if (id === this.buildId) this.emit('finished', this.lines.length)
  }

  close() {
    registry.removeListener('line', (id, text) => {
      if (id === this.buildId) this.append(text)
    })
    registry.removeListener('done', (id) => this.finish(id))
  }
}

module.exports = { BuildView }
