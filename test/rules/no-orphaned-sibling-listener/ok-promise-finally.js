import { printer } from './printer.js'

export function print(pages) {
  let onPrinted, onJammed
  return new Promise((resolve, reject) => {
    onPrinted = resolve
    onJammed = () => reject(new Error('paper jam'))
    printer.once('printed', onPrinted)
    printer.once('jammed', onJammed)
    printer.emit('queue', pages)
  }).finally(() => {
    printer.removeListener('printed', onPrinted)
    printer.removeListener('jammed', onJammed)
  })
}
