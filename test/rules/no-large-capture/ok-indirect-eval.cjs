const formatters = []

exports.compile = function compile(expression) {
  const scratch = Buffer.alloc(1024 * 1024)
  scratch.write(expression)
  const evaluate = (row) => (0, eval)(expression)(row)
  formatters.push((row) => String(row))
  return evaluate
}
