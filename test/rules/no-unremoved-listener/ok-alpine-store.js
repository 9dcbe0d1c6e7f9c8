import Alpine from 'alpinejs'

// A store is set up once.
Alpine.store('network', {
  online: navigator.onLine,

  init() {
    window.addEventListener('online', () => (this.online = true))
    window.addEventListener('offline', () => (this.online = false))
  },
})
