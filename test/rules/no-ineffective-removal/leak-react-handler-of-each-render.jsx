import { useRef, useState } from 'react'

export function Select({ options, value, onChange }) {
  const root = useRef(null)
  const [open, setOpen] = useState(false)

  function onOutside(event) {
    if (!root.current?.contains(event.target)) hide()
  }

  function show() {
    setOpen(true)
    document.addEventListener('mousedown', onOutside) // want no-ineffective-removal: "'mousedown' listener on 'document' stays"
  }

  function hide() {
    setOpen(false)
    document.removeEventListener('mousedown', onOutside)
  }

  return (
    <div ref={root} onClick={open ? hide : show}>
      {value}
      {open && options.map((option) => <li key={option} onClick={() => onChange(option)}>{option}</li>)}
    </div>
  )
}
