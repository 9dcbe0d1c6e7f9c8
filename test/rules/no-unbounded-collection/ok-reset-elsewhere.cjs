let violations = []

module.exports = {
  check(rule, node) {
    violations.push({ rule, node, at: Date.now() })
  },
  report() {
    const text = violations.map(({ rule }) => rule).join('\n')
    violations.length = 0
    return text
  },
}
