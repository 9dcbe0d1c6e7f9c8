const fs = require('node:fs')
const memoize = require('lodash/memoize')

exports.searchOf = memoize((path) => {
  const rows = JSON.parse(fs.readFileSync(path, 'utf8'))
  const names = rows.map((row) => `${row.name} (1 of ${rows.length})`)
  return (query) => names.filter((name) => name.includes(query)) // want no-large-capture: "never uses 'rows' (the contents of a file) and keeps it: the callback on line 6 mentions it"
})
