import Component from '@ember/component'
import { bind } from '@ember/runloop'

export default Component.extend({
  tagName: 'canvas',

  didInsertElement() {
    this._super(...arguments)
    this._onResize = bind(this, this.draw)
    window.addEventListener('resize', this._onResize)
    this.element.addEventListener('wheel', (event) => event.preventDefault())
  },

  willDestroyElement() {
    window.removeEventListener('resize', this._onResize)
    this._super(...arguments)
  },

  draw() {
    this.element.width = window.innerWidth
  },
})
