var net = require('net')
var util = require('util')
var EventEmitter = require('events').EventEmitter
var Connection = require('./connection')

function Server() {
  EventEmitter.call(this)
  this.connections = []
  this._server = net.createServer(this._accept.bind(this))
}
util.inherits(Server, EventEmitter)

Server.prototype._accept = function (socket) {
  var connection = new Connection({ stream: socket })
  this.connections.push(connection) // want no-unbounded-collection: "'this.connections' gets an entry on every connection"
  this.emit('connection', connection)
}

Server.prototype.listen = function (port, callback) {
  this._server.listen(port, callback)
  return this
}

module.exports = Server
