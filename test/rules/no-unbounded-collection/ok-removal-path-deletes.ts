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
    const channel = this.channelOf(binding.eventTarget, binding.eventName)
    channel.remove(binding)
    if (channel.isEmpty()) this.channels.delete(binding.eventTarget)
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
      this.channels.set(eventTarget, channels)
    }
    return channels
  }
}
