import { router } from './router.js'

export const RouteAware = (Base) =>
  class extends Base {
    connectedCallback() {
      super.connectedCallback()
      router.on('navigate', (route) => this.routeChanged(route)) // want no-unremoved-listener: "'navigate' listener on 'router'"
      this.routeChanged(router.current)
    }

    routeChanged(route) {
      this.toggleAttribute('active', route.path.startsWith(this.getAttribute('href')))
    }
  }
