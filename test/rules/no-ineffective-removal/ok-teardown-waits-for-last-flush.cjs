const { disk } = require('./disk')

class Journal {
  constructor(path) {
    this.path = path
    this.lines = []
    this.write = this.write.bind(this)
    disk.on('idle', this.write)
  }

  append(line) {
    this.lines.push(line)
  }

  write() {
    if (this.lines.length === 0) return
    disk.append(this.path, this.lines.splice(0).join('\n'))
  }

  /** What is left is written at the next idle moment, and then no more. */
  close() {
    disk.off('idle', this.write)
    if (this.lines.length > 0) disk.once('idle', this.write)
  }
}

module.exports = { Journal }
