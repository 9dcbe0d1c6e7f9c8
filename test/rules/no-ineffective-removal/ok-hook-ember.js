import Component from '@ember/component'
import { inject as service } from '@ember/service'
import { bind } from '@ember/runloop'

export default Component.extend({
  tagName: 'aside',
  layout: service(),

  init() {
    this._super(...arguments)
    this._onResize = bind(this, this.measure)
    this._onTheme = bind(this, this.rerender)
  },

  didInsertElement() {
    window.addEventListener('resize', this._onResize)
    this.layout.on('theme', this._onTheme)
  },

  willDestroyElement() {
    window.removeEventListener('resize', this._onResize)
    this.layout.off('theme', this._onTheme)
  },

  measure() {
    this.set('narrow', window.innerWidth < 640)
  },
})
