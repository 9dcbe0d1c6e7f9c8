const fs = require('node:fs')
const memoize = require('lodash/memoize')
const memoizee = require('memoizee')

function namesIn(path) {
  const rows = JSON.parse(fs.readFileSync(path, 'utf8'))
  return rows.map((row) => `${row.name} (1 of ${rows.length})`)
}

exports.searchOf = memoize((path) => {
  const names = namesIn(path)
  return (query) => names.filter((name) => name.includes(query))
})

// Ten of them at most.
exports.recentSearchOf = memoizee(
  (path) => {
    const rows = JSON.parse(fs.readFileSync(path, 'utf8'))
    const names = rows.map((row) => `${row.name} (1 of ${rows.length})`)
    return (query) => names.filter((name) => name.includes(query))
  },
  { max: 10 },
)

// The memo of one call is gone with it.
exports.searchAll = (paths, query) => {
  const find = memoize((path) => {
    const rows = JSON.parse(fs.readFileSync(path, 'utf8'))
    const names = rows.map((row) => `${row.name} (1 of ${rows.length})`)
    return () => names.filter((name) => name.includes(query))
  })
  return paths.map((path) => find(path)())
}
