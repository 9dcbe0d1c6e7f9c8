import { useCallback } from 'react'
import { createPopper } from './popper'

export function Tooltip({ anchor, text }) {
  return (
    <div
      role="tooltip"
      ref={(element) => {
        const popper = createPopper(anchor, element)
        const update = () => popper.update()
        window.addEventListener('resize', update)
        return () => window.removeEventListener('resize', update)
      }}
    >
      {text}
    </div>
  )
}

export function AutoFocus(props) {
  const focus = useCallback((element) => {
    if (element) element.addEventListener('invalid', () => element.focus())
  }, [])
  return <input ref={focus} {...props} />
}
