import { alarms } from './alarms'

class Sensor {
  readonly samples = new Float64Array(100_000)

  constructor(readonly key: string) {}
}

export function trackBoth(left: string, right: string): void {
  for (const sensor of [new Sensor(left), new Sensor(right)]) alarms.on('reset', () => alarms.log(sensor.key)) // want no-large-capture: "uses only 'sensor.key'"
}
