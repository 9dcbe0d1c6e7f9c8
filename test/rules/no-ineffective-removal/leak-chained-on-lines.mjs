import { devices } from './devices.mjs'

/** The panel of one device, opened from a list. */
export class DevicePanel {
  constructor(id, view) {
    this.id = id
    this.view = view
    devices // want no-ineffective-removal: "'battery' listener on 'devices' stays"
      .on('online', this.onOnline)
      .on('battery', (id, percent) => this.onBattery(id, percent))
  }

  onOnline = (id) => {
    if (id === this.id) this.view.classList.add('online')
  }

  onBattery = (id, percent) => {
    if (id === this.id) this.view.dataset.battery = percent
  }

  close() {
    devices.off('online', this.onOnline).off('battery', this.onBattery)
    this.view.remove()
  }
}
