import { scanner } from './scanner.js'

export function scan(page) {
  return new Promise((resolve, reject) => {
    const reset = () => {
      scanner.removeAllListeners('scanned')
      scanner.removeAllListeners('failed')
    }
    scanner.once('scanned', (image) => {
      reset()
      resolve({ page, image })
    })
    scanner.once('failed', (error) => {
      reset()
      reject(error)
    })
    scanner.start(page)
  })
}
