const { setTimeout: sleep } = require('node:timers/promises')
const { poll } = require('./feed')

async function follow(feed) {
  await poll(feed)
  await sleep(1000)
  return follow(feed) // want no-retained-promise: "'follow' waits for its own next turn, so every turn stays as long as it runs: follow:4 → waiting turn:7 → waiting turn:7. Use a loop."
}

follow('prices').catch((error) => {
  console.error(error)
  process.exit(1)
})
