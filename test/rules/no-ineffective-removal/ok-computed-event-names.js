import { nanoid } from 'nanoid'
import { broker } from './broker.js'

const eventFor = (topic, part) => `${topic}/${part}`

export class Subscription {
  constructor(topic, sink) {
    this.topic = topic
    this.sink = sink
    this.id = nanoid()
    this.onData = (chunk) => sink.write(chunk)
    this.onEnd = () => this.cancel()
    broker.on(`${topic}/data`, this.onData)
    broker.on(eventFor(topic, 'end'), this.onEnd)
    broker.on(['reply', this.id].join(':'), this.onData)
  }

  cancel() {
    broker.off(`${this.topic}/data`, this.onData)
    broker.off(eventFor(this.topic, 'end'), this.onEnd)
    broker.off(`reply:${this.id}`, this.onData)
    this.sink.end()
  }
}
