import $ from 'jquery'

let counter = 0

export class Affix {
  constructor(element, offset = 0) {
    this.$element = $(element)
    this.offset = offset
    this.ns = `.affix${++counter}`

    this.$window = $(window)
    this.$window.on(`scroll${this.ns} resize${this.ns}`, () => this.check())
    $(document).on('click' + this.ns, '[data-affix-refresh]', () => this.check())
    this.$element.on('mouseenter', () => this.$element.addClass('hover'))
    this.check()
  }

  check() {
    this.$element.toggleClass('affixed', this.$window.scrollTop() > this.offset)
  }

  destroy() {
    this.$window.off(this.ns)
    $(document).off(this.ns)
    this.$element.removeClass('affixed')
  }
}
