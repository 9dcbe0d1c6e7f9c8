export default {
  name: 'SplitPane',
  emits: ['resized'],

  props: {
    min: { type: Number, default: 120 },
  },

  data: () => ({ width: 240, active: false }),

  mounted() {
    window.addEventListener('mousemove', this.move)
    window.addEventListener('mouseup', this.stop)
    this.$refs.bar.addEventListener('dblclick', () => (this.width = this.min * 2))
    this.$watch('width', (value) => this.$emit('resized', value))
  },

  beforeUnmount() {
    this.removeListeners()
  },

  methods: {
    start() {
      this.active = true
    },
    stop() {
      this.active = false
    },
    move(event) {
      if (this.active) this.width = Math.max(this.min, event.clientX - this.$el.offsetLeft)
    },
    removeListeners() {
      window.removeEventListener('mousemove', this.move)
      window.removeEventListener('mouseup', this.stop)
    },
  },
}
