var $ = require('jquery')

var count = 0

function Dropdown(button, list) {
  this.id = '.dropdown' + ++count
  this.$list = $(list)
  var self = this
  $(button).on('click.dropdown', function () {
    self.open()
  })
}

Dropdown.prototype.open = function () {
  var self = this
  this.$list.show()
  $(document).on('click' + this.id, function (event) {
    if (!$(event.target).closest(self.$list).length) self.close()
  })
  $(window).on('resize.dropdown scroll.dropdown', function () {
    self.$list.css('max-height', $(window).height())
  })
}

Dropdown.prototype.close = function () {
  this.$list.hide()
  $(document).off(this.id)
  $(window).off('.dropdown')
}

module.exports = Dropdown
