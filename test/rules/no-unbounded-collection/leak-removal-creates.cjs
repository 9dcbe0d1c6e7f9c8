function Adapter() {
  this.rooms = {}
  this.sids = {}
}

Adapter.prototype.add = function (id, room) {
  this.sids[id] = this.sids[id] || {}
  this.sids[id][room] = true
  this.rooms[room] = this.rooms[room] || {}
  this.rooms[room][id] = true
}

Adapter.prototype.del = function (id, room) {
  this.sids[id] = this.sids[id] || {} // want no-unbounded-collection: "is what makes it"
  delete this.sids[id][room]
  if (this.rooms[room]) delete this.rooms[room][id]
}

Adapter.prototype.delAll = function (id) {
  for (const room in this.sids[id]) delete this.rooms[room][id]
  delete this.sids[id]
}

module.exports = Adapter
