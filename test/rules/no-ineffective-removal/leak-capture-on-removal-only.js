(function (root) {
  function Tooltip(anchor, text) {
    this.anchor = anchor
    this.text = text
    this.hide = this.hide.bind(this)
  }

  Tooltip.prototype.show = function () {
    this.bubble = document.createElement('div')
    this.bubble.textContent = this.text
    document.body.appendChild(this.bubble)
    window.addEventListener('scroll', this.hide) // want no-ineffective-removal: "does not give the same capture flag"
  }

  Tooltip.prototype.hide = function () {
    if (!this.bubble) return
    window.removeEventListener('scroll', this.hide, true)
    this.bubble.remove()
    this.bubble = null
  }

  root.Tooltip = Tooltip
})(window)
