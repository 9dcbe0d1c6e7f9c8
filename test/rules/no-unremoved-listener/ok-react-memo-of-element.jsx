import { useMemo, useState } from 'react'

// What is made in the memo listens to itself; nothing outlives the component.
export function Preview({ src }) {
  const [ready, setReady] = useState(false)
  const image = useMemo(() => {
    const made = document.createElement('img')
    made.addEventListener('load', () => setReady(true))
    made.src = src
    return made
  }, [src])

  const [worker] = useState(() => {
    const started = new Worker(new URL('./resize.worker.js', import.meta.url))
    started.addEventListener('message', (event) => console.debug(event.data))
    return started
  })

  return <button onClick={() => worker.postMessage(image.src)}>{ready ? 'Resize' : '…'}</button>
}
