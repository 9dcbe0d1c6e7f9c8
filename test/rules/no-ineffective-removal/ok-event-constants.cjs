const { EVENTS } = require('./protocol')
const protocol = require('./protocol')
const hub = require('./hub')

const PROGRESS = 'job:' + 'progress'

class JobPanel {
  constructor(screen, job) {
    this.screen = screen
    this.job = job
    hub.on(EVENTS.STARTED, this.redraw)
    hub.on(EVENTS['FAILED'], this.redraw)
    hub.on(PROGRESS, this.redraw)
    hub.on('job:done', this.redraw)
  }

  redraw = (id, state) => {
    if (id === this.job) this.screen.line(1, `${id}: ${state}`)
  }

  detach() {
    hub.off(protocol.EVENTS.STARTED, this.redraw)
    hub.off(protocol.EVENTS.FAILED, this.redraw)
    hub.off('job:progress', this.redraw)
    hub.off(`job:done`, this.redraw)
  }
}

module.exports = { JobPanel }
