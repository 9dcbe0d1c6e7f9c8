import { sensor } from './sensor.js'
import { readings } from './readings.js'

/** Each handler comes back for the next value of its own; there is one of each for a sensor. */
export function follow(room) {
  function onTemperature(value) {
    readings.add(room, 'temperature', value)
    sensor.once('temperature', onTemperature)
  }
  function onHumidity(value) {
    readings.add(room, 'humidity', value)
    sensor.once('humidity', onHumidity)
  }
  sensor.once('temperature', onTemperature)
  sensor.once('humidity', onHumidity)
}
