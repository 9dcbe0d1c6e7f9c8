const { default: Component } = require('@ember/component')

module.exports = Component.extend({
  classNames: ['infinite-list'],

  didInsertElement() {
    this._super(...arguments)
    window.addEventListener('scroll', () => this.loadMore(window.scrollY)) // want no-unremoved-listener: "'willDestroyElement'"
  },

  willDestroyElement() {
    this.set('items', null)
  },

  loadMore(top) {
    if (top > this.element.offsetHeight - 200) this.onMore()
  },
})
