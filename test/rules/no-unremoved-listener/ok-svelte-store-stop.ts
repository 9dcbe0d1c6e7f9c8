import { derived, readable } from 'svelte/store'

const query = '(prefers-color-scheme: dark)'

export const dark = readable(false, (set) => {
  const list = window.matchMedia(query)
  const update = (): void => set(list.matches)
  update()
  list.addEventListener('change', update)
  return () => list.removeEventListener('change', update)
})

export const theme = derived(dark, ($dark) => ($dark ? 'dark' : 'light'))
