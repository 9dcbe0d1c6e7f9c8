import { Application, Controller } from '@hotwired/stimulus'

const application = Application.start()
document.addEventListener('turbo:before-cache', () => application.controllers.forEach((c) => c.teardown?.()))

application.register(
  'scroll-memory',
  class extends Controller {
    save() {
      sessionStorage.setItem(this.element.id, String(this.element.scrollTop))
    }
  },
)
