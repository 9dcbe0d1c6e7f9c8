import { save } from './storage.js'

export class Draft {
  constructor(form, key) {
    this.form = form
    this.key = key
    this.dirty = false
    form.oninput = () => this.touch()
    window.onbeforeunload = () => (this.dirty ? 'unsaved' : undefined)
    document.onvisibilitychange = () => document.hidden && this.flush()
  }

  touch() {
    this.dirty = true
  }

  flush() {
    if (!this.dirty) return
    save(this.key, Object.fromEntries(new FormData(this.form)))
    this.dirty = false
  }
}
