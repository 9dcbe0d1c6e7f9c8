var clock = require('./clock')

module.exports = Animation

function Animation(target, duration) {
  if (!(this instanceof Animation)) return new Animation(target, duration)
  this.target = target
  this.duration = duration
  this.elapsed = 0
  this._tick = this._tick.bind(this)
}

Animation.prototype.start = function () {
  this.elapsed = 0
  clock.on('tick', this._tick)
  return this
}

Animation.prototype._tick = function (ms) {
  this.elapsed += ms
  this.target.progress = Math.min(1, this.elapsed / this.duration)
  if (this.elapsed >= this.duration) this.stop()
}

Animation.prototype.stop = function () {
  clock.removeListener('tick', this._tick)
  return this
}
