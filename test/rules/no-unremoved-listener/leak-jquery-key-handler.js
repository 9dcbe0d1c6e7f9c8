import $ from 'jquery'
import Backbone from 'backbone'

export default class extends Backbone.View {
  constructor(element) {
    super({ el: element })
    this.element = element
    this.selected = 0
    // Arrow keys move the selection wherever the focus is.
    $(document).keydown((event) => { // want no-unremoved-listener: "'keydown' listener on '$(document)'"
      if (event.which === 40) this.select(this.selected + 1)
      if (event.which === 38) this.select(this.selected - 1)
    })
    $(window).on('resize.suggestions', () => this.place())
  }

  select(index) {
    this.selected = index
    this.$('li').removeClass('active').eq(index).addClass('active')
  }

  place() {
    this.element.style.width = `${$(window).width()}px`
  }

  remove() {
    $(window).off('resize.suggestions')
    super.remove()
  }
}
