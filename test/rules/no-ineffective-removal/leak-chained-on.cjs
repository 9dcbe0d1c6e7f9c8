const { autoUpdater } = require('electron-updater')
const { BrowserWindow } = require('electron')

function openUpdateWindow() {
  const win = new BrowserWindow({ width: 400, height: 160 })
  const onProgress = ({ percent }) => win.setProgressBar(percent / 100)
  const onDone = () => win.webContents.send('update:done')

  autoUpdater.on('download-progress', onProgress).on('update-downloaded', () => onDone()) // want no-ineffective-removal: "'update-downloaded' listener on 'autoUpdater' stays"

  win.on('closed', () => {
    autoUpdater.off('download-progress', onProgress).off('update-downloaded', onDone)
  })
  return win.loadFile('update.html')
}

module.exports = { openUpdateWindow }
