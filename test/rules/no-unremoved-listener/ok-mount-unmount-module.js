import { state } from './state.js'

let host = null

function onKeydown(event) {
  if (event.key === 'F2') state.toggle('inspector')
}

function onState({ inspector }) {
  if (host) host.hidden = !inspector
}

export function mount(element) {
  host = element
  host.classList.add('inspector')
  document.addEventListener('keydown', onKeydown)
  state.on('change', onState)
  onState(state.current)
}

export function unmount() {
  document.removeEventListener('keydown', onKeydown)
  state.off('change', onState)
  host?.classList.remove('inspector')
  host = null
}
