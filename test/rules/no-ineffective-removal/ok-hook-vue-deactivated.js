import { player } from '@/player'

export default {
  name: 'KeptAliveVideo',
  data: () => ({ seconds: 0, muted: false }),
  activated() {
    player.on('time', this.onTime)
    document.addEventListener('keydown', this.onKey)
  },
  deactivated() {
    player.off('time', this.onTime)
    document.removeEventListener('keydown', this.onKey)
  },
  methods: {
    onTime(seconds) {
      this.seconds = seconds
    },
    onKey({ key }) {
      if (key === 'm') this.muted = !this.muted
    },
  },
}
