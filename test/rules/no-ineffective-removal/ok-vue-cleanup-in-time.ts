import { onMounted, onUnmounted, ref, watch } from 'vue'
import { loadSettings, type Settings } from './settings'

export function useShortcuts(run: (name: string) => void, room: () => string) {
  const names = ref<string[]>([])
  let settings: Settings | undefined

  const onKeyDown = (event: KeyboardEvent) => {
    const name = settings?.shortcuts[event.code]
    if (name) run(name)
  }

  onMounted(async () => {
    // Registered while the component is set up: before the first wait.
    onUnmounted(() => window.removeEventListener('blur', onKeyDown))
    settings = await loadSettings()
    names.value = Object.keys(settings.shortcuts)
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('blur', onKeyDown)
  })
  onUnmounted(() => window.removeEventListener('keydown', onKeyDown))

  // The watcher's own function works at any time.
  watch(room, async (name, _before, onCleanup) => {
    await loadSettings()
    const onFocus = () => run(name)
    window.addEventListener('focus', onFocus)
    onCleanup(() => window.removeEventListener('focus', onFocus))
  })

  return names
}
