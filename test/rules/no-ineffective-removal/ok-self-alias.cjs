var inherits = require('util').inherits
var Readable = require('stream').Readable
var pool = require('./pool')

function Cursor(query) {
  Readable.call(this, { objectMode: true })
  var self = this
  this.query = query
  this.onRow = function (row) {
    self.push(row)
  }
  self.onDrain = function () {
    self.push(null)
  }
  pool.on('row', self.onRow)
  pool.on('drain', this.onDrain)
}
inherits(Cursor, Readable)

Cursor.prototype._read = function () {
  pool.request(this.query)
}

Cursor.prototype.close = function () {
  const that = this
  process.nextTick(function () {
    pool.removeListener('row', that.onRow)
    pool.removeListener('drain', that.onDrain)
  })
}

module.exports = Cursor
