import { createPopper } from './popper'

export function Tooltip({ anchor, text }) {
  return (
    <div
      role="tooltip"
      ref={(element) => {
        if (!element) return
        const popper = createPopper(anchor, element)
        window.addEventListener('resize', () => popper.update()) // want no-unremoved-listener: "'resize' listener on 'window'"
      }}
    >
      {text}
    </div>
  )
}
