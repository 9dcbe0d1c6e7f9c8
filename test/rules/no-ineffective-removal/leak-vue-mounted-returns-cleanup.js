import { onMounted, ref } from 'vue'

// Written as for React: Vue ignores what the hook returns.
export function useOnline() {
  const online = ref(navigator.onLine)

  onMounted(() => {
    const update = () => {
      online.value = navigator.onLine
    }
    window.addEventListener('online', update) // want no-ineffective-removal: "returned to nobody"
    window.addEventListener('offline', update) // want no-ineffective-removal: "returned to nobody"
    return () => {
      window.removeEventListener('online', update)
      window.removeEventListener('offline', update)
    }
  })

  return online
}
