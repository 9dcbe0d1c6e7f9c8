'use strict'

const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const process = require('node:process')

class Workspace {
  constructor(prefix, { keep = false } = {}) {
    this.prefix = prefix
    this.keep = keep
    this.dir = fs.mkdtempSync(path.join(os.tmpdir(), `${prefix}-`))
    process.on('exit', () => this.dispose()) // want no-unremoved-listener: "'exit' listener on 'process'"
  }

  file(name) {
    return path.join(this.dir, name)
  }

  write(name, content) {
    const target = this.file(name)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.writeFileSync(target, content)
    return target
  }

  dispose() {
    if (this.keep) return
    fs.rmSync(this.dir, { recursive: true, force: true })
  }
}

exports.Workspace = Workspace
