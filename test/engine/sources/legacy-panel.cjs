var $ = require('jquery')
var inherits = require('util').inherits
var EventEmitter = require('events')

function Panel(root) {
  EventEmitter.call(this)
  var self = this
  this.$root = $(root)
  this.onKey = function (event) {
    self.close(event)
  }
  this.$root.on('click.panel', '.close', function () {
    self.close()
  })
  $(document).on('keydown.panel', this.onKey)
  $(window).on('resize.panel', function () {
    self.layout()
  })
}

inherits(Panel, EventEmitter)

Panel.prototype.layout = function () {
  this.once('drawn', function () {})
}

Panel.prototype.destroy = function () {
  $(document).off('keydown.panel', this.onKey)
  this.$root.off('.panel')
}

Panel.prototype.track = function (id) {
  $(document).on('mousemove', function () {
    report(id)
  })
}

module.exports = Panel
