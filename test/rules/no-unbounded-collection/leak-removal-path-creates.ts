import { Channel } from './channel'
import type { Binding } from './binding'

export class Dispatcher {
  private readonly channels: Map<EventTarget, Map<string, Channel>>

  constructor(readonly root: EventTarget) {
    this.channels = new Map()
  }

  bindingConnected(binding: Binding): void {
    this.channelOf(binding.eventTarget, binding.eventName).add(binding)
  }

  bindingDisconnected(binding: Binding): void {
    this.channelOf(binding.eventTarget, binding.eventName).remove(binding)
  }

  private channelOf(eventTarget: EventTarget, eventName: string): Channel {
    const channels = this.channelsOf(eventTarget)
    let channel = channels.get(eventName)
    if (!channel) {
      channel = new Channel(eventTarget, eventName)
      channels.set(eventName, channel)
    }
    return channel
  }

  private channelsOf(eventTarget: EventTarget): Map<string, Channel> {
    let channels = this.channels.get(eventTarget)
    if (!channels) {
      channels = new Map()
      this.channels.set(eventTarget, channels) // want no-unbounded-collection: "and bindingDisconnected on line 15, which undoes the rest, leaves it"
    }
    return channels
  }
}
