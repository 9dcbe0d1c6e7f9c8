var $ = require('jquery')

var defaults = { interval: 5000, keyboard: true }

function Carousel(element, options) {
  this.$element = $(element)
  this.options = $.extend({}, defaults, options)
  this.$items = this.$element.find('.item')
  this.index = 0

  this.$element.on('click.carousel', '.next', this.next.bind(this))
  $(window).on('resize.carousel', $.proxy(this.measure, this))
  if (this.options.keyboard) {
    $(document).on('keydown.carousel', $.proxy(this.keydown, this)) // want no-unremoved-listener: "listener on '$(document)'"
  }
}

Carousel.prototype.next = function () {
  this.index = (this.index + 1) % this.$items.length
  this.measure()
}

Carousel.prototype.measure = function () {
  this.$element.scrollLeft(this.index * this.$element.width())
}

Carousel.prototype.keydown = function (e) {
  if (e.which === 39) this.next()
}

Carousel.prototype.destroy = function () {
  $(window).off('resize.carousel')
  this.$element.off('.carousel').removeData('carousel')
}

module.exports = Carousel
