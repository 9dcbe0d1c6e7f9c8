const { compressor } = require('./compressor')

module.exports = function compress(file, done) {
  function settled(err) {
    compressor.removeListener('packed', settled)
    compressor.removeListener('error', settled)
    done(err instanceof Error ? err : null, file)
  }
  compressor.once('packed', settled)
  compressor.once('error', settled)
  compressor.add(file)
}
