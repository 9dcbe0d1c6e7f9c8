const errors = []

exports.report = function report(error) {
  errors.push({ error, at: Date.now() })
}

exports.getErrors = function getErrors() {
  return errors
}
