import { createSignal } from 'solid-js'

export function Dropzone(props) {
  const [over, setOver] = createSignal(false)
  const box = document.createElement('div')
  box.className = 'dropzone'
  box.addEventListener('dragover', (event) => {
    event.preventDefault()
    setOver(true)
  })
  box.addEventListener('drop', (event) => {
    setOver(false)
    props.onFiles([...event.dataTransfer.files])
  })
  return <section classList={{ over: over() }}>{box}</section>
}
