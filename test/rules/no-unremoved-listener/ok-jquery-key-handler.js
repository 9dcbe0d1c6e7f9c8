import $ from 'jquery'
import Backbone from 'backbone'

export default class extends Backbone.View {
  constructor(element) {
    super({ el: element })
    this.element = element
    this.onKey = (event) => {
      if (event.which === 40) this.select(1)
    }
    $(document).keydown(this.onKey)
    // On its own element: both go together.
    $(element).click(() => this.select(0))
    // Called without a function these fire the event.
    $(document).click()
  }

  select(index) {
    this.$('li').removeClass('active').eq(index).addClass('active')
  }

  remove() {
    $(document).off('keydown', this.onKey)
    super.remove()
  }
}
