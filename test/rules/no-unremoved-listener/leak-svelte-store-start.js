import { readable } from 'svelte/store'

const read = () => ({ width: innerWidth, height: innerHeight })

// Starts again whenever somebody subscribes after everybody had left.
export const viewport = readable(read(), (set) => {
  window.addEventListener('resize', () => set(read())) // want no-unremoved-listener: "'resize' listener on 'window'"
})
