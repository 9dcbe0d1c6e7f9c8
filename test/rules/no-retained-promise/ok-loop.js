const { setTimeout: sleep } = require('node:timers/promises')
const { poll } = require('./feed')

async function follow(feed) {
  while (true) {
    await poll(feed)
    await sleep(1000)
  }
}

follow('prices')
