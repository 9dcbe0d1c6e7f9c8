const { spawn } = require('child_process')
const readline = require('readline')

/** The child and its lines end with this object; nothing of the program holds them. */
class Compiler {
  constructor(entry) {
    this.errors = []
    this.child = spawn('tsc', ['--watch', entry])
    this.lines = readline.createInterface({ input: this.child.stdout })
    this.onLine = this.onLine.bind(this)
    this.lines.on('line', (line) => this.onLine(line))
    this.child.on('exit', this.onExit)
  }

  onLine(line) {
    if (/error TS\d+/.test(line)) this.errors.push(line)
  }

  onExit = (code) => {
    this.code = code
  }

  stop() {
    this.lines.off('line', this.onLine)
    this.child.off('close', this.onExit)
    this.child.kill()
  }
}

module.exports = { Compiler }
