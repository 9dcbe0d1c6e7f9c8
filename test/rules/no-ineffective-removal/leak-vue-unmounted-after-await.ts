import { onMounted, onUnmounted, ref } from 'vue'
import { loadSettings } from './settings'

export function useShortcuts(run: (name: string) => void) {
  const names = ref<string[]>([])

  onMounted(async () => {
    const settings = await loadSettings()
    names.value = Object.keys(settings.shortcuts)

    const onKeyDown = (event: KeyboardEvent) => {
      const name = settings.shortcuts[event.code]
      if (name) run(name)
    }
    window.addEventListener('keydown', onKeyDown) // want no-ineffective-removal: "registered after an 'await'"
    onUnmounted(() => window.removeEventListener('keydown', onKeyDown))
  })

  return names
}
