const stack = []

export class Dialog {
  constructor(element) {
    this.element = element
    this.onFocus = (event) => {
      if (stack.at(-1) === this && !element.contains(event.target)) element.focus()
    }
  }

  open() {
    stack.push(this)
    this.element.hidden = false
    document.addEventListener('focus', this.onFocus, { capture: true, passive: true }) // want no-ineffective-removal: "does not give the same capture flag"
  }

  close() {
    stack.splice(stack.indexOf(this), 1)
    this.element.hidden = true
    document.removeEventListener('focus', this.onFocus, { passive: true })
  }
}
