import { store } from './store'

// Started once for the whole program: nobody has to stop it.
function start(): () => void {
  const save = () => localStorage.setItem('state', JSON.stringify(store.state))
  window.addEventListener('pagehide', save)
  window.addEventListener('blur', save)
  return () => {
    window.removeEventListener('pagehide', save)
    window.removeEventListener('blur', save)
  }
}

start()
