import { useState } from 'react'

export function Slider({ min, max, onChange }) {
  const [value, setValue] = useState(min)

  function onPointerDown(down) {
    const track = down.currentTarget
    const move = (event) => {
      const { left, width } = track.getBoundingClientRect()
      const next = min + ((event.clientX - left) / width) * (max - min)
      setValue(next)
      onChange(next)
    }
    const up = () => {
      document.removeEventListener('pointermove', move)
      document.removeEventListener('pointerup', up)
      document.removeEventListener('pointercancel', up)
    }
    document.addEventListener('pointermove', move)
    document.addEventListener('pointerup', up)
    document.addEventListener('pointercancel', up)
  }

  return <div role="slider" tabIndex={0} aria-valuenow={value} aria-valuemin={min} aria-valuemax={max} onPointerDown={onPointerDown} />
}
