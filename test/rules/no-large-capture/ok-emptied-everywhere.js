const { readFileSync } = require('node:fs')

const printers = new Map()

exports.afterUse = (path) => {
  let rows = readFileSync(path, 'utf8')
  const count = ['\n', '\r'].filter((mark) => rows.includes(mark)).length
  rows = null
  printers.set(path, () => console.log(count))
}

exports.inFinally = (path) => {
  let rows = readFileSync(path, 'utf8')
  try {
    const count = ['\n', '\r'].filter((mark) => rows.includes(mark)).length
    printers.set(path, () => console.log(path, count))
  } finally {
    rows = undefined
  }
}

exports.replacedByItsLength = (path) => {
  let rows = readFileSync(path, 'utf8')
  const count = ['\n', '\r'].filter((mark) => rows.includes(mark)).length
  rows = rows.length
  printers.set(path, () => console.log(count, rows))
}

exports.weakly = (path) => {
  const rows = new WeakRef(JSON.parse(readFileSync(path, 'utf8')))
  const count = ['a', 'b'].filter((key) => key in (rows.deref() ?? {})).length
  printers.set(path, () => console.log(count))
}
