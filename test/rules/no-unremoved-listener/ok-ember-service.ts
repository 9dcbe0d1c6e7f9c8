import Service from '@ember/service'
import { tracked } from '@glimmer/tracking'

// One for the whole application.
export default class NetworkService extends Service {
  @tracked online = navigator.onLine

  constructor(...args: ConstructorParameters<typeof Service>) {
    super(...args)
    window.addEventListener('online', () => (this.online = true))
    window.addEventListener('offline', () => (this.online = false))
  }
}
