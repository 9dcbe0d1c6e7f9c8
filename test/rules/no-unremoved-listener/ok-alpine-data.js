import Alpine from 'alpinejs'

Alpine.data('combobox', () => ({
  open: false,

  init() {
    this.onClick = (event) => {
      if (!this.$root.contains(event.target)) this.open = false
    }
    document.addEventListener('click', this.onClick)
    this.$el.addEventListener('focusin', () => (this.open = true))
  },

  destroy() {
    document.removeEventListener('click', this.onClick)
  },
}))

Alpine.start()
