'use strict'

const kernel = require('./kernel')

function Notebook(path) {
  this.path = path
  this.cells = []
  this.handlers = {
    started: this.onStarted.bind(this),
    output: this.onOutput.bind(this),
    died: this.onDied.bind(this),
  }
  Object.keys(this.handlers).forEach(function (name) {
    kernel.on(name, this.handlers[name])
  }, this)
}

Notebook.prototype.onStarted = function (version) {
  this.version = version
}

Notebook.prototype.onOutput = function (index, text) {
  this.cells[index] = (this.cells[index] || '') + text
}

Notebook.prototype.onDied = function () {
  this.cells.length = 0
}

Notebook.prototype.close = function () {
  var self = this
  Object.keys(this.handlers).forEach(function (name) {
    kernel.removeListener(name, self.handlers[name])
  })
}

module.exports = Notebook
