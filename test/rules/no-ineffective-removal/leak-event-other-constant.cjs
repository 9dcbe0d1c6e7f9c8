const { app } = require('electron')
const Events = require('./events')
const { feed } = require('./feed')

const MAX_ITEMS = 200

class TrayMenu {
  constructor(tray) {
    this.tray = tray
    this.items = []
    this.onItem = this.onItem.bind(this)
    feed.on(Events.ITEM_ADDED, this.onItem) // want no-ineffective-removal: "names another event"
    feed.on(Events.CLEARED, this.clear)
  }

  clear = () => {
    this.items = []
    this.tray.setTitle('')
  }

  onItem(item) {
    this.items = [item, ...this.items].slice(0, MAX_ITEMS)
    this.tray.setTitle(`${app.name}: ${this.items.length}`)
  }

  destroy() {
    feed.removeListener(Events.ITEM_ADD, this.onItem)
    feed.removeListener(Events.CLEARED, this.clear)
    this.tray.destroy()
  }
}

module.exports = TrayMenu
