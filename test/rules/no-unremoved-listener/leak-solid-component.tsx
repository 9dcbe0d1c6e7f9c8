import { createSignal, For, onMount } from 'solid-js'
import type { JSX } from 'solid-js'

interface Props {
  readonly pages: readonly string[]
  readonly onLeave: (last: string) => void
}

export function Pager(props: Props): JSX.Element {
  const [page, setPage] = createSignal(0)

  onMount(() => {
    window.addEventListener('beforeunload', () => props.onLeave(props.pages[page()] ?? '')) // want no-unremoved-listener: "for every mounted 'Pager'"
    window.addEventListener('keydown', (event) => { // want no-unremoved-listener: "Remove it in 'onCleanup'"
      if (event.key === 'ArrowRight') setPage((at) => at + 1)
    })
  })

  return <For each={props.pages}>{(text, i) => <p hidden={i() !== page()}>{text}</p>}</For>
}
