import { onCleanup, onMount } from 'solid-js'
import { connect } from './feed'

export function Ticker(props) {
  let cell

  onMount(async () => {
    const feed = await connect(props.url)
    const onPause = () => feed.pause(document.hidden)
    document.addEventListener('visibilitychange', onPause) // want no-ineffective-removal: "registered after an 'await'"
    feed.start((price) => (cell.textContent = price))
    onCleanup(() => document.removeEventListener('visibilitychange', onPause))
  })

  return <b ref={cell} />
}
