const { EventEmitter } = require('node:events')
const { upstream } = require('./upstream.js')

const CURRENCIES = new Set(['EUR', 'USD', 'GBP', 'CHF', 'JPY'])
const feeds = new Map()

function feedOf(currency) {
  if (!CURRENCIES.has(currency)) throw new RangeError(`no feed for ${currency}`)

  if (!feeds.has(currency)) {
    const feed = new EventEmitter()
    let last = NaN
    upstream.on(`rate:${currency}`, (rate) => {
      if (rate === last) return
      last = rate
      feed.emit('rate', rate)
    })
    feeds.set(currency, feed)
  }
  return feeds.get(currency)
}

module.exports = { feedOf }
