import { onDestroy, onMount } from 'svelte'
import { writable } from 'svelte/store'

export function clickOutside(node, callback) {
  const handle = (event) => {
    if (!node.contains(event.target)) callback(event)
  }
  document.addEventListener('click', handle, true)

  return {
    update(next) {
      callback = next
    },
    destroy() {
      document.removeEventListener('click', handle, true)
    },
  }
}

export function battery() {
  const level = writable(1)
  onMount(() => {
    const read = () => level.set(Number(document.body.dataset.battery ?? 1))
    window.addEventListener('batterychange', read)
    return () => window.removeEventListener('batterychange', read)
  })
  return level
}

export function onWindowBlur(fn) {
  const listener = () => fn()
  window.addEventListener('blur', listener)
  onDestroy(() => window.removeEventListener('blur', listener))
}
