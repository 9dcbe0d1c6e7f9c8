const express = require('express')
const database = require('./database')

const memoize = (fn) => {
  const cache = {}
  return (...args) => {
    const key = JSON.stringify(args)
    if (key in cache) return cache[key]
    return (cache[key] = fn(...args)) // want no-unbounded-collection: "'cache' gets an entry on every request and nothing removes it"
  }
}

const search = memoize((words, page) => database.search(words, page))

module.exports = express.Router().get('/search', async (req, res) => {
  res.json(await search(req.query.words, req.query.page))
})
