import Alpine from 'alpinejs'

document.addEventListener('alpine:init', () => {
  Alpine.data('combobox', (options) => ({
    open: false,
    query: '',

    init() {
      this.$watch('query', () => (this.open = true))
      document.addEventListener('click', (event) => { // want no-unremoved-listener: "Remove it in 'destroy'"
        if (!this.$root.contains(event.target)) this.open = false
      })
    },

    get found() {
      return options.filter((option) => option.label.includes(this.query))
    },
  }))
})
