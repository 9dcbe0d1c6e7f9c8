const events = require('events')
const bus = new events.EventEmitter()
bus.setMaxListeners(0)

function toCsvLine(row) {
  return Object.values(row)
    .map((value) => JSON.stringify(value ?? ''))
    .join(',')
}

module.exports = function installExportRoutes(app, db) {
  app.get('/exports/:table', function (req, res) {
    res.setHeader('Content-Type', 'text/csv')

    var count = 0
    bus.on('row', function (table, row) { // want no-unremoved-listener: "'row' listener on 'bus'"
      if (table !== req.params.table) return
      count++
      res.write(toCsvLine(row) + '\n')
    })

    db.scan(req.params.table, (row) => bus.emit('row', req.params.table, row)).then(() => {
      req.app.locals.exported += count
      res.end()
    })
  })

  app.get('/exports', function (req, res) {
    res.json(db.tables())
  })
}
