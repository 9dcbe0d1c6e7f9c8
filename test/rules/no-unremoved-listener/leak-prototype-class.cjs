var util = require('util')
var EventEmitter = require('events').EventEmitter
var settings = require('./settings')

module.exports = Terminal

function Terminal(rows, cols) {
  EventEmitter.call(this)
  this.rows = rows
  this.cols = cols
  this.lines = []
  this._onTheme = this._onTheme.bind(this)
  this._onFont = this._onFont.bind(this)
  settings.on('theme', this._onTheme)
  settings.on('font', this._onFont) // want no-unremoved-listener: "'font' listener on 'settings'"
}
util.inherits(Terminal, EventEmitter)

Terminal.prototype.write = function (text) {
  this.lines = this.lines.concat(text.split('\n')).slice(-this.rows)
  this.emit('data', text)
}

Terminal.prototype._onTheme = function (theme) {
  this.theme = theme
  this.emit('refresh')
}

Terminal.prototype._onFont = function (font) {
  this.cellWidth = font.size * 0.6
  this.emit('refresh')
}

Terminal.prototype.destroy = function () {
  settings.removeListener('theme', this._onTheme)
  this.lines.length = 0
  this.emit('destroy')
  this.removeAllListeners()
}
