'use strict'

const { EventEmitter } = require('node:events')
const { inherits } = require('node:util')
const { Link } = require('./link')

function Uplink(nodes, options) {
  EventEmitter.call(this)
  this.nodes = nodes
  this.options = options
  this.attempts = 0
  this.connect()
}

inherits(Uplink, EventEmitter)

Uplink.prototype.connect = function () {
  const self = this
  this.once('topology', function () { // want no-orphaned-sibling-listener: "stays when 'end' comes first"
    self.attempts = 0
    self.flush()
  })
  this.once('end', function () {
    if (self.closing) return
    setTimeout(function () {
      self.connect()
    }, self.options.delay * ++self.attempts)
  })
  this.nodes.forEach(function (node) {
    new Link(node, self)
  })
}

Uplink.prototype.flush = function () {
  this.emit('flushed')
}

module.exports = Uplink
