// A shop's server. Every request reads the stock and listens for changes while it answers.
// It leaks: the listener stays on 'stock' after the answer, and with it the rows of that request.
//
//   node examples/memory-demo/listeners/before.mjs                          then open the address it prints
//   node --expose-gc examples/memory-demo/listeners/before.mjs --measure
import { EventEmitter } from 'node:events'
import { createServer } from 'node:http'
import { drive } from './drive.mjs'

const stock = new EventEmitter().setMaxListeners(0)

/** What a query would give: a thousand articles. */
function loadRows() {
  return Array.from({ length: 1000 }, (_, id) => ({ id, name: `article ${id}`, left: 10 }))
}

const server = createServer((request, response) => {
  const rows = loadRows()
  const onChange = (id, left) => {
    rows[id].left = left
  }
  stock.on('change', onChange)

  const soldOut = rows.filter((row) => row.left === 0).length
  response.end(`${soldOut} of ${rows.length} sold out, ${stock.listenerCount('change')} listeners\n`)
})

await drive('before', server)
