var util = require('util')
var Duplex = require('stream').Duplex
var power = require('./power')

function SerialPort(path) {
  Duplex.call(this)
  this.path = path
  this._suspend = this.pause.bind(this)
  this._resume = this.resume.bind(this)
  power.on('suspend', this._suspend)
  power.on('resume', this._resume) // want no-ineffective-removal: "on line 25 removes another function"
}
util.inherits(SerialPort, Duplex)

SerialPort.prototype._read = function () {
  this.push(null)
}

SerialPort.prototype._write = function (chunk, encoding, done) {
  done()
}

SerialPort.prototype._destroy = function (error, done) {
  power.removeListener('suspend', this._suspend)
  power.removeListener('resume', this._suspend)
  done(error)
}

module.exports = SerialPort
