import network from './network.js'

export class HlsLoader {
  constructor(player, config) {
    this.player = player
    this.config = config
    this.onNetworkChange = () => this.pickLevel()
    network.on('change', this.onNetworkChange) // want no-ineffective-removal: "the field that holds the function is emptied"

    this.level = -1
    this.buffer = []
    this.onNetworkChange = null
    this.pickLevel()
  }

  pickLevel() {
    const levels = this.config.levels.filter((level) => level.bitrate < network.bandwidth)
    this.level = Math.max(0, levels.length - 1)
    this.player.load(this.config.levels[this.level].url)
  }

  release() {
    if (this.onNetworkChange) network.off('change', this.onNetworkChange)
    this.buffer.length = 0
    this.player = null
  }
}
