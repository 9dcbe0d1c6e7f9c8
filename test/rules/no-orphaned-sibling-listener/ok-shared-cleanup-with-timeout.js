import { device } from './device.js'

export function calibrate(axis, timeoutMs = 5000) {
  return new Promise((resolve, reject) => {
    const listeners = {
      calibrated: (offset) => finish(resolve, { axis, offset }),
      stalled: () => finish(reject, new Error(`${axis} stalled`)),
    }
    const timer = setTimeout(() => finish(reject, new Error(`${axis} timed out`)), timeoutMs)

    function finish(settle, value) {
      clearTimeout(timer)
      device.off('calibrated', listeners.calibrated)
      device.off('stalled', listeners.stalled)
      settle(value)
    }

    device.on('calibrated', listeners.calibrated)
    device.on('stalled', listeners.stalled)
    device.send('G28', axis)
  })
}
