import { getCurrentScope, onScopeDispose, shallowRef, unref, watch } from 'vue'

function tryOnScopeDispose(fn) {
  if (!getCurrentScope()) return false
  onScopeDispose(fn)
  return true
}

export function useEventListener(target, type, handler, options) {
  let stop = () => {}

  const unwatch = watch(
    () => unref(target),
    (element) => {
      stop()
      if (!element) return
      element.addEventListener(type, handler, options)
      stop = () => {
        element.removeEventListener(type, handler, options)
        stop = () => {}
      }
    },
    { immediate: true },
  )

  tryOnScopeDispose(() => {
    unwatch()
    stop()
  })
}

export function useVisibility() {
  const visible = shallowRef(document.visibilityState)
  const update = () => (visible.value = document.visibilityState)
  document.addEventListener('visibilitychange', update)
  onScopeDispose(() => document.removeEventListener('visibilitychange', update))
  return visible
}
