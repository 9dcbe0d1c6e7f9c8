function Adapter() {
  this.sids = {}
}

Adapter.prototype.add = function (id, room) {
  this.sids[id] = this.sids[id] || {}
  this.sids[id][room] = true
}

Adapter.prototype.del = function (id, room) {
  if (this.sids[id]) delete this.sids[id][room]
}

Adapter.prototype.delAll = function (id) {
  delete this.sids[id]
}

module.exports = Adapter
