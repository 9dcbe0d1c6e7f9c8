import { useEffect } from 'react'

const open = new Map()

export function Dialog({ dialogId, onClose, children }) {
  useEffect(() => {
    open.set(dialogId, onClose)
    return () => {
      open.delete(dialogId)
    }
  }, [dialogId, onClose])
  return <dialog open>{children}</dialog>
}

export function closeAll() {
  for (const close of open.values()) close()
}
