const { Modal } = require('obsidian')

class ConfirmModal extends Modal {
  constructor(app, text, done) {
    super(app)
    this.text = text
    this.done = done
  }

  onOpen() {
    this.contentEl.setText(this.text)
    document.addEventListener('keydown', (event) => { // want no-unremoved-listener: "for every mounted 'ConfirmModal'"
      if (event.key === 'y') {
        this.done(true)
        this.close()
      }
    })
  }
}

module.exports = { ConfirmModal }
