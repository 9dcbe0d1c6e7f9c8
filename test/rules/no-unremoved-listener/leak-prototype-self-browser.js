(function (root) {
  'use strict'

  function Parallax(element, options) {
    var self = this
    self.element = element
    self.speed = (options && options.speed) || 0.5
    self.enabled = true

    root.addEventListener('scroll', function () { // want no-unremoved-listener: "'scroll' listener on 'root'"
      if (self.enabled) self.render()
    })
    self.render()
  }

  Parallax.prototype.render = function () {
    var y = Math.round(root.pageYOffset * this.speed)
    this.element.style.transform = 'translate3d(0,' + y + 'px,0)'
  }

  Parallax.prototype.destroy = function () {
    this.enabled = false
    this.element.style.transform = ''
    this.element = null
  }

  root.Parallax = Parallax
})(window)
