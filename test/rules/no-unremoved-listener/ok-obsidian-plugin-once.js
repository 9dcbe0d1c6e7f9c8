const { Plugin } = require('obsidian')

module.exports = class StatusPlugin extends Plugin {
  async onload() {
    const item = this.addStatusBarItem()
    this.show = () => item.setText(navigator.onLine ? 'online' : 'offline')
    window.addEventListener('online', this.show)
    window.addEventListener('offline', this.show)
  }

  onunload() {
    window.removeEventListener('online', this.show)
    window.removeEventListener('offline', this.show)
  }
}
