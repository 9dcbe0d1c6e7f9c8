export const analytics = (function () {
  const queue = []
  let endpoint = '/collect'

  return {
    configure(options) {
      endpoint = options.endpoint
    },
    track(name, detail) {
      queue.push({ name, detail, at: Date.now(), endpoint }) // want no-unbounded-collection: "'queue' gets an entry on every call of 'track'"
    },
    count() {
      return queue.length
    },
  }
})()
