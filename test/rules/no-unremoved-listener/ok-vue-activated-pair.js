import { onActivated, onDeactivated, onMounted, onUnmounted, ref } from 'vue'

export function useHotkeys(table) {
  const last = ref('')
  const onKey = (event) => {
    const run = table[event.code]
    if (run) {
      last.value = event.code
      run(event)
    }
  }
  onActivated(() => document.addEventListener('keydown', onKey))
  onDeactivated(() => document.removeEventListener('keydown', onKey))
  onMounted(() => window.addEventListener('blur', onKey))
  onUnmounted(() => window.removeEventListener('blur', onKey))
  return last
}
