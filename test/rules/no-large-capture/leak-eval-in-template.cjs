const formatters = []

exports.compile = function compile(expression) {
  const scratch = Buffer.alloc(1024 * 1024)
  scratch.write(expression)
  const evaluate = (row) => eval(expression)
  formatters.push((row) => String(row)) // want no-large-capture: "never uses 'scratch' (≈ 1 MB) and keeps it: a direct 'eval' keeps all that it could name"
  return evaluate
}
