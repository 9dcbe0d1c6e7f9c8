import { radio } from './radio.js'

export default {
  state: { station: null, volume: 50 },

  onMounted() {
    radio.on('tuned', this.onTuned)
    document.addEventListener('keydown', this.onKey)
  },

  onBeforeUnmount() {
    radio.off('tuned', this.onTuned)
    document.removeEventListener('keydown', this.onKey)
  },

  onTuned(station) {
    this.update({ station })
  },

  onKey({ key }) {
    if (key === '+') this.update({ volume: Math.min(100, this.state.volume + 5) })
  },
}
