import { onMounted, onUnmounted, ref, watch } from 'vue'
import { bus } from './bus.js'

export function useMap(id) {
  const zoom = ref(1)
  const onZoom = (value) => (zoom.value = value)

  onMounted(() => {
    bus.on('zoom', onZoom)
  })

  onUnmounted(() => {
    bus.off('zoom', onZoom)
  })

  return { zoom }
}

export function useSelection(id) {
  bus.on('select', () => id.value)
  window.addEventListener('resize', repaint)

  watch(id, () => {
    bus.on('move', () => id.value)
  })
}

function repaint() {}

export default {
  data: () => ({ open: false }),
  mounted() {
    document.addEventListener('click', this.onClick)
    window.addEventListener('blur', this.onBlur)
  },
  beforeUnmount() {
    document.removeEventListener('click', this.onClick)
  },
  methods: {
    onClick() {
      this.open = false
    },
    onBlur() {
      this.open = false
    },
  },
}
