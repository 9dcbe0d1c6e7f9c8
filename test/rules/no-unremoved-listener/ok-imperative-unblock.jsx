import * as React from 'react'
import { useUpdateEffect } from './hooks'
import { hasAnimation } from './dom'

export const Blocker = React.forwardRef((props, ref) => {
  const mask = React.useRef(null)

  const removeMask = () => props.onUnblocked?.()

  const unblock = () => {
    if (hasAnimation(mask.current)) mask.current.addEventListener('animationend', () => removeMask())
    else removeMask()
  }

  useUpdateEffect(() => {
    if (!props.blocked) unblock()
  }, [props.blocked])

  React.useImperativeHandle(ref, () => ({ unblock, mask: () => mask.current }))

  return <div ref={mask}>{props.children}</div>
})
