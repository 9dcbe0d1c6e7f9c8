const { nativeTheme, ipcMain } = require('electron')

class ThemeBridge {
  constructor(window) {
    this.window = window
    this.send = this.send.bind(this)
    this.reply = this.reply.bind(this)
    nativeTheme.on('updated', this.send)
    ipcMain.on('theme:get', this.reply)
  }

  send() {
    this.window.webContents.send('theme', nativeTheme.shouldUseDarkColors)
  }

  reply(event) {
    event.returnValue = nativeTheme.shouldUseDarkColors
  }

  destroy() {
    nativeTheme.removeListener('updated', this.send)
    ipcMain.removeListener('theme:get', this.reply)
  }
}

exports.attachTheme = (window) => {
  const bridge = new ThemeBridge(window)
  window.once('closed', () => bridge.destroy())
}
