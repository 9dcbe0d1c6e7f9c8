const { Chart } = require('./chart.js')

class ListenerRegistry {
  #rules = new Map()

  addListener(name, rule) {
    this.#rules.set(name, rule)
    return this
  }

  get size() {
    return this.#rules.size
  }
}

const acl = new ListenerRegistry()
acl.addListener('public', { host: '0.0.0.0', port: 80 }).addListener('admin', { host: '127.0.0.1', port: 9000 })

function openPort(name, port) {
  acl.addListener(name, { host: '0.0.0.0', port })
}

function chartOf(element, series) {
  const chart = new Chart(element)
  chart.on('hover', (point) => element.setAttribute('title', `${series.name}: ${point.y}`))
  chart.on('select', (point) => element.dispatchEvent(new CustomEvent('select', { detail: point })))
  chart.setData(series.points)
  return chart
}

module.exports = { ListenerRegistry, openPort, chartOf }
