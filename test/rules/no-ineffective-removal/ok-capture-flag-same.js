const LATE = { capture: false, passive: true }
const EARLY = { capture: true }

export class FocusGuard {
  constructor(root) {
    this.root = root
    this.guard = (event) => root.contains(event.target) || root.focus()
    this.leave = () => root.blur()
  }

  connect() {
    document.addEventListener('focusin', this.guard, EARLY)
    document.addEventListener('click', this.guard, true)
    document.addEventListener('click', this.guard)
    window.addEventListener('scroll', this.leave, LATE)
    window.addEventListener('blur', this.leave, false)
    window.addEventListener('pagehide', this.leave, undefined)
  }

  disconnect() {
    document.removeEventListener('focusin', this.guard, EARLY)
    document.removeEventListener('click', this.guard, { capture: true })
    document.removeEventListener('click', this.guard, { capture: false })
    window.removeEventListener('scroll', this.leave)
    window.removeEventListener('blur', this.leave)
    window.removeEventListener('pagehide', this.leave, false)
  }
}
