export class Lightbox {
  #dialog
  #index = 0
  #controller = new AbortController()

  constructor(images) {
    this.images = images
    this.#dialog = document.createElement('dialog')
    this.#dialog.className = 'lightbox'
    document.body.append(this.#dialog)

    const { signal } = this.#controller
    document.addEventListener('keydown', (e) => this.#onKey(e), { signal }) // want no-unremoved-listener: "'keydown' listener on 'document'"
    this.#dialog.addEventListener('click', () => this.#dialog.close(), { signal })
  }

  #onKey(event) {
    if (!this.#dialog.open) return
    if (event.key === 'ArrowRight') this.show(this.#index + 1)
    if (event.key === 'ArrowLeft') this.show(this.#index - 1)
  }

  show(index) {
    this.#index = (index + this.images.length) % this.images.length
    const img = new Image()
    img.src = this.images[this.#index]
    this.#dialog.replaceChildren(img)
    if (!this.#dialog.open) this.#dialog.showModal()
  }

  destroy() {
    this.#dialog.close()
    this.#dialog.remove()
  }
}
