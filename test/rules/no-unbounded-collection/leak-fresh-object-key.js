const locks = new Set()

export async function withLock(userId, resource, work) {
  locks.add({ userId, resource }) // want no-unbounded-collection: "names a new object, which is the key of nothing"
  try {
    return await work()
  } finally {
    locks.delete({ userId, resource })
  }
}
